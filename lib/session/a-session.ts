/** A board session for tests: a real scene over the given board, and rows in memory. Not part of the program. */
import type { Board } from '@/lib/board/board'
import { createCamera } from '@/lib/camera/camera'
import { createCell } from '@/lib/cell/cell'
import type { BoardId, CardId, DocumentId, LinkId, ProposalId, UserId } from '@/lib/schema/ids'
import type { Proposal } from '@/lib/schema/source'
import { createScene } from '@/lib/scene/create-scene'
import { createEstimatingMeasurer } from '@/lib/scene/text-measurer'
import type { ConnectionState } from '@/lib/sync/connection'
import type { Peer } from '@/lib/sync/presence'
import type { CardText, ToolName } from '@/lib/tools/tool'
import { createRowActs } from './row-acts'
import type { Announcement } from './announcement'
import type { BoardSession, KindQuestion, LensState, ReaderState, RelationQuestion } from './board-session'

export interface SessionWish {
  readonly canEdit?: boolean
  readonly connection?: ConnectionState
  readonly text?: string
  readonly proposals?: readonly Proposal[]
  /** Proposals that somebody else took first. */
  readonly takenByOthers?: readonly string[]
}

export function aSession(
  board: Board,
  { canEdit = true, connection = { kind: 'saved' }, text = '', proposals = [], takenByOthers = [] }: SessionWish = {},
) {
  const scene = createScene(board, { measurer: createEstimatingMeasurer() })
  const clock = { now: () => 0, nextFrame: () => () => undefined, prefersReducedMotion: () => true }
  const camera = createCamera(undefined, clock)
  camera.setViewport({ w: 1000, h: 700 })
  const announced: Announcement[] = []
  const rowActs = createRowActs(board)
  const library = {
    proposals: () => createCell<readonly Proposal[] | undefined>(proposals),
    text: async (documentId: DocumentId) => ({
      documentId,
      version: 1,
      text,
      textHash: 'sha256:0',
      marks: { hedges: [], quotes: [], dates: [], names: [], sentences: [], paragraphs: [] },
    }),
    takeProposals: async (_id: DocumentId, ids: readonly ProposalId[]) =>
      proposals.filter((each) => ids.includes(each.id) && !takenByOthers.includes(each.id)),
  }
  const stops: (() => void)[] = []
  const session = {
    boardId: 'board' as BoardId,
    me: { userId: 'me' as UserId, name: 'Ana', colour: '#000000', role: canEdit ? 'editor' : 'viewer' },
    canEdit,
    board,
    scene,
    camera,
    connection: { state: createCell(connection) },
    library,
    presence: { peers: createCell<readonly Peer[]>([]) },
    selection: createCell<readonly (CardId | LinkId)[]>([]),
    lens: createCell<LensState>({ lens: 'board' }),
    tool: createCell<ToolName>('select'),
    editing: createCell<{ id: CardId; field: CardText } | null>(null),
    reader: createCell<ReaderState | null>(null),
    relationQuestion: createCell<RelationQuestion | null>(null),
    kindQuestion: createCell<KindQuestion | null>(null),
    announce: (message: Announcement) => {
      rowActs.announced(message)
      announced.push(message)
    },
    rowActs,
    onClose: (stop: () => void) => void stops.push(stop),
    dispose: () => stops.forEach((stop) => stop()),
    // What intents do not touch (most of the connection, one's own presence, rows) is left out; a test that reaches for it fails loudly.
  } as unknown as BoardSession
  return { session, board, scene, announced }
}
