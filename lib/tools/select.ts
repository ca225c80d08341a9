/**
 * The select tool: click, marquee, drag, resize, pull a link out of a handle. A pure state machine; what it shows
 * meanwhile is `previewOf`. Someone else may delete what is under the hand: every state copes with ids that are gone.
 */
import {
  boundsOf,
  moveRect,
  rectFromCorners,
  sameRect,
  type BoardPoint,
  type Rect,
  type ScreenPoint,
} from '@/lib/geometry/rect'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { stepDrawing, type DrawingLink } from './draw-link'
import { resizeRects } from './resize'
import { snapEdge, snapMove } from './snap'
import {
  isDrag,
  type CardText,
  type Guide,
  type Hit,
  type Intent,
  type PointerInput,
  type Preview,
  type ResizeHandle,
  type Step,
  type ToolWorld,
} from './tool'

type Id = CardId | LinkId

export type SelectState =
  | { readonly is: 'idle' }
  /** Pressed on the empty board: a drag becomes a marquee (a pan under a finger), a click clears the selection. */
  | {
      readonly is: 'pointing-board'
      readonly from: BoardPoint
      readonly fromScreen: ScreenPoint
      readonly before: readonly Id[]
    }
  | { readonly is: 'panning'; readonly last: ScreenPoint }
  | { readonly is: 'brushing'; readonly from: BoardPoint; readonly at: BoardPoint; readonly before: readonly Id[] }
  | {
      readonly is: 'pointing-card'
      readonly id: CardId
      readonly from: BoardPoint
      readonly fromScreen: ScreenPoint
      readonly wasSelected: boolean
    }
  /** A finger on a card that is not selected: a tap selects it, a drag pans, held still it joins the selection. */
  | { readonly is: 'touching-card'; readonly id: CardId; readonly from: BoardPoint; readonly fromScreen: ScreenPoint }
  | { readonly is: 'pointing-link'; readonly id: LinkId }
  | DraggingCards
  | ResizingCards
  | DrawingLink

interface DraggingCards {
  readonly is: 'dragging-cards'
  /** What was grabbed; frames stand for their members. */
  readonly ids: readonly CardId[]
  readonly from: BoardPoint
  readonly by: BoardPoint
  readonly copies: boolean
  /** Where everything that moves stood when the drag began. */
  readonly before: ReadonlyMap<CardId, Rect>
  readonly guides: readonly Guide[]
}
interface ResizingCards {
  readonly is: 'resizing'
  readonly handle: ResizeHandle
  readonly from: BoardPoint
  readonly before: ReadonlyMap<CardId, Rect>
  readonly rects: ReadonlyMap<CardId, Rect>
}

export const IDLE: SelectState = { is: 'idle' }
const SNAP_PX = 6

export function stepSelect(state: SelectState, input: PointerInput, world: ToolWorld): Step<SelectState> {
  if (input.type === 'double') return stepDouble(input, world)
  if (input.type === 'hold' && state.is !== 'touching-card' && state.is !== 'pointing-card') return stay(state)
  switch (state.is) {
    case 'idle':
      return input.type === 'down' ? press(input, world) : stay(state)
    case 'pointing-board':
      return stepPointingBoard(state, input, world)
    case 'panning':
      if (input.type === 'up') return stay(IDLE)
      return to(
        { is: 'panning', last: input.screen },
        { kind: 'pan', by: { x: input.screen.x - state.last.x, y: input.screen.y - state.last.y } },
      )
    case 'brushing':
      return stepBrushing(state, input, world)
    case 'pointing-card':
      return stepPointingCard(state, input, world)
    case 'touching-card':
      return stepTouchingCard(state, input, world)
    case 'pointing-link':
      return input.type === 'up' ? stay(IDLE) : stay(state)
    case 'dragging-cards':
      return stepDragging(state, input, world)
    case 'resizing':
      return stepResizing(state, input, world)
    case 'drawing-link':
      return stepDrawing(state, input, world, IDLE)
  }
}

/** What the tool shows in a state. */
export function previewOf(state: SelectState): Preview {
  switch (state.is) {
    case 'brushing':
      return { marquee: rectFromCorners(state.from, state.at) }
    case 'dragging-cards': {
      const held = new Map([...state.before].map(([id, rect]) => [id, moveRect(rect, state.by)]))
      return {
        held,
        drag: { ids: [...state.before.keys()], by: state.by, copies: state.copies },
        guides: state.guides,
        cursor: state.copies ? 'copy' : 'grabbing',
      }
    }
    case 'resizing':
      return { held: state.rects, cursor: `${state.handle}-resize` }
    case 'drawing-link':
      return { link: { from: state.from, to: state.at, target: state.target }, cursor: 'crosshair' }
    case 'panning':
      return { cursor: 'grabbing' }
    default:
      return {}
  }
}

