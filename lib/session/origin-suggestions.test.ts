import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import { createCell } from '@/lib/cell/cell'
import type { CardId } from '@/lib/schema/ids'
import { aSession } from './a-session'
import { acceptOriginSuggestion, areApart, keepApart } from './group-origins'
import { createOriginSuggestions } from './origin-suggestions'

const QUAY = 'The eastern quay stays closed until the divers have inspected the pillars.'

function quoting(exact: string) {
  const excerpt = {
    documentId: 'd',
    version: 1,
    quote: { exact, prefix: '', suffix: '' },
    position: { start: 0, end: 1 },
    textHash: '',
  }
  return { kind: 'evidence' as const, rect: { x: 0, y: 0, w: 280, h: 120 }, fields: { 'excerpt:e': excerpt } }
}
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watched() {
  const board = createBoard(new Y.Doc())
  const suggestions = createOriginSuggestions(board, createCell([]))
  const leave = suggestions.subscribe(() => undefined)
  const pairs = () => {
    vi.runAllTimers()
    return suggestions.get()?.map(({ a, b }) => [a.id, b.id].sort())
  }
  return { board, suggestions, leave, pairs }
}

describe('suggested origins', () => {
  it('follow the board a moment later, and not at all for what does not concern them', () => {
    const { board, pairs, leave } = watched()
    const [a, b] = board.insert([quoting(QUAY), quoting(QUAY)]).cards as [CardId, CardId]
    expect(pairs()).toEqual([[a, b].sort()])
    board.setTitle(a, 'A title')
    board.moveCards([a], { x: 5, y: 5 })
    expect(vi.getTimerCount()).toBe(0)
    leave()
    board.remove([a])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('read the evidence in turns with the page, and once, however often somebody looks', () => {
    const board = createBoard(new Y.Doc())
    board.insert(Array.from({ length: 250 }, () => quoting(QUAY)))
    const suggestions = createOriginSuggestions(board, createCell([]))
    const read = vi.spyOn(board, 'card')
    const leave = suggestions.subscribe(() => undefined)
    expect(read).not.toHaveBeenCalled()
    vi.advanceTimersToNextTimer()
    expect(read).toHaveBeenCalledTimes(100)
    vi.runAllTimers()
    expect(suggestions.get()?.length).toBeGreaterThan(0)
    leave()
    read.mockClear()
    suggestions.subscribe(() => undefined)
    vi.runAllTimers()
    expect(read).not.toHaveBeenCalled()
  })

  it('are worked out anew for who looks again, when the board changed meanwhile', () => {
    const { board, suggestions, leave, pairs } = watched()
    const [a] = board.insert([quoting(QUAY), quoting(QUAY)]).cards as [CardId]
    expect(pairs()).toHaveLength(1)
    leave()
    board.remove([a])
    expect(pairs()).toHaveLength(1)
    suggestions.subscribe(() => undefined)
    expect(pairs()).toEqual([])
  })

  it('are accepted as a known origin, in one step that can be undone', () => {
    const { board, suggestions, pairs } = watched()
    const [a, b, c] = board.insert([quoting(QUAY), quoting(QUAY), quoting(QUAY)]).cards as [CardId, CardId, CardId]
    expect(pairs()).toHaveLength(2)
    acceptOriginSuggestion(aSession(board).session, suggestions.get()![0]!)
    expect(board.fields(suggestions.get()![0]!.a.id)).toMatchObject({ 'attribution.originState': 'known' })
    expect(pairs()).toHaveLength(1)
    expect(suggestions.get()![0]!.origin).toBe(board.origins()[0]?.id)
    acceptOriginSuggestion(aSession(board).session, suggestions.get()![0]!)
    expect(pairs()).toEqual([])
    expect(new Set([a, b, c].map((id) => board.fields(id)?.['attribution.originId'])).size).toBe(1)
    board.undo()
    board.undo()
    expect(pairs()).toHaveLength(2)
  })

  it('that were dismissed do not come back, until that is undone', () => {
    const { board, suggestions, pairs } = watched()
    board.insert([quoting(QUAY), quoting(QUAY)])
    expect(pairs()).toHaveLength(1)
    const [pair] = suggestions.get() ?? []
    keepApart(board, pair!.b.id, pair!.a.id)
    expect(pairs()).toEqual([])
    expect(areApart(board, pair!.a.id, pair!.b.id)).toBe(true)
    board.undo()
    expect(pairs()).toHaveLength(1)
    expect(areApart(board, pair!.a.id, pair!.b.id)).toBe(false)
  })
})
