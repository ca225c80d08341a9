/**
 * Keys typed for a field that is still on its way to the focus (its code may still be loading): kept in order, and given
 * to the field when it has the focus. Enter or Tab among a title's goes on as it does in the title itself, and what follows it
 * is kept for the body; Esc ends the edit, after the words before it are in. When it ends before its field came,
 * they are written into the card without it. Meanwhile a field of our own has the focus: input methods, dead keys and pasting put
 * their letters into fields alone. DOM only.
 */
import type { Editing } from '@/lib/session/board-session'
import { appendWords, type Writing } from '@/lib/session/append-words'

export interface TypedAhead {
  /** A key pressed while an edit has begun but its field is not there; false for Esc with nothing typed before it. */
  take(event: KeyboardEvent): boolean
  dispose(): void
}

export function createTypedAhead(surface: HTMLElement, session: Writing): TypedAhead {
  const controller = new AbortController()
  const { signal } = controller
  /** The field on its way, and the words for it. */
  let wanted: Editing | null = null
  let typed = ''
  /** For the field that these lead to from a title; null until Enter or Tab was pressed in one. */
  let typedAfter: string | null = null
  let isLeaving = false
  let isHandingOver = false
  let isInserting = false

  const catcher = makeCatcher()
  const isEmpty = () => typed === '' && typedAfter === null && !isLeaving
  const write = (edit: (words: string) => string) => {
    if (typedAfter === null) typed = edit(typed)
    else typedAfter = edit(typedAfter)
  }
  const takeWords = () => {
    const words = catcher.value
    catcher.value = ''
    if (words === '' || isLeaving) return
    wanted ??= session.editing.get()
    write((before) => before + words)
  }
  const pressCatcher = (event: KeyboardEvent) => {
    event.stopPropagation()
    const isCommand = event.ctrlKey || event.metaKey
    if (event.isComposing || isCommand || !['Escape', 'Backspace', 'Enter', 'Tab'].includes(event.key)) return
    event.preventDefault()
    if (!take(event)) leave()
  }
  /** Only from the surface: a field that is there has the focus already. */
  const catchKeys = () => {
    const isOpen = session.editing.get() !== null
    if (isOpen && document.activeElement === surface) {
      surface.append(catcher)
      catcher.focus({ preventScroll: true })
    } else if (!isOpen) {
      if (document.activeElement === catcher) surface.focus({ preventScroll: true })
      catcher.remove()
    }
  }
  const take = (event: KeyboardEvent): boolean => {
    if (isLeaving) return true
    wanted ??= session.editing.get()
    if (event.key === 'Escape') {
      if (isEmpty()) return false
      // A field that has just come takes the words first; for one that is not here yet nobody waits: it may never come.
      if (isHandingOver) isLeaving = true
      else leave()
    } else if (event.ctrlKey || event.metaKey) return true
    else if (event.key === 'Backspace') write((words) => words.slice(0, -1))
    else if (isStepOn(event) && wanted?.field === 'title' && typedAfter === null) typedAfter = ''
    else if (event.key !== 'Enter') write((words) => (event.key.length === 1 ? words + event.key : words))
    else write((words) => `${words}\n`)
    return true
  }
  const handOver = ({ target }: FocusEvent) => {
    const isField = target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLTextAreaElement)
    if (!isField || target === catcher) return
    takeWords()
    catcher.remove()
    if (isEmpty()) return
    isHandingOver = true
    // The editor has set its caret by the next task.
    setTimeout(() => {
      isInserting = true
      insert(typed)
      isInserting = false
      if (typedAfter !== null) return goOn(target)
      const wasLeaving = isLeaving
      forget()
      // The editor reads what was put into the page before it hears of the end.
      if (wasLeaving) setTimeout(leave, 0)
    }, 0)
  }
  /** As Enter by hand: the field decides where to. A frame's name leads nowhere: the edit ends there. */
  const goOn = (title: HTMLElement) => {
    typed = typedAfter ?? ''
    typedAfter = null
    isHandingOver = false
    wanted = wanted && { id: wanted.id, field: 'body' }
    title.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
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
  /** Nor may letters that come without a key, as those of an input method and of a phone do. */
  const queueLetters = (event: InputEvent) => {
    const { inputType, data } = event
    if (!isHandingOver || isInserting || inputType !== 'insertText' || data === null) return
    event.preventDefault()
    event.stopPropagation()
    if (!isLeaving) write((words) => words + data)
  }
  const writeWithoutField = ({ id, field }: Editing) => {
    appendWords(session, { id, field }, typed)
    if (typedAfter !== null) appendWords(session, { id, field: 'body' }, typedAfter)
  }
  const forget = () => {
    wanted = null
    typed = ''
    typedAfter = null
    isLeaving = false
    isHandingOver = false
  }
  surface.addEventListener('keydown', queue, { signal, capture: true })
  surface.addEventListener('beforeinput', queueLetters, { signal, capture: true })
  surface.addEventListener('focusin', handOver, { signal })
  surface.addEventListener('focus', catchKeys, { signal })
  catcher.addEventListener('keydown', pressCatcher, { signal })
  catcher.addEventListener('input', (event) => (event as InputEvent).isComposing || takeWords(), { signal })
  catcher.addEventListener('compositionend', takeWords, { signal })
  const stop = session.editing.subscribe(() => {
    catchKeys()
    const now = session.editing.get()
    if (!wanted || (now?.id === wanted.id && now.field === wanted.field)) return
    writeWithoutField(wanted)
    forget()
  })
  return {
    take,
    dispose() {
      controller.abort()
      stop()
      catcher.remove()
    },
  }
}

/** From a title to the text. */
function isStepOn({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'Enter' || (key === 'Tab' && !shiftKey)
}

/** A field that nobody sees, where the caret of an input method may stand until the card's own is there. */
function makeCatcher(): HTMLTextAreaElement {
  const catcher = document.createElement('textarea')
  catcher.className = 'pointer-events-none absolute top-0 left-0 size-px resize-none opacity-0'
  catcher.tabIndex = -1
  catcher.setAttribute('aria-label', 'Words for the card')
  return catcher
}

/** The one way to type into any kind of field as if by hand. */
function insert(text: string): void {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) document.execCommand('insertParagraph')
    if (line !== '') document.execCommand('insertText', false, line)
  }
}
