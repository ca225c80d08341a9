'use client'
/**
 * What is pressed in a panel stays under the hand until it is let go. A row that comes or goes above it meanwhile, by
 * somebody else's act or because it is late, would move it away, and the click fall on nothing.
 */
import { useEffect } from 'react'

const PANELS = '[data-page-part]:not(main), [data-messages], [role=dialog]'
const CONTROLS = 'button, a, input, select, textarea, label, summary, [role=radio]'
/** A hand that goes farther drags or selects, and is followed. CSS pixels. */
const MAX_STRAY_PX = 6
const ROUNDING_PX = 0.5

/** Draws nothing. */
export function HoldStill() {
  useEffect(() => {
    let letGo: (() => void) | undefined
    const controller = new AbortController()
    const options = { signal: controller.signal, capture: true, passive: true }
    let from = { x: 0, y: 0 }
    const end = () => {
      letGo?.()
      letGo = undefined
    }
    document.addEventListener(
      'pointerdown',
      ({ target, clientX, clientY, isPrimary, button }) => {
        end()
        const control = target instanceof Element && isPrimary && button === 0 ? target.closest(CONTROLS) : null
        const panel = control?.closest<HTMLElement>(PANELS)
        if (!(control instanceof HTMLElement) || !panel) return
        from = { x: clientX, y: clientY }
        letGo = hold(control, panel)
      },
      options,
    )
    const follow = ({ clientX, clientY }: PointerEvent) => {
      if (letGo && Math.hypot(clientX - from.x, clientY - from.y) > MAX_STRAY_PX) end()
    }
    document.addEventListener('pointermove', follow, options)
    for (const kind of ['pointercancel', 'dragstart', 'wheel'] as const) document.addEventListener(kind, end, options)
    // The click comes after it, and finds what was pressed where it was.
    const lift = () => {
      const its = letGo
      requestAnimationFrame(() => its === letGo && end())
    }
    document.addEventListener('pointerup', lift, options)
    return () => {
      controller.abort()
      end()
    }
  }, [])
  return null
}

/** Puts `control` back to where it is now whenever it moves; gives how to leave it where it belongs. */
function hold(control: HTMLElement, panel: HTMLElement): () => void {
  const scroller = scrollerOf(control, panel)
  const own = stayOf(control)
  const frame = scroller && scroller !== panel ? stayOf(scroller) : undefined
  const keep = () => {
    frame?.putBack()
    // What scrolls may scroll by as much; what does not, or is at its end, is moved alone.
    if (scroller && own.hasMoved()) scroller.scrollTop += own.shift().y
    own.putBack()
  }
  const watch = new MutationObserver(keep)
  watch.observe(panel, { childList: true, subtree: true, characterData: true })
  // What moves without a change of the page's parts: a height that glides.
  let next = requestAnimationFrame(function again() {
    keep()
    next = requestAnimationFrame(again)
  })
  return () => {
    watch.disconnect()
    cancelAnimationFrame(next)
    frame?.release()
    own.release()
  }
}

function stayOf(element: HTMLElement) {
  const start = element.getBoundingClientRect()
  const before = element.style.translate
  const moved = { x: 0, y: 0 }
  const shift = () => {
    const { left, top } = element.getBoundingClientRect()
    return { x: left - start.left, y: top - start.top }
  }
  const hasMoved = () => {
    const { x, y } = shift()
    return element.isConnected && Math.max(Math.abs(x), Math.abs(y)) > ROUNDING_PX
  }
  return {
    shift,
    hasMoved,
    putBack() {
      const { x, y } = shift()
      if (!hasMoved()) return
      moved.x -= x
      moved.y -= y
      element.style.translate = `${moved.x}px ${moved.y}px`
    },
    release: () => void (element.style.translate = before),
  }
}

function scrollerOf(control: HTMLElement, panel: HTMLElement): HTMLElement | undefined {
  for (let at = control.parentElement; at; at = at === panel ? null : at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  return undefined
}
