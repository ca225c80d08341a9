'use client'
/** What every line of the open document needs to be drawn, and what may be done from its margin. */
import { createContext, useContext } from 'react'
import type { CardId, ProposalId } from '@/lib/schema/ids'
import type { Proposal } from '@/lib/schema/source'
import type { TextLayers } from './text-segments'

export interface Reading {
  readonly text: string
  readonly layers: TextLayers
  readonly proposals: ReadonlyMap<ProposalId, Proposal>
  readonly canEdit: boolean
  /** The proposal whose panel is open. */
  readonly openProposal: ProposalId | null
  open(proposal: ProposalId | null): void
  accept(proposal: Proposal): void
  dismiss(proposal: Proposal): void
  showCard(card: CardId): void
}

export const ReadingContext = createContext<Reading | null>(null)

export function useReading(): Reading {
  const reading = useContext(ReadingContext)
  if (!reading) throw new Error('useReading is only for lines inside the reader.')
  return reading
}
