/**
 * What all tools share: their names, what comes in from a hand and what goes out. A tool is a pure state machine;
 * `Step` is its answer to one input. Everything is in board units unless it says screen.
 */
import type { BoardPoint, Rect, ScreenPoint } from '@/lib/geometry/rect'
import { CARD_KINDS, type CardKind } from '@/lib/schema/card'
import type { CardId, LinkId } from '@/lib/schema/ids'

/** A card kind's own name is the tool that places it. */
export type ToolName = 'select' | 'hand' | 'link' | PlacingTool
export type PlacingTool = CardKind

export function isPlacingTool(tool: ToolName): tool is PlacingTool {
  return (CARD_KINDS as readonly string[]).includes(tool)
}

/** Where a pointer is, or was: the camera may have moved since. */
export interface PointerPlace {
  readonly at: BoardPoint
  readonly screen: ScreenPoint
}

export interface PointerInput extends PointerPlace {
  /** `hold`: a finger that stayed where it was put down, between its `down` and its `up`. */
  readonly type: 'down' | 'move' | 'up' | 'hold' | 'double'
  readonly zoom: number
  readonly shift: boolean
  readonly alt: boolean
  /** ⌘ or Ctrl. */
  readonly mod: boolean
  readonly touch: boolean
  /** The text of a card that the pointer is on, where the card is drawn whole. */
  readonly text?: CardText
}
/** What of a card is written in: `title` or `body`. */
export type CardText = 'title' | 'body'

export type ResizeHandle = 'nw' | 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w'
export type Side = 'top' | 'right' | 'bottom' | 'left'

/** What lies under the pointer, handles of the selection first. */
export type Hit =
  | { readonly kind: 'resize'; readonly handle: ResizeHandle }
  | { readonly kind: 'link-handle'; readonly card: CardId; readonly side: Side }
  | { readonly kind: 'card'; readonly id: CardId }
  /** A frame's border or name; its inside counts as the board. */
  | { readonly kind: 'frame'; readonly id: CardId }
  | { readonly kind: 'link'; readonly id: LinkId }
  | { readonly kind: 'board' }

/** The questions a tool may ask about the board. Answers are those of now: whoever holds an id may find it gone. */
export interface ToolWorld {
  readonly canEdit: boolean
  hit(input: PointerInput): Hit
  selection(): readonly (CardId | LinkId)[]
  isCard(id: CardId | LinkId): id is CardId
  isFrame(id: CardId): boolean
  isLocked(id: CardId): boolean
  /** Where the card is seen: while somebody else drags it, where they hold it. */
  rect(id: CardId): Rect | undefined
  /** The given cards and the members of every frame among them, each once. */
  withMembers(ids: readonly CardId[]): readonly CardId[]
  /** Cards (no frames) that touch, and frames that lie wholly within `area`. */
  cardsWithin(area: Rect): readonly CardId[]
  /** Rectangles of cards near `area`, to snap to, leaving out `except`. */
  nearby(area: Rect, except: ReadonlySet<CardId>): readonly Rect[]
}

/** A line to draw while snapping: along one axis, from–to, and, for equal gaps, the gaps' spans. */
export interface Guide {
  readonly axis: 'x' | 'y'
  /** The coordinate on that axis (x for a vertical line); for gaps, where the hints are drawn on the other axis. */
  readonly at: number
  readonly from: number
  readonly to: number
  readonly gap?: boolean
}

/** What a tool shows while it is at work; nothing of it is on the board yet. */
export interface Preview {
  /** Cards drawn elsewhere. `by` when it is a plain move, for others to see. */
  readonly held?: ReadonlyMap<CardId, Rect>
  readonly drag?: { readonly ids: readonly CardId[]; readonly by: BoardPoint; readonly copies: boolean }
  readonly guides?: readonly Guide[]
  readonly marquee?: Rect
  /** A rectangle being drawn for a new frame. */
  readonly drawing?: Rect
  readonly link?: { readonly from: CardId; readonly to: BoardPoint; readonly target: CardId | LinkId | null }
  readonly cursor?: string
}

export type Intent =
  | { readonly kind: 'select'; readonly ids: readonly (CardId | LinkId)[] }
  | { readonly kind: 'pan'; readonly by: ScreenPoint }
  /** `before`: where all that moves stood when the hand took it. It is put down from there, wherever others have put it meanwhile. */
  | {
      readonly kind: 'move-cards'
      readonly ids: readonly CardId[]
      readonly by: BoardPoint
      readonly before: ReadonlyMap<CardId, Rect>
    }
  | { readonly kind: 'copy-cards'; readonly ids: readonly CardId[]; readonly by: BoardPoint }
  | { readonly kind: 'resize-cards'; readonly rects: ReadonlyMap<CardId, Rect> }
  /** With `rect` as drawn; else a card of its usual size, its top left or centre at `at`. */
  | { readonly kind: 'place-card'; readonly cardKind: PlacingTool; readonly at: BoardPoint; readonly rect?: Rect }
  | { readonly kind: 'make-link'; readonly from: CardId; readonly to: CardId | LinkId; readonly at: BoardPoint }
  /** A link that ends where no card lies: one is to be placed there. */
  | { readonly kind: 'place-linked'; readonly from: CardId; readonly at: BoardPoint }
  /** At `at` in that text when both are known, else at its card's first field. */
  | { readonly kind: 'edit'; readonly id: CardId; readonly text?: CardText | undefined; readonly at?: BoardPoint }
  | { readonly kind: 'set-tool'; readonly tool: ToolName }
  | { readonly kind: 'say'; readonly text: string }

export interface Step<State> {
  readonly next: State
  readonly intents: readonly Intent[]
}

/** Screen pixels that a press may wander before it is a drag. */
const DRAG_THRESHOLD_PX = 4
const TOUCH_DRAG_THRESHOLD_PX = 10

export function isDrag(input: PointerInput, from: ScreenPoint): boolean {
  const far = Math.hypot(input.screen.x - from.x, input.screen.y - from.y)
  return far > (input.touch ? TOUCH_DRAG_THRESHOLD_PX : DRAG_THRESHOLD_PX)
}
