/** The running text of a document: lines without headings and furniture, joined where they only wrap. */
import type { Span } from '@/lib/schema/excerpt'
import type { OutlinePart } from '@/lib/schema/source'
import type { Line } from './text-lines'

export interface Paragraph extends Span {
  readonly partId: string
}

const LIST_LINE = /^(?:[•‣◦▪–*+-]|\d{1,2}[.)]|\([a-z\d]{1,4}\))\s/
const LIST_MARK = /^(?:[•‣◦▪–*+-]|\d{1,2}[.)]|\([a-zA-Z\d]{1,4}\)|>+)\s+/

/**
 * In text order. `bodyStarts` says where running text begins in lines that open a part; `isWrapped` whether a line end
 * inside a paragraph is only a space.
 */
export function readParagraphs(
  lines: readonly Line[],
  parts: readonly OutlinePart[],
  bodyStarts: ReadonlyMap<number, number>,
  isFurniture: (line: Line) => boolean,
  isWrapped: boolean,
): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let partAt = 0
  let joinable = false
  for (const line of lines) {
    while ((parts[partAt]?.span.end ?? Infinity) <= line.from && partAt + 1 < parts.length) partAt++
    const partId = parts[partAt]?.id ?? ''
    const opensPart = bodyStarts.get(line.from)
    const start = opensPart ?? line.start + (LIST_MARK.exec(line.text)?.[0].length ?? 0)
    if (line.isBlank || isFurniture(line) || start >= line.end || isRule(line.text)) {
      joinable = false
      continue
    }
    const previous = paragraphs.at(-1)
    if (previous && joinable && opensPart === undefined && !LIST_LINE.test(line.text)) {
      paragraphs[paragraphs.length - 1] = { ...previous, end: line.end }
    } else paragraphs.push({ start, end: line.end, partId })
    joinable = isWrapped
  }
  return paragraphs
}

/** `---`, `***`, a table's `|---|` or a code fence. */
function isRule(line: string): boolean {
  return /^(?:[-*_=|: ]{3,}|```.{0,40}|~~~.{0,40})$/.test(line)
}
