import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import type { NewCard } from '@/lib/board/board'
import { rectEncloses, rectsOverlap } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import { measureNewCard } from '@/lib/scene/measure-card'
import { createEstimatingMeasurer } from '@/lib/scene/text-measurer'
import { ROW_GAP } from '@/lib/scene/tidy-columns'
import { aSession } from './a-session'
import { closeGrowing, neededSize, setFieldsGrowing } from './grow-card'
import { groupUnderName } from './group-origins'

const exact = 'The harbour master said that the quay will be closed until the crane has been inspected. '.repeat(3)
const excerpt = {
  documentId: 'document-1',
  version: 1,
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 0, end: exact.length },
  textHash: `sha256:${'0'.repeat(64)}`,
}
const fields = { madeBy: 'rule', 'excerpt:e': excerpt } as const
const H = measureNewCard({ kind: 'evidence', fields }, createEstimatingMeasurer()).h
const [a, b, c, frame, other] = ['card-a', 'card-b', 'card-c', 'the-frame', 'other'].map((id) => id as CardId) as [
  CardId,
  CardId,
  CardId,
  CardId,
  CardId,
]

/** Three claims in a column as they are laid out, a to c, and what else is given. */
function aColumn({ frameId, more = [] }: { frameId?: CardId; more?: readonly NewCard[] } = {}) {
  const { session } = aSession(createBoard(new Y.Doc()))
  const { board } = session
  const laid = [a, b, c].map((id, row): NewCard => {
    const rect = { x: 24, y: 48 + row * (H + ROW_GAP), w: 280, h: H }
    return { id, kind: 'evidence', rect, fields: { ...fields, ...(frameId && { frameId }) } }
  })
  board.insert([...more, ...laid])
  const places = () => [a, b, c].map((id) => board.rect(id)?.y ?? NaN)
  return { session, board, places, before: places() }
}
const byHand = (id: CardId, y: number): NewCard => ({
  id,
  kind: 'note',
  rect: { x: 24, y, w: 280, h: 96 },
  fields: { madeBy: 'person' },
})
const END = 48 + 3 * (H + ROW_GAP) - ROW_GAP

describe('a card of a column that grows', () => {
  it('by the line of its origin: those under it give way in the same step, and keep their distance', () => {
    const { session, board, places, before } = aColumn()
    groupUnderName(session, [a], 'Letter')
    const by = (board.rect(a)?.h ?? 0) - H
    expect(by).toBeGreaterThan(0)
    expect(places()).toEqual([before[0], before[1]! + by, before[2]! + by])
    board.undo()
    expect([places(), board.rect(a)?.h]).toEqual([before, H])
  })

  it('together with others of it: each is moved by all that grew over it', () => {
    const { session, board, places, before } = aColumn()
    groupUnderName(session, [a, b], 'Letter')
    const by = (board.rect(a)?.h ?? 0) - H
    expect(places()).toEqual([before[0], before[1]! + by, before[2]! + 2 * by])
  })

  it('by words: the same', () => {
    const { session, board, places, before } = aColumn()
    const title = board.openTitle(b)
    title?.splice(0, 0, 'What was said on the quay of the harbour, and by whom, and how often since')
    if (title) closeGrowing(session, b, title, neededSize(session, b))
    expect(places()).toEqual([before[0], before[1], before[2]! + (board.rect(b)?.h ?? 0) - H])
    expect(places()[2]).toBeGreaterThan(before[2]!)
    board.undo()
    expect([places(), board.rect(b)?.h, board.card(b)]).toMatchObject([before, H, { title: '' }])
  })

  it('moves nothing that no longer stands where it was put, nor what stands under that', () => {
    const { session, board, places, before } = aColumn()
    board.moveCards([b], { x: 8, y: 4 })
    groupUnderName(session, [a], 'Letter')
    expect(places()).toEqual([before[0], before[1]! + 4, before[2]])
  })

  it('moves no card that a person made, and nothing onto one', () => {
    const { session, board, places, before } = aColumn({ more: [byHand(other, END + 10)] })
    groupUnderName(session, [a], 'Letter')
    expect(places()).toEqual(before)
    expect(board.rect(other)?.y).toBe(END + 10)
    board.insert([byHand('by-hand-alone' as CardId, 2000), byHand('under-that' as CardId, 2000 + 96 + ROW_GAP)])
    setFieldsGrowing(session, 'by-hand-alone' as CardId, { 'tag:x': true })
    expect(board.rect('under-that' as CardId)?.y).toBe(2000 + 96 + ROW_GAP)
  })

  it('takes its frame along, as far as nothing lies under that', () => {
    const standing: NewCard = { id: frame, kind: 'frame', rect: { x: 0, y: 0, w: 328, h: END + 24 } }
    const { session, board } = aColumn({ frameId: frame, more: [standing, byHand(other, END + 24 + 40)] })
    groupUnderName(session, [c], 'Letter')
    const inner = board.rect(c)!
    expect(board.rect(frame)?.h).toBe(inner.y + inner.h + 24)
    groupUnderName(session, [a, b], 'Letter')
    expect(rectEncloses(board.rect(frame)!, board.rect(c)!)).toBe(true)
    expect(rectsOverlap(board.rect(frame)!, board.rect(other)!)).toBe(false)
  })
})
