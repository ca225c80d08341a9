/**
 * When it was said: the date beside the verb ("said on Monday", "On March 13, Putin expressed"). A date further off
 * belongs to what was said, and so does a deadline ("by Friday", "bis Freitag") or a day that something is planned for.
 */
import type { Span } from '@/lib/schema/excerpt'
import { compile } from '../compile-pattern'
import { DATED } from '../masked-text'
import { pattern } from '../words/word-list'

const WORDS_AWAY = 6
const AFTER = compile(`^((?:\\s+(?!that\\b|whether\\b)[\\p{L}'-]+){0,${WORDS_AWAY}})\\s+(${DATED}+)`, 'u')
const BETWEEN = compile(`${DATED}+`)
/** Right before the subject, or set off by a comma at the sentence's head; elsewhere a comma parts it from the verb. */
const TOUCHING = compile(`(${DATED}+)\\s*$`)
const OPENING = compile(
  `^(?:\\p{L}+,? ){0,2}?(?:(?:[Oo]n|[Ii]n|[Ll]ate|[Ee]arly)\\s+(?:the )?)?(${DATED}+)(?:,\\s*${DATED}+)*,?\\s*$`,
  'u',
)
/** What a date behind it bounds or is planned for, in each language; articles and the like may follow. */
const BOUND = compile(
  pattern`
  (?:(?<![\p{L}'])(?:by|until|till?|before|from|for|through|since|due|than|bis|ab|für|vor|seit|zum|vom|spätestens|
  jusqu'(?:à|au|en)|d'ici|avant|dès|depuis|pour|du|hasta|antes|para|desde|del|до|ко?|со?|после|на|за|перед|
  не позднее)(?:\s+(?:the|at|least|latest|early|mid|late|end|of|à|le|la|fin|au|du|de|del|el|los|lo|más|tardar|zum|zur|
  den|dem|ende|anfang|mitte|spätestens|конца|концу|середины|середине|начала|началу)){0,3}|partir\s+(?:du|de|del)|截至|
  直到|[到至自]|不晚于|最迟)\s*$
`,
  'iu',
)
/** In Chinese the bound stands behind the date: "5月1日前". */
const BOUND_BEHIND = /^(?:之?前|以前|起|之?后|以后|为止|止)/u
/** A clause of its own: what it dates was said to happen. */
const CLAUSE = compile(
  pattern`
  (?<![\p{L}'])(?:that|whether|will|would|shall|should|could|can|may|might|must|is|are|was|were|be|been|has|have|had|
  not|dass|ob|wird|werde|werden|würden?|soll|solle|sollte|muss|müsse|kann|könne|ist|sei|sind|seien|war|waren|wäre|hat|
  habe|qu?e|si|sera|seront|serait|seraient|doit|doivent|será|serán|sería|debe|deben|что|чтобы|будет|будут|должен|
  должна|должны)(?![\p{L}'])|(?<![\p{L}'])to (?!the|an?|his|her|its|their|our|this|\p{Lu}|reporters|journalists|
  parliament|lawmakers|deputies|members|residents|supporters|staff)
`,
  'u',
)
const COMMA_BEHIND = /^,\s+(?!")/

/** Where that date begins within the masked sentence; undefined when none stands there. */
export function findSaidDate(sentence: string, subject: Span | null, verb: Span): number | undefined {
  const behind = sentence.slice(verb.end, verb.end + 80)
  const after = AFTER.exec(behind)
  const isOf = (from: number, at: number) => !isOfWhatIsSaid(sentence, from, at)
  if (after?.[2]) {
    const at = verb.end + after[0].length - after[2].length
    return isOf(verb.end, at) ? at : undefined
  }
  if (!subject || subject.start > verb.start) return undefined
  const between = BETWEEN.exec(sentence.slice(subject.end, verb.start))
  if (between) return isOf(subject.end, subject.end + between.index) ? subject.end + between.index : undefined
  // "On 5 May, the minister said, the bridge will open."
  if (COMMA_BEHIND.test(behind)) return undefined
  const before = sentence.slice(0, subject.start)
  const touching = TOUCHING.exec(before)?.index
  if (touching !== undefined) return isOf(clauseBefore(before, touching), touching) ? touching : undefined
  const at = OPENING.exec(before)?.[1] ? before.indexOf(DATED) : undefined
  if (at === undefined) return undefined
  return isOf(0, at) || isDoneBy(before.slice(0, at), sentence.slice(subject.end, verb.end)) ? at : undefined
}

/** Where the clause of the date begins: "It is noteworthy that on Sunday Macron declared". */
function clauseBefore(before: string, at: number): number {
  const opener = /^[^]*(?<![\p{L}'])(?:that|dass|que|что)\s/u.exec(before.slice(0, at))
  return opener?.[0].length ?? 0
}

/** "By this morning, he had conceded": no deadline, but when it was said at the latest. */
function isDoneBy(lead: string, verbGroup: string): boolean {
  return /(?<!\p{L})by $/iu.test(lead) && /^\s+had\s/.test(verbGroup)
}

/** `from` is where the words that lead to the date begin, `at` where it stands. */
function isOfWhatIsSaid(sentence: string, from: number, at: number): boolean {
  const lead = sentence.slice(from, at)
  const end = at + (BETWEEN.exec(sentence.slice(at))?.[0].length ?? 0)
  return BOUND.test(lead) || CLAUSE.test(lead) || BOUND_BEHIND.test(sentence.slice(end))
}
