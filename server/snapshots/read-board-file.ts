/** A board file → what is stored of it: new ids, and the whole board as one folded state. */
import * as Y from 'yjs'
import { writeBoardContent } from '@/lib/board/board-content'
import { renewIds } from '@/lib/snapshot/renew-ids'
import { encodeState } from '@/server/sync/encode-state'
import type { ImportedBoard } from './file-messages'
import { parseBoardFile } from './parse-board-file'

/** Throws what `parseBoardFile` throws. */
export function readBoardFile(bytes: Uint8Array): ImportedBoard {
  const { board, content, sources, documents, evaluations } = renewIds(parseBoardFile(bytes))
  const ydoc = new Y.Doc()
  writeBoardContent(ydoc, content)
  const state = encodeState(ydoc)
  const yjsClient = ydoc.clientID
  ydoc.destroy()
  return { title: board.title, state, yjsClient, sources, documents, evaluations }
}
