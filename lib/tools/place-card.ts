/** Placing a new card by a click; a frame also by drawing its rectangle. Pure. */
import { rectFromCorners, type BoardPoint, type ScreenPoint } from '@/lib/geometry/rect'
import { isDrag, type PlacingTool, type PointerInput, type Preview, type Step, type ToolWorld } from './tool'

export type PlaceState =
  | { readonly is: 'idle' }
  | { readonly is: 'pointing'; readonly from: BoardPoint; readonly fromScreen: ScreenPoint }
  | { readonly is: 'drawing-frame'; readonly from: BoardPoint; readonly at: BoardPoint }

export const PLACE_IDLE: PlaceState = { is: 'idle' }

export function stepPlace(
  cardKind: PlacingTool,
  state: PlaceState,
  input: PointerInput,
  world: ToolWorld,
): Step<PlaceState> {
  if (!world.canEdit)
    return { next: PLACE_IDLE, intents: [{ kind: 'say', text: 'You can look at this board but not change it.' }] }
  switch (state.is) {
    case 'idle':
      if (input.type !== 'down') return { next: state, intents: [] }
      return { next: { is: 'pointing', from: input.at, fromScreen: input.screen }, intents: [] }
    case 'pointing':
      if (input.type === 'up') return { next: PLACE_IDLE, intents: [{ kind: 'place-card', cardKind, at: input.at }] }
      if (cardKind !== 'frame' || !isDrag(input, state.fromScreen)) return { next: state, intents: [] }
      return { next: { is: 'drawing-frame', from: state.from, at: input.at }, intents: [] }
    case 'drawing-frame': {
      if (input.type !== 'up') return { next: { ...state, at: input.at }, intents: [] }
      const rect = rectFromCorners(state.from, input.at)
      return { next: PLACE_IDLE, intents: [{ kind: 'place-card', cardKind, at: state.from, rect }] }
    }
  }
}

export function previewOfPlacing(state: PlaceState): Preview {
  if (state.is === 'drawing-frame') return { drawing: rectFromCorners(state.from, state.at), cursor: 'crosshair' }
  return { cursor: 'crosshair' }
}
