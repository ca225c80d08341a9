/**
 * One open board as the page sees it: the parts, created together and disposed together. It has no rules of its own;
 * what a hand does arrives as intents (carry-out.ts) and as calls on the parts. `openBoardSession` creates it.
 */
import type { Board } from '@/lib/board/board'
import type { Camera } from '@/lib/camera/camera'
import type { Cell, WritableCell } from '@/lib/cell/cell'
import type { Scene } from '@/lib/scene/scene'
import type { BoardId, CardId, DocumentId, LinkId, UserId } from '@/lib/schema/ids'
import type { Span } from '@/lib/schema/excerpt'
import type { CardKind } from '@/lib/schema/card'
import type { LinkKind } from '@/lib/schema/link'
import type { BoardPoint } from '@/lib/geometry/rect'
import type { BoardRole } from '@/lib/schema/role'
import type { Connection } from '@/lib/sync/connection'
import type { Presence } from '@/lib/sync/presence'
import type { CardText, ToolName } from '@/lib/tools/tool'
import type { Announcement } from './announcement'
import type { Follow } from './create-follow'
import type { Writers } from './create-writers'
import type { Library } from './library'
import type { Restores } from './restores'
import type { RowActs } from './row-acts'

/** What the reader beside the board shows: a document, and a passage that is scrolled to and lit. */
export interface ReaderState {
  readonly documentId: DocumentId
  readonly lit?: Span
  /** Grows with each request, so that the same passage can be lit twice. */
  readonly request: number
}

/** The card being edited here, and which of its texts. */
export interface Editing {
  readonly id: CardId
  readonly field: CardText
  /** Where the caret is wanted; without it, at the end. */
  readonly at?: BoardPoint
}

/** A passage held by the pointer on its way from the reader to the board. */
export interface HeldPassage {
  readonly documentId: DocumentId
  readonly span: Span
}

/** A question at a place of the board: which relation shall a passage or link have? */
export interface RelationQuestion {
  readonly at: BoardPoint
  readonly kinds: readonly LinkKind[]
  /** Those that would run the other way round, from the card that the link was drawn to. */
  readonly incoming?: readonly LinkKind[]
  answer(kind: LinkKind | null, isIncoming?: boolean): void
}

/** Of what kind shall the card be that is placed there? */
export interface KindQuestion {
  readonly at: BoardPoint
  readonly kinds: readonly CardKind[]
  answer(kind: CardKind | null): void
}

/** How the board is shown: as itself, or as another view computed from it. */
export const LENSES = ['board', 'outline'] as const
export type LensName = (typeof LENSES)[number]

export interface LensState {
  readonly lens: LensName
  /** The card that one came for: it is shown, and where the keyboard is. */
  readonly at?: CardId
}

export interface BoardSession {
  readonly boardId: BoardId
  readonly me: {
    readonly userId: UserId
    readonly name: string
    readonly colour: string
    readonly role: BoardRole
    /** Looks after the accounts of the server. */
    readonly isOperator: boolean
  }
  /** How others see one; changes when one changes it on another page. */
  readonly profile: Cell<{ readonly name: string; readonly colour: string }>
  /** Grows when somebody changed who is on the board, or as what. */
  readonly peopleChanges: Cell<number>
  /** The board's title, a row; renaming goes through `rename`. */
  readonly title: Cell<string>
  /** Whether one may rename the board and decide who sees it. */
  readonly mayShare: Cell<boolean>
  rename(title: string): Promise<void>
  readonly canEdit: boolean

  readonly board: Board
  readonly scene: Scene
  readonly camera: Camera
  readonly connection: Connection
  readonly presence: Presence
  readonly follow: Follow
  readonly library: Library
  readonly restores: Restores
  readonly writers: Writers

  /** Selected cards and links, in the order they were selected. Ids that died are dropped. */
  readonly selection: WritableCell<readonly (CardId | LinkId)[]>
  readonly lens: WritableCell<LensState>
  readonly tool: WritableCell<ToolName>
  /** The card whose title or body is being edited here. */
  readonly editing: WritableCell<Editing | null>
  readonly reader: WritableCell<ReaderState | null>
  readonly relationQuestion: WritableCell<RelationQuestion | null>
  readonly kindQuestion: WritableCell<KindQuestion | null>

  /** Opens the reader at an excerpt's passage. */
  showPassage(documentId: DocumentId, span?: Span): void
  announce(message: Announcement): void
  /** The last announcement, for the page to show. */
  readonly announcement: Cell<Announcement | null>
  readonly rowActs: Pick<RowActs, 'did' | 'takeBack' | 'canTakeBack'>
  /** `stop` ends with the session what was made for it later. */
  onClose(stop: () => void): void
  dispose(): void
}
