'use client'
/**
 * Short messages at the foot of the page's main part (beside panels, not over what is read there), or at the top of a
 * narrow screen whose foot has a board’s tools; where a sheet or a search has its head there, at the foot again. While a
 * dialog is open they stand at the top of the window, and it keeps clear of them. In a live region of our own (sonner writes a style element without
 * nonce, which the CSP refuses). A message names the thing and may offer Undo; hovering or focusing keeps it. F8 goes to
 * it, and afterwards the focus is again where it was. One `<Toaster/>` a page shows what `toast` (show-toast.ts) says
 * from anywhere.
 */
import { X } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from './button'
import { classNames } from './class-names'
import { firstControl } from './focus-keeper'
import { IconButton } from './icon-button'
import { dismiss, NONE, shown, type ShownToast } from './show-toast'

/** A message does not stay long enough to be reached by Tab. */
const MESSAGES_KEY = 'F8'
const PLAIN_MS = 6_000
/** With something to press. */
const ACT_MS = 10_000
const ERROR_MS = 12_000
/** Between a message and what stands at the foot. */
const GAP_PX = 8

const AT_FOOT =
  'pointer-events-none fixed inset-x-0 bottom-[calc(max(5rem,var(--over-foot,0px))+var(--covered-foot))] z-60 flex flex-col items-center gap-2 px-4 max-md:in-[body:has([data-page-part],[role=dialog]):not(:has([data-sheet],[data-palette]))]:top-[calc(3.5rem+var(--covered-top))] max-md:in-[body:has([data-page-part],[role=dialog]):not(:has([data-sheet],[data-palette]))]:bottom-auto'
/** Against what is measured, too. */
const OVER_DIALOG =
  'in-[body:has([data-dialog])]:inset-x-0! in-[body:has([data-dialog])]:top-[calc(0.5rem+var(--covered-top))]! in-[body:has([data-dialog])]:bottom-auto!'

export function Toaster() {
  const toasts = useSyncExternalStore(shown.subscribe, shown.get, () => NONE)
  const section = useOverMain(toasts.length > 0)
  const isDragging = useDragOverPage()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const first = section.current && firstControl(section.current)
      if (event.key !== MESSAGES_KEY || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || !first)
        return
      event.preventDefault()
      first.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [section])
  // What a message offers to undo is gone with the page that said it.
  useEffect(() => () => shown.set(NONE), [])
  return (
    <section
      ref={section}
      aria-label="Messages"
      aria-live="polite"
      aria-keyshortcuts={MESSAGES_KEY}
      data-focus-passes
      data-messages
      className={classNames(AT_FOOT, OVER_DIALOG)}
    >
      {toasts.map((each) => (
        <ToastView key={each.id} toast={each} gives={isDragging} />
      ))}
    </section>
  )
}

/**
 * Keeps the messages as wide as what they speak of and above what stands at its foot (`data-at-foot`), while there are
 * any and whatever opens beside it; says how much of a dialog's room they take.
 */
function useOverMain(isShown: boolean) {
  const section = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const main = document.querySelector('main')
    const shownIn = section.current
    const root = document.documentElement.style
    if (!isShown || !main || !shownIn) return
    const place = () => {
      const { left, right, bottom } = main.getBoundingClientRect()
      const bars = [...main.querySelectorAll('[data-at-foot]')].filter((bar) => bar.checkVisibility())
      const tops = bars.map((bar) => bar.getBoundingClientRect().top)
      shownIn.style.setProperty('left', `${left}px`)
      shownIn.style.setProperty('right', `${document.documentElement.clientWidth - right}px`)
      shownIn.style.setProperty('--over-foot', `${bottom - Math.min(bottom, ...tops) + GAP_PX}px`)
      root.setProperty('--under-messages', `${shownIn.offsetHeight + 2 * GAP_PX}px`)
    }
    const watch = new ResizeObserver(place)
    watch.observe(main)
    watch.observe(shownIn)
    place()
    return () => {
      watch.disconnect()
      root.removeProperty('--under-messages')
    }
  }, [isShown])
  return section
}

/** Whether something is being dragged over the page: a passage, a file. */
function useDragOverPage(): boolean {
  const [isDragging, setDragging] = useState(false)
  useEffect(() => {
    const controller = new AbortController()
    const options = { signal: controller.signal, capture: true }
    const end = () => setDragging(false)
    document.addEventListener('dragenter', () => setDragging(true), options)
    document.addEventListener('dragend', end, options)
    document.addEventListener('drop', end, options)
    // Out of the window: there is nothing that it goes to.
    document.addEventListener('dragleave', (event) => event.relatedTarget === null && end(), options)
    return () => controller.abort()
  }, [])
  return isDragging
}

interface ToastProps {
  readonly toast: ShownToast
  /** What is dragged goes to what lies below. */
  readonly gives: boolean
}

function ToastView({ toast: { id, text, tone, action, more, takesKeys }, gives }: ToastProps) {
  const [isUnderHand, setUnderHand] = useState(false)
  const [hasFocus, setFocus] = useState(false)
  const isKept = isUnderHand || hasFocus
  const stays = tone === 'error' ? ERROR_MS : (action ?? more) ? ACT_MS : PLAIN_MS
  useEffect(() => {
    if (isKept) return
    const timer = setTimeout(() => dismiss(id), stays)
    return () => clearTimeout(timer)
  }, [id, stays, isKept])
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (takesKeys) box.current?.focus({ preventScroll: true })
  }, [takesKeys])
  const buttons = [...(more ?? []), ...(action ? [action] : [])]
  return (
    <div
      ref={box}
      tabIndex={takesKeys ? -1 : undefined}
      // The message goes with its button: the focus stays where the work is.
      onMouseDown={(event) => event.preventDefault()}
      onPointerEnter={() => setUnderHand(true)}
      onPointerLeave={() => setUnderHand(false)}
      onFocus={() => setFocus(true)}
      onKeyDown={(event) => {
        const isTyped = event.target === box.current && !event.ctrlKey && !event.metaKey
        if (event.key === 'Escape') dismiss(id)
        else if (!isTyped || event.key === 'Tab' || event.key === MESSAGES_KEY) return
        event.stopPropagation()
      }}
      onBlur={() => setFocus(false)}
      className={classNames(
        gives ? 'opacity-50' : 'pointer-events-auto',
        'flex max-w-lg items-center gap-3 rounded-lg border bg-panel outline-focus py-1.5 pr-1.5 pl-3.5 text-body text-ink shadow-xl',
        tone === 'error' ? 'border-danger' : 'border-hairline',
      )}
    >
      {/* Where the buttons would leave the words a narrow column, they stand below. */}
      <div className="flex min-w-0 flex-wrap items-center justify-end gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 basis-44 py-1 wrap-anywhere">{text}</p>
        {buttons.length > 0 && (
          <div className="flex flex-wrap justify-end gap-2">
            {buttons.map((each) => (
              <Button
                key={each.words}
                size="small"
                onClick={() => {
                  each.run()
                  dismiss(id)
                }}
              >
                {each.words}
              </Button>
            ))}
          </div>
        )}
      </div>
      <IconButton small icon={X} label="Dismiss this message" onClick={() => dismiss(id)} />
    </div>
  )
}
