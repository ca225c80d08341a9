/**
 * A tree of elements → the one text that offsets count into, with the places of its headings and captions. A block is
 * a paragraph of its own, an item of a list a line with its number, a row of a table a line between bars.
 */
import type { Span } from '@/lib/schema/excerpt'
import type { MarkedHeading } from '../document-analysis'
import {
  attributeOf,
  elementsIn,
  findElement,
  isElement,
  isText,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
} from './html-tree'
import { countList, type ListCount } from './list-numbers'
import { createTextBuilder, type TextBuilder } from './text-builder'
import { wordsIn } from '../words/word-list'

export interface PageText {
  readonly text: string
  readonly headings: readonly MarkedHeading[]
  readonly captions: readonly Span[]
  /** The first rows of tables, where they name the columns. */
  readonly columnHeads: readonly Span[]
}

/** Where a heading's own level is kept while others rename its tag. */
export const LEVEL_ATTRIBUTE = 'data-redthread-level'

const BLOCKS = new Set(
  wordsIn(`
    address article aside blockquote body center dd details dir div dl dt fieldset figure footer form header hgroup hr
    html legend main nav p search section summary table tbody td tfoot th thead tr
  `),
)
const CAPTIONS = new Set(['figcaption', 'caption'])
/** What a cell of a table of values does not hold. */
const NOT_IN_A_VALUE = new Set('table h1 h2 h3 h4 h5 h6 ul ol blockquote pre article section'.split(' '))

type Step = { readonly enter: HtmlNode } | { readonly leave: () => void }

export function readPageText(root: HtmlParent): PageText {
  const builder = createTextBuilder()
  const headings: MarkedHeading[] = []
  const captions: Span[] = []
  const columnHeads: Span[] = []
  const lists: { count: ListCount; label?: string }[] = []
  let preformatted = 0
  let inHeading = 0
  const steps: Step[] = root.childNodes.map((enter) => ({ enter })).reverse()

  function enterChildren(element: HtmlElement, leave?: () => void): void {
    if (leave) steps.push({ leave })
    for (let index = element.childNodes.length - 1; index >= 0; index--) {
      const child = element.childNodes[index]
      if (child) steps.push({ enter: child })
    }
  }
  function block(element: HtmlElement, count: 1 | 2, leave?: () => void): void {
    builder.breakLines(count)
    enterChildren(element, () => {
      leave?.()
      builder.breakLines(count)
    })
  }
  function heading(element: HtmlElement, level: number): void {
    builder.breakLines(2)
    inHeading++
    const stretch = builder.begin()
    enterChildren(element, () => {
      inHeading--
      const span = builder.end(stretch)
      if (span) headings.push({ ...span, level })
      builder.breakLines(2)
    })
  }
  function caption(element: HtmlElement): void {
    builder.breakLines(2)
    const stretch = builder.begin()
    enterChildren(element, () => {
      const span = builder.end(stretch)
      if (span) captions.push(span)
      builder.breakLines(2)
    })
  }
  function item(element: HtmlElement): void {
    builder.breakLines(1)
    const list = lists.at(-1)
    const label = list?.count.next(attributeOf(element, 'value')) ?? '•'
    if (list) list.label = label
    builder.label(label)
    block(element, 1, () => builder.dropLabel())
  }

  function enter(element: HtmlElement): void {
    const { tagName } = element
    const level = levelOf(element)
    if (level !== undefined) heading(element, level)
    else if (tagName === 'br') {
      if (inHeading > 0) builder.words(' ')
      else builder.lineBreak()
    } else if (CAPTIONS.has(tagName)) caption(element)
    else if (tagName === 'li') item(element)
    else if (tagName === 'ol' || tagName === 'ul' || tagName === 'menu') {
      const outer = lists.at(-1)?.label
      lists.push({ count: countList(element, outer) })
      block(element, outer === undefined ? 2 : 1, () => lists.pop())
    } else if (tagName === 'pre') {
      preformatted++
      block(element, 2, () => preformatted--)
    } else if (tagName === 'q') {
      builder.words('“')
      enterChildren(element, () => builder.words('”'))
    } else if (tagName === 'table' && isTableOfValues(element)) {
      const head = tableRows(element, builder, caption)
      if (head) columnHeads.push(head)
    } else if (BLOCKS.has(tagName)) block(element, lists.length > 0 ? 1 : 2)
    else enterChildren(element)
  }

  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('leave' in step) step.leave()
    else if (isText(step.enter)) {
      if (preformatted > 0) builder.verbatim(step.enter.value)
      else builder.words(step.enter.value)
    } else if (isElement(step.enter)) enter(step.enter)
  }
  return { text: builder.text(), headings, captions, columnHeads }
}

function levelOf(element: HtmlElement): number | undefined {
  const kept = attributeOf(element, LEVEL_ATTRIBUTE)
  const level = kept ?? /^h([1-6])$/.exec(element.tagName)?.[1]
  return level !== undefined && /^[1-6]$/.test(level) ? Number(level) : undefined
}

/** Rows and columns of short things. Any other table only lays a page out: its cells are read as blocks. */
function isTableOfValues(table: HtmlElement): boolean {
  // First, and stops at the first hit: tables nested by the thousand are each asked.
  if (findElement(table, ({ tagName }) => NOT_IN_A_VALUE.has(tagName))) return false
  const rows = rowsOf(table)
  return rows.length > 1 && rows.some((row) => row.length > 1)
}

function rowsOf(table: HtmlElement): HtmlElement[][] {
  return [...elementsIn(table)]
    .filter((each) => each.tagName === 'tr')
    .map((row) => row.childNodes.filter((each): each is HtmlElement => isElement(each) && /^t[dh]$/.test(each.tagName)))
}

/** As Markdown writes rows, which the rules know to be no sentences. Gives the first row when it names the columns. */
function tableRows(
  table: HtmlElement,
  builder: TextBuilder,
  caption: (element: HtmlElement) => void,
): Span | undefined {
  builder.breakLines(2)
  const title = table.childNodes.find((each): each is HtmlElement => isElement(each) && each.tagName === 'caption')
  let first: { readonly span: Span | undefined; readonly namesColumns: boolean } | undefined
  for (const row of rowsOf(table)) {
    const cells = row.map((cell) => readPageText(cell).text.replace(/\s+/g, ' '))
    builder.breakLines(1)
    if (cells.every((cell) => cell === '')) continue
    const stretch = builder.begin()
    builder.words(`| ${cells.join(' | ')} |`)
    const span = builder.end(stretch)
    first ??= { span, namesColumns: row.every((cell, index) => cells[index] === '' || namesColumn(cell)) }
  }
  builder.breakLines(2)
  if (title) caption(title)
  return first?.namesColumns ? first.span : undefined
}

function namesColumn(cell: HtmlElement): boolean {
  const row = cell.parentNode
  const section = row && isElement(row) ? row.parentNode : null
  return cell.tagName === 'th' || (section !== null && isElement(section) && section.tagName === 'thead')
}
