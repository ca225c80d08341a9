/**
 * The text with what would mislead a rule blotted out, unit for unit, so that offsets stay: dates, and the words
 * inside quotation marks. Marks of quotation, apostrophes and spaces are made alike.
 */
import type { Span } from '@/lib/schema/excerpt'
import { startsWithCapital } from './capitals'
import { compile } from './compile-pattern'
import { OUTLETS } from './words/outlet-names'
import { pattern } from './words/word-list'

/** Private-use units; a text that holds them itself is only read less well. */
export const QUOTED = '\uE000'
export const DATED = '\uE001'
/** A mark of quotation around a name: "газета «Новая волна»". */
export const NAMED = '\uE002'

/**
 * Same length as `text`. `dates` and `quotes` in order, not overlapping among themselves; with `keepsNames`, a quoted
 * name stays legible.
 */
export function maskText(
  text: string,
  dates: readonly Span[],
  quotes: readonly Span[],
  { keepsNames = false }: { readonly keepsNames?: boolean } = {},
): string {
  const plain = text
    .replace(/[“”„«»「」『』]/g, '"')
    .replace(/’/g, "'")
    // Of a Markdown link only its words are read.
    .replace(
      /\[([^\][\n]{1,200})\]\(([^()\s]{0,500})\)/g,
      (_link, words: string, target: string) => ` ${words}${' '.repeat(target.length + 3)}`,
    )
    .replace(/[\n\t\u00A0*`]/g, ' ')
  const bare = plain.includes('_') ? plain.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, ' ') : plain
  const single = quotes.filter(({ start }) => /['‘]/.test(text[start] ?? ''))
  const marked = single.length === 0 ? bare : blot(bare, single.flatMap(marksOf), '"', 0)
  const dated = blot(marked, dates, DATED, 0)
  const names = keepsNames ? quotes.filter((quote) => isName(text, quote)) : []
  if (names.length === 0) return blot(dated, quotes, QUOTED, 1)
  // French sets a space inside its marks: there the space stands for the mark.
  const inset = ({ start }: Span) => (/\s/.test(text[start + 1] ?? '') ? 1 : 0)
  const marks = names.flatMap((name) => [
    { start: name.start + inset(name), end: name.start + inset(name) + 1 },
    { start: name.end - inset(name) - 1, end: name.end - inset(name) },
  ])
  const spare = names
    .filter((name) => inset(name) > 0)
    .flatMap(({ start, end }) => [
      { start, end: start + 1 },
      { start: end - 1, end },
    ])
  const speech = new Set(names)
  const masked = blot(
    blot(
      dated,
      quotes.filter((quote) => !speech.has(quote)),
      QUOTED,
      1,
    ),
    marks,
    NAMED,
    0,
  )
  return spare.length === 0 ? masked : blot(masked, spare, ' ', 0)
}

function marksOf({ start, end }: Span): Span[] {
  return [
    { start, end: start + 1 },
    { start: end - 1, end },
  ]
}

const NAME_WORDS = 5

const HAN_NAME = /^(?=[^\p{Script=Han}]{0,4}\p{Script=Han})[\p{Script=Han}\dA-Za-z·]{1,8}$/u
/** What tells a quoted name at a sentence's head from a speech: "“每日山城”的编辑部". */
const OUTLETS_AFTER = compile(
  pattern`
  ^(?:(?:新闻|官方|微信)?(?:网站|網站|公众号|公眾號|频道|頻道|节目|節目|杂志|雜誌|客户端|视频号|账号|论坛|播客|
  电视台|電視臺|电台|通讯社|新闻网|微博|微信|App|APP)|
  [则則]?(?:称|稱|报道|報導|援引|转载|轉載|爆料)|的(?:编辑部|編輯部|主编|主編|记者|記者|报道|報導|文章|评论|評論))
`,
  'u',
)

/** A few words with a capital and no stop: the name of a paper, a ship, a movement. */
function isName(text: string, { start, end }: Span): boolean {
  if (end - start > 60 || isBrokenOff(text, { start, end })) return false
  const words = text.slice(start + 1, end - 1).trim()
  if (HAN_NAME.test(words))
    return /\p{Script=Han}/u.test(text[start - 1] ?? '') || OUTLETS_AFTER.test(text.slice(end, end + 5))
  // „taz“
  if (OUTLETS.has(words)) return true
  // «360»
  if (/^\d{2,4}$/.test(words)) return true
  return startsWithCapital(words) && !/[.,!?…:;](?!\p{L})/u.test(words) && words.split(/\s+/).length <= NAME_WORDS
}

/** A quotation that whoever says it breaks off lacks one of its marks (quotes.ts). */
function isBrokenOff(text: string, { start, end }: Span): boolean {
  return /[\p{L},!?…]/u.test(text[end - 1] ?? '') || /[—–-]/.test(text[start] ?? '')
}

/** `inset` units at both ends of each span stay. */
function blot(text: string, spans: readonly Span[], unit: string, inset: number): string {
  const pieces: string[] = []
  let at = 0
  for (const span of spans) {
    const start = span.start + inset
    const end = span.end - inset
    if (start < at || end <= start) continue
    pieces.push(text.slice(at, start), unit.repeat(end - start))
    at = end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}
