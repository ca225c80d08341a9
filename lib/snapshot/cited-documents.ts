import type { CardContent } from '@/lib/schema/board-content'
import { readExcerpt, type Excerpt } from '@/lib/schema/excerpt'

/** An excerpt on a card of a board, with the card's id. */
export interface CitedPassage {
  readonly cardId: string
  readonly excerpt: Excerpt
}

/** What of a board's content citations are read from. */
export interface CitingContent {
  readonly cards: Readonly<Record<string, Pick<CardContent, 'fields'>>>
}
/** A card's fields with other keys cite nothing. */
export function isCitingKey(key: string): boolean {
  return key === DOCUMENT_KEY || key.startsWith(EXCERPT_PREFIX)
}
const DOCUMENT_KEY = 'documentId'
const EXCERPT_PREFIX = 'excerpt:'

/** Every passage that the board's cards hold, by card. Values that are no excerpts are skipped. */
export function citedPassages(content: CitingContent): CitedPassage[] {
  const found: CitedPassage[] = []
  for (const [cardId, card] of Object.entries(content.cards)) {
    for (const [key, value] of Object.entries(card.fields)) {
      const excerpt = key.startsWith(EXCERPT_PREFIX) ? readExcerpt(value) : undefined
      if (excerpt) found.push({ cardId, excerpt })
    }
  }
  return found
}

/** Document id → the versions that cards cite; an empty set when a card names the document without a passage. */
export function citedVersions(content: CitingContent): Map<string, Set<number>> {
  const cited = new Map<string, Set<number>>()
  const versionsOf = (documentId: string): Set<number> => {
    const known = cited.get(documentId) ?? new Set<number>()
    cited.set(documentId, known)
    return known
  }
  for (const { excerpt } of citedPassages(content)) versionsOf(excerpt.documentId).add(excerpt.version)
  for (const card of Object.values(content.cards)) {
    const documentId = namedDocument(card)
    if (documentId) versionsOf(documentId)
  }
  return cited
}

function namedDocument({ fields }: Pick<CardContent, 'fields'>): string | undefined {
  const documentId = fields[DOCUMENT_KEY]
  return typeof documentId === 'string' ? documentId : undefined
}
