/**
 * What an outlet that opens a sentence prints or airs of somebody: "The Echo carries an interview with the minister, Ana
 * Velic, who says that …". Whoever the clause behind the comma tells of is the speaker. Masked sentence in.
 */
import type { Span } from '@/lib/schema/excerpt'
import { compile } from '../compile-pattern'
import { DATED } from '../masked-text'
import type { FrameContext } from './claim-reader'
import { classifyPhrase } from './noun-phrase'
import { readOutletAt } from './outlet-phrase'
import { pattern } from '../words/word-list'

export interface Carried {
  readonly outlet: string
  /** Who is told of; undefined where the clause has a subject of its own. */
  readonly speaker: (Span & { readonly words: string }) | undefined
  /** Whom "she" means in "an interview with Ana Velic, in which she". */
  readonly antecedent: (Span & { readonly words: string }) | undefined
}

const LEAD = compile(
  pattern`
    ^(?:(?:Inside|Elsewhere|Meanwhile|Also|But|And|Yet|Today|Then|Finally|Here|Overleaf|Separately|
    On its \p{Ll}+(?: \p{Ll}+)?|(?:In|On|For) (?:the |its )?(?:\p{Ll}+ )?${DATED}+(?: \p{Ll}+)?),? )?(?:${DATED}+'s )?
  `,
  'u',
)
/** What only those do who print or air. */
const PRINTS = pattern`
  (?:prints?|printed|publish(?:es|ed)|carr(?:ies|ied)|runs?|ran|airs?|aired|broadcasts?|reproduce[sd]|reprint(?:s|ed)|
  reproduces|serialise[sd]|features?|featured|posts?|posted|devote[sd]|leads?|led|opens?|opened|splash(?:es|ed)|
  gives?|gave|hosts?|hosted|interview(?:s|ed)|profile[sd]|has|had|shows?|showed|speaks?|spoke|talks?|talked|meets?|
  met|visit(?:s|ed)|turns?|turned|hears?|heard|finds?|found|cites?|cited|quotes?|quoted|names?|named|tracks?|tracked|
  asks?|asked|reads? out|played|plays|(?:landed|came|weighed in|joined in|followed|
  returned)(?: [\p{Ll} ]{2,30})? with)
`
const VERB = compile(
  `^ ?,? (?:(?:also|later|even|again|today|then|once more|instead|by contrast|meanwhile|has|had|\\p{Ll}+ly|${DATED}+) ){0,2}${PRINTS}(?= )`,
  'u',
)
/** … so that a name stands for an outlet's which nothing else tells. */
const PRINTS_PIECE = compile(
  pattern`
  ^ ?,? (?:also |today |then )?(?:prints?|printed|publish(?:es|ed)|carr(?:ies|ied)|runs?|ran|airs?|aired|
  broadcasts?) (?:an?|the|another|\p{L}+'s) (?:[\p{L}-]+ ){0,4}?(?:interviews?|letters?|op-ed|editorial|column|
  opinion piece|essay|conversation|profile|obituary|story|article|item|report|survey|poll|statement|memo|cartoon|
  piece)\b
`,
  'u',
)
const SAYS = pattern`
  (?:says?|said|tells?|told|argue[sd]?|argues|claim(?:s|ed)?|insist(?:s|ed)?|warn(?:s|ed)?|call(?:s|ed)?|
  describe[sd]?|admit(?:s|ted)?|den(?:y|ies|ied)|complain(?:s|ed)?|explain(?:s|ed)?|recall(?:s|ed)?|believe[sd]?|
  think|thinks|thought|fear(?:s|ed)?|suggest(?:s|ed)?|predict(?:s|ed)?|accuse[sd]?|blame[sd]?|maintain(?:s|ed)?|
  contend(?:s|ed)?|confirm(?:s|ed)?|report(?:s|ed)?|reckon(?:s|ed)?|estimate[sd]?|promise[sd]?|swear|swears|swore|
  wants?|demand(?:s|ed)?|urge[sd]?|remember(?:s|ed)?|reveal(?:s|ed)?|wonder(?:s|ed)?)
`
const CLAUSE = compile(
  pattern`
    (?:, | (?=in which |according to wh))(?:(?<who>(?:who|(?:most|many|some|all|one|two|several|
    half) of whom) (?:(?:also|now|has|had|have|\p{Ll}+ly) )?${SAYS}\b)|
    (?<bare>(?:saying|claiming|warning|arguing|insisting|complaining) |according to (?:whom|which) )|
    (?<within>(?:in|during|on) which |where ))
  `,
  'gu',
)

const RELATIVE = compile(
  /(?: in which |, (?:who|during which|on which|where|according to wh|(?:most|many|some|all|one|two|several|half) of whom|\p{Ll}+ing )| according to wh)/u,
)

/** Undefined when no outlet opens the sentence, or when nobody is told of. */
export function readCarried(sentence: string, context: FrameContext): Carried | undefined {
  if (!RELATIVE.test(sentence)) return undefined
  const at = LEAD.exec(sentence)?.[0].length ?? 0
  const opening = readOutletAt(sentence, at, context, false) ?? readUnknown(sentence, at, context)
  const verb = opening && VERB.exec(sentence.slice(opening.end))
  if (!opening || !verb) return undefined
  const from = opening.end + verb[0].length
  CLAUSE.lastIndex = from
  const clause = CLAUSE.exec(sentence)
  CLAUSE.lastIndex = 0
  if (!clause) return undefined
  const told = antecedentOf(sentence, from, clause.index, context)
  const isWithin = clause.groups?.within !== undefined
  if (!isWithin && !told) return undefined
  return { outlet: opening.outlet, speaker: isWithin ? undefined : told, antecedent: told }
}

const AGENCY = compile(/^(?:The|the) (?:\p{Ll}+ )?agency (?=\p{Lu})/u)

function readUnknown(sentence: string, at: number, context: FrameContext) {
  const found = readOutletAt(sentence, at + (AGENCY.exec(sentence.slice(at, at + 60))?.[0].length ?? 0), context, true)
  return found && PRINTS_PIECE.test(sentence.slice(found.end)) ? found : undefined
}

const NAME = "\\p{Lu}[\\p{L}'.-]*(?: (?:(?:de|van|von|al|bin|of) )?\\p{Lu}[\\p{L}'.-]*){0,4}"
const NAME_ONLY = compile(`^(?:${NAME})$`, 'u')
const PREPOSITION =
  /(?:^|\s)(?:with|by|from|of|to|on|about|for|that|and|has|interviews?|interviewed|quotes?|quoted|cites?|cited|profiles?|meets?|met|hears?|asks?|asked)\s/g

/** Whoever stands right before the clause that begins at `end`: a name, or the nearest phrase for a person. */
function antecedentOf(sentence: string, from: number, end: number, context: FrameContext) {
  const spanOf = (start: number) => ({ start, end, words: sentence.slice(start, end) })
  const comma = sentence.lastIndexOf(',', end - 1)
  const last = comma >= from ? sentence.slice(comma + 2, end) : ''
  if (NAME_ONLY.test(last)) return spanOf(comma + 2)
  const words = sentence.slice(from - 1, end)
  if (words.length > 160) return undefined
  const starts = [...words.matchAll(PREPOSITION)].map((match) => from - 1 + match.index + match[0].length)
  for (const start of starts.reverse()) {
    const phrase = sentence.slice(start, end)
    const kind = classifyPhrase(phrase, false, context.isKnownName)
    if (kind === 'role' || kind === 'name') return spanOf(start)
    if (kind === 'body' && start === starts[0]) return spanOf(start)
  }
  return undefined
}
