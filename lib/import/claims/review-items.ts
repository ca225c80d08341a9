/**
 * What carries the claims of a press review: a heading, a paragraph's label or its first words name an outlet, and all
 * that follows is taken from it until another is named.
 */
import { compile } from '../compile-pattern'
import type { Claim } from '../document-analysis'
import { PLATFORMS } from '../words/outlet-names'
import { pattern } from '../words/word-list'

export interface ReviewSentence {
  /** As written, and masked. */
  readonly words: string
  readonly masked: string
  /** The outlets it names, in order. */
  readonly named: readonly string[]
  /** The index of its paragraph. */
  readonly inParagraph: number
}

/** "National press", "On social media": kinds of outlets, and none of them. */
const KINDS = compile(
  pattern`
  ^(?:in |on |from )?(?:the )?(?:national|local|regional|international|foreign|world|domestic|social|trade|specialist|
  print|online|broadcast|other|business|financial) (?:press|media|papers|newspapers|news|radio|tv|television)$
`,
  'iu',
)

/** "**The cap comes (The Times).**": a title, which attributes nothing where it only names who has it. */
const IN_BOLD = /^\*\*[^*]+\*\*\s*$/u

/** "**The Beacon** (19 May): …", "Port Financial writes that …", as written: the outlet that opens a paragraph, whatever it is called. */
export function openingOutlet(words: string): string | undefined {
  return EMPHASISED_LABEL.exec(words)?.[1] ?? PAPER_WRITES.exec(words)?.[1]
}

const EMPHASISED_LABEL = compile(
  /^(?:\*\*|[*_])(?:The )?(\p{Lu}[^*_:\n]{1,40})(?:\*\*|[*_])(?: \([^()]{2,30}\))?\s?[:：]/u,
)

/** What papers do in English. */
const PAPER_WRITES = compile(
  pattern`
  ^(?:The )?(\p{Lu}[\p{L}'&.-]*(?: (?:(?:of|and|the|&) )?\p{Lu}[\p{L}'&.-]*){0,4}) (?:(?:also|today|again) )?(?:writes|
  reports|splashes|carries|publishes|devotes|headlines|leads (?:on|with)|opens (?:on|with)|runs (?:an?|the|with)|
  has (?:an?|the) (?:interview|exclusive|story|report|scoop))(?=\s)
`,
  'u',
)

/** Of a name that may stand in another case. */
const STEM_UNITS = 4

/** `readOutlet`: the outlet a phrase names. `elsewhere`: of a sentence, masked, whose words were said elsewhere. */
export function createReviewItems(readOutlet: (phrase: string) => string | undefined, elsewhere: RegExp) {
  let ofHeading: string | undefined
  let carrier: string | undefined
  let paragraph: number | undefined
  return {
    /** The outlet that it names, whose what stands below is. */
    heading(title: string): string | undefined {
      ofHeading = KINDS.test(title) ? undefined : outletOf(title, readOutlet)
      paragraph = undefined
      return ofHeading
    },
    /** The claims of a sentence with who carries them. */
    carry(claims: readonly Claim[], { words, masked, named, inParagraph }: ReviewSentence): readonly Claim[] {
      if (paragraph !== inParagraph) carrier = ofHeading
      paragraph = inParagraph
      const own = claims.findLast(({ attribution }) => attribution.outlet !== null)?.attribution.outlet
      // "Телеканал" may mean the one before.
      const next = own ?? named.find((name) => masked.includes(name.slice(0, STEM_UNITS)))
      const outlet = next ?? (elsewhere.test(masked) ? undefined : carrier)
      if (next !== undefined && !PLATFORMS.has(next)) carrier = next
      if (IN_BOLD.test(words)) return claims.filter(({ attribution }) => attribution.speaker ?? attribution.verb)
      return outlet === undefined ? claims : claims.map((claim) => carriedBy(claim, outlet, isLabelled(words, outlet)))
    },
  }
}

/** "Süddeutsche Zeitung, S. 17: „Weichen auf Pump“", "The cap comes (The Times)", "The Guardian:" */
function outletOf(title: string, read: (phrase: string) => string | undefined): string | undefined {
  const behind = /[(（]([^()（）]+)[)）]\.?$/u.exec(title)?.[1]
  const first = /^[^,:：(（|–—]+/u.exec(title)?.[0].trim()
  return [title, behind, first].flatMap((phrase) => (phrase && read(phrase)) || [])[0]
}

/** "**Le Phare** – …" */
function isLabelled(words: string, outlet: string): boolean {
  return words.startsWith('*') && words.replace(/^\*+/, '').startsWith(outlet)
}

/** Not what is said of another day, unless the outlet labels it, nor that somebody says nothing. */
function carriedBy(claim: Claim, outlet: string, isItsOwn: boolean): Claim {
  const { attribution } = claim
  const isOfDay = attribution.said !== undefined && !isItsOwn
  if (attribution.outlet !== null || isOfDay || attribution.stance === 'no-comment') return claim
  return { ...claim, attribution: { ...attribution, outlet } }
}
