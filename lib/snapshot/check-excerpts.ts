/** Whether every quotation on a snapshot's cards is exactly a slice of the text it names. */
import { readExcerpt } from '@/lib/schema/excerpt'
import { isJsonObject, type Json, type JsonObject } from '@/lib/schema/json'
import type { VerdictCheck } from '@/lib/schema/snapshot'

const MAX_NAMED = 5

/** `signed` is a snapshot's signed part, not trusted. */
export function checkExcerpts(signed: Json | undefined): VerdictCheck {
  const board = objectAt(signed, 'board')
  const texts = textsByVersion(objectAt(board, 'documents'))
  const differing: string[] = []
  let missing = 0
  let total = 0
  for (const card of Object.values(objectAt(objectAt(board, 'content'), 'cards') ?? {})) {
    for (const [key, value] of Object.entries(objectAt(card, 'fields') ?? {})) {
      const excerpt = key.startsWith('excerpt:') ? readExcerpt(value) : undefined
      if (!excerpt) continue
      total += 1
      const text = texts.get(versionKey(excerpt.documentId, excerpt.version))
      const { exact } = excerpt.quote
      if (text === undefined) missing += 1
      else if (text.slice(excerpt.position.start, excerpt.position.end) !== exact) differing.push(exact)
    }
  }
  if (differing.length > 0) return { name: 'excerpts', outcome: 'failed', sentence: differenceOf(differing, total) }
  if (missing > 0) {
    const sentence = `${missing} of ${total} quotations name a document that is not in the file, so they could not be compared.`
    return { name: 'excerpts', outcome: 'not-possible', sentence }
  }
  const sentence =
    total === 0
      ? 'The snapshot holds no quotations.'
      : total === 1
        ? 'The one quotation is, word for word, where its card says it stands.'
        : `Each of the ${total} quotations is, word for word, where its card says it stands.`
  return { name: 'excerpts', outcome: 'passed', sentence }
}

function differenceOf(differing: readonly string[], total: number): string {
  const named = differing.slice(0, MAX_NAMED).map((exact) => `“${exact.slice(0, 80)}${exact.length > 80 ? '…' : ''}”`)
  const more = differing.length > MAX_NAMED ? ` and ${differing.length - MAX_NAMED} more` : ''
  const are = differing.length === 1 ? 'is not what stands at its' : 'are not what stands at their'
  return `${differing.length} of ${total} quotations ${are} place in the text: ${named.join(', ')}${more}.`
}

function textsByVersion(documents: JsonObject | undefined): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [id, document] of Object.entries(documents ?? {})) {
    const versions = isJsonObject(document) && Array.isArray(document.versions) ? document.versions : []
    for (const version of versions) {
      if (!isJsonObject(version) || typeof version.n !== 'number' || typeof version.text !== 'string') continue
      texts.set(versionKey(id, version.n), version.text)
    }
  }
  return texts
}

function versionKey(documentId: string, version: number): string {
  return `${version} ${documentId}`
}

function objectAt(value: Json | undefined, key: string): JsonObject | undefined {
  const found = isJsonObject(value) ? value[key] : undefined
  return isJsonObject(found) ? found : undefined
}
