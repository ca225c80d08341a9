/** A board's stored state → its content → the canonical bytes of an export or of a snapshot's signed part. */
import * as Y from 'yjs'
import { applyStored } from '@/lib/board/apply-stored'
import type { Board } from '@/lib/board/board'
import { readBoardContent, readCardFields } from '@/lib/board/board-content'
import { createBoard } from '@/lib/board/create-board'
import type { BoardContent } from '@/lib/schema/board-content'
import type { Hash } from '@/lib/schema/ids'
import { BOARD_FILE_VERSION, BOARD_FORMAT, type BoardFile, type SignedPart } from '@/lib/snapshot/board-file'
import { canonicalJson } from '@/lib/snapshot/canonical-json'
import { citedVersions, isCitingKey } from '@/lib/snapshot/cited-documents'
import { hashOf } from '@/server/storage/blob-store'
import { countCards } from './count-cards'
import type { Citation, ComposeRequest } from './file-messages'

export interface BoardState {
  readonly citations: readonly Citation[]
  /** How many there are, without frames. */
  readonly cards: number
  /** A large board takes as long to be read as to be loaded, and only a board file needs it. */
  readContent(): BoardContent
  /** Pictures and briefings are made of it. */
  openBoard(): Board
}

/** `updates` make the board when applied in order to a new Y.Doc. */
export function readState(updates: readonly Uint8Array[]): BoardState {
  const ydoc = new Y.Doc()
  ydoc.transact(() => {
    for (const update of updates) applyStored(ydoc, update)
  })
  const cards = readCardFields(ydoc, (key) => key === 'kind' || isCitingKey(key))
  const citations = [...citedVersions({ cards })].map(([documentId, versions]) => ({
    documentId,
    versions: [...versions].sort((a, b) => a - b),
  }))
  return {
    citations,
    cards: countCards(cards),
    readContent: () => readBoardContent(ydoc),
    openBoard: () => createBoard(ydoc),
  }
}

/** Throws `unreadable`, naming the place, when something on the board has no canonical form. */
export function composeFile(content: BoardContent, { rows, label }: ComposeRequest): { bytes: Uint8Array; hash: Hash } {
  const file: BoardFile = { format: BOARD_FORMAT, version: BOARD_FILE_VERSION, content, ...rows }
  const signed: SignedPart | undefined = label && { board: file, snapshot: label }
  const bytes = Buffer.from(canonicalJson(signed ?? file))
  return { bytes, hash: hashOf(bytes) }
}
