/**
 * Words for days in the names of papers: "газета «Городская среда»", "el diario Hoy". They date nothing. Only without a
 * number; a quotation that may say when something happens keeps its dates.
 */
import type { Span } from '@/lib/schema/excerpt'
import { startsWithCapital } from '../capitals'
import { compile } from '../compile-pattern'
import { firstAtOrAfter } from '../span-search'

/** Where days and months have no capital, so that one with a capital inside a sentence is a name. */
const WITHOUT_CAPITALS: ReadonlySet<string> = new Set(['es', 'fr', 'ru'])
/** "… газета «Городская среда»": behind a word, no more than a few words without a stop, from a capital on. */
const TITLE = compile(/^\p{Lu}[\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+){0,3}$/u)
const AFTER_WORD = compile(/\p{L} $/u)

/** `quotes` in order. */
export function outsideTitles<T extends Span>(
  text: string,
  language: string,
  dates: readonly T[],
  quotes: readonly Span[],
): T[] {
  return dates.filter(({ start, end }) => {
    const words = text.slice(start, end)
    if (/\d/.test(words)) return true
    const isName =
      WITHOUT_CAPITALS.has(language) && startsWithCapital(words) && AFTER_WORD.test(text.slice(start - 2, start))
    const quote = quotes[firstAtOrAfter(quotes, end) - 1]
    const isInside = quote !== undefined && quote.start < start && end < quote.end
    return !isName && !(isInside && isTitle(text, quote, start))
  })
}

function isTitle(text: string, quote: Span, at: number): boolean {
  const lead = text.slice(quote.start + 1, at)
  return (
    TITLE.test(text.slice(quote.start + 1, quote.end - 1)) &&
    AFTER_WORD.test(text.slice(Math.max(0, quote.start - 2), quote.start)) &&
    // "«Закроем в среду»"
    !/(?:^|\s)\p{L}{1,3}\s$/u.test(lead)
  )
}
