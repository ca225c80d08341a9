import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import type { CardId } from '@/lib/schema/ids'
import { areGone, areThere } from './still-true'

const [one, two] = ['one', 'two'] as CardId[]
const rect = { x: 0, y: 0, w: 200, h: 100 }

describe('what a message says of cards', () => {
  it('holds for deleted ones until the last is back, and for placed ones until the last is gone', () => {
    const board = createBoard(new Y.Doc())
    board.insert([one, two].map((id) => ({ id: id!, kind: 'note', rect })))
    const [there, gone] = [areThere(board, [one!, two!]), areGone(board, [one!, two!])]
    board.remove([one!])
    expect([there(), gone()]).toEqual([true, true])
    board.remove([two!])
    expect([there(), gone()]).toEqual([false, true])
    board.revive([one!, two!])
    expect([there(), gone()]).toEqual([true, false])
  })
})
