import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import { passageTarget } from './make-evidence'

describe('passageTarget', () => {
  it('is the card that evidence may be linked to, and nothing over a frame or the bare board', () => {
    const board = createBoard(new Y.Doc())
    const [frame, point] = board.insert([
      { kind: 'frame', rect: { x: 0, y: 0, w: 640, h: 480 } },
      { kind: 'point', rect: { x: 100, y: 100, w: 280, h: 136 } },
    ]).cards
    expect(passageTarget(board, point)).toMatchObject({
      card: point,
      kinds: ['supports', 'contradicts', 'context'],
    })
    expect(passageTarget(board, frame)).toBeUndefined()
    expect(passageTarget(board, undefined)).toBeUndefined()
  })
})
