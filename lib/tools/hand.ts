/** The hand: a drag pans. Pure. */
import type { ScreenPoint } from '@/lib/geometry/rect'
import type { PointerInput, Preview, Step } from './tool'

export type HandState = { readonly is: 'idle' } | { readonly is: 'panning'; readonly last: ScreenPoint }
export const HAND_IDLE: HandState = { is: 'idle' }

export function stepHand(state: HandState, input: PointerInput): Step<HandState> {
  if (input.type === 'down') return { next: { is: 'panning', last: input.screen }, intents: [] }
  if (state.is === 'idle') return { next: state, intents: [] }
  if (input.type === 'double') return { next: HAND_IDLE, intents: [] }
  const by = { x: input.screen.x - state.last.x, y: input.screen.y - state.last.y }
  const next: HandState = input.type === 'up' ? HAND_IDLE : { is: 'panning', last: input.screen }
  return { next, intents: by.x === 0 && by.y === 0 ? [] : [{ kind: 'pan', by }] }
}

export function previewOfHand(state: HandState): Preview {
  return { cursor: state.is === 'panning' ? 'grabbing' : 'grab' }
}
