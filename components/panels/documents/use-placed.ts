'use client'
import { useCardIds } from '@/components/hooks/use-board'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import type { CardId, DocumentId } from '@/lib/schema/ids'
import type { Proposal } from '@/lib/schema/source'
import { standingFor } from '@/lib/session/standing-evidence'

/** Tells which living card stands for a proposal of the document; renders when cards come or go. */
export function usePlaced(documentId: DocumentId): (proposal: Proposal) => CardId | undefined {
  const { board, library } = useBoardSession()
  useCardIds()
  const version =
    useCell(library.documents)
      .find(({ id }) => id === documentId)
      ?.versions.at(-1)?.n ?? 1
  return standingFor(board, { documentId, version })
}
