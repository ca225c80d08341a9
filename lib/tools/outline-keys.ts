/**
 * The outline's keys as one table, as lib/tools/keys.ts is the board's. Letters alone jump to the row that begins with
 * them, so that acts are on Alt.
 */
import { bindingIn, matchIn, type TableBinding } from './key-table'
import type { KeyPress } from './keys'

export type OutlineAct =
  | 'up'
  | 'down'
  | 'first'
  | 'last'
  | 'page-up'
  | 'page-down'
  | 'open'
  | 'close'
  | 'open-siblings'
  | 'select'
  | 'extend-up'
  | 'extend-down'
  | 'select-all'
  | 'leave'
  | 'menu'
  | 'details'
  | 'show-on-board'
  | 'edit'
  | 'edit-title'
  | 'edit-text'
  | 'add'
  | 'link'
  | 'unlink'
  | 'delete'
  | 'duplicate'
  | 'frame-selection'
  | 'move-up'
  | 'move-down'
  | 'move-in'
  | 'move-out'
  | 'move-to'
  | 'undo'
  | 'redo'

export type OutlineBinding = TableBinding<OutlineAct>

export const OUTLINE_BINDINGS: readonly OutlineBinding[] = [
  { key: 'ArrowUp', act: 'up', shown: '↑', label: 'Go to the row above' },
  { key: 'ArrowDown', act: 'down', shown: '↓', label: 'Go to the row below' },
  { key: 'Home', act: 'first', shown: 'Home', label: 'Go to the first row' },
  { key: 'End', act: 'last', shown: 'End', label: 'Go to the last row' },
  { key: 'PageUp', act: 'page-up', shown: 'Page ↑', label: 'Go up by a page' },
  { key: 'PageDown', act: 'page-down', shown: 'Page ↓', label: 'Go down by a page' },
  { key: 'ArrowRight', act: 'open', shown: '→', label: 'Open the row, then go into it' },
  { key: 'ArrowLeft', act: 'close', shown: '←', label: 'Close the row, then go out of it' },
  { key: '*', shift: true, act: 'open-siblings', shown: '*', label: 'Open all rows of this level' },
  { key: '*', act: 'open-siblings', shown: '*', label: 'Open all rows of this level' },
  { key: ' ', act: 'select', shown: 'Space', label: 'Select it, or take it out of the selection' },
  { key: 'ArrowUp', shift: true, act: 'extend-up', shown: '⇧↑', label: 'Select upwards' },
  { key: 'ArrowDown', shift: true, act: 'extend-down', shown: '⇧↓', label: 'Select downwards' },
  { key: 'a', mod: true, act: 'select-all', shown: '⌘A', label: 'Select everything' },
  { key: 'Escape', act: 'leave', shown: 'Esc', label: 'Select nothing' },
  { key: 'ContextMenu', act: 'menu', shown: '.', label: 'Show what can be done with the row' },
  { key: 'F10', shift: true, act: 'menu', shown: '.', label: 'Show what can be done with the row' },
  { key: '.', act: 'menu', shown: '.', label: 'Show what can be done with the row' },
  { code: 'KeyI', alt: true, act: 'details', shown: 'Alt I', label: 'Show its details' },
  { code: 'KeyB', alt: true, act: 'show-on-board', shown: 'Alt B', label: 'Show it on the board' },
  { key: 'Enter', act: 'edit', shown: 'Enter', label: 'Edit', edits: true },
  { key: 'F2', act: 'edit-title', shown: 'F2', label: 'Write the title', edits: true },
  { key: 'Enter', mod: true, act: 'edit-text', shown: '⌘Enter', label: 'Write the text', edits: true },
  { code: 'KeyN', alt: true, act: 'add', shown: 'Alt N', label: 'Add a card here', edits: true },
  { code: 'KeyL', alt: true, act: 'link', shown: 'Alt L', label: 'Link it with another card', edits: true },
  { code: 'KeyU', alt: true, act: 'unlink', shown: 'Alt U', label: 'Take this link away', edits: true },
  { key: 'ArrowUp', alt: true, act: 'move-up', shown: 'Alt ↑', label: 'Move it up', edits: true },
  { key: 'ArrowDown', alt: true, act: 'move-down', shown: 'Alt ↓', label: 'Move it down', edits: true },
  { key: 'ArrowRight', alt: true, act: 'move-in', shown: 'Alt →', label: 'Move it into the frame above', edits: true },
  { key: 'ArrowLeft', alt: true, act: 'move-out', shown: 'Alt ←', label: 'Move it out of its frame', edits: true },
  { code: 'KeyM', alt: true, act: 'move-to', shown: 'Alt M', label: 'Move it to a frame', edits: true },
  { key: 'd', mod: true, act: 'duplicate', shown: '⌘D', label: 'Duplicate', edits: true },
  { key: 'g', mod: true, act: 'frame-selection', shown: '⌘G', label: 'Put a frame around the selection', edits: true },
  { key: 'Delete', act: 'delete', shown: 'Del', label: 'Delete', edits: true },
  { key: 'Backspace', act: 'delete', shown: 'Del', label: 'Delete', edits: true },
  { key: 'z', mod: true, act: 'undo', shown: '⌘Z', label: 'Undo my last act', edits: true },
  { key: 'z', mod: true, shift: true, act: 'redo', shown: '⇧⌘Z', label: 'Redo', edits: true },
  { key: 'y', mod: true, act: 'redo', shown: '⇧⌘Z', label: 'Redo', edits: true },
]

export function matchOutlineKey(press: KeyPress): OutlineBinding | undefined {
  return matchIn(OUTLINE_BINDINGS, press)
}

/** How the key of an act is shown, and what it is called. */
export function outlineBindingOf(act: OutlineAct): OutlineBinding {
  return bindingIn(OUTLINE_BINDINGS, act)
}
