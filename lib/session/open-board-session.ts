/**
 * Opens one board for the page: creates the parts, joins them, and disposes of them in reverse. It decides nothing; a
 * rule that wants to live here belongs to one of the parts.
 */
import * as Y from 'yjs'
import { createApiClient } from '@/lib/api/client'
import { groundRules } from '@/lib/analysis/ground-rules'
import { createBoard } from '@/lib/board/create-board'
import { createCamera } from '@/lib/camera/camera'
import { createCell } from '@/lib/cell/cell'
import { createScene } from '@/lib/scene/create-scene'
import { createGrades } from '@/lib/scene/grades'
import { createCanvasMeasurer } from '@/lib/scene/canvas-measurer'
import type { BoardId } from '@/lib/schema/ids'
import { BOARD_ROLES, type BoardRole } from '@/lib/schema/role'
import { askAccess } from '@/lib/sync/check-access'
import type { Connection } from '@/lib/sync/connection'
import { isInStep } from '@/lib/sync/connection-state'
import { openConnection } from '@/lib/sync/open-connection'
import { VIEW_ONLY_NOW } from '@/lib/sync/refusals'
import type { ToolName } from '@/lib/tools/tool'
import type { Announcement } from './announcement'
import type { BoardSession, KindQuestion, LensName, LensState, ReaderState, RelationQuestion } from './board-session'
import { createFollow } from './create-follow'
import { createLibrary } from './create-library'
import { createLostCards } from './lost-cards'
import { createWriters } from './create-writers'
import { createRestores } from './create-restores'
import { createEditing } from './editing'
import { createRowActs } from './row-acts'
import { createSelection } from './selection'

/** What the page knows before anything is opened. */
export interface OpenBoard {
  readonly boardId: BoardId
  readonly title: string
  readonly mayShare: boolean
  /** The largest sync frame that the server takes. */
  readonly frameBytes: number
  readonly me: BoardSession['me']
}

/** What one is on the board by now, and what it is called. */
export type Standing = Pick<OpenBoard, 'title' | 'mayShare'> & { readonly role: BoardRole }

