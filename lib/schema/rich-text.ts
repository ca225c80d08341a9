/**
 * Rich text as plain data: the body of a card, outside Yjs. It is ProseMirror's JSON shape, so unknown nodes and marks
 * survive a round trip. Promise: `normaliseRichText` gives one form for one meaning, which a hash may rely on.
 */
import type { JsonObject } from './json'

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
export const LINK_SCHEMES = ['http:', 'https:', 'mailto:'] as const

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
