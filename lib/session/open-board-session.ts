/**
 * Opens one board for the page: creates the parts, joins them, and disposes of them in reverse. It decides nothing; a
 * rule that wants to live here belongs to one of the parts.
 */
import * as Y from 'yjs'
import { createApiClient } from '@/lib/api/client'
import { createBoard } from '@/lib/board/create-board'
import { createCamera } from '@/lib/camera/camera'
import { createCell } from '@/lib/cell/cell'
import { createScene } from '@/lib/scene/create-scene'
import { createCanvasMeasurer } from '@/lib/scene/text-measurer'
import type { BoardId } from '@/lib/schema/ids'
import { BOARD_ROLES } from '@/lib/schema/role'
import { openConnection } from '@/lib/sync/open-connection'
import type { ToolName } from '@/lib/tools/tool'
import type { Announcement, BoardSession, ReaderState, RelationQuestion } from './board-session'
import { createLibrary } from './create-library'
import { createSelection } from './selection'

/** What the page knows before anything is opened. */
export interface OpenBoard {
  readonly boardId: BoardId
  readonly title: string
  readonly me: BoardSession['me']
}

export function openBoardSession({ boardId, title, me }: OpenBoard): BoardSession {
  const api = createApiClient()
  const ydoc = new Y.Doc()
  const board = createBoard(ydoc)
  const canEdit = BOARD_ROLES.indexOf(me.role) >= BOARD_ROLES.indexOf('editor')
  const {
    connection,
    presence,
    onNotice,
    dispose: disconnect,
  } = openConnection({ boardId, userId: me.userId, ydoc, canEdit })
  const library = createLibrary({ api, boardId })
  const camera = createCamera()
  const scene = createScene({ source: board, measurer: createCanvasMeasurer(), evaluations: library.evaluations })
  const selection = createSelection(board)
  const titleCell = createCell(title)
  const tool = createCell<ToolName>('select')
  const editing = createCell<{ id: never; field: 'title' | 'body' } | null>(null) as BoardSession['editing']
  const reader = createCell<ReaderState | null>(null)
  const announcement = createCell<Announcement | null>(null)
  let requests = 0

  const stops = [
    onNotice((notice) => {
      library.noticed(notice)
      if (notice.kind === 'board') void refreshTitle()
    }),
    selection.cell.subscribe(() => presence.setSelection(selection.cell.get())),
    editing.subscribe(() => presence.setEditing(editing.get()?.id ?? null)),
  ]

  async function refreshTitle() {
    titleCell.set((await api.board(boardId)).title)
  }

  return {
    boardId,
    me,
    title: titleCell,
    async rename(next) {
      await api.renameBoard(boardId, next)
      titleCell.set(next)
    },
    canEdit,
    board,
    scene,
    camera,
    connection,
    presence,
    library,
    selection: selection.cell,
    tool,
    editing,
    reader,
    relationQuestion: createCell<RelationQuestion | null>(null),
    showPassage(documentId, span) {
      requests += 1
      reader.set({ documentId, request: requests, ...(span && { lit: span }) })
    },
    announce: (message) => announcement.set({ ...message }),
    announcement,
    dispose() {
      for (const stop of stops) stop()
      selection.dispose()
      library.dispose()
      scene.dispose()
      camera.dispose()
      disconnect()
      board.dispose()
      ydoc.destroy()
    },
  }
}
