import type { Cell } from '@/lib/cell/cell'

/**
 * A short message at the bottom of the screen; it names what it is about. An Undo is offered only with a condition under
 * which it still does something: it works, or the message is gone.
 */
export type Announcement = Message & (Undoable | (Partial<Condition> & { readonly undo?: undefined }))

interface Undoable extends Condition {
  /** Shows an Undo button. */
  readonly undo: () => void
}

/** Whether what is said is still so: once it is not, the message goes. */
interface Condition {
  /** Asked when the board, the tool or the imports under way change. */
  readonly holds: () => boolean
  /** Asked when this changes, too. */
  readonly follows?: Pick<Cell<unknown>, 'subscribe'>
}

interface Message {
  readonly text: string
  readonly tone?: 'plain' | 'error'
  /** Takes the place of what was said of the same before. */
  readonly about?: string
  /** What else may be done about it, before Undo. */
  readonly more?: readonly { readonly words: string; readonly run: () => void }[]
  /** What Undo takes back is no step of the board's own but an act on a row. */
  readonly isOfRow?: true
  /** The focus goes to the message, so that what somebody is just typing does nothing. */
  readonly takesKeys?: true
}
