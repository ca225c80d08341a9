/** Names that a text shows at another trade than news: "Nordfrost, which owns the store", "Tessel's plant". */

/** What companies and offices do of themselves, and outlets hardly. */
const DEEDS =
  '(?:, (?:which|the|an?) (?:\\p{Ll}+ ){0,4}(?:owns|runs|operates|makes|builds|built|supplies|sells|employs|owner|maker|operator|company|firm|group|supplier|bank|party|builder|charity)| (?:owns|runs|operates|plans|employs|builds|sells|makes|produces|hopes|wants|intends|denies|denied|insists|insisted|rejected|refused|promises|promised|pledged|agreed|paid|owes))'
/** … but these are an outlet's too. */
const ITS_OWN =
  '(?:\\p{Ll}+ )?(?:report|reporter|correspondent|editor|editorial|website|site|readers|viewers|listeners|story|coverage|journalist|columnist|interview|article|account|front|own|headline)'

/** A look-up over one masked text; each name is looked for once. */
export function createOtherTrades(text: string): (name: string) => boolean {
  const known = new Map<string, boolean>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    const isOther = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?:${DEEDS}|'s? (?!${ITS_OWN}))`, 'u').test(text)
    known.set(name, isOther)
    return isOther
  }
}
