import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { Card } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import type { BoardChange } from './board'
import { createBoard } from './create-board'
import { aNote, insertOne, twoPeople } from './test-board'

describe('origins', () => {
  it('are read by name, keep their identity, and tell who changed', () => {
    const { ana, ben, meet } = twoPeople()
    const told = vi.fn<(change: BoardChange) => void>()
    ben.subscribe(told)
    const wire = ana.insertOrigin({ name: 'Wire report' })
    ana.insertOrigin({ name: 'Harbour master’s letter' })
    meet()
    expect(told.mock.calls.some(([change]) => change.origins.has(wire))).toBe(true)
    expect(ben.origins().map(({ name }) => name)).toEqual(['Harbour master’s letter', 'Wire report'])
    const before = ben.origins()
    insertOne(ben)
    expect(ben.origins()).toBe(before)
    expect(ben.origin(wire)).toEqual({ id: wire, name: 'Wire report' })
  })

  it('group evidence in one undo step that leaves what another put there meanwhile', () => {
    const { ana, ben, meet } = twoPeople()
    const [a, b] = ana.insert([aNote({ kind: 'evidence' }), aNote({ kind: 'evidence' })]).cards as [CardId, CardId]
    meet()
    const origin = ana.transact(() => {
      const made = ana.insertOrigin({ name: 'White paper' })
      ana.setFields([a], { 'attribution.originId': made, 'attribution.originState': 'known' })
      return made
    })
    meet()
    ben.setFields([b], { 'attribution.originId': origin, 'attribution.originState': 'known' })
    meet()
    expect(ana.undo()).toEqual({ done: true })
    meet()
    const attribution = (id: CardId) => (ben.card(id) as Extract<Card, { kind: 'evidence' }>).attribution
    expect(attribution(a)).toBeUndefined()
    expect(attribution(b)).toMatchObject({ originId: origin, originState: 'known' })
    expect(ben.origin(origin)?.name).toBe('White paper')
  })

  it('are renamed, and the old name comes back with undo', () => {
    const board = createBoard(new Y.Doc())
    const origin = board.insertOrigin({ name: 'Statement' })
    board.setOrigin(origin, { name: 'White House statement' })
    expect(board.origin(origin)?.name).toBe('White House statement')
    board.undo()
    expect(board.origin(origin)?.name).toBe('Statement')
  })
})
