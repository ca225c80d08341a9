'use client'
import { useBoardSession } from '@/components/hooks/session-context'
import type { CardId } from '@/lib/schema/ids'
import type { Span } from '@/lib/schema/excerpt'
import type { SourceDocument } from '@/lib/schema/source'
import type { DocumentText } from '@/lib/session/library'
import { makeEvidence } from '@/lib/session/make-evidence'
import { makePoint } from '@/lib/session/make-point'
import { copyText } from '@/components/ui/copy-text'
import { quoteWithSource } from '@/components/words/quote-with-source'
import { showCard } from '../documents/show-card'
import { isWideScreen } from '../panel-state'
import type { PassageActs } from './passage-bar'

/** What may be made of the selected passage. `take` gives the passage and ends its selection; `link` asks with what to link a card. */
export function usePassageActs(
  row: SourceDocument,
  { documentId, text }: DocumentText,
  take: () => Span | undefined,
  link: (card: CardId) => void,
): PassageActs {
  const session = useBoardSession()
  const withPassage = (act: (span: Span) => Promise<unknown>) => () => {
    const span = take()
    if (span) void act(span)
  }
  /** Where the reader covers the board, what was made there is said, with a way to it and to its link. */
  const making = (make: (span: Span) => Promise<CardId | undefined>) =>
    withPassage(async (span) => {
      const known = new Set(session.board.cardIds())
      const card = await make(span)
      if (isWideScreen() || !card || known.has(card)) return
      session.announce({
        text: 'The passage is on the board. Its mark beside the text leads to its card.',
        more: [
          { words: 'Show it', run: () => showCard(session, card) },
          { words: 'Link to…', run: () => link(card) },
        ],
      })
    })
  const copy = async (span: Span) => {
    const source = session.library.sources.get().find((each) => each.id === row.sourceId)
    const isCopied = await copyText(quoteWithSource(text.slice(span.start, span.end), row, source))
    session.announce(
      isCopied
        ? { text: 'The quote is copied with its source.' }
        : { text: 'The browser did not allow copying.', tone: 'error' },
    )
  }
  return {
    copy: withPassage(copy),
    ...(session.canEdit && {
      makeEvidence: making((span) => makeEvidence(session, { passage: { documentId, span } })),
      makePoint: making((span) => makePoint(session, { documentId, span })),
    }),
  }
}
