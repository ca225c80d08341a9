/**
 * HTML → text with structure: the article if one can be told from its surroundings, else the page's whole text, and a
 * sentence that says which. The first file of this folder; the others are its parts.
 */
import { readByline } from '../byline'
import type { PageMarkup } from '../document-analysis'
import { findArticle } from './find-article'
import { findElement, parseHtml, prune } from './html-tree'
import { readPageHead, type PageHead } from './page-head'
import { readPageText, type PageText } from './page-text'
import type { Span } from '@/lib/schema/excerpt'
import { isFramed, isSurroundings, isUnseen } from './surroundings'

export interface PageReading {
  /** Canonical; empty when the page has no words of its own. */
  readonly text: string
  readonly markup: PageMarkup
  readonly url: string | null
  readonly language: string | null
  /** What was left out, or could not be told: a finished sentence. Null when all words of the page are in the text. */
  readonly note: string | null
}

/** An article of fewer words is believed only when it is most of the page. */
const MIN_ARTICLE_WORDS = 50

/** Never throws on account of the page. The same page gives the same text on every machine. */
export function readPage(html: string): PageReading {
  const page = parseHtml(html)
  const isPiece = !findElement(page, ({ tagName }) => isFramed(tagName))
  const head = readPageHead(page)
  prune(page, isUnseen)
  const body = findElement(page, ({ tagName }) => tagName === 'body') ?? page
  const all = readPageText(body)
  // Who copied a piece out of a page has chosen already.
  if (isPiece) return reading(head, all, null)
  prune(body, isSurroundings)
  const whole = readPageText(body)
  const text = whole.text === '' ? all : whole
  const found = findArticle(body, head.title)
  const words = { all: countWords(all.text), whole: countWords(text.text) }
  if (found.kind === 'article') {
    const article = withTitle(readPageText(found.root), head.title)
    // A title that only the window shows is no word of the page.
    const isShown = head.title === null || all.text.includes(head.title)
    const count = countWords(article.text) - (isShown ? 0 : countWords(head.title ?? ''))
    // All of it: then the page’s own order and headings are truer than what Readability makes of them.
    if (count >= words.whole) return reading(head, text, wholeNote(words))
    if (count >= MIN_ARTICLE_WORDS || count * 2 >= words.whole) {
      const byline = head.byline ?? (found.byline && (readByline(found.byline) ?? found.byline))
      return reading({ ...head, byline }, withByline(article, found.byline, text), articleNote(count, words.all))
    }
  }
  const why =
    found.kind === 'too-much'
      ? 'The page is too large or too deeply nested to tell an article apart. '
      : 'No article could be told apart. '
  return reading(head, text, why + (wholeNote(words) ?? 'All of its words were read.'))
}

function reading(head: PageHead, { text, ...places }: PageText, note: string | null): PageReading {
  const { title, byline, publisher, published, url, language } = head
  return { text, markup: { title, byline, publisher, published, ...places }, url, language, note }
}

/** Readability takes the headline off; it is the page's own words, and may be cited. */
function withTitle(article: PageText, title: string | null): PageText {
  if (title === null || article.text.startsWith(title)) return article
  const { headings, ...rest } = insert(article, 0, `${title}\n\n`)
  return { ...rest, headings: [{ start: 0, end: title.length, level: 1 }, ...headings] }
}

/** It takes the byline off, too: a line of the page's own, which may say when it was written. Stands below the first line. */
function withByline(article: PageText, byline: string | null, page: PageText): PageText {
  const line = page.text.split('\n').find((each) => each.replace(/\s+/g, ' ').trim() === byline)
  if (line === undefined || article.text.includes(line)) return article
  const at = article.text.indexOf('\n')
  return insert(article, at < 0 ? article.text.length : at, `\n\n${line}`)
}

function insert({ text, headings, captions, columnHeads }: PageText, at: number, words: string): PageText {
  const moved = <S extends Span>(span: S): S =>
    span.start < at ? span : { ...span, start: span.start + words.length, end: span.end + words.length }
  return {
    text: text.slice(0, at) + words + text.slice(at),
    headings: headings.map(moved),
    captions: captions.map(moved),
    columnHeads: columnHeads.map(moved),
  }
}

function articleNote(count: number, all: number): string {
  return `Read as an article: ${inWords(count)} of the page’s ${inWords(all)} words. Menus, related links and other surroundings were left out.`
}

function wholeNote({ all, whole }: { all: number; whole: number }): string | null {
  return whole < all
    ? `No article was told apart: ${inWords(whole)} of the page’s ${inWords(all)} words were read, all but menus, footers and the like.`
    : null
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

function inWords(count: number): string {
  return count.toLocaleString('en-GB')
}
