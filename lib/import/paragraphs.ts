/** The running text of a document: lines without headings and furniture, joined where they only wrap. */
import type { Span } from '@/lib/schema/excerpt'
import type { OutlinePart } from '@/lib/schema/source'
import type { Line } from './text-lines'

export interface Paragraph extends Span {
  readonly partId: string
}

const FENCE = /^(?:```|~~~(?!~~))/
const LIST_LINE = /^(?:[•‣◦▪–*+-]|\d{1,2}[.)/]|\([a-z\d]{1,4}\))\s/
const LIST_MARK = /^(?:[•‣◦▪–*+-]|\d{1,2}[.)/]|\([a-zA-Z\d]{1,4}\)|>+)\s+/

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
  const code = readCodeLines(lines)
  for (const line of lines) {
    while ((parts[partAt]?.span.end ?? Infinity) <= line.from && partAt + 1 < parts.length) partAt++
    const partId = parts[partAt]?.id ?? ''
    const opensPart = bodyStarts.get(line.from)
    const start = opensPart ?? line.start + (LIST_MARK.exec(line.text)?.[0].length ?? 0)
    if (line.isBlank || isFurniture(line) || start >= line.end || code.has(line) || isLayout(line.text)) {
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

/** Lines between two code fences. A fence without a partner fences nothing, rather than the rest of the document. */
function readCodeLines(lines: readonly Line[]): ReadonlySet<Line> {
  const code = new Set<Line>()
  let opened: number | undefined
  lines.forEach((line, index) => {
    if (!FENCE.test(line.text)) return
    if (opened === undefined) opened = index
    else {
      for (const inside of lines.slice(opened, index + 1)) code.add(inside)
      opened = undefined
    }
  })
  return code
}

/** `---`, `***`, a row of a table, a code fence: layout, not sentences. */
function isLayout(line: string): boolean {
  return /^[-*_=~|: ]{3,}$/.test(line) || FENCE.test(line) || (line.length < 2000 && /^\|.*\|$/.test(line))
}
