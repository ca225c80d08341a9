/**
 * Who or what a sentence is labelled with instead of told by: "Reuters: …", "Halden Gazette, 3 May: …",
 * "Ana Velic, mayor: “…”", "… (Reuters)". Masked sentence in; offsets within it.
 */
import type { Span } from '@/lib/schema/excerpt'
import { compile } from '../compile-pattern'
import { DATED, QUOTED } from '../masked-text'
import { FIRST_NAMES } from '../words/first-names'
import { TITLES } from '../words/people-words'
import type { FrameContext } from './claim-reader'
import { readOutletAt } from './outlet-phrase'
import { pattern } from '../words/word-list'

export interface Label {
  readonly outlet: string | undefined
  readonly speaker: (Span & { readonly words: string }) | undefined
}

const NAME =
  "\\p{Lu}[\\p{L}\\p{M}\\p{N}'.&/-]*(?: (?:(?:of|and|de|la|van|von|der|al) )?\\p{Lu}[\\p{L}\\p{M}\\p{N}'.&/-]*){0,5}"
const LEAD = compile(
  pattern`
    ^(?:${DATED}+[,:]? )?(?<name>(?:The |the )?${NAME})(?<beside>,? \(?${DATED}+\)?|
    , [^:"]{2,90}| \([^():"]{2,60}\)| again(?:, [^:"]{2,30})?| (?:to|in|on) [^:"]{2,70})?:\s+(?=(?<quote>")?\S)
  `,
  'u',
)
const TAG = compile(
  `[(\\[](?:via |per |source: |Source: )?(?<name>(?:the )?${NAME})(?:[,;] [^()\\[\\]]{1,40}| ${DATED}+)?[)\\]][.\\s"]*$`,
  'u',
)
const TO_OUTLET = /\((?:to|in|on|via|speaking to) ([^()]{2,60})\)/
/** Of what stands behind a label that no quotation follows. */
const MIN_WORDS = 4

export function readLabel(sentence: string, context: FrameContext): Label | undefined {
  const head = sentence.slice(0, 160)
  const { groups } = (head.includes(':') ? LEAD.exec(head) : null) ?? {}
  const tag = TAG.exec(sentence.slice(-120))?.groups?.name
  const tagged = tag === undefined ? undefined : context.book.read(tag)
  if (!groups) {
    const behind = readBehind(sentence, context)
    return behind ?? (tagged === undefined ? undefined : { outlet: tagged, speaker: undefined })
  }
  const { name = '', beside = '', quote } = groups
  const content = sentence.slice(sentence.indexOf(':'))
  const isSentence =
    (content.includes(QUOTED) || content.split(/\s+/).length > MIN_WORDS) && /[.!?]"?\.?\s*$/.test(sentence)
  const outlet = context.book.read(name)
  if (outlet !== undefined) return isSentence ? { outlet, speaker: undefined } : undefined
  // "National Cyber Office: no comment."
  const isSilent =
    /^[^:]*:\s*(?:no (?:comment|reply|response|answer)|declined to comment|did not (?:reply|respond))\b/i.test(sentence)
  const isPerson = isSilent || isPersonsName(name, context)
  const isStated = quote !== undefined && sentence.includes(QUOTED)
  if (!isPerson && !(isStated && name.includes(' '))) return undefined
  const toldTo = toldIn(beside, context)
  const isTold = toldTo !== undefined || / to (?:this|us|me|our)\b/.test(beside)
  if (!isStated && !isSilent && ((beside.includes(DATED) && !isTold) || !isSentence)) return undefined
  const start = sentence.indexOf(name)
  const told = context.book.read(TO_OUTLET.exec(beside)?.[1] ?? '') ?? toldTo ?? tagged
  // "Odo Falk in Merrin: a visit"
  if (told === undefined && ELSEWHERE.test(beside)) return undefined
  return {
    outlet: told,
    speaker: { start, end: start + name.length, words: name },
  }
}

const BEHIND = compile(`^ ?"${QUOTED}+"[.,]? ?(?:[:—–-]+) ?(?<name>${NAME})(?<beside>, [^":]{2,90}?)?\\.?\\s*$`, 'u')

/** "It is shut": Odo Falk, speaking to the Echo. */
function readBehind(sentence: string, context: FrameContext): Label | undefined {
  const { name, beside = '' } = (sentence.startsWith('"') ? BEHIND.exec(sentence)?.groups : undefined) ?? {}
  if (name === undefined || !isPersonsName(name, context)) return undefined
  const start = sentence.lastIndexOf(name + beside)
  return { outlet: toldIn(beside, context), speaker: { start, end: start + name.length, words: name } }
}

const ELSEWHERE = /^ (?:in|on) | to (?!this\b|us\b|me\b|our\b)/
const TOLD_IN = /(?:^|[ ,])(?:to|in|on|with|for) (?=\S)/gu

/** ", in an interview with Radio Marren", " to the same agency" */
function toldIn(beside: string, context: FrameContext): string | undefined {
  for (const { index, 0: lead } of beside.matchAll(TOLD_IN)) {
    const found = readOutletAt(beside, index + lead.length, context, false)
    if (found) return found.outlet
  }
  return undefined
}

function isPersonsName(name: string, context: FrameContext): boolean {
  const first = name.split(' ')[0] ?? ''
  const isFull = name.includes(' ') && (FIRST_NAMES.has(first) || TITLES.has(first.toLowerCase()))
  return isFull || context.isKnownOtherwise(name)
}
