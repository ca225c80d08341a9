/** A board file's rows, and its content open as a board: what briefings and pictures are made of. */
import type { Board } from '@/lib/board/board'
import { createFrozenBoard } from '@/lib/board/frozen-board'
import type { BoardFile, FileRows } from '@/lib/snapshot/board-file'

export interface OpenFile {
  readonly rows: FileRows
  /** Whoever opened it lets it go with the thread. */
  readonly board: Board
}

export function openFile(file: BoardFile): OpenFile {
  return { rows: file, board: createFrozenBoard(file.content) }
}
