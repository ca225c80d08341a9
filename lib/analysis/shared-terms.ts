/**
 * Pairs of passages that speak of the same: two or more rare terms in both. Rare is what few passages of the board
 * hold and no speaker or outlet is called; short and common words are none.
 */
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import { wordsOfPassage } from './passage-words'
import { STOP_WORDS } from './stop-words'

const MIN_SHARED_TERMS = 2
/** A term is rare in a tenth of the passages, between these. */
const RARE_SHARE = 0.1
const RARE_AT_LEAST = 3
const RARE_AT_MOST = 12
const MIN_TERM_LETTERS = 4

/** Days and months of the other languages with rules: a report is from some day, and says nothing by that. English ones are stop words. */
const CALENDAR_WORDS = new Set(
  (
    'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août septembre octobre ' +
    'novembre décembre montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz juni ' +
    'juli oktober dezember lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio ' +
    'julio agosto septiembre octubre noviembre diciembre понедельник вторник среда среду четверг пятница пятницу ' +
    'суббота субботу воскресенье января февраля марта апреля июня июля августа сентября октября ноября декабря'
  ).split(' '),
)

export interface SharedTerms {
  readonly a: EvidenceCard
  readonly b: EvidenceCard
  /** Rarest first. */
  readonly terms: readonly string[]
}

/** `mayShare` is asked first and often, because most pairs are none: it must be cheap. `names`: words that speakers and outlets are called. */
export function sharedTerms(
  evidence: readonly EvidenceCard[],
  names: ReadonlySet<string>,
  mayShare: (a: EvidenceCard, b: EvidenceCard) => boolean,
): readonly SharedTerms[] {
  const holders = new Map<string, number[]>()
  evidence.forEach((card, index) => {
    for (const term of new Set(wordsOfPassage(card).words)) {
      if (!isTerm(term) || names.has(term)) continue
      const known = holders.get(term)
      if (known) known.push(index)
      else holders.set(term, [index])
    }
  })
  const most = Math.min(RARE_AT_MOST, Math.max(RARE_AT_LEAST, Math.ceil(evidence.length * RARE_SHARE)))
  const rare = [...holders]
    .filter(([, cards]) => cards.length > 1 && cards.length <= most)
    .sort(([x, xs], [y, ys]) => xs.length - ys.length || (x < y ? -1 : 1))
  // A pair is one number: there may be hundreds of thousands.
  const pairs = new Map<number, string[]>()
  for (const [term, cards] of rare) {
    for (let at = 0; at < cards.length; at++) {
      const a = cards[at] as number
      for (let next = at + 1; next < cards.length; next++) {
        const b = cards[next] as number
        const pair = a * evidence.length + b
        const terms = pairs.get(pair)
        if (terms) terms.push(term)
        else if (mayShare(evidence[a] as EvidenceCard, evidence[b] as EvidenceCard)) pairs.set(pair, [term])
      }
    }
  }
  const found: SharedTerms[] = []
  for (const [pair, terms] of pairs) {
    if (terms.length < MIN_SHARED_TERMS) continue
    const a = evidence[Math.floor(pair / evidence.length)]
    const b = evidence[pair % evidence.length]
    if (a && b) found.push({ a, b, terms })
  }
  return found
}

function isTerm(word: string): boolean {
  if (/^\p{N}/u.test(word)) return word.length > 1
  return word.length >= MIN_TERM_LETTERS && !STOP_WORDS.has(word) && !CALENDAR_WORDS.has(word)
}
