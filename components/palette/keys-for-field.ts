/**
 * Keys pressed after those that open the palette or the find bar, before its field is there (its code may still be
 * loading): kept from whatever has the focus until then, and pressed in the field, in order, once it has come. DOM only.
 */
import { boardDialog } from '@/components/panels/panel-state'

/** Until the returned function is called. */
export function keepKeysForField(): () => void {
  const controller = new AbortController()
  const { signal } = controller
  let keys: string[] = []

  const press = (event: KeyboardEvent) => {
    const isWaiting = opensField() && document.querySelector('[data-palette]') === null
    // Between the field's focus and the keys before it, a further one must not overtake them.
    if (!isWaiting && keys.length === 0) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape' && isWaiting) boardDialog.set(null)
    else keys.push(event.key)
  }
  const handOver = ({ target }: FocusEvent) => {
    if (keys.length === 0 || !(target instanceof HTMLInputElement) || !target.closest('[data-palette]')) return
    // The page has set its caret by the next task.
    setTimeout(() => {
      const pressed = keys
      keys = []
      void pressIn(target, pressed)
    }, 0)
  }
  document.addEventListener('keydown', press, { signal, capture: true })
  document.addEventListener('focusin', handOver, { signal })
  const stop = boardDialog.subscribe(() => {
    if (!opensField()) keys = []
  })
  return () => {
    controller.abort()
    stop()
  }
}

function opensField(): boolean {
  return ['palette', 'find'].includes(boardDialog.get() ?? '')
}

async function pressIn(field: HTMLInputElement, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (key.length === 1) document.execCommand('insertText', false, key)
    else if (key === 'Backspace') document.execCommand('delete')
    else field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await null // what the list makes of it is drawn before the next
  }
}
