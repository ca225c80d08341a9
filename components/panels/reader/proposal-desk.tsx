'use client'
/** The proposals of the document being read, within reach of the marks in its margin. */
import { createContext, useContext } from 'react'
import type { ProposalId } from '@/lib/schema/ids'
import type { Proposal } from '@/lib/schema/source'

export interface ProposalDesk {
  readonly proposals: ReadonlyMap<ProposalId, Proposal>
  readonly canEdit: boolean
  accept(proposal: Proposal): void
  dismiss(proposal: Proposal): void
}
const EMPTY: ProposalDesk = { proposals: new Map(), canEdit: false, accept: () => {}, dismiss: () => {} }

export const ProposalDeskContext = createContext<ProposalDesk>(EMPTY)

export function useProposalDesk(): ProposalDesk {
  return useContext(ProposalDeskContext)
}
