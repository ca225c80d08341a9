'use client'
import { useMemo } from 'react'
import { useCardIds } from '@/components/hooks/use-board'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import type { DocumentId } from '@/lib/schema/ids'
import { partlyStandingOn, standingOn, type Standing } from '@/lib/session/standing-evidence'

/** Tells of every document which living card stands for a proposal; renders when cards come or go. */
export function useStanding(): ReturnType<typeof standingOn> {
  const { board } = useBoardSession()
  const cards = useCardIds()
  // eslint-disable-next-line react-hooks/exhaustive-deps -- what stands changes with the cards
  return useMemo(() => standingOn(board), [board, cards])
}

/** The same of one document. */
export function usePlaced(documentId: DocumentId): Standing {
  const version = useVersion(documentId)
  return useStanding()({ documentId, version })
}

/** Tells of one document's claims which living card has words of them; renders when cards come or go. */
export function usePartlyPlaced(documentId: DocumentId): Standing {
  const { board } = useBoardSession()
  const cards = useCardIds()
  const version = useVersion(documentId)
  // eslint-disable-next-line react-hooks/exhaustive-deps -- what stands changes with the cards
  return useMemo(() => partlyStandingOn(board)({ documentId, version }), [board, cards, documentId, version])
}

function useVersion(documentId: DocumentId): number {
  const documents = useCell(useBoardSession().library.documents)
  return documents.find(({ id }) => id === documentId)?.versions.at(-1)?.n ?? 1
}
