import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { NewCard } from '@/lib/board/board'
import { createBoard } from '@/lib/board/create-board'
import type { CardId } from '@/lib/schema/ids'
import { aSession } from '@/lib/session/a-session'
import { createOutline } from '@/lib/session/create-outline'
import { moveRows } from './move-rows'

const id = (name: string) => `${name}-00000000` as CardId
const card = (name: string, y: number, kind: NewCard['kind'], frame: string): NewCard => ({
  id: id(name),
  kind,
  rect: { x: 24, y, w: 200, h: 100 },
  title: name,
  fields: { madeBy: 'person', frameId: id(frame) },
})
const frame = (name: string, x: number): NewCard => ({
  id: id(name),
  kind: 'frame',
  rect: { x, y: 0, w: 280, h: 600 },
  title: name,
  fields: { madeBy: 'person' },
})

/** A point with two pieces of evidence and a point that updates it, all in one frame beside another. */
function start() {
  const { session, board } = aSession(createBoard(new Y.Doc()))
  const inside = [card('claim', 48, 'point', 'Issues'), card('first', 172, 'evidence', 'Issues')]
  board.insert([frame('Issues', 0), frame('Outlook', 400), ...inside, card('second', 296, 'evidence', 'Issues'), card('later', 420, 'point', 'Issues')]) // prettier-ignore
  const link = (kind: 'supports' | 'updates', from: string, to: string) =>
    board.insert([], [{ kind, from: id(from), to: id(to), fields: { madeBy: 'person' } }])
  link('supports', 'first', 'claim')
  link('supports', 'second', 'claim')
  link('updates', 'claim', 'later')
  const outline = createOutline(board, () => () => {})
  const move = (name: string, step: 1 | -1, along: readonly string[] = [name]) => {
    const row = outline.rows.get().find((each) => each.card === id(name))
    if (!row) throw new Error(`No row of ${name}.`)
    return moveRows(session, outline, row, along.map(id), step)
  }
  return { board, move }
}

describe('a row under another card', () => {
  it('moves among those that hang there by the same relation', () => {
    const { board, move } = start()
    expect(move('first', 1)).toBe('Moved below “second”.')
    expect(board.rect(id('first'))?.y).toBeGreaterThan(board.rect(id('second'))?.y ?? 0)
  })
  it('stays in its frame at their end, and it is said what it hangs under', () => {
    const { board, move } = start()
    for (const [name, step, end] of [
      ['later', 1, 'last'],
      ['later', -1, 'first'],
      ['second', 1, 'last'],
    ] as const) {
      // prettier-ignore
      const before = board.rect(id(name))
      expect(move(name, step)).toMatch(new RegExp(`^“${name}” is the ${end} of its kind under “claim”`))
      expect([board.frameOf(id(name)), board.rect(id(name))]).toEqual([id('Issues'), before])
    }
  })
  it('stays where it is when it is only chosen with another', () => {
    const { board, move } = start()
    move('claim', 1, ['claim', 'second'])
    expect(board.frameOf(id('second'))).toBe(id('Issues'))
  })
})

describe('a row past the end of its frame', () => {
  it('comes to the start of the next one, and from there back to the end of the one before', () => {
    const { session, board } = aSession(createBoard(new Y.Doc()))
    const other = { ...card('theirs', 48, 'note', 'Outlook'), rect: { x: 424, y: 48, w: 200, h: 100 } }
    board.insert([frame('Issues', 0), frame('Outlook', 400), card('a', 48, 'note', 'Issues'), card('b', 172, 'note', 'Issues'), other]) // prettier-ignore
    const outline = createOutline(board, () => () => {})
    const shown = () => outline.rows.get().map((row) => row.card?.split('-')[0])
    const move = (step: 1 | -1) => {
      const row = outline.rows.get().find((each) => each.card === id('b'))
      return row && moveRows(session, outline, row, [id('b')], step)
    }
    expect(move(1)).toBe('Moved to the start of the frame “Outlook”.')
    expect(shown()).toEqual(['Issues', 'a', 'Outlook', 'b', 'theirs'])
    expect(move(1)).toBe('Moved below “theirs”.')
    expect(move(-1)).toBe('Moved above “theirs”.')
    expect(move(-1)).toBe('Moved to the end of the frame “Issues”.')
    expect(shown()).toEqual(['Issues', 'a', 'b', 'Outlook', 'theirs'])
  })
})
