'use client'
import { useBoardSession } from '@/components/hooks/session-context'
import type { Span } from '@/lib/schema/excerpt'
import type { SourceDocument } from '@/lib/schema/source'
import type { DocumentText } from '@/lib/session/library'
import { makeEvidence } from '@/lib/session/make-evidence'
import { makePoint } from '@/lib/session/make-point'
import { copyText } from '@/components/ui/copy-text'
import { quoteWithSource } from '@/components/words/quote-with-source'
import type { PassageActs } from './passage-bar'

/** What may be made of the selected passage. `take` gives the passage and ends its selection. */
export function usePassageActs(
  row: SourceDocument,
  { documentId, text }: DocumentText,
  take: () => Span | undefined,
): PassageActs {
  const session = useBoardSession()
  const withPassage = (act: (span: Span) => Promise<unknown>) => () => {
    const span = take()
    if (span) void act(span)
  }
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
      makeEvidence: withPassage((span) => makeEvidence(session, { passage: { documentId, span } })),
      makePoint: withPassage((span) => makePoint(session, { documentId, span })),
    }),
  }
}
