/** A board's stored state → its content → the canonical bytes of an export or of a snapshot's signed part. */
import * as Y from 'yjs'
import type { Board } from '@/lib/board/board'
import { readBoardContent } from '@/lib/board/board-content'
import { createBoard } from '@/lib/board/create-board'
import type { BoardContent } from '@/lib/schema/board-content'
import type { Hash } from '@/lib/schema/ids'
import {
  BOARD_FILE_VERSION,
  BOARD_FORMAT,
  sortEvaluations,
  type BoardFile,
  type SignedPart,
} from '@/lib/snapshot/board-file'
import { canonicalJson } from '@/lib/snapshot/canonical-json'
import { citedVersions } from '@/lib/snapshot/cited-documents'
import { hashOf } from '@/server/storage/blob-store'
import type { Citation, ComposeRequest, FileRows } from './file-messages'

export interface BoardState {
  readonly content: BoardContent
  readonly citations: readonly Citation[]
  /** The same as a board; writing the content into another document would take as long again as reading it. */
  openBoard(): Board
}

/** `updates` make the board when applied in order to a new Y.Doc. */
export function readState(updates: readonly Uint8Array[]): BoardState {
  const ydoc = new Y.Doc()
  ydoc.transact(() => {
    for (const update of updates) Y.applyUpdate(ydoc, update)
  })
  const content = readBoardContent(ydoc)
  const citations = [...citedVersions(content)].map(([documentId, versions]) => ({
    documentId,
    versions: [...versions].sort((a, b) => a - b),
  }))
  return { content, citations, openBoard: () => createBoard(ydoc) }
}

/** Throws `unreadable`, naming the place, when something on the board has no canonical form. */
export function composeFile(content: BoardContent, { rows, label }: ComposeRequest): { bytes: Uint8Array; hash: Hash } {
  const file = fileOf(content, rows)
  const signed: SignedPart | undefined = label && { board: file, snapshot: label }
  const bytes = Buffer.from(canonicalJson(signed ?? file))
  return { bytes, hash: hashOf(bytes) }
}

export function fileOf(content: BoardContent, rows: FileRows): BoardFile {
  return {
    format: BOARD_FORMAT,
    version: BOARD_FILE_VERSION,
    board: rows.board,
    content,
    sources: rows.sources,
    documents: rows.documents,
    evaluations: sortEvaluations(rows.evaluations),
  }
}
