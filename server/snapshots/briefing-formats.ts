export const BRIEFING_FORMATS = ['markdown', 'html'] as const
export type BriefingFormat = (typeof BRIEFING_FORMATS)[number]
