/** What the server exports beside JSON. */
export const BRIEFING_FORMATS = ['markdown', 'html'] as const
export type BriefingFormat = (typeof BRIEFING_FORMATS)[number]
const PICTURE_FORMATS = ['svg', 'png'] as const
export const FORM_FORMATS = [...BRIEFING_FORMATS, ...PICTURE_FORMATS] as const
export type FormFormat = (typeof FORM_FORMATS)[number]
