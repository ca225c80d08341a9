/**
 * Quoted passages, marks included, in pairs within one paragraph. Single marks are left where the language does not quote
 * with them: they are apostrophes.
 */
import type { Span } from '@/lib/schema/excerpt'
import { startsWithCapital } from './capitals'
import { compile } from './compile-pattern'
import { findSingleClose, opensSingle } from './single-quotes'
import { pattern } from './words/word-list'

const CLOSES: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '「': '」', '『': '』', '"': '"' }

export function findQuotes(text: string, paragraphs: readonly Span[], language: string): Span[] {
  const quotes: Span[] = []
  for (const paragraph of paragraphs) addQuotes(quotes, text, paragraph, language)
  const saying = SAYING[language]
  return saying ? quotes.flatMap((quote) => withoutSaying(text, quote, saying)) : quotes
}

/** Who says it, between dashes inside the marks: «Закроем мост, — сказал Зуев. — Он стар», «El puente —dijo Sanz— es viejo». */
const SAYING: Readonly<Partial<Record<string, RegExp>>> = {
  ru: compile(/(?<=[,!?…])\s[—–-]\s(?=\p{Ll})[^«»"“”—–]{4,140}[.,]\s(?=[—–-]\s)/u),
  es: compile(
    pattern`
    ,?\s?—(?=(?:(?:le|les|me|nos|lo|se) )?(?:\p{Ll}{2,}(?:ó|aba|aron|ieron)|dijo|dijeron|dice|añade|afirma|asegura|
    explica|cuenta|recuerda|insiste|sostiene|señala|apunta|admite|reconoce|lamenta|advierte|comenta|concluye|resume|
    responde|bromea) )[^«»"“”—]{4,140}(?=—)
  `,
    'u',
  ),
}

/** The quotation on either side of whoever says it. */
function withoutSaying(text: string, quote: Span, saying: RegExp): Span[] {
  const match = saying.exec(text.slice(quote.start, quote.end))
  if (!match) return [quote]
  const from = quote.start + match.index
  return [
    { start: quote.start, end: from },
    { start: from + match[0].length, end: quote.end },
  ]
}

function addQuotes(quotes: Span[], text: string, { start, end }: Span, language: string): void {
  const hasSingle = language === 'en'
  let open = -1
  let closers = ''
  for (let at = start; at < end; at++) {
    const unit = text[at] ?? ''
    if (open >= 0 && closers.includes(unit)) {
      // A straight mark after a space opens; the one before it had no partner.
      const isStray = unit === '"' && /\s/.test(text[at - 1] ?? ' ') && !/\s/.test(text[at + 1] ?? ' ')
      if (isStray) open = at
      else {
        if (at - open > 1 && !isScareQuote(text, open, at)) quotes.push({ start: open, end: at + 1 })
        open = -1
      }
    } else if (open < 0 && language === 'de' && unit === '»' && opensInward(text, at)) {
      open = at
      closers = '«'
    } else if (open < 0 && CLOSES[unit] !== undefined) {
      // French sets a space inside its marks.
      const opensAWord = at + 1 < end && (unit === '«' || !/\s/.test(text[at + 1] ?? ' '))
      // Inches: 5".
      const isInch = unit === '"' && /\d/.test(text[at - 1] ?? '')
      if (opensAWord && !isInch) {
        open = at
        closers = CLOSES[unit] ?? ''
      }
    } else if (hasSingle && open < 0 && (unit === '‘' || unit === "'") && opensSingle(text, at)) {
      const close = findSingleClose(text, at, end)
      if (close === undefined) continue
      if (!isScareQuote(text, at, close)) quotes.push({ start: at, end: close + 1 })
      at = close
    }
  }
}

/** "»Wir warten«": the marks of German books point inward. */
function opensInward(text: string, at: number): boolean {
  return /[\s(–—-]/.test(text[at - 1] ?? ' ') && /\S/.test(text[at + 1] ?? ' ')
}

/** "the so-called "experts"": the writer's distance, nobody's words. */
function isScareQuote(text: string, open: number, close: number): boolean {
  return (
    /\b(?:so-called|self-styled|soi-disant(?:e|s|es)?|sogenannte[nrsm]?)\s$/i.test(
      text.slice(Math.max(0, open - 16), open),
    ) && text.slice(open + 1, close).split(' ').length <= 3
  )
}

const DIRECT_WORDS = 5

/** Whether a quote is a statement of its own rather than a few borrowed words. `quote` includes its marks. */
export function isDirectQuote(quote: string): boolean {
  const inner = quote.slice(1, -1).trim()
  if (inner.split(/\s+/).length < DIRECT_WORDS) return false
  return /[,.!?…]$/.test(inner) || startsWithCapital(inner)
}