function press(input: PointerInput, world: ToolWorld): Step<SelectState> {
  const hit = world.hit(input)
  switch (hit.kind) {
    case 'resize':
      return startResize(hit.handle, input, world)
    case 'link-handle':
      return stay({ is: 'drawing-link', from: hit.card, fromScreen: input.screen, at: input.at, target: null })
    case 'card':
    case 'frame':
      return pressCard(hit, input, world)
    case 'link':
      return to(
        { is: 'pointing-link', id: hit.id },
        select(input.shift ? toggled(world.selection(), hit.id) : [hit.id]),
      )
    case 'board':
      if (input.touch) return stay({ is: 'pointing-board', from: input.at, fromScreen: input.screen, before: [] })
      return stay({
        is: 'pointing-board',
        from: input.at,
        fromScreen: input.screen,
        before: input.shift ? world.selection() : [],
      })
  }
}

function pressCard(hit: Hit & { id: CardId }, input: PointerInput, world: ToolWorld): Step<SelectState> {
  const wasSelected = world.selection().includes(hit.id)
  const next: SelectState = { is: 'pointing-card', id: hit.id, from: input.at, fromScreen: input.screen, wasSelected }
  // Cards fill a small screen: a finger that wants to pan must not move what it happens to land on.
  if (input.touch && !wasSelected && !input.shift)
    return stay({ is: 'touching-card', id: hit.id, from: input.at, fromScreen: input.screen })
  // A press on something unselected selects it at once, so that the drag moves what the eye is on.
  if (wasSelected) return stay(next)
  return to(next, select(input.shift ? [...world.selection(), hit.id] : [hit.id]))
}

function stepPointingBoard(
  state: SelectState & { is: 'pointing-board' },
  input: PointerInput,
  world: ToolWorld,
): Step<SelectState> {
  if (input.type === 'up') return to(IDLE, ...(state.before.length === 0 ? [select([])] : []))
  if (!isDrag(input, state.fromScreen)) return stay(state)
  if (input.touch) return stay({ is: 'panning', last: input.screen })
  return stepBrushing({ is: 'brushing', from: state.from, at: input.at, before: state.before }, input, world)
}

function stepBrushing(
  state: SelectState & { is: 'brushing' },
  input: PointerInput,
  world: ToolWorld,
): Step<SelectState> {
  const within = world.cardsWithin(rectFromCorners(state.from, input.at))
  const selection = [...state.before, ...within.filter((id) => !state.before.includes(id))]
  return to(input.type === 'up' ? IDLE : { ...state, at: input.at }, select(selection))
}

function stepTouchingCard(
  state: SelectState & { is: 'touching-card' },
  input: PointerInput,
  world: ToolWorld,
): Step<SelectState> {
  if (!world.rect(state.id)) return stay(IDLE)
  if (input.type === 'up') return to(IDLE, select([state.id]))
  if (input.type === 'hold')
    return to({ ...state, is: 'pointing-card', wasSelected: false }, select([...world.selection(), state.id]))
  return isDrag(input, state.fromScreen) ? stay({ is: 'panning', last: input.screen }) : stay(state)
}

function stepPointingCard(
  state: SelectState & { is: 'pointing-card' },
  input: PointerInput,
  world: ToolWorld,
): Step<SelectState> {
  if (input.type === 'up') {
    if (!world.rect(state.id)) return stay(IDLE)
    if (!state.wasSelected) return stay(IDLE)
    return to(IDLE, select(input.shift ? toggled(world.selection(), state.id) : [state.id]))
  }
  // Held still once more, a card of several leaves them; alone it stays.
  if (input.type === 'hold')
    return world.selection().length > 1 ? to(IDLE, select(toggled(world.selection(), state.id))) : stay(state)
  if (!isDrag(input, state.fromScreen) || !world.canEdit) return stay(state)
  const ids = world.selection().filter((id): id is CardId => world.isCard(id) && !world.isLocked(id))
  const before = rectsOf(world.withMembers(ids), world)
  if (before.size === 0) return stay(IDLE)
  const dragging: DraggingCards = {
    is: 'dragging-cards',
    ids,
    from: state.from,
    by: { x: 0, y: 0 },
    copies: input.alt,
    before,
    guides: [],
  }
  return stepDragging(dragging, input, world)
}

