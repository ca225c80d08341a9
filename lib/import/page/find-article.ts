/**
 * Tells a page's article from its surroundings, with Readability on the small document that ships with it. Neither can
 * run a script, load anything or reach the network. Beyond the bounds it is not tried: it takes time by the square.
 */
import { Readability } from '@mozilla/readability'
import JSDOMParser from '@mozilla/readability/JSDOMParser.js'
import { elementsIn, parseHtml, type HtmlElement, type HtmlParent } from './html-tree'
import { LEVEL_ATTRIBUTE } from './page-text'
import { escape, writeXhtml } from './write-xhtml'

const MAX_ELEMENTS = 20_000
/** Browsers stop at 512; Readability and its document call themselves once a level. */
const MAX_DEPTH = 256

export type FoundArticle =
  | { readonly kind: 'article'; readonly root: HtmlParent; readonly byline: string | null }
  | { readonly kind: 'none' | 'too-much' }

export function findArticle(page: HtmlParent, title: string | null): FoundArticle {
  if (isTooMuch(page)) return { kind: 'too-much' }
  const head = `<head><title>${escape(title ?? '')}</title></head>`
  const document = new JSDOMParser().parse(`<html>${head}<body>${writeXhtml(page, keptLevel)}</body></html>`)
  const found = new Readability(document, { keepClasses: true, disableJSONLD: true }).parse()
  if (!found?.content) return { kind: 'none' }
  const byline = found.byline?.replace(/\s+/g, ' ').trim()
  return { kind: 'article', root: parseHtml(found.content), byline: byline || null }
}

function isTooMuch(page: HtmlParent): boolean {
  const depths = new Map<HtmlParent, number>([[page, 0]])
  let elements = 0
  for (const element of elementsIn(page)) {
    const depth = (element.parentNode ? (depths.get(element.parentNode) ?? 0) : 0) + 1
    depths.set(element, depth)
    if (depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) return true
  }
  return false
}

/** Readability writes `<h2>` for every `<h1>`: the level is kept beside the tag. */
function keptLevel({ tagName }: HtmlElement): Record<string, string> {
  const level = /^h([1-6])$/.exec(tagName)?.[1]
  return level ? { [LEVEL_ATTRIBUTE]: level } : {}
}
