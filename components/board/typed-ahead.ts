/**
 * Keys typed for a field that is still on its way to the focus (its code may still be loading): kept in order, and given
 * to the field when it has the focus. Esc among them ends the edit after the words before it are in. DOM only.
 */
import type { BoardSession } from '@/lib/session/board-session'

export interface TypedAhead {
  /** A key pressed while an edit has begun but its field is not there; false for Esc with nothing typed before it. */
  take(event: KeyboardEvent): boolean
  dispose(): void
}

export function createTypedAhead(surface: HTMLElement, session: Pick<BoardSession, 'editing'>): TypedAhead {
  const controller = new AbortController()
  const { signal } = controller
  let typed = ''
  let isLeaving = false
  let isHandingOver = false

  const take = (event: KeyboardEvent): boolean => {
    if (isLeaving) return true
    if (event.key === 'Escape') {
      if (typed === '') return false
      isLeaving = true
    } else if (event.ctrlKey || event.metaKey) return true
    else if (event.key === 'Backspace') typed = typed.slice(0, -1)
    else if (event.key === 'Enter') typed += session.editing.get()?.field === 'body' ? '\n' : ''
    else if (event.key.length === 1) typed += event.key
    return true
  }
  const handOver = (event: FocusEvent) => {
    const isField =
      event.target instanceof HTMLElement &&
      (event.target.isContentEditable || event.target instanceof HTMLTextAreaElement)
    if (!isField || typed === '') return
    isHandingOver = true
    // The editor has set its caret by the next task.
    setTimeout(() => {
      const wasLeaving = isLeaving
      insert(typed)
      forget()
      // The editor reads what was put into the page before it hears of the end.
      if (wasLeaving) setTimeout(leave, 0)
    }, 0)
  }
  const leave = () => {
    session.editing.set(null)
    surface.focus({ preventScroll: true })
  }
  /** A key between the focus and that task must not overtake those before it. */
  const queue = (event: KeyboardEvent) => {
    if (!isHandingOver || !take(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const forget = () => {
    typed = ''
    isLeaving = false
    isHandingOver = false
  }
  surface.addEventListener('keydown', queue, { signal, capture: true })
  surface.addEventListener('focusin', handOver, { signal })
  const stop = session.editing.subscribe(() => {
    if (session.editing.get() === null) forget()
  })
  return {
    take,
    dispose() {
      controller.abort()
      stop()
    },
  }
}

/** The one way to type into any kind of field as if by hand. */
function insert(text: string): void {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) document.execCommand('insertParagraph')
    if (line !== '') document.execCommand('insertText', false, line)
  }
}
