/** Boards as any version of any program could have saved them, for property tests. Not part of the program. */
import fc from 'fast-check'
import type { BoardContent } from '@/lib/schema/board-content'
import type { Json, JsonObject } from '@/lib/schema/json'
import { normaliseRichText, type RichText, type RichTextNode } from '@/lib/schema/rich-text'

const id = fc.stringMatching(/^[a-z0-9_-]{8,12}$/)
const words = fc.string({ unit: 'grapheme', maxLength: 12 })
const fieldKey = fc.oneof(fc.constantFrom('colour', 'tag:x', 'excerpt:1', '__proto__', 'constructor', 'later'), words)
  .filter((key) => !['title', 'body', 'deleted', 'kind'].includes(key)) // prettier-ignore
const json = fc
  .jsonValue({ maxDepth: 2 })
  .map((value) => JSON.parse(JSON.stringify(value)) as Json)
  .filter((value) => !JSON.stringify(value).includes('"__proto__"'))
const attrs = fc.dictionary(fc.constantFrom('level', 'href', 'odd'), fc.oneof(fc.integer(), words), { maxKeys: 2 })
const marks = fc.dictionary(fc.constantFrom('bold', 'italic', 'link', 'unknown'), attrs as fc.Arbitrary<JsonObject>, { maxKeys: 2 }) // prettier-ignore
export const { nodes: anyBody } = fc.letrec<{ nodes: RichText; node: RichTextNode }>((tie) => ({
  nodes: fc.array(tie('node'), { maxLength: 3 }),
  node: fc.oneof(
    { maxDepth: 3 },
    fc.record({ type: fc.constant('text' as const), text: words, marks }),
    fc.record({ type: fc.constantFrom('paragraph', 'bulletList', 'listItem', 'video'), attrs: attrs as fc.Arbitrary<JsonObject>, content: tie('nodes') }), // prettier-ignore
  ),
}))
const pair = fc.tuple(fc.integer({ min: -9000, max: 9000 }), fc.double({ min: 0, max: 9000, noNaN: true }))

export const anyContent: fc.Arbitrary<BoardContent> = fc
  .uniqueArray(id, { minLength: 1, maxLength: 6 })
  .chain((ids) => {
    const perCard = <T>(value: fc.Arbitrary<T>) =>
      fc
        .tuple(...ids.map(() => value))
        .map((values) => Object.fromEntries(ids.map((key, at) => [key, values[at] as T])))
    const fields = fc.dictionary(fieldKey, json, { maxKeys: 4 })
    return fc.record({
      schemaVersion: fc.integer({ min: 1, max: 9 }),
      cards: perCard(
        fc.record({
          title: words,
          body: anyBody.map(normaliseRichText),
          fields: fc
            .tuple(fields, fc.constantFrom('note', 'point', 'hologram'))
            .map(([rest, kind]) => ({ ...rest, kind })),
        }),
      ),
      links: fc
        .dictionary(id.map((each) => `link-${each}`), fields, { maxKeys: 4 })
        .map((links) => Object.fromEntries(Object.entries(links).map(([key, rest]) => [key, { ...rest, kind: 'context', from: ids[0] as string, to: ids.at(-1) as string }]))), // prettier-ignore
      places: perCard(pair),
      sizes: perCard(pair),
      orders: perCard(words),
      origins: fc.dictionary(id, fields, { maxKeys: 2 }),
    })
  })
