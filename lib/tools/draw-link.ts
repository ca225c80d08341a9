/**
 * Drawing a link: pulled out of a handle, or with the link tool by two clicks, by a drag, or by keys. Pure; the grammar
 * is judged when the intent is carried out, so that a refusal can say why.
 */
import type { BoardPoint, ScreenPoint } from '@/lib/geometry/rect'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { isDrag, type Intent, type PointerInput, type Preview, type Step, type ToolWorld } from './tool'

/** A line hangs from `from` to the pointer; `target` is what it would end at. */
export interface DrawingLink {
  readonly is: 'drawing-link'
  readonly from: CardId
  readonly fromScreen: ScreenPoint
  readonly at: BoardPoint
  readonly target: CardId | LinkId | null
}

export type LinkToolState =
  /** Waiting for the first card. */
  | { readonly is: 'idle' }
  | DrawingLink
  /** The first card is chosen; the line follows until a second is clicked, or picked by keys (`target`). */
  | {
      readonly is: 'choosing-target'
      readonly from: CardId
      readonly at: BoardPoint
      readonly target: CardId | LinkId | null
    }

export const LINK_IDLE: LinkToolState = { is: 'idle' }

/** The state after L with a card selected: only the second end is missing. */
export function startLinkFrom(card: CardId, at: BoardPoint): LinkToolState {
  return { is: 'choosing-target', from: card, at, target: null }
}

export function stepLinkTool(state: LinkToolState, input: PointerInput, world: ToolWorld): Step<LinkToolState> {
  switch (state.is) {
    case 'idle': {
      if (input.type !== 'down') return { next: state, intents: [] }
      const hit = world.hit(input)
      if (hit.kind === 'card' || hit.kind === 'link-handle') {
        const from = hit.kind === 'card' ? hit.id : hit.card
        return { next: { is: 'drawing-link', from, fromScreen: input.screen, at: input.at, target: null }, intents: [] }
      }
      if (hit.kind === 'board') return { next: state, intents: [{ kind: 'set-tool', tool: 'select' }] }
      return {
        next: state,
        intents: [{ kind: 'say', text: 'A link starts at a card: press on the card it comes from.' }],
      }
    }
    case 'drawing-link':
      // A click on the first card keeps the line hanging for a second click.
      if (input.type === 'up' && !isDrag(input, state.fromScreen))
        return { next: startLinkFrom(state.from, input.at), intents: [] }
      return withToolLeft(stepDrawing<LinkToolState>(state, input, world, LINK_IDLE))
    case 'choosing-target': {
      if (!world.rect(state.from)) return { next: LINK_IDLE, intents: [] }
      const target = targetUnder(input, world, state.from)
      if (input.type === 'move') return { next: { ...state, at: input.at, target }, intents: [] }
      if (input.type !== 'up') return { next: state, intents: [] }
      return withToolLeft(finish<LinkToolState>(state.from, target, input, LINK_IDLE))
    }
  }
}

/** One input while a line is being pulled. `done` is the state to go to when it ends. */
export function stepDrawing<State>(
  state: DrawingLink,
  input: PointerInput,
  world: ToolWorld,
  done: State,
): Step<State | DrawingLink> {
  if (!world.rect(state.from)) return { next: done, intents: [] }
  const target = targetUnder(input, world, state.from)
  if (input.type !== 'up') return { next: { ...state, at: input.at, target }, intents: [] }
  if (!isDrag(input, state.fromScreen)) return { next: done, intents: [] }
  return finish(state.from, target, input, done)
}

export function previewOfLink(state: LinkToolState): Preview {
  if (state.is === 'idle') return { cursor: 'crosshair' }
  return { link: { from: state.from, to: state.at, target: state.target }, cursor: 'crosshair' }
}

function finish<State>(from: CardId, target: CardId | LinkId | null, input: PointerInput, done: State): Step<State> {
  const intent: Intent = target
    ? { kind: 'make-link', from, to: target, at: input.at }
    : { kind: 'place-linked', from, at: input.at }
  return { next: done, intents: [intent] }
}

function withToolLeft(step: Step<LinkToolState>): Step<LinkToolState> {
  return step.next.is === 'idle' ? { ...step, intents: [...step.intents, { kind: 'set-tool', tool: 'select' }] } : step
}

function targetUnder(input: PointerInput, world: ToolWorld, from: CardId): CardId | LinkId | null {
  const hit = world.hit(input)
  if (hit.kind === 'card' || hit.kind === 'link' || hit.kind === 'frame') return hit.id === from ? null : hit.id
  if (hit.kind === 'link-handle') return hit.card === from ? null : hit.card
  return null
}
