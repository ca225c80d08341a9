/**
 * Suggested evidence: which sentences of the board's documents bear most on a card. Reads the documents' texts, hands
 * each once to the search thread, and asks it. What is on the page already is searched without a network too; what
 * could not be had is named.
 */
import { locateExcerpt } from '@/lib/anchors/locate-excerpt'
import { questionOfPoint } from '@/lib/analysis/point-question'
import type { EvidenceSuggestion, EvidenceWanted, PassageOf } from '@/lib/analysis/suggest-evidence'
import type { Board } from '@/lib/board/board'
import type { EvidenceCard, PointCard } from '@/lib/schema/cited-cards'
import type { CardId, DocumentId } from '@/lib/schema/ids'
import type { HypothesisCard } from '@/lib/schema/reasoning-cards'
import { plainFromRichText } from '@/lib/schema/rich-text'
import type { DocumentText, SourceDocument } from '@/lib/schema/source'
import type { Library } from './library'
import type { SearchPort } from './search-port'
import { createSearchThread, type SearchThread } from './search-thread'
import { evidenceHolding } from './standing-evidence'

/** UTF-16 units of one document; a longer one would take the search thread seconds. */
export const MAX_SEARCHED_UNITS = 5_000_000
/** Texts that are read at the same time. */
const READERS = 3

export type SearchedCard = PointCard | HypothesisCard

export interface SuggestionWish {
  readonly card: SearchedCard
  /** Passages that shall not be suggested for it again. */
  readonly dismissed: readonly PassageOf[]
  /** Aborting ends the reading of texts; the promise then rejects with the signal's reason. */
  readonly signal: AbortSignal
  /** Called as texts come in. */
  readonly onProgress?: (read: number, of: number) => void
}
export interface SuggestedPassage extends EvidenceSuggestion {
  readonly exact: string
  /** The evidence on the board that says it already, when this was worked out; accepting links that. */
  readonly standing: readonly CardId[]
}
export interface SuggestedEvidence {
  /** Best first. */
  readonly passages: readonly SuggestedPassage[]
  /** Documents whose text did not come. */
  readonly unread: readonly SourceDocument[]
  /** Documents longer than MAX_SEARCHED_UNITS. */
  readonly tooLong: readonly SourceDocument[]
}

export interface Suggestions {
  suggest(wish: SuggestionWish): Promise<SuggestedEvidence>
  /** Ends the search thread, if there is one; what is still being searched is never answered. */
  dispose(): void
}

export interface SuggestionsOptions {
  readonly library: Pick<Library, 'documents' | 'text'>
  readonly board: Pick<Board, 'card' | 'cardIds' | 'cardKind' | 'link' | 'linksAt'>
  /** Called when something is asked for, and again after a thread has failed. */
  readonly startSearch: () => SearchPort
}

export function createSuggestions({ library, board, startSearch }: SuggestionsOptions): Suggestions {
  let thread: SearchThread | undefined
  /** One that failed is left behind. */
  const openThread = () => (thread ??= createSearchThread(startSearch(), () => (thread = undefined)))

  return {
    async suggest({ card, dismissed, signal, onProgress }) {
      const { hand, search } = openThread()
      const documents = library.documents.get()
      const texts = await readTexts(library, documents, { signal, onProgress })
      const isShort = (text: DocumentText | undefined) => text !== undefined && text.text.length <= MAX_SEARCHED_UNITS
      const searched = documents.filter(({ id }) => isShort(texts.get(id)))
      for (const { id } of searched) hand(texts.get(id) as DocumentText)

      const asking = askFor(card, documents, texts)
      const decided = [...linkedPassages(card.id, board, texts), ...dismissed]
      const ids = searched.map(({ id }) => id)
      const retracted = documents.filter(({ status }) => status === 'retracted').map(({ id }) => id)
      const { suggestions } = await search(ids, { ...asking, decided, retracted })
      signal.throwIfAborted()
      return {
        passages: suggestions.map((each) => {
          const text = texts.get(each.documentId)
          const { documentId, start, end } = each
          const standing = text ? evidenceHolding(board, { documentId, span: { start, end } }, text) : []
          return { ...each, exact: text?.text.slice(start, end) ?? '', standing }
        }),
        unread: documents.filter(({ id }) => !texts.has(id)),
        tooLong: documents.filter(({ id }) => texts.has(id) && !searched.some((each) => each.id === id)),
      }
    },
    dispose: () => thread?.close(),
  }
}

type Texts = ReadonlyMap<DocumentId, DocumentText>

/** Those that could be had. */
async function readTexts(
  library: Pick<Library, 'text'>,
  documents: readonly SourceDocument[],
  { signal, onProgress }: Pick<SuggestionWish, 'signal' | 'onProgress'>,
): Promise<Texts> {
  const texts = new Map<DocumentId, DocumentText>()
  const rest = [...documents]
  let read = 0
  const readOn = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      signal.throwIfAborted()
      // A text that does not come is named in the answer; the next search asks for it again.
      const text = await library.text(next.id).catch(() => undefined)
      if (text) texts.set(next.id, text)
      read += 1
      onProgress?.(read, documents.length)
    }
  }
  await Promise.all(Array.from({ length: READERS }, readOn))
  signal.throwIfAborted()
  return texts
}

/** What the card asks for, and what of its own document is no evidence for it. */
function askFor(
  card: SearchedCard,
  documents: readonly SourceDocument[],
  texts: Texts,
): Omit<EvidenceWanted, 'decided'> {
  const words = plainFromRichText(card.body)
  const [excerpt] = card.kind === 'point' ? card.excerpts : []
  if (!excerpt) return { question: { heading: card.title, body: words, others: [] } }
  const { documentId: own, position, quote } = excerpt
  const text = texts.get(own)
  const outline = documents.find(({ id }) => id === own)?.versions.at(-1)?.outline ?? []
  const found =
    text?.textHash === excerpt.textHash
      ? questionOfPoint(card.title, position, { text: text.text, outline })
      : undefined
  if (found) return { question: found.question, own, section: { documentId: own, ...found.section } }
  const question = { heading: card.title, body: `${quote.exact}\n${words}`, others: [] }
  return { question, own, section: { documentId: own, ...position } }
}

/** The passages of evidence that is linked with the card. */
function linkedPassages(id: CardId, board: SuggestionsOptions['board'], texts: Texts): readonly PassageOf[] {
  const linked = board.linksAt(id).flatMap((linkId): EvidenceCard[] => {
    const link = board.link(linkId)
    const other = link && board.card((link.from === id ? link.to : link.from) as CardId)
    return other?.kind === 'evidence' ? [other] : []
  })
  return linked.flatMap(({ excerpts }) =>
    excerpts.flatMap((excerpt) => {
      const text = texts.get(excerpt.documentId)
      const located = text && locateExcerpt(text.text, excerpt, text.textHash)
      return located && 'span' in located ? [{ documentId: excerpt.documentId, ...located.span }] : []
    }),
  )
}
