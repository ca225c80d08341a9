/** Addresses that a page or file names. They become links that people press, so only the web's own pass. */

const MAX_URL_UNITS = 2000

/** A whole http or https address without a password in it; undefined for anything else, such as `javascript:`. */
export function webAddress(text: string | undefined): string | undefined {
  if (!text || text.length > MAX_URL_UNITS || !URL.canParse(text)) return undefined
  const url = new URL(text)
  const isWeb = (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === ''
  return isWeb && url.href.length <= MAX_URL_UNITS ? url.href : undefined
}
