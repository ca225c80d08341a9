/**
 * The lines of a text and the paragraphs they form. A paragraph is one line, unless the text is wrapped by hand (or is
 * Markdown, where a single line end means nothing): then it is a run of lines. Nothing here knows headings.
 */
import type { Span } from '@/lib/schema/excerpt'
import type { PageMarkup, TextFormat } from './document-analysis'

/** One line without its line end. `text` is trimmed; `start`–`end` is the trimmed part, `from` the line's first unit. */
export interface Line extends Span {
  readonly from: number
  readonly text: string
  readonly isBlank: boolean
  /** What a page's markup makes of it: a heading's level, or null for no heading. Undefined where there is no markup. */
  readonly level?: number | null
}

/** In order; a text of n line ends has n + 1 lines. */
export function readLines(text: string, markup?: PageMarkup): Line[] {
  const levels = markup && new Map(markup.headings.map((heading) => [heading.start, heading.level]))
  const lines: Line[] = []
  let from = 0
  while (from <= text.length) {
    const stop = text.indexOf('\n', from)
    const to = stop < 0 ? text.length : stop
    const raw = text.slice(from, to)
    const trimmed = raw.trim()
    const start = trimmed === '' ? from : from + raw.indexOf(trimmed)
    lines.push({
      ...{ from, start, end: start + trimmed.length, text: trimmed, isBlank: trimmed === '' },
      ...(levels && { level: levels.get(start) ?? null }),
    })
    from = to + 1
  }
  return markup ? lines : markUnderlined(lines)
}

const MAX_HEADING_UNITS = 90

/** A short line set apart, with a rule of "=", "-" or "~" of about its length right below it, is a heading. */
function markUnderlined(lines: Line[]): Line[] {
  lines.forEach((line, index) => {
    const rule = lines[index + 1]?.text ?? ''
    if (!/^(?:={3,}|-{3,}|~{3,}|(?:[=-] ){3,}[=-])$/.test(rule) || line.isBlank || line.text.length > MAX_HEADING_UNITS)
      return
    const isSetApart = index === 0 || lines[index - 1]?.isBlank === true
    if (!isSetApart || rule.length * 2 < line.text.length || !/^[\p{Lu}\p{Lo}\p{N}]/u.test(line.text)) return
    if (/[.!;,:]$|: /.test(line.text)) return
    lines[index] = { ...line, level: index === 0 || rule.startsWith('=') ? 1 : 2 }
  })
  return lines
}

const WRAP_MIN_UNITS = 45
const WRAP_MAX_UNITS = 100

/**
 * Whether line ends inside paragraphs only wrap them: most lines that another line follows directly are of wrapping
 * length and stop in mid-sentence.
 */
export function isHardWrapped(lines: readonly Line[], format: TextFormat): boolean {
  if (format === 'markdown') return true
  if (format === 'html') return false
  let followed = 0
  let wrapped = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (line.isBlank || !next || next.isBlank) continue
    followed++
    const isLong = line.text.length >= WRAP_MIN_UNITS && line.text.length <= WRAP_MAX_UNITS
    if (isLong && !/[.!?:;。！？：；]["”’»)]?$/.test(line.text)) wrapped++
  }
  return followed >= 4 && wrapped / followed >= 0.5
}
