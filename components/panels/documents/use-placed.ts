'use client'
import { useCardIds } from '@/components/hooks/use-board'
import { useBoardSession } from '@/components/hooks/session-context'
import type { Proposal } from '@/lib/schema/source'
import { cardIdOf } from '@/lib/schema/source'

/** Tells whether a proposal's card lives; renders when cards come or go. */
export function usePlaced(): (proposal: Pick<Proposal, 'id'>) => boolean {
  const { board } = useBoardSession()
  useCardIds()
  return (proposal) => board.cardKind(cardIdOf(proposal)) !== undefined
}
