import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import { aSession } from './a-session'
import { stepHistory } from './step-history'

function aDesk() {
  const board = createBoard(new Y.Doc())
  const { session } = aSession(board)
  const rows = { isDismissed: false }
  const place = (x: number) => board.insert([{ kind: 'note', rect: { x, y: 0, w: 200, h: 100 } }])
  const dismiss = () => {
    rows.isDismissed = true
    session.announce({
      text: 'Dismissed.',
      undo: () => (rows.isDismissed = false),
      holds: () => rows.isDismissed,
      isOfRow: true,
    })
  }
  const undo = () => stepHistory(session, 'undo')
  return { board, session, rows, place, dismiss, undo }
}

describe('⌘Z after an act on a row', () => {
  it('takes that back first, once, and then what was done on the board before it', () => {
    const { board, rows, place, dismiss, undo } = aDesk()
    place(0)
    dismiss()
    undo()
    expect(rows.isDismissed).toBe(false)
    expect(board.cardIds()).toHaveLength(1)
    undo()
    expect(board.cardIds()).toHaveLength(0)
  })
  it('takes back what was done on the board after it first', () => {
    const { board, rows, place, dismiss, undo } = aDesk()
    dismiss()
    place(0)
    undo()
    expect([board.cardIds().length, rows.isDismissed]).toEqual([0, true])
    undo()
    expect(rows.isDismissed).toBe(false)
  })
  it('takes back several of them, the last one first', () => {
    const { board, session, place, undo } = aDesk()
    place(0)
    const grades = ['C', 'B', 'A']
    const grade = (value: string) => {
      const before = grades[0]!
      grades.unshift(value)
      session.rowActs.did({ undo: () => grades.unshift(before), holds: () => grades[0] === value })
    }
    grade('D')
    grade('E')
    expect(session.rowActs.canTakeBack.get()).toBe(true)
    undo()
    expect(grades[0]).toBe('D')
    undo()
    expect([grades[0], board.cardIds().length]).toEqual(['C', 1])
    undo()
    expect(board.cardIds()).toHaveLength(0)
    expect(session.rowActs.canTakeBack.get()).toBe(false)
  })
  it('goes past what was done after a step of the board that is no more', () => {
    const { board, session, rows, place, dismiss, undo } = aDesk()
    dismiss()
    place(0)
    const later = { isUndone: false }
    session.rowActs.did({ undo: () => (later.isUndone = true), holds: () => true })
    board.undo()
    undo()
    expect([rows.isDismissed, later.isUndone]).toEqual([false, false])
  })
  it('leaves alone what was taken back otherwise meanwhile', () => {
    const { board, rows, place, dismiss, undo } = aDesk()
    place(0)
    dismiss()
    rows.isDismissed = false
    undo()
    expect(board.cardIds()).toHaveLength(0)
  })
})
