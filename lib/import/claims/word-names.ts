/** How names look in the phrases of languages that part words by spaces. Masked text. */
import type { Span } from '@/lib/schema/excerpt'
import { startsWithCapital } from '../capitals'
import { compile } from '../compile-pattern'
import type { WordSubject } from './subject-words'

export const ONE_NAME = compile(/^\p{Lu}[\p{L}\p{N}'’&-]+(?: \p{Lu}[\p{L}\p{N}'’&-]+)*$/u)
export const NAMED_LAST = compile(/^(?:\p{L}+ ){0,2}\uE002[^\uE002]+\uE002$/u)

/** "Ulrike Hansmann der Deutschen Presse-Agentur", "Hansmann bei einem Termin": after a name without an article, they begin something else. */
export function cutAtObject(start: number, words: string): Span & { words: string } {
  const isBareName = startsWithCapital(words)
  const object = isBareName
    ? /(?<!\s(?:von|aus|bei|für|zu|mit|in|an|auf)) (?:der|dem|den) | (?:bei|beim) (?=(?:einem|einer) )|(?<=^\p{Lu}\p{Ll}+) beim? /u.exec(
        words,
      )
    : / (?:der|dem) (?=(?:Zeitung|Agentur|\uE002))/.exec(words)
  const text = object ? words.slice(0, object.index) : words
  return { start, end: start + text.length, words: text }
}

/** ", Anne Lorin," right behind a phrase. `hasOffice`: an article and a noun may stand before: ", der Däne Jan Dahl,". */
export function nameBehind(sentence: string, from: number, hasOffice = false): WordSubject | undefined {
  const match =
    /^, ([^,.;:"—–]{3,60}?)(?=[,;:"—–]|\.(?:\s|$)|\s(?:à|au|aux|a|al|en|dans|lors|sur|ante|por|in|im|der|dem|am|\uE001))/u.exec(
      sentence.slice(from, from + 90),
    )
  // Spaces may be what is left of a bracket.
  const named = match?.[1]?.trimEnd()
  const words = named?.replace(hasOffice ? OFFICE_LEAD : ROLE_LEAD, '')
  if (named === undefined || words === undefined || !NAME.test(words)) return undefined
  const end = from + 2 + named.length
  return { start: end - words.length, end, words, isInverted: true }
}

/** ", der Däne Jan Dahl," */
const OFFICE_LEAD = compile(/^(?:(?:der|die|dem) \p{Lu}\p{Ll}+|(?:(?:el|le|la) |l['’])\p{Ll}+) (?=\p{Lu}\S+ \p{Lu})/u)
/** ", la hidróloga Ana Luz." */
const ROLE_LEAD = compile(/^(?:el|la) \p{Ll}+ (?=\p{Lu}\S+ \p{Lu})/u)

export const NAME = compile(
  /^(?:(?:M|Mme|Me|Mlle|Dr|Prof|Sr|Sra|D)\.? )?(?:\p{Lu}[\p{L}'’.-]*|\p{Lu}\.)(?: (?:(?:de|du|von|van|der|la|del|al|ben|bin) ){0,2}\p{Lu}[\p{L}'’.-]*){1,4}$/u,
)

export function isFewWords(words: string): boolean {
  return words.split(/\s+/).length <= 8
}
