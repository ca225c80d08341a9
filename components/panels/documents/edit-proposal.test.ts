import { describe, expect, it } from 'vitest'
import type { Attribution } from '@/lib/schema/attribution'
import type { DocumentId, ProposalId, SourceId } from '@/lib/schema/ids'
import type { EvidenceProposal } from '@/lib/schema/source'
import { draftOf, editAttribution, editProposal } from './edit-proposal'

const unnamed: Attribution = {
  speaker: 'port officials',
  outlet: 'Coast Courier',
  sourceId: 'courier' as SourceId,
  anonymous: true,
  stance: 'denies',
  said: { text: 'on Monday', iso: '2025-03-17', precision: 'day', relative: true },
  originState: 'suggested',
}
const claim: EvidenceProposal = {
  id: 'claim' as ProposalId,
  documentId: 'report' as DocumentId,
  key: 'evidence:10-20',
  kind: 'evidence',
  span: { start: 10, end: 20 },
  fields: { exact: 'no changes', attribution: unnamed, hedges: [] },
}
const draft = draftOf(claim)

describe('editAttribution', () => {
  it('leaves everything else as it was', () => {
    expect(editAttribution(unnamed, { ...draft, speaker: ' port officials ' })).toEqual(unnamed)
  })
  it('forgets the old outlet’s Source with the outlet', () => {
    const { sourceId, ...rest } = unnamed
    expect(editAttribution(unnamed, { ...draft, outlet: 'Bay Times' })).toEqual({ ...rest, outlet: 'Bay Times' })
    expect(sourceId).toBe('courier')
  })
  it('makes an emptied name nobody and a named speaker no longer anonymous', () => {
    expect(editAttribution(unnamed, { ...draft, speaker: '', outlet: '' })).toEqual({
      speaker: null,
      outlet: null,
      stance: 'denies',
      said: unnamed.said,
      originState: 'suggested',
    })
  })
  it('takes a date that was typed, and takes an emptied one away', () => {
    const typed = editAttribution(unnamed, { ...draft, said: ' 18 Mar 2025 ' })
    expect(typed.said).toEqual({ text: '18 Mar 2025', iso: '2025-03-18', precision: 'day' })
    expect(editAttribution(unnamed, { ...draft, said: '' })).not.toHaveProperty('said')
  })
})

describe('editProposal', () => {
  it('says which words a claim has only when they were moved', () => {
    expect(editProposal(claim, draft)).toEqual({ fields: claim.fields })
    expect(editProposal(claim, { ...draft, span: { start: 8, end: 20 } }).span).toEqual({ start: 8, end: 20 })
  })
})
