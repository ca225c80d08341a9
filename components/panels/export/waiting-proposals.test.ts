import { describe, expect, it } from 'vitest'
import type { CardId, DocumentId } from '@/lib/schema/ids'
import type { Proposal, SourceDocument } from '@/lib/schema/source'
import { waitingDetail, waitingOf, waitingTitle } from './waiting-proposals'

const aDocument = (id: string, status = 'current') =>
  ({ id, status, title: id, versions: [{ n: 1 }] }) as unknown as SourceDocument
const proposed = (...names: string[]) =>
  names.map((id) => {
    const kind = id.startsWith('point') ? 'point' : id.startsWith('frame') ? 'frame' : 'evidence'
    return { id, kind, span: { start: 0, end: 1 }, dismissed: id.endsWith('dismissed') }
  }) as unknown as Proposal[]

const PROPOSALS: Record<string, readonly Proposal[]> = {
  analysis: proposed('frame', 'point 1', 'point 2', 'claim 1', 'claim placed', 'claim dismissed'),
  report: proposed('claim 2'),
  sections: proposed('frame'),
  fallen: proposed('claim 3'),
}
const proposalsOf = (id: DocumentId) => PROPOSALS[id]
const standing = () => (each: Proposal) => (each.id.endsWith('placed') ? ('card' as CardId) : undefined)

describe('what waits before a board leaves', () => {
  it('is what was neither placed nor dismissed, of documents that stand', () => {
    const documents = [
      aDocument('analysis'),
      aDocument('sections'),
      aDocument('report'),
      aDocument('fallen', 'retracted'),
      aDocument('not read yet'),
    ]
    const waiting = waitingOf(documents, proposalsOf, standing)
    expect(waiting.map((each) => `${each.document.id}: ${waitingDetail(each)}`)).toEqual([
      'analysis: 2 points · 1 claim',
      'report: 1 claim',
    ])
    expect(waitingTitle(waiting)).toBe('2 points and 2 claims wait to be placed or dismissed')
    expect(waitingTitle(waiting.slice(1))).toBe('1 claim waits to be placed or dismissed')
  })
})
