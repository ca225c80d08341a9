/**
 * Rich text as plain data: the body of a card, outside Yjs. It is ProseMirror's JSON shape, so unknown nodes and marks
 * survive a round trip. Promise: `normaliseRichText` gives one form for one meaning, which a hash may rely on.
 */
import { isJsonObject, type JsonObject } from './json'

export interface RichTextRun {
  readonly type: 'text'
  readonly text: string
  /** Mark name → its attributes; `{ bold: {}, link: { href: 'https://…' } }`. */
  readonly marks?: Readonly<Record<string, JsonObject>>
}
export interface RichTextElement {
  /** Built: paragraph, heading (attrs.level 1–3), bulletList, orderedList, listItem, hardBreak. */
  readonly type: string
  readonly attrs?: JsonObject
  readonly content?: readonly RichTextNode[]
}
export type RichTextNode = RichTextRun | RichTextElement
/** The blocks of a body, top to bottom; an empty body is `[]`. */
export type RichText = readonly RichTextNode[]

export const RICH_TEXT_NODES = ['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'hardBreak'] as const
export const RICH_TEXT_MARKS = ['bold', 'italic', 'link'] as const
/** Addresses with any other scheme are dropped, whoever wrote them. */
const LINK_SCHEMES = ['http:', 'https:', 'mailto:'] as const

export function isRun(node: RichTextNode): node is RichTextRun {
  return node.type === 'text'
}

/** Whether `href` may be followed: an absolute address with one of LINK_SCHEMES. */
export function isSafeHref(href: unknown): href is string {
  if (typeof href !== 'string') return false
  try {
    return (LINK_SCHEMES as readonly string[]).includes(new URL(href).protocol)
  } catch {
    return false
  }
}

/** One paragraph a line of `text`. */
export function richTextFromPlain(text: string): RichText {
  if (text === '') return []
  return text.split('\n').map((line) => ({
    type: 'paragraph',
    ...(line !== '' && { content: [{ type: 'text' as const, text: line }] }),
  }))
}

/** The words alone: blocks parted by a line feed. */
export function plainFromRichText(body: RichText): string {
  const lines: string[] = []
  const walk = (nodes: readonly RichTextNode[], into: string[]) => {
    for (const node of nodes) {
      if (isRun(node)) into.push(node.text)
      else if (node.type === 'hardBreak') into.push('\n')
      else if (node.content?.some(isRun)) {
        const words: string[] = []
        walk(node.content, words)
        lines.push(words.join(''))
      } else if (node.type === 'paragraph' || node.type === 'heading') lines.push('')
      else walk(node.content ?? [], into)
    }
  }
  const loose: string[] = []
  walk(body, loose)
  if (loose.length > 0) lines.push(loose.join(''))
  return lines.join('\n')
}

/** Deeper nesting is cut off: a list in a list in a list … is an attack, not a text. */
export const MAX_RICH_TEXT_DEPTH = 64

/** A body as somebody else's program hands it over: what is no node is left out. Never throws. */
export function readRichText(value: unknown, depth = 0): RichText {
  if (!Array.isArray(value) || depth > MAX_RICH_TEXT_DEPTH) return []
  return value.flatMap((node: unknown): RichTextNode[] => {
    if (!isJsonObject(node) || typeof node.type !== 'string') return []
    const { type, text, marks, attrs, content } = node
    if (type !== 'text') {
      return [{ type, ...(isJsonObject(attrs) && { attrs }), content: readRichText(content, depth + 1) }]
    }
    if (typeof text !== 'string') return []
    const known = isJsonObject(marks) ? Object.entries(marks).filter(([, each]) => isJsonObject(each)) : []
    return [{ type, text, ...(known.length > 0 && { marks: Object.fromEntries(known) as Record<string, JsonObject> }) }]
  })
}

/** Joins neighbouring runs with the same marks, drops empty runs and empty attributes. */
export function normaliseRichText(body: RichText): RichText {
  const out: RichTextNode[] = []
  for (const node of body) {
    if (!isRun(node)) {
      const content = normaliseRichText(node.content ?? [])
      const hasAttrs = node.attrs && Object.keys(node.attrs).length > 0
      out.push({ type: node.type, ...(hasAttrs && { attrs: node.attrs }), ...(content.length > 0 && { content }) })
      continue
    }
    if (node.text === '') continue
    const marks = node.marks && Object.keys(node.marks).length > 0 ? node.marks : undefined
    const last = out.at(-1)
    if (last && isRun(last) && sameMarks(last.marks, marks)) {
      out[out.length - 1] = { ...last, text: last.text + node.text }
    } else out.push({ type: 'text', text: node.text, ...(marks && { marks }) })
  }
  return out
}

function sameMarks(a: RichTextRun['marks'], b: RichTextRun['marks']): boolean {
  return stable(a) === stable(b)
}

function stable(marks: RichTextRun['marks']): string {
  if (!marks) return ''
  return Object.keys(marks)
    .sort()
    .map((name) => {
      const attrs = marks[name] ?? {}
      return (
        name +
        JSON.stringify(
          Object.keys(attrs)
            .sort()
            .map((key) => [key, attrs[key]]),
        )
      )
    })
    .join('|')
}
