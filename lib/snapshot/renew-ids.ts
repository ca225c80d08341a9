/**
 * Gives an imported board's sources and documents new ids, wherever they are named. Cards and links keep theirs (they
 * live inside the board). So an imported file can neither touch nor name rows of another board.
 */
import type { CardContent } from '@/lib/schema/board-content'
import { randomId } from '@/lib/schema/ids'
import { isJsonObject, type Json } from '@/lib/schema/json'
import type { BoardFile, FileDocument } from './board-file'

/** Ids that name nothing in the file get a new one too: elsewhere they could name something. */
export function renewIds(file: BoardFile): BoardFile {
  const sources = renewal(Object.keys(file.sources))
  const documents = renewal(Object.keys(file.documents))

  const renewField = (key: string, value: Json): Json => {
    if (key.startsWith('excerpt:') && isJsonObject(value) && typeof value.documentId === 'string') {
      return { ...value, documentId: documents(value.documentId) }
    }
    if (typeof value !== 'string') return value
    if (key === 'documentId') return documents(value)
    return key === 'attribution.sourceId' || key === 'sourceId' ? sources(value) : value
  }
  const renewFields = (fields: Readonly<Record<string, Json>>) =>
    mapEntries(fields, (key, value) => [key, renewField(key, value)])
  const renewCard = (card: CardContent): CardContent => ({ ...card, fields: renewFields(card.fields) })
  const renewDocument = (document: FileDocument): FileDocument => ({
    ...document,
    ...(document.sourceId !== undefined && { sourceId: sources(document.sourceId) }),
  })

  return {
    ...file,
    content: {
      ...file.content,
      cards: mapEntries(file.content.cards, (id, card) => [id, renewCard(card)]),
      origins: mapEntries(file.content.origins, (id, origin) => [id, renewFields(origin)]),
    },
    sources: mapEntries(file.sources, (id, source) => [sources(id), source]),
    documents: mapEntries(file.documents, (id, document) => [documents(id), renewDocument(document)]),
    evaluations: file.evaluations.map((each) =>
      each.kind === 'reliability' ? { ...each, subject: sources(each.subject) } : each,
    ),
  }
}

/** One new id for each old one, for as long as the function lives. */
function renewal(known: readonly string[]): (old: string) => string {
  const renewed = new Map<string, string>(known.map((old) => [old, randomId()]))
  return (old) => {
    const id = renewed.get(old) ?? randomId()
    renewed.set(old, id)
    return id
  }
}

function mapEntries<A, B>(
  record: Readonly<Record<string, A>>,
  map: (key: string, value: A) => readonly [string, B],
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => map(key, value)))
}
