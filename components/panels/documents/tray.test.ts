import { describe, expect, it } from 'vitest'
import type { DocumentId, ProposalId } from '@/lib/schema/ids'
import type { Proposal } from '@/lib/schema/source'
import { countsOf, sortTray } from './tray'

const point = (id: string, start: number, dismissed = false): Proposal => ({
  kind: 'point',
  id: id as ProposalId,
  documentId: 'd' as DocumentId,
  key: id,
  span: { start, end: start + 5 },
  fields: { title: id, summary: '' },
  ...(dismissed && { dismissed }),
})
const frame = (id: string, start: number): Proposal => ({
  ...point(id, start),
  kind: 'frame',
  fields: { title: id, sectionId: id },
})

describe('sortTray', () => {
  it('keeps what is neither dismissed nor on the board, frames first, then in text order', () => {
    const tray = sortTray(
      [point('b', 20), point('a', 10), frame('f', 15), point('gone', 5, true), point('here', 1)],
      ({ id }) => id === 'here',
    )
    expect(tray.waiting.map((each) => each.id)).toEqual(['f', 'a', 'b'])
    expect(tray.dismissed.map((each) => each.id)).toEqual(['gone'])
    expect(tray.placed.map((each) => each.id)).toEqual(['here'])
  })
  it('shows a dismissed proposal whose card lives as placed', () => {
    expect(sortTray([point('back', 1, true)], () => true).placed).toHaveLength(1)
  })
})

describe('countsOf', () => {
  it('counts each kind', () => {
    expect(countsOf([point('a', 1), point('b', 2), frame('f', 0)])).toEqual({ frames: 1, points: 2, claims: 0 })
  })
})
