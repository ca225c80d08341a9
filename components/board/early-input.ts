/**
 * What is done to the surface before its tools are here (surface-acts.tsx): kept in order, and given again to the tools.
 * Fields and buttons inside cards keep their own presses. DOM only.
 */
import { isOwnControl } from './own-control'

const KEPT = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'wheel', 'keydown', 'keyup'] as const
/** Of more than this the earliest are kept. */
const MAX_KEPT = 500

export interface EarlyInput {
  /** Keeps what is done to `root`, unless the tools are here already; returns how to stop. */
  keep(root: HTMLElement): () => void
  /** To the tools, which listen now; nothing is kept from here on. */
  giveAgain(): void
  /** Resolves once the tools have it. */
  readonly given: Promise<void>
}

export function createEarlyInput(): EarlyInput {
  const controller = new AbortController()
  const { signal } = controller
  const kept: Event[] = []
  let surface: HTMLElement | undefined
  let resolveGiven = () => {}
  const given = new Promise<void>((resolve) => (resolveGiven = resolve))

  const keep = (event: Event) => {
    // Tab is the page's too, and must not be waited for.
    if (isOwnControl(event.target) || (event instanceof KeyboardEvent && event.key === 'Tab')) return
    const isCommand = event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey)
    // No native drag, page zoom or scrolling in the meantime; the browser's own commands stay.
    if (!isCommand) event.preventDefault()
    // Of a way only its end counts.
    if (isMoveOf(event, kept.at(-1))) kept.pop()
    if (kept.length < MAX_KEPT) kept.push(event)
  }
  return {
    keep(root) {
      surface = root
      for (const type of KEPT) root.addEventListener(type, keep, { signal, passive: false })
      return () => {
        surface = undefined
        for (const type of KEPT) root.removeEventListener(type, keep)
      }
    },
    giveAgain() {
      controller.abort()
      for (const event of kept.splice(0)) {
        // The page around the surface has had it already.
        surface?.addEventListener(event.type, (again) => again.stopPropagation(), { once: true })
        surface?.dispatchEvent(copyOf(event))
      }
      resolveGiven()
    },
    given,
  }
}

function isMoveOf(event: Event, before: Event | undefined): boolean {
  return (
    event instanceof PointerEvent &&
    before instanceof PointerEvent &&
    event.type === 'pointermove' &&
    before.type === 'pointermove' &&
    event.pointerId === before.pointerId
  )
}

/** An event is dispatched once; another of its class, from its own fields, can be. */
function copyOf(event: Event): Event {
  const Kind = event.constructor as new (type: string, fields: Event) => Event
  return new Kind(event.type, event)
}
