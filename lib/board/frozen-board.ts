/** A board over plain content instead of a live document: a snapshot to look at. Nothing written to it is kept. */
import * as Y from 'yjs'
import type { BoardContent } from '@/lib/schema/board-content'
import type { Board } from './board'
import { writeBoardContent } from './board-content'
import { createBoard } from './create-board'

export function createFrozenBoard(content: BoardContent): Board {
  const ydoc = new Y.Doc()
  writeBoardContent(ydoc, content)
  const board = createBoard(ydoc)
  return {
    ...board,
    dispose() {
      board.dispose()
      ydoc.destroy()
    },
  }
}
