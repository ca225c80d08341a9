/** "Name: value" lines at the head of a document: YAML front matter, and the header of a mail or memo. */
import { readSender } from './byline'
import { compile } from './compile-pattern'
import { LANGUAGES } from './languages/rules-of'
import { cleanTitle } from './markdown-marks'
import type { Line } from './text-lines'

export interface HeaderField {
  readonly name: string
  readonly value: string
}

const MAX_FRONT_MATTER_LINES = 60

/** The block between two `---` lines on top, those lines included; empty when there is none. */
export function readFrontMatter(lines: readonly Line[]): { lines: Line[]; fields: HeaderField[] } {
  if (lines[0]?.text !== '---') return { lines: [], fields: [] }
  const close = lines.slice(1, MAX_FRONT_MATTER_LINES).findIndex((line) => line.text === '---') + 1
  if (close === 0) return { lines: [], fields: [] }
  const block = lines.slice(0, close + 1)
  return { lines: block, fields: block.flatMap((line) => readField(line.text, /^([A-Za-z_-]{2,30}):\s*(.*)$/)) }
}

/** Field names of other languages → the English one. */
const FIELD_NAMES = LANGUAGES.flatMap(({ head }) =>
  Object.entries(head.fields).map(([name, source]) => [name, compile(`^(?:${source})$`, 'iu')] as const),
)
const MAIL_FIELD = compile(
  `^(from|to|cc|bcc|date|sent|subject|re|fao|ref|reference|${LANGUAGES.flatMap(({ head }) => Object.values(head.fields)).join('|')})\\s*[:：]\\s*(.*)$`,
  'iu',
)

/** A letterhead and "MEMORANDUM" may stand above. */
const MAX_LINES_ABOVE = 4

/** A run of at least two header lines near the top. */
export function readMailHeader(lines: readonly Line[]): {
  lines: Line[]
  fields: HeaderField[]
  sender: string | null
} {
  const filled = lines.filter((line) => !line.isBlank)
  const isField = (line: Line | undefined) => line !== undefined && MAIL_FIELD.test(cleanTitle(line.text))
  const first = filled.findIndex(isField)
  if (first < 0 || first > MAX_LINES_ABOVE) return { lines: [], fields: [], sender: null }
  let end = first
  while (end < filled.length && isField(filled[end])) end++
  const block = filled.slice(first, end)
  if (block.length < 2) return { lines: [], fields: [], sender: null }
  const fields = block.flatMap((line) => readField(cleanTitle(line.text), MAIL_FIELD))
  const from = fields.find((field) => field.name === 'from')?.value
  // With an address it is the person who wrote; a memo's "From:" is often a unit.
  const sender = from ? (/^"?([^"<>]{2,80}?)"?\s*<[^<>\s]+@[^<>\s]+>$/.exec(from)?.[1] ?? readSender(from)) : null
  return { lines: block, fields, sender }
}

const SUBJECT = compile(/^(?:subject|betreff|objet|asunto|тема)\s?[:：]\s*(?<subject>\S.{3,140}[^.\s])$/iu)
/** Behind the first line that runs on no head does. */
const RUNNING_UNITS = 200

/** What a memo is about, where that stands alone among the lines of its head. */
export function readSubject(head: readonly Line[]): string | null {
  const running = head.findIndex(({ text }) => text.length > RUNNING_UNITS)
  const lines = running < 0 ? head : head.slice(0, running)
  const found = lines.flatMap(({ text }) => SUBJECT.exec(cleanTitle(text))?.groups?.subject ?? [])
  return found.length === 1 ? (found[0] ?? null) : null
}

function readField(line: string, pattern: RegExp): HeaderField[] {
  const match = pattern.exec(line)
  const value = match?.[2]?.trim().replace(/^(["'])(.*)\1$/, '$2')
  if (!match?.[1] || !value) return []
  const name = match[1].toLowerCase()
  return [{ name: FIELD_NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? name, value }]
}
