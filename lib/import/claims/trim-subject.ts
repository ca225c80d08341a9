/** The words of a subject without what leads up to it: adverbs, days, "in a notice to the stock exchange". Masked text. */
import type { Span } from '@/lib/schema/excerpt'
import { compile } from '../compile-pattern'
import { DATED } from '../masked-text'
import { BODIES, ROLES } from '../words/people-words'
import { pattern } from '../words/word-list'

export interface Subject extends Span {
  readonly words: string
  /** Whether the verb stands before it: "said the agency". */
  readonly isInverted?: boolean
}

const OPENERS = compile(
  pattern`
  ^(?:however|yet|but|and|still|also|earlier|meanwhile|later|then|now|instead|nevertheless|nonetheless|indeed|so|
  though|moreover|similarly|separately|overnight|elsewhere|asked|only|even|notably|first|secondly|finally|thus|
  therefore|again|once|recently|previously|currently|unfortunately|privately|publicly|within (?:minutes|hours|days|
  weeks)|soon after(?:wards)?|by then|\d{1,3}-year-old|
  (?:(?:(?:some|about|nearly|almost|just|only|barely|more than) )?(?:an?|one|two|three|four|five|six|seven|eight|nine|
  ten|several|a few|many|\d{1,3}) )?(?:minute|hour|day|night|week|month|year|decade)s? (?:ago|earlier|later|before|
  afterwards))\b,?\s*
`,
  'i',
)
const DATE_OPENER = compile(
  `^(?:(?:late |early |some |about |almost |nearly |just |only )?(?:on|in|at|by|since|until|before|after|from|during|over|as early as)?\\s*(?:the )?${DATED}+),?\\s*`,
  'i',
)

/** "In an interview on Monday Ana Velic said": what opens a sentence up to its date, where no comma parts it. */
const ADJUNCT_OPENER = compile(
  pattern`
    ^(?:In|During|At|After|Before|On|Since|Speaking|Writing|Appearing)\s[^,;:"]{3,90}?${DATED}+\s+(?:(?:edition|issue|
    bulletin|broadcast|programme|report|statement|speech|letter|meeting|session|hearing|interview|debate|article|
    column|show) )?(?=\S)
  `,
  'u',
)

/** "After the hearing a spokesman": no comma parts what leads up to whoever acts. */
const EVENT_OPENER = compile(
  /^(?:(?:After|Before|During|At|Outside|Following) )?(?:the|his|her|its|their) [\p{L}-]+ (?=an? (?:\p{Ll}+ ){0,2}\p{Ll}+\b)/u,
)

/** "In a notice to the stock exchange the firm": what opens a sentence up to whoever acts, where no comma parts it. */
const NOUN_AT_END = compile(
  pattern`
  ^(?:within|in|during|at|after|before|under|following|with|on|from)\s[^,;:"]*\s(?!(?:of|to|for|by|in|at|on|with|from|
  and|or|as|than|over|about|against|into|between|under|through|behind|beside|near|before|after|during|that|which|
  who)\s)[\p{L}'-]+\s((?:the|its|his|her|their)\s(?:[\p{L}-]+\s){0,2}[\p{L}-]+)$
`,
  'iu',
)

const NAMED_AT_END = compile(
  pattern`
  ^(?:Within|In|During|At|After|Before|Under|Following|With|Writing|Speaking|Appearing|On|
  From)\s[^,;:"]*\s(?:\p{Ll}[\p{L}'-]*\s|
  (?!(?:of|to|for|by|in|at|on|with|from|and|or|as|than)\s)\p{Ll}[\p{L}'-]*\sthe )((?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Judge|
  General|President|Minister)\.? )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'.-]+){0,3})$
`,
  'u',
)

export function trimSubject(words: string, start: number, end: number): Subject | undefined {
  let from = start
  for (let guard = 0; guard < 6; guard++) {
    while (from < end && /[\s,.]/.test(words[from] ?? '')) from++
    const rest = words.slice(from, end)
    const opener = OPENERS.exec(rest) ?? DATE_OPENER.exec(rest) ?? ADJUNCT_OPENER.exec(rest) ?? EVENT_OPENER.exec(rest)
    if (!opener || opener[0].length === 0) break
    from += opener[0].length
  }
  // "Reuters reports Ana Velic said", "…, said nobody told": the second clause's.
  const reported = /^(?:[^,;:"]{2,50}? (?:reports?|reported|says|said) (?=\p{Lu}|the )|(?:says|said) )/u.exec(
    words.slice(from, end),
  )
  if (reported) from += reported[0].length
  // "In her letter to the board Dr Lind stated": where no comma parts it, the name at the end speaks.
  const named = NAMED_AT_END.exec(words.slice(from, end).trimEnd())
  if (named?.[1]) from += named[0].length - named[1].length
  else {
    const noun = NOUN_AT_END.exec(words.slice(from, end).trimEnd())?.[1]
    const last = noun?.slice(noun.lastIndexOf(' ') + 1).toLowerCase()
    if (noun && last && (ROLES.has(last) || BODIES.has(last)))
      from = end - words.slice(from, end).length + words.slice(from, end).trimEnd().length - noun.length
  }
  const text = words.slice(from, end).trimEnd()
  return text === '' ? undefined : { start: from, end: from + text.length, words: text }
}
