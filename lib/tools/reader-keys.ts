/**
 * The reader's keys as one table, as lib/tools/keys.ts is the board's: they work while its text has the focus. The sheet
 * of all keys, the bars over the text and the reader itself read them here.
 */
import { bindingIn, matchIn, type TableBinding } from './key-table'
import type { KeyPress } from './keys'

export type ReaderAct = 'next-sentence' | 'previous-sentence' | 'evidence' | 'point' | 'next-unused' | 'previous-unused'

/** Letters, alone or with Shift. */
export type ReaderBinding = TableBinding<ReaderAct> & { readonly key: string }

export const READER_BINDINGS: readonly ReaderBinding[] = [
  { key: 's', act: 'next-sentence', shown: 'S', label: 'Select the next sentence' },
  { key: 's', shift: true, act: 'previous-sentence', shown: '⇧S', label: 'Select the sentence before' },
  { key: 'e', act: 'evidence', shown: 'E', label: 'Make evidence of what is selected', edits: true },
  { key: 'p', act: 'point', shown: 'P', label: 'Make a point of what is selected', edits: true },
  { key: 'u', act: 'next-unused', shown: 'U', label: 'Next paragraph without evidence' },
  { key: 'u', shift: true, act: 'previous-unused', shown: '⇧U', label: 'Previous paragraph without evidence' },
]

export function matchReaderKey(press: KeyPress): ReaderBinding | undefined {
  return matchIn(READER_BINDINGS, press)
}

/** What the act is called, and its key. */
export function readerBindingOf(act: ReaderAct): ReaderBinding {
  return bindingIn(READER_BINDINGS, act)
}

/** For `aria-keyshortcuts`: "Shift+U". */
export function ariaKeys({ key, shift }: ReaderBinding): string {
  return `${shift ? 'Shift+' : ''}${key.toUpperCase()}`
}
