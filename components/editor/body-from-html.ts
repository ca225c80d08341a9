/**
 * HTML of a clipboard as the body of a card, by the schema of the editor: pasted beside the text or into it, the same is
 * kept. Nothing of it is loaded or run: it is read in a document of its own. Part of the editor's code.
 */
import { generateJSON } from '@tiptap/core'
import { isJsonObject, type Json, type JsonObject } from '@/lib/schema/json'
import { normaliseRichText, readRichText, type RichText } from '@/lib/schema/rich-text'
import { BODY_KIT } from './body-extensions'

/** Throws where it is nested beyond what can be read. */
export function bodyFromHtml(html: string): RichText {
  const { content } = generateJSON(html, [BODY_KIT]) as { content?: Json[] }
  return withoutEmptyEnds(normaliseRichText(readRichText(content?.map(asStored))))
}

/** The editor lists the marks of a run and names attributes that say nothing. */
function asStored(node: Json): Json {
  if (!isJsonObject(node)) return node
  const { marks, attrs, content, ...rest } = node
  return {
    ...rest,
    ...(isJsonObject(attrs) && { attrs: withoutNulls(attrs) }),
    ...(Array.isArray(content) && { content: content.map(asStored) }),
    ...(Array.isArray(marks) && { marks: Object.fromEntries(marks.flatMap(markAsStored)) }),
  }
}

function markAsStored(mark: Json): [string, JsonObject][] {
  if (!isJsonObject(mark) || typeof mark.type !== 'string') return []
  return [[mark.type, isJsonObject(mark.attrs) ? withoutNulls(mark.attrs) : {}]]
}

function withoutNulls(attrs: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null))
}

/** Pages begin and end with elements that hold nothing. */
function withoutEmptyEnds(body: RichText): RichText {
  const isEmpty = (node: RichText[number] | undefined) => node?.type === 'paragraph' && !('content' in node)
  let [start, end] = [0, body.length]
  while (start < end && isEmpty(body[start])) start++
  while (end > start && isEmpty(body[end - 1])) end--
  return body.slice(start, end)
}
