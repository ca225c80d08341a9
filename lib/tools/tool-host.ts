/**
 * Runs the tool that is chosen: feeds it inputs, keeps its state, publishes what it shows, hands its intents on. A held
 * Space or middle button borrows the hand without leaving the tool. No DOM.
 */
import { createCell, type Cell } from '@/lib/cell/cell'
import type { BoardPoint } from '@/lib/geometry/rect'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { LINK_IDLE, previewOfLink, startLinkFrom, stepLinkTool, type LinkToolState } from './draw-link'
import { HAND_IDLE, previewOfHand, stepHand, type HandState } from './hand'
import { PLACE_IDLE, previewOfPlacing, stepPlace, type PlaceState } from './place-card'
import { IDLE, previewOf, stepSelect, type SelectState } from './select'
import {
  isPlacingTool,
  type Intent,
  type PointerInput,
  type Preview,
  type Step,
  type ToolName,
  type ToolWorld,
} from './tool'

export interface ToolHost {
  /** What the tool at work shows; the same empty object while there is nothing. */
  readonly preview: Cell<Preview>
  /** `borrowHand`: this press pans, whatever the tool (Space, middle button). */
  input(input: PointerInput, borrowHand?: boolean): void
  /** Ends whatever is under way without a trace; the tool stays chosen. */
  cancel(): void
  /** Something is under way: a press, a drag, a hanging line. */
  isBusy(): boolean
  /** The link tool's keyboard way: starts at `card`, then points at others, then `finishLink`. */
  startLink(card: CardId, at: BoardPoint): void
  /** The card a hanging link starts at. */
  linkStart(): CardId | null
  pointLinkAt(target: CardId, at: BoardPoint): void
  linkTarget(): CardId | LinkId | null
  /** Follows the choice of tool until the returned function is called. */
  follow(): () => void
}

export interface ToolHostParts {
  readonly world: ToolWorld
  readonly tool: Cell<ToolName>
  carryOut(intent: Intent): void
}

const NOTHING: Preview = {}

/** No tool at work: for acts that are given where there is no surface. */
export const IDLE_HOST: ToolHost = {
  preview: createCell<Preview>(NOTHING),
  input() {},
  cancel() {},
  isBusy: () => false,
  startLink() {},
  linkStart: () => null,
  pointLinkAt() {},
  linkTarget: () => null,
  follow: () => () => {},
}

export function createToolHost({ world, tool, carryOut }: ToolHostParts): ToolHost {
  const preview = createCell<Preview>(NOTHING)
  let select: SelectState = IDLE
  let link: LinkToolState = LINK_IDLE
  let place: PlaceState = PLACE_IDLE
  let hand: HandState = HAND_IDLE
  let isHandBorrowed = false
  let isStepping = false

  const reset = () => {
    select = IDLE
    link = LINK_IDLE
    place = PLACE_IDLE
    hand = HAND_IDLE
    isHandBorrowed = false
  }
  const show = () => {
    const name = tool.get()
    const next =
      isHandBorrowed || name === 'hand'
        ? previewOfHand(hand)
        : name === 'link'
          ? previewOfLink(link)
          : isPlacingTool(name)
            ? previewOfPlacing(place)
            : previewOf(select)
    preview.set(Object.keys(next).length === 0 ? NOTHING : next)
  }
  const run = <State>(step: Step<State>, keep: (next: State) => void) => {
    keep(step.next)
    isStepping = true
    try {
      for (const intent of step.intents) carryOut(intent)
    } finally {
      isStepping = false
      show()
    }
  }
  return {
    preview,
    input(input, borrowHand = false) {
      if (borrowHand && input.type === 'down') isHandBorrowed = true
      if (isHandBorrowed) {
        run(stepHand(hand, input), (next) => (hand = next))
        if (hand.is === 'idle') isHandBorrowed = false
        return show()
      }
      const name = tool.get()
      if (input.type === 'hold' && name !== 'select') return
      if (name === 'hand') run(stepHand(hand, input), (next) => (hand = next))
      else if (name === 'link') run(stepLinkTool(link, input, world), (next) => (link = next))
      else if (isPlacingTool(name)) run(stepPlace(name, place, input, world), (next) => (place = next))
      else run(stepSelect(select, input, world), (next) => (select = next))
    },
    cancel() {
      reset()
      show()
    },
    isBusy: () => select.is !== 'idle' || link.is !== 'idle' || place.is !== 'idle' || hand.is !== 'idle',
    startLink(card, at) {
      link = startLinkFrom(card, at)
      show()
    },
    linkStart: () => (link.is === 'idle' ? null : link.from),
    pointLinkAt(target, at) {
      if (link.is !== 'choosing-target') return
      link = { ...link, target: target === link.from ? null : target, at }
      show()
    },
    linkTarget: () => (link.is === 'idle' ? null : link.target),
    follow: () =>
      tool.subscribe(() => {
        // A tool that sets itself aside (a card is placed) has already gone to its idle state.
        if (!isStepping) reset()
        show()
      }),
  }
}