/** `onRole` hears of a role that is no longer the one the session was opened with: open another session then. */
export function openBoardSession(
  { boardId, title, mayShare, frameBytes, me }: OpenBoard,
  { onRole, lens = 'board' }: { readonly onRole: (standing: Standing) => void; readonly lens?: LensName },
): BoardSession {
  const api = createApiClient()
  const ydoc = new Y.Doc()
  const board = createBoard(ydoc)
  const canEdit = BOARD_ROLES.indexOf(me.role) >= BOARD_ROLES.indexOf('editor')
  const { connection, presence, onNotice, ...link } = openConnection({
    boardId,
    userId: me.userId,
    ydoc,
    canEdit,
    frameBytes,
  })
  const library = createLibrary({ api, boardId, board })
  const grades = createGrades(library)
  const camera = createCamera()
  const scene = createScene(board, {
    measurer: createCanvasMeasurer(() => scene.refresh()),
    grades,
    rules: groundRules,
  })
  const selection = createSelection(board)
  const titleCell = createCell(title)
  const mayShareCell = createCell(mayShare)
  const profile = createCell({ name: me.name, colour: me.colour }, (a, b) => a.name === b.name && a.colour === b.colour)
  const peopleChanges = createCell(0)
  const tool = createCell<ToolName>('select')
  const lensCell = createCell<LensState>({ lens })
  const reader = createCell<ReaderState | null>(null)
  const announcement = createCell<Announcement | null>(null)
  const rowActs = createRowActs(board)
  const announce = (message: Announcement) => {
    rowActs.announced(message)
    announcement.set({ ...message })
  }
  const { cell: editing, dispose: stopEditing } = createEditing(board, lensCell, (was) => lostCards.whileWriting(was))
  const lostCards = createLostCards({
    board,
    peers: presence.peers,
    connection: connection.state,
    leftBefore: connection.leftBefore,
    announce,
    goOn(ids, writing) {
      selection.cell.set(ids)
      if (writing) editing.set({ id: writing.id, field: writing.field })
    },
  })
  const restores = createRestores({ api, board, connection, library, announce })
  const isConnected = () => isInStep(connection.state.get())
  const follow = createFollow({ presence, camera, myId: me.userId, announce, isConnected })
  let requests = 0
  const tellLens = () => presence.setLens(lensCell.get().lens === 'board' ? null : lensCell.get().lens)
  tellLens()

  const stops = [
    onNotice((notice) => {
      library.noticed(notice)
      restores.noticed(notice)
      if (notice.kind === 'board' || notice.kind === 'people') void refreshRow()
      if (notice.kind === 'people') {
        peopleChanges.set(peopleChanges.get() + 1)
        void checkRole()
      }
    }),
    selection.cell.subscribe(() => presence.setSelection(selection.cell.get())),
    lensCell.subscribe(tellLens),
    editing.subscribe(() => presence.setEditing(editing.get()?.id ?? null)),
    connection.state.subscribe(() => {
      const state = connection.state.get()
      if (state.kind === 'refused' && state.reason === VIEW_ONLY_NOW) void checkRole()
    }),
    watchReturn(connection, (wasGone) => {
      if (wasGone) announce({ text: `“${titleCell.get()}” is open again.` })
      library.refresh()
      restores.returned()
      peopleChanges.set(peopleChanges.get() + 1)
      void refreshRow()
      void refreshProfile()
      void checkRole()
    }),
  ]

  async function refreshRow() {
    const row = await api.board(boardId).catch(() => undefined) // offline again: the next return reads it
    if (!row) return
    titleCell.set(row.title)
    mayShareCell.set(row.mayShare)
  }
  /** One's sockets are opened anew when one's name or colour changed. */
  async function refreshProfile() {
    const now = await api.me().catch(() => undefined) // offline again: the next return reads it
    if (now) profile.set({ name: now.name, colour: now.colour })
  }
  async function checkRole() {
    const access = await askAccess(boardId)
    if (access.kind !== 'allowed' || !access.role || access.role === me.role) return
    // The next session finds what was not saved on the device. What this page alone has keeps the page, which offers it as a file.
    if (!(await connection.unsavedAreOnDevice())) return
    await refreshRow()
    onRole({ role: access.role, title: titleCell.get(), mayShare: mayShareCell.get() })
  }

  return {
    boardId,
    me,
    profile,
    peopleChanges,
    title: titleCell,
    mayShare: mayShareCell,
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
    follow,
    library,
    restores,
    writers: createWriters(api, boardId, [ydoc.clientID, { userId: me.userId, name: me.name }]),
    selection: selection.cell,
    lens: lensCell,
    tool,
    editing,
    reader,
    relationQuestion: createCell<RelationQuestion | null>(null),
    kindQuestion: createCell<KindQuestion | null>(null),
    showPassage(documentId, span) {
      requests += 1
      reader.set({ documentId, request: requests, ...(span && { lit: span }) })
    },
    announce,
    announcement,
    rowActs,
    onClose: (stop) => void stops.push(stop),
    dispose() {
      for (const stop of stops) stop()
      follow.dispose()
      stopEditing()
      lostCards.dispose()
      selection.dispose()
      library.dispose()
      scene.dispose()
      grades.dispose()
      camera.dispose()
      link.dispose()
      board.dispose()
      ydoc.destroy()
    },
  }
}

/**
 * Calls `onReturn` each time the connection is back after a break: notices were missed meanwhile. Says whether the board was
 * gone for this person.
 */
function watchReturn({ state }: Connection, onReturn: (wasGone: boolean) => void): () => void {
  let isAway = false
  let wasGone = false
  return state.subscribe(() => {
    const now = state.get()
    if (now.kind === 'refused' && now.isGone) wasGone = true
    else if (now.kind === 'offline' || now.kind === 'reconnecting') isAway = true
    else if (isAway && isInStep(now)) {
      onReturn(wasGone)
      isAway = wasGone = false
    }
  })
}
