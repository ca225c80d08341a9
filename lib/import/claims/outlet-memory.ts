/** The outlets that a text has named, for what refers back to them. */

/** Each is gone through for every phrase: of more outlets in one text, those named first are forgotten. */
export const MAX_NAMES = 500

/** The one named last stands last. */
export function rememberIn(named: string[], name: string): void {
  const known = named.indexOf(name)
  if (known >= 0) named.splice(known, 1)
  named.push(name)
  if (named.length > MAX_NAMES) named.shift()
}
