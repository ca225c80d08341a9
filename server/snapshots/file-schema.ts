/**
 * The shape of a board file from outside: everything that is stored is checked here, field by field, with its size.
 * What cards and links hold is JSON of any kind (unknown fields are kept); the board's own reader judges it.
 */
import { webAddress } from '@/lib/schema/web-address'
import { z } from 'zod'
import { isJsonObject, type Json } from '@/lib/schema/json'
import { DATE_PRECISIONS } from '@/lib/schema/fuzzy-date'
import { MAX_BOARD_TITLE_UNITS } from '@/lib/schema/limits'
import type { RichText } from '@/lib/schema/rich-text'
import { CREDIBILITIES, DOCUMENT_STATUSES, RELIABILITIES, SOURCE_TYPES } from '@/lib/schema/source'
import { BOARD_FORMAT } from '@/lib/snapshot/board-file'

const MAX_FILE_CARDS = 100_000
const MAX_FILE_LINKS = 200_000
const MAX_FILE_SOURCES = 10_000
const MAX_FILE_DOCUMENTS = 5_000
const MAX_FILE_GRADES = 200_000

/** Other programs may give cards ids of another form than ours, and what a board exports must come in again. */
const id = z.string().min(1).max(200)
const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/)
/** Any words; the size of the whole file bounds them. */
const words = z.string()
const name = words.min(1)
const time = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const offset = z.number().int().min(0)
const span = z.object({ start: offset, end: offset })
const date = z.object({
  text: words,
  iso: words.nullable(),
  precision: z.enum(DATE_PRECISIONS),
  relative: z.boolean().exactOptional(),
  yearInferred: z.boolean().exactOptional(),
})

/** The file came out of JSON.parse, so whatever stands here is JSON. */
const fields = z.record(z.string(), z.custom<Json>())
const byId = <T extends z.ZodType>(value: T, most: number, what: string) =>
  z.record(id, value).refine((record) => Object.keys(record).length <= most, `holds more than ${most} ${what}`)
const pair = z.tuple([z.number(), z.number()])

const content = z.object({
  schemaVersion: z.number().int().min(1),
  cards: byId(
    z.object({ title: words, body: z.custom<RichText>(isRichText, 'is not rich text'), fields }),
    MAX_FILE_CARDS,
    'cards',
  ),
  links: byId(fields, MAX_FILE_LINKS, 'links'),
  places: z.record(id, pair),
  sizes: z.record(id, pair),
  orders: z.record(id, words),
  origins: byId(fields, MAX_FILE_CARDS, 'origins'),
})

const source = z.object({
  name,
  aliases: z.array(name),
  type: z.enum(SOURCE_TYPES),
  stateControlled: z.boolean().exactOptional(),
  descriptor: words.exactOptional(),
})

const outlinePart = z.object({
  id: words,
  kind: z.enum(['intro', 'section', 'point']),
  marker: words.nullable(),
  level: z.number().int().min(0),
  title: words.nullable(),
  heading: span.nullable(),
  span,
})

const version = z.object({
  n: z.number().int().min(1),
  originalHash: hash,
  mime: words,
  bytes: z.number().int().min(0),
  capturedAt: time,
  capturedBy: name,
  how: z.enum(['upload', 'paste']),
  encoding: words,
  note: words.exactOptional(),
  outline: z.array(outlinePart),
  text: words,
  textHash: hash,
})

const document = z.object({
  sourceId: id.exactOptional(),
  filename: name,
  title: words.nullable(),
  titleDerived: z.boolean().exactOptional(),
  byline: words.exactOptional(),
  language: words,
  published: date.exactOptional(),
  referenceDate: date.exactOptional(),
  referenceReason: words.exactOptional(),
  notTried: z.array(words).exactOptional(),
  url: z
    .string()
    .refine((address) => webAddress(address) === address, 'is not a web address')
    .exactOptional(),
  status: z.enum(DOCUMENT_STATUSES),
  statusChange: z.object({ reason: words.exactOptional(), by: name, at: time }).exactOptional(),
  versions: z.array(version).min(1),
})

const evaluation = z
  .object({
    subject: id,
    kind: z.enum(['reliability', 'credibility']),
    value: z.enum([...RELIABILITIES, ...CREDIBILITIES]),
    reason: words.exactOptional(),
    by: name,
    at: time,
  })
  .refine(
    ({ kind, value }) => (kind === 'reliability') === (RELIABILITIES as readonly string[]).includes(value),
    'has a value of the other scale',
  )

export const BOARD_FILE_SHAPE = z.object({
  format: z.literal(BOARD_FORMAT),
  version: z.number().int().min(1),
  board: z.object({ id, title: z.string().trim().min(1).max(MAX_BOARD_TITLE_UNITS) }),
  content,
  sources: byId(source, MAX_FILE_SOURCES, 'sources'),
  documents: byId(document, MAX_FILE_DOCUMENTS, 'documents'),
  evaluations: z.array(evaluation).max(MAX_FILE_GRADES),
})

/** ProseMirror's JSON, as deep as canonical JSON allows. Which nodes and marks are known is the editor's business. */
function isRichText(value: unknown): boolean {
  return Array.isArray(value) && value.every(isRichTextNode)
}

function isRichTextNode(node: unknown): boolean {
  if (!isJsonObject(node) || typeof node.type !== 'string' || node.type === '') return false
  const { text, marks, attrs, content: inner } = node
  if (node.type === 'text') {
    return (
      typeof text === 'string' &&
      (marks === undefined || (isJsonObject(marks) && Object.values(marks).every(isJsonObject)))
    )
  }
  return (attrs === undefined || isJsonObject(attrs)) && (inner === undefined || isRichText(inner))
}
