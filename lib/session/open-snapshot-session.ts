/**
 * Opens a snapshot as if it were a board that one may only look at: the same model, scene and camera over the file's
 * content. No socket, no presence, nothing to save.
 */
import { groundRules } from '@/lib/analysis/ground-rules'
import { createApiClient } from '@/lib/api/client'
import { createFrozenBoard } from '@/lib/board/frozen-board'
import { createCamera } from '@/lib/camera/camera'
import { createCell } from '@/lib/cell/cell'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { createCanvasMeasurer } from '@/lib/scene/canvas-measurer'
import { createGrades } from '@/lib/scene/grades'
import { createScene } from '@/lib/scene/create-scene'
import type { BoardId, SnapshotId } from '@/lib/schema/ids'
import type { SourceDocument } from '@/lib/schema/source'
import { SNAPSHOT_FORMAT, type SnapshotLabel } from '@/lib/snapshot/board-file'
import { fallenSince } from '@/lib/snapshot/fallen-since'
import type { Changes } from '@/lib/snapshot/describe-changes'
import type { ConnectionState } from '@/lib/sync/connection'
import type { Peer } from '@/lib/sync/presence'
import type { ToolName } from '@/lib/tools/tool'
import type { Announcement } from './announcement'
import type { BoardSession, KindQuestion, Editing, LensState, ReaderState, RelationQuestion } from './board-session'
import { NOBODY_TO_FOLLOW } from './create-follow'
import { NO_WRITERS } from './create-writers'
import { createSelection } from './selection'
import { createSnapshotLibrary } from './snapshot-library'

export interface SnapshotSession extends BoardSession {
  readonly label: SnapshotLabel
  readonly hash: string
  /** Documents that were corrected or retracted since, as they stand now; null where that could not be asked. */
  readonly fallen: readonly SourceDocument[] | null
  /** What changed on the board since. Rejects with a RedthreadError. */
  readChanges(): Promise<Changes>
}

/** Rejects with a RedthreadError when the file cannot be had or read. */
export async function openSnapshotSession(
  id: SnapshotId,
  boardId: BoardId,
  me: Omit<BoardSession['me'], 'role'>,
): Promise<SnapshotSession> {
  const api = createApiClient()
  const [file, now] = await Promise.all([api.snapshotFile(id), api.documents(boardId).catch(() => null)])
  if (file?.format !== SNAPSHOT_FORMAT)
    throw new RedthreadError('unreadable', 'This snapshot is not in a form that this version can read.')
  const { board: frozen, snapshot: label } = file.signed
  const board = createFrozenBoard(frozen.content)
  const library = createSnapshotLibrary(frozen)
  const grades = createGrades(library)
  const camera = createCamera()
  const scene = createScene(board, {
    measurer: createCanvasMeasurer(() => scene.refresh()),
    grades,
    rules: groundRules,
  })
  const selection = createSelection(board)
  const reader = createCell<ReaderState | null>(null)
  const announcement = createCell<Announcement | null>(null)
  const cannot = new RedthreadError('forbidden', 'A snapshot never changes; go back to the board.')
  const stops: (() => void)[] = []
  const ignore = () => {}
  let requests = 0
  return {
    label,
    hash: file.hash,
    fallen: now && fallenSince(library.documents.get(), now),
    readChanges: () => api.snapshotChanges(id),
    boardId: frozen.board.id,
    me: { ...me, role: 'viewer' },
    profile: createCell({ name: me.name, colour: me.colour }),
    peopleChanges: createCell(0),
    title: createCell(frozen.board.title),
    mayShare: createCell(false),
    rename: () => Promise.reject(cannot),
    canEdit: false,
    board,
    scene,
    camera,
    connection: {
      state: createCell<ConnectionState>({ kind: 'saved' }),
      loaded: Promise.resolve(),
      leftBefore: Promise.resolve([]),
      settled: () => Promise.resolve(),
      unsavedEdits: () => Promise.resolve(undefined),
      unsavedAreOnDevice: () => Promise.resolve(true),
      discardUnsaved: () => () => undefined,
      startOver: () => Promise.resolve(),
      dispose: ignore,
    },
    presence: {
      peers: createCell<readonly Peer[]>([]),
      setCursor: ignore,
      setSelection: ignore,
      setEditing: ignore,
      setDrag: ignore,
      setView: ignore,
      setFollowing: ignore,
      setLens: ignore,
    },
    follow: NOBODY_TO_FOLLOW,
    library,
    restores: { prepare: () => Promise.reject(cannot) },
    writers: NO_WRITERS,
    rowActs: { did: ignore, takeBack: () => false, canTakeBack: createCell(false) },
    selection: selection.cell,
    lens: createCell<LensState>({ lens: 'board' }),
    tool: createCell<ToolName>('select'),
    editing: createCell<Editing | null>(null),
    reader,
    relationQuestion: createCell<RelationQuestion | null>(null),
    kindQuestion: createCell<KindQuestion | null>(null),
    showPassage(documentId, span) {
      requests += 1
      reader.set({ documentId, request: requests, ...(span && { lit: span }) })
    },
    announce: (message) => announcement.set({ ...message }),
    announcement,
    onClose: (stop) => void stops.push(stop),
    dispose() {
      for (const stop of stops) stop()
      selection.dispose()
      scene.dispose()
      grades.dispose()
      camera.dispose()
      board.dispose()
    },
  }
}
