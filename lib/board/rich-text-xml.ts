/**
 * A card's body between its two shapes: the shared Y.XmlFragment (as TipTap's binding lays it out) and `RichText`.
 * Unknown nodes and marks pass through both ways; reading never throws and answers in normalised form.
 */
import * as Y from 'yjs'
import { isJsonObject, type Json, type JsonObject } from '@/lib/schema/json'
import {
  isRun,
  MAX_RICH_TEXT_DEPTH,
  normaliseRichText,
  type RichText,
  type RichTextNode,
  type RichTextRun,
} from '@/lib/schema/rich-text'
import { readJson, storable, wellFormed } from './shared-values'

export function readBody(fragment: Y.XmlFragment): RichText {
  return normaliseRichText(readChildren(fragment, 0))
}

function readChildren(parent: Y.XmlFragment, depth: number): RichTextNode[] {
  if (depth > MAX_RICH_TEXT_DEPTH) return []
  return parent.toArray().flatMap((child): RichTextNode[] => {
    if (child instanceof Y.XmlText) return readRuns(child)
    return child instanceof Y.XmlElement ? [readElement(child, depth)] : []
  })
}

export function readElement(element: Y.XmlElement, depth: number): RichTextNode {
  const attrs = readJson(element.getAttributes())
  return {
    type: element.nodeName,
    ...(isJsonObject(attrs) && { attrs: withoutNulls(attrs) }),
    content: readChildren(element, depth + 1),
  }
}

export function readRuns(text: Y.XmlText): RichTextRun[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]
  return delta.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string') return [] // an embed: none is ever written into a body
    const marks: Record<string, JsonObject> = {}
    for (const name of Object.keys(attributes).sort()) {
      const attrs = readJson(attributes[name])
      if (attrs === null || attrs === undefined || attrs === false) continue
      marks[name] = isJsonObject(attrs) ? withoutNulls(attrs) : {}
    }
    return [{ type: 'text' as const, text: insert, ...(Object.keys(marks).length > 0 && { marks }) }]
  })
}

/** ProseMirror writes unset attributes as null; they mean the same as absent. */
function withoutNulls(attrs: JsonObject): JsonObject {
  const kept: Record<string, Json> = {}
  for (const [key, value] of Object.entries(attrs)) if (value !== null) kept[key] = value
  return kept
}

/** Fills an empty fragment; `body` is normalised first. */
export function writeBody(fragment: Y.XmlFragment, body: RichText): void {
  fragment.insert(0, buildNodes(normaliseRichText(body)))
}

/** Puts `body` in the place of all that is there. */
export function replaceBody(fragment: Y.XmlFragment, body: RichText): void {
  if (fragment.length > 0) fragment.delete(0, fragment.length)
  writeBody(fragment, body)
}

export function buildNodes(nodes: readonly RichTextNode[]): (Y.XmlElement | Y.XmlText)[] {
  const built: (Y.XmlElement | Y.XmlText)[] = []
  let runs: RichTextRun[] = []
  const endRuns = () => {
    if (runs.length > 0) built.push(buildText(runs))
    runs = []
  }
  for (const node of nodes) {
    if (isRun(node)) {
      runs.push(node)
      continue
    }
    endRuns()
    const element = new Y.XmlElement(node.type)
    for (const [name, value] of Object.entries(node.attrs ?? {})) {
      // Typed as strings by Yjs; stored as any value, and the editor's binding keeps a heading's level as a number.
      element.setAttribute(name, storable(value) as string)
    }
    if (node.content) element.insert(0, buildNodes(node.content))
    built.push(element)
  }
  endRuns()
  return built
}

/** Runs that touch share one Y.XmlText, as the editor's binding expects. */
function buildText(runs: readonly RichTextRun[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(
    runs.map((run) => ({
      insert: wellFormed(run.text),
      ...(run.marks && { attributes: storable(run.marks) as object }),
    })),
  )
  return text
}
