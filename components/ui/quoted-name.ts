/** Quoted words among names in a list: the serif, a little larger, so that both look equally tall. */
export const QUOTED_NAME = 'font-serif text-[14px] leading-5'
