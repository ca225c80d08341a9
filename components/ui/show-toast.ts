/** Short messages at the bottom of the screen, from anywhere; `<Toaster/>` (toast.tsx) shows them. */
import { createCell } from '@/lib/cell/cell'
import { withNamesIsolated } from '@/lib/schema/own-direction'

export interface Toast {
  readonly text: string
  readonly tone?: 'plain' | 'error' | undefined
  /** Takes the place of what was said of the same before. */
  readonly about?: string | undefined
  readonly action?: ToastAction | undefined
  /** Others, before it. */
  readonly more?: readonly ToastAction[] | undefined
  /** The focus goes to it, so that what somebody is just typing does nothing. */
  readonly takesKeys?: boolean | undefined
}
interface ToastAction {
  readonly words: string
  readonly run: () => void
}
export type ShownToast = Toast & { readonly id: number }

const MAX_SHOWN = 3
export const NONE: readonly ShownToast[] = []
export const shown = createCell<readonly ShownToast[]>(NONE)
let lastId = 0

/** Shows a message; the oldest gives way when there are too many. Gives the name by which it can be dismissed. */
export function toast(message: Toast): number {
  lastId += 1
  const others = shown.get().filter(({ about }) => about === undefined || about !== message.about)
  shown.set([...others, { ...message, text: withNamesIsolated(message.text), id: lastId }].slice(-MAX_SHOWN))
  return lastId
}

export function dismiss(id: number): void {
  shown.set(shown.get().filter((each) => each.id !== id))
}
