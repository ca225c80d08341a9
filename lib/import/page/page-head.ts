/**
 * What a page says of itself: title, byline, day of publication, address, language; from its meta marks and its
 * structured data (JSON-LD). All of it was written by strangers: bounded, and an address is http or https or nothing.
 */
import type { StatedDate } from '../document-analysis'
import { attributeOf, elementsIn, textOf, type HtmlElement, type HtmlParent } from './html-tree'
import { isJsonObject, type Json, type JsonObject } from '@/lib/schema/json'
import { webAddress } from '@/lib/schema/web-address'
import { MAX_NAME_UNITS, MAX_TITLE_UNITS } from '@/lib/schema/limits'

export interface PageHead {
  readonly title: string | null
  readonly byline: string | null
  readonly publisher: string | null
  readonly published: StatedDate | null
  /** Where the page says it stands. */
  readonly url: string | null
  /** The first part of its language mark, in lower case: "en". */
  readonly language: string | null
}

const MAX_BYLINE_UNITS = MAX_NAME_UNITS * 3
const DATE_MARKS = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'publishdate',
  'pubdate',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
]

export function readPageHead(page: HtmlParent): PageHead {
  const marks = new Map<string, string>()
  const first: Record<'title' | 'canonical' | 'language', string | undefined> = {
    title: undefined,
    canonical: undefined,
    language: undefined,
  }
  const headings: HtmlElement[] = []
  const times: string[] = []
  let stated: JsonObject | undefined
  for (const element of elementsIn(page)) {
    const { tagName } = element
    if (tagName === 'html') first.language ??= attributeOf(element, 'lang')
    else if (tagName === 'meta') readMark(element, marks)
    else if (tagName === 'title') first.title ??= textOf(element)
    else if (tagName === 'h1') headings.push(element)
    else if (tagName === 'time') times.push(attributeOf(element, 'datetime') ?? '')
    else if (tagName === 'link' && attributeOf(element, 'rel')?.toLowerCase() === 'canonical') {
      first.canonical ??= attributeOf(element, 'href')
    } else if (tagName === 'script' && attributeOf(element, 'type') === 'application/ld+json') {
      stated ??= readArticle(textOf(element))
    }
  }
  const heading = headings.length === 1 && headings[0] ? textOf(headings[0]) : ''
  return {
    title: bounded(titleOf(marks, stated, heading, first.title ?? ''), MAX_TITLE_UNITS),
    byline: bounded(marks.get('author') ?? marks.get('article:author') ?? authorsOf(stated?.author), MAX_BYLINE_UNITS),
    publisher: bounded(marks.get('og:site_name') ?? nameOf(stated?.publisher) ?? '', MAX_NAME_UNITS),
    published: publishedOf(marks, stated, times),
    url: webAddress(first.canonical) ?? webAddress(marks.get('og:url')) ?? null,
    language: /^[a-z]{2,3}(?=-|$)/.exec(first.language?.trim().toLowerCase() ?? '')?.[0] ?? null,
  }
}

function readMark(meta: HtmlElement, marks: Map<string, string>): void {
  const name = attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? attributeOf(meta, 'itemprop')
  const content = attributeOf(meta, 'content')?.replace(/\s+/g, ' ').trim()
  if (name && content && !marks.has(name.toLowerCase())) marks.set(name.toLowerCase(), content)
}

/** What stands over the text, if it is what the head names; a site's name at the end of a window title goes. */
function titleOf(
  marks: ReadonlyMap<string, string>,
  stated: JsonObject | undefined,
  heading: string,
  windowTitle: string,
): string {
  const named = marks.get('og:title') ?? wordsOf(stated?.headline) ?? ''
  if (heading !== '' && (named === '' || windowTitle.includes(heading))) return heading
  if (named !== '') return named
  const site = marks.get('og:site_name')
  return site && windowTitle.endsWith(site)
    ? windowTitle.slice(0, -site.length).replace(/\s*[-–—|·:»]\s*$/, '')
    : windowTitle
}

/** The day as the page writes it, where it was written: no clock is turned to another zone. */
function publishedOf(
  marks: ReadonlyMap<string, string>,
  stated: JsonObject | undefined,
  times: readonly string[],
): StatedDate | null {
  const mark = DATE_MARKS.find((name) => marks.has(name))
  if (mark) return statedDate(marks.get(mark), `from the page’s “${mark}” mark`)
  const structured = statedDate(wordsOf(stated?.datePublished), 'from the page’s structured data')
  return structured ?? (times.length === 1 ? statedDate(times[0], 'from the one time that the page marks') : null)
}

function statedDate(words: string | undefined, reason: string): StatedDate | null {
  const text = words?.trim() ?? ''
  if (text === '') return null
  return { text: /^\d{4}-\d\d-\d\d(?=T|\s|$)/.exec(text)?.[0] ?? text.slice(0, 80), reason }
}

const ARTICLE_TYPES = /(?:Article|BlogPosting|Report|WebPage)$/

/** The first article that the structured data describes; undefined when it describes none or is no JSON. */
function readArticle(script: string): JsonObject | undefined {
  let value: unknown
  try {
    value = JSON.parse(script)
  } catch {
    // Pages often get this wrong; then they state nothing.
    return undefined
  }
  const listed = Array.isArray(value)
    ? value
    : isJsonObject(value) && Array.isArray(value['@graph'])
      ? value['@graph']
      : [value]
  return listed.slice(0, 50).find((each): each is JsonObject => {
    if (!isJsonObject(each)) return false
    const types = Array.isArray(each['@type']) ? each['@type'] : [each['@type']]
    return types.some((type) => typeof type === 'string' && ARTICLE_TYPES.test(type))
  })
}

function authorsOf(author: Json | undefined): string {
  const listed = Array.isArray(author) ? author : [author]
  const names = listed.slice(0, 10).map(nameOf)
  return names.filter(Boolean).join(', ')
}

/** Of a person or body in the structured data. */
function nameOf(value: Json | undefined): string | undefined {
  return wordsOf(value) ?? (isJsonObject(value) ? wordsOf(value.name) : undefined)
}

function wordsOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : undefined
}

/** Null for nothing, and for an author who is an address. */
function bounded(words: string, units: number): string | null {
  if (words === '' || /^https?:/i.test(words)) return null
  return words.slice(0, units).replace(/[\uD800-\uDBFF]$/, '')
}
