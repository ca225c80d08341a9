/** A board file with its content open as a board: what briefings and pictures are made of. */
import type { Board } from '@/lib/board/board'
import { createFrozenBoard } from '@/lib/board/frozen-board'
import type { BoardFile } from '@/lib/snapshot/board-file'

export interface OpenFile {
  readonly file: BoardFile
  /** Holds `file.content`. Whoever opened it lets it go with the thread. */
  readonly board: Board
}

export function openFile(file: BoardFile): OpenFile {
  return { file, board: createFrozenBoard(file.content) }
}
