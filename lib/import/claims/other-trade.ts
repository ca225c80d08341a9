/** Names that a text shows at another trade than news: "Nordfrost, which owns the store", "Tessel's plant". */

/** What companies and offices do of themselves, and outlets hardly. */
const DEEDS =
  '(?:, (?:which|the|an?) (?:\\p{Ll}+ ){0,4}(?:owns|runs|operates|makes|builds|built|supplies|sells|employs|owner|maker|operator|company|firm|group|supplier|bank|party|builder|charity)| (?:owns|runs|operates|plans|employs|builds|sells|makes|produces|hopes|wants|intends|denies|denied|insists|insisted|rejected|refused|promises|promised|pledged|agreed|paid|owes))'
/** … but these are an outlet's too. */
const ITS_OWN =
  '(?:\\p{Ll}+ )?(?:report|reporter|correspondent|editor|editorial|website|site|readers|viewers|listeners|story|coverage|journalist|columnist|interview|article|account|front|own|headline)'
const OTHER_TRADE = new RegExp(`(?<=\\S)(?:${DEEDS}|'s? (?!${ITS_OWN}))`, 'gu')
const NAME_STARTS = /(?<![\p{L}\p{N}])\p{Lu}/gu
/** Of names; what is longer is none. */
const MAX_UNITS = 80

/** A look-up over one masked text, which is gone through once, when the first name is asked for. */
export function createOtherTrades(text: string): (name: string) => boolean {
  let names: ReadonlySet<string> | undefined
  return (name) => (names ??= namesAtOtherTrades(text)).has(name)
}

/** Of "the Old Nordfrost owns" both "Old Nordfrost" and "Nordfrost": where a name begins is for those who ask to say. */
function namesAtOtherTrades(text: string): Set<string> {
  const names = new Set<string>()
  for (const { index } of text.matchAll(OTHER_TRADE)) {
    const before = text.slice(Math.max(0, index - MAX_UNITS), index)
    for (const start of before.matchAll(NAME_STARTS)) names.add(before.slice(start.index))
  }
  return names
}