function stepDragging(state: DraggingCards, input: PointerInput, world: ToolWorld): Step<SelectState> {
  const before = new Map([...state.before].filter(([id]) => world.rect(id)))
  if (before.size === 0) return stay(IDLE)
  const { by, guides } = dragOffset({ ...state, before }, input, world)
  if (input.type !== 'up') return stay({ ...state, before, by, guides, copies: input.alt })
  if (by.x === 0 && by.y === 0) return stay(IDLE)
  const ids = state.ids.filter((id) => before.has(id))
  return to(IDLE, input.alt ? { kind: 'copy-cards', ids, by } : { kind: 'move-cards', ids, by, before })
}

function dragOffset(
  state: DraggingCards,
  input: PointerInput,
  world: ToolWorld,
): { by: BoardPoint; guides: readonly Guide[] } {
  let by = { x: input.at.x - state.from.x, y: input.at.y - state.from.y }
  if (input.shift) by = Math.abs(by.x) >= Math.abs(by.y) ? { x: by.x, y: 0 } : { x: 0, y: by.y }
  const box = boundsOf(state.before.values())
  if (!box || input.mod) return { by: rounded(by), guides: [] }
  const moving = moveRect(box, by)
  const snapped = snapMove(moving, world.nearby(moving, new Set(state.before.keys())), SNAP_PX / input.zoom)
  // A drag held to one axis is not pulled off it.
  const pull = input.shift ? { x: by.x === 0 ? 0 : snapped.by.x, y: by.y === 0 ? 0 : snapped.by.y } : snapped.by
  return { by: rounded({ x: by.x + pull.x, y: by.y + pull.y }), guides: snapped.guides }
}

function startResize(handle: ResizeHandle, input: PointerInput, world: ToolWorld): Step<SelectState> {
  const ids = world.selection().filter((id): id is CardId => world.isCard(id) && !world.isLocked(id))
  const before = rectsOf(ids, world)
  if (!world.canEdit || before.size === 0) return stay(IDLE)
  return stay({ is: 'resizing', handle, from: input.at, before, rects: before })
}

function stepResizing(state: ResizingCards, input: PointerInput, world: ToolWorld): Step<SelectState> {
  const before = new Map([...state.before].filter(([id]) => world.rect(id)))
  const box = boundsOf(before.values())
  if (!box) return stay(IDLE)
  let by = { x: input.at.x - state.from.x, y: input.at.y - state.from.y }
  if (!input.mod && !input.shift) {
    const near = world.nearby(box, new Set(before.keys()))
    const reach = SNAP_PX / input.zoom
    const edgeX = (state.handle.includes('w') ? box.x : box.x + box.w) + by.x
    const edgeY = (state.handle.includes('n') ? box.y : box.y + box.h) + by.y
    by = { x: by.x + snapEdge(edgeX, 'x', near, reach), y: by.y + snapEdge(edgeY, 'y', near, reach) }
  }
  const rects = resizeRects(before, { handle: state.handle, by, isProportional: input.shift })
  if (input.type !== 'up') return stay({ ...state, before, rects })
  const changed = [...rects].some(([id, rect]) => {
    const was = before.get(id)
    return !was || !sameRect(rect, was)
  })
  return changed ? to(IDLE, { kind: 'resize-cards', rects }) : stay(IDLE)
}

function stepDouble(input: PointerInput, world: ToolWorld): Step<SelectState> {
  const hit = world.hit(input)
  if (hit.kind === 'card' || hit.kind === 'frame')
    return to(
      IDLE,
      select([hit.id]),
      ...(world.canEdit ? [{ kind: 'edit', ...hitText(input), id: hit.id } as const] : []),
    )
  if (hit.kind === 'board' && world.canEdit) return to(IDLE, { kind: 'place-card', cardKind: 'note', at: input.at })
  return stay(IDLE)
}

/** Where in a card's text somebody pressed twice to write. */
function hitText({ text, at }: PointerInput): { text?: CardText; at?: BoardPoint } {
  return text ? { text, at } : {}
}

function rectsOf(ids: readonly CardId[], world: ToolWorld): ReadonlyMap<CardId, Rect> {
  const rects = new Map<CardId, Rect>()
  for (const id of ids) {
    const rect = world.rect(id)
    if (rect) rects.set(id, rect)
  }
  return rects
}

function toggled(selection: readonly Id[], id: Id): readonly Id[] {
  return selection.includes(id) ? selection.filter((each) => each !== id) : [...selection, id]
}
function rounded({ x, y }: BoardPoint): BoardPoint {
  return { x: Math.round(x), y: Math.round(y) }
}
function select(ids: readonly Id[]): Intent {
  return { kind: 'select', ids }
}
function stay(next: SelectState): Step<SelectState> {
  return { next, intents: [] }
}
function to(next: SelectState, ...intents: readonly Intent[]): Step<SelectState> {
  return { next, intents }
}
