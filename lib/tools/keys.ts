/**
 * The board page's keys as one table: what is pressed, what it does, in which words. `matchKey` reads it; the palette,
 * the sheet of all keys and the tooltips show it (shown-keys.ts). `mod` is ⌘ on Apple keyboards and Ctrl elsewhere.
 */
import type { ToolName } from './tool'
import type { Direction } from './walk-links'

/** What the whole page does, whatever on it has the focus. */
export type PageAction = {
  readonly do: 'palette' | 'find' | 'snapshot' | 'shortcuts' | 'other-lens' | 'next-part' | 'previous-part' | 'messages'
}

/** What the board does while it has the focus. */
export type BoardAction =
  | { readonly do: 'tool'; readonly tool: ToolName }
  | { readonly do: 'nudge'; readonly towards: Direction; readonly far: boolean }
  | { readonly do: 'walk-link'; readonly towards: Direction }
  | { readonly do: 'resize'; readonly towards: Direction }
  | { readonly do: 'next-card' | 'previous-card' | 'keep-selected' }
  | { readonly do: 'edit' | 'leave' | 'delete' | 'duplicate' | 'select-all' | 'undo' | 'redo' }
  | { readonly do: 'frame-selection' | 'tidy' }
  | { readonly do: 'copy-link' }
  | { readonly do: 'forward' | 'backward' | 'to-front' | 'to-back' }
  | { readonly do: 'zoom-100' | 'fit' | 'fit-selection' | 'zoom-in' | 'zoom-out' }

export type KeyAction = BoardAction | PageAction

const PAGE_ACTS: ReadonlySet<string> = new Set([
  'palette',
  'find',
  'snapshot',
  'shortcuts',
  'other-lens',
  'next-part',
  'previous-part',
  'messages',
])

export function isPageAction(action: KeyAction): action is PageAction {
  return PAGE_ACTS.has(action.do)
}

export const KEY_GROUPS = ['Everywhere', 'Tools', 'Cards', 'Select and move', 'View'] as const
type KeyGroup = (typeof KEY_GROUPS)[number]

export interface KeyBinding {
  /** `KeyboardEvent.key`, letters in lower case. */
  readonly key: string
  /** `KeyboardEvent.code` besides, for digits and brackets: Shift changes their `key`, and differently on each layout. */
  readonly code?: string
  readonly mod?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
  readonly action: KeyAction
  /** A finished label; bindings that share one are shown as one line. */
  readonly label: string
  readonly group: KeyGroup
  /** Changes the board: refused to viewers. */
  readonly edits?: true
}

const tools: readonly (readonly [string, ToolName, string])[] = [
  ['v', 'select', 'Select'],
  ['h', 'hand', 'Hand (or hold Space and drag)'],
  ['p', 'point', 'Place a discussion point'],
  ['e', 'evidence', 'Place evidence'],
  ['n', 'note', 'Place a note'],
  ['l', 'link', 'Link; starts at the selected card'],
  ['f', 'frame', 'Draw a frame'],
  ['g', 'hypothesis', 'Place a hypothesis'],
  ['j', 'judgement', 'Place a key judgement'],
  ['a', 'assumption', 'Place an assumption'],
  ['q', 'question', 'Place a question'],
]
const arrows: readonly (readonly [string, Direction])[] = [
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]

export const KEY_BINDINGS: readonly KeyBinding[] = [
  { key: 'k', mod: true, action: { do: 'palette' }, label: 'Do or find anything', group: 'Everywhere' },
  { key: 'f', mod: true, action: { do: 'find' }, label: 'Find on the board', group: 'Everywhere' },
  {
    key: 's',
    mod: true,
    action: { do: 'snapshot' },
    label: 'Take a snapshot',
    group: 'Everywhere',
    edits: true,
  },
  {
    key: 'o',
    code: 'KeyO',
    shift: true,
    action: { do: 'other-lens' },
    label: 'Change between board and outline',
    group: 'Everywhere',
  },
  // What Shift makes of it differs from layout to layout, but the sign itself is the same on all.
  { key: '?', shift: true, action: { do: 'shortcuts' }, label: 'Show all keys', group: 'Everywhere' },
  { key: '?', action: { do: 'shortcuts' }, label: 'Show all keys', group: 'Everywhere' },
  // As in programs with several panes; the browser's own F6 leaves the page.
  { key: 'F6', action: { do: 'next-part' }, label: 'Go to the next part of the page', group: 'Everywhere' },
  { key: 'F6', shift: true, action: { do: 'previous-part' }, label: 'Go to the part before', group: 'Everywhere' },
  { key: 'F8', action: { do: 'messages' }, label: 'Go to the message that is shown', group: 'Everywhere' },
  ...tools.map(([key, tool, label]): KeyBinding => ({
    key,
    action: { do: 'tool', tool },
    label,
    group: 'Tools',
    ...(tool !== 'select' && tool !== 'hand' && { edits: true as const }),
  })),
  {
    key: 'Enter',
    action: { do: 'edit' },
    label: 'Edit the selected card; with a tool, place its card',
    group: 'Cards',
    edits: true,
  },
  { key: 'Escape', action: { do: 'leave' }, label: 'Leave: end the tool, then the selection', group: 'Cards' },
  { key: 'Delete', action: { do: 'delete' }, label: 'Delete', group: 'Cards', edits: true },
  { key: 'Backspace', action: { do: 'delete' }, label: 'Delete', group: 'Cards', edits: true },
  { key: 'd', mod: true, action: { do: 'duplicate' }, label: 'Duplicate', group: 'Cards', edits: true },
  {
    key: 'g',
    mod: true,
    action: { do: 'frame-selection' },
    label: 'Put a frame around the selection',
    group: 'Cards',
    edits: true,
  },
  { key: 't', shift: true, action: { do: 'tidy' }, label: 'Line up the selected cards', group: 'Cards', edits: true },
  { key: 'l', shift: true, action: { do: 'copy-link' }, label: 'Copy a link to the selected card', group: 'Cards' },
  { key: ']', code: 'BracketRight', action: { do: 'forward' }, label: 'Bring forward', group: 'Cards', edits: true },
  { key: '[', code: 'BracketLeft', action: { do: 'backward' }, label: 'Send backward', group: 'Cards', edits: true },
  {
    key: ']',
    code: 'BracketRight',
    shift: true,
    action: { do: 'to-front' },
    label: 'Bring to the front',
    group: 'Cards',
    edits: true,
  },
  {
    key: '[',
    code: 'BracketLeft',
    shift: true,
    action: { do: 'to-back' },
    label: 'Send to the back',
    group: 'Cards',
    edits: true,
  },
  { key: 'z', mod: true, action: { do: 'undo' }, label: 'Undo my last act', group: 'Cards', edits: true },
  { key: 'z', mod: true, shift: true, action: { do: 'redo' }, label: 'Redo', group: 'Cards', edits: true },
  { key: 'y', mod: true, action: { do: 'redo' }, label: 'Redo', group: 'Cards', edits: true },
  { key: 'Tab', action: { do: 'next-card' }, label: 'Next card in reading order', group: 'Select and move' },
  {
    key: 'Tab',
    shift: true,
    action: { do: 'previous-card' },
    label: 'Previous card in reading order',
    group: 'Select and move',
  },
  {
    key: 'x',
    action: { do: 'keep-selected' },
    label: 'Keep the card selected while Tab goes on; or no longer',
    group: 'Select and move',
  },
  { key: 'a', mod: true, action: { do: 'select-all' }, label: 'Select everything', group: 'Select and move' },
  // With nothing selected, and always for those who may only look, arrows move the view.
  ...arrows.flatMap(([key, towards]): KeyBinding[] => [
    {
      key,
      action: { do: 'nudge', towards, far: false },
      label: 'Nudge by 1, or move the view',
      group: 'Select and move',
    },
    {
      key,
      shift: true,
      action: { do: 'nudge', towards, far: true },
      label: 'Nudge by 10, or move the view far',
      group: 'Select and move',
    },
    { key, alt: true, action: { do: 'walk-link', towards }, label: 'Walk along links', group: 'Select and move' },
    {
      key,
      alt: true,
      shift: true,
      action: { do: 'resize', towards },
      label: 'Make wider, narrower, taller or shorter by 8',
      group: 'Select and move',
      edits: true,
    },
  ]),
  { key: '0', code: 'Digit0', shift: true, action: { do: 'zoom-100' }, label: 'Zoom to 100 %', group: 'View' },
  { key: '0', code: 'Digit0', mod: true, action: { do: 'zoom-100' }, label: 'Zoom to 100 %', group: 'View' },
  { key: '1', code: 'Digit1', shift: true, action: { do: 'fit' }, label: 'Show the whole board', group: 'View' },
  {
    key: '2',
    code: 'Digit2',
    shift: true,
    action: { do: 'fit-selection' },
    label: 'Show the selection',
    group: 'View',
  },
  { key: '+', action: { do: 'zoom-in' }, label: 'Zoom in', group: 'View' },
  { key: '+', shift: true, action: { do: 'zoom-in' }, label: 'Zoom in', group: 'View' },
  { key: '=', action: { do: 'zoom-in' }, label: 'Zoom in', group: 'View' },
  { key: '-', action: { do: 'zoom-out' }, label: 'Zoom out', group: 'View' },
]

/** The part of a KeyboardEvent that is read. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** A key that types when it is pressed alone: a letter, a digit, a sign. People who dictate switch these off. */
export function isLetterKey({ key, mod, alt }: Pick<KeyBinding, 'key' | 'mod' | 'alt'>): boolean {
  return key.length === 1 && !mod && !alt
}

/** What the key means; the letter on the cap goes before its place on the keyboard. */
export function matchKey(press: KeyPress, { letters = true }: { letters?: boolean } = {}): KeyBinding | undefined {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  const isMod = press.ctrlKey || press.metaKey
  const candidates = KEY_BINDINGS.filter(
    (each) =>
      (each.mod ?? false) === isMod &&
      (each.shift ?? false) === press.shiftKey &&
      (each.alt ?? false) === press.altKey &&
      (letters || !isLetterKey(each)),
  )
  return candidates.find((each) => each.key === key) ?? candidates.find((each) => each.code === press.code)
}

/** The first binding of an action. */
export function bindingFor(action: KeyAction): KeyBinding | undefined {
  return KEY_BINDINGS.find((each) => isSameAction(each.action, action))
}

function isSameAction(a: KeyAction, b: KeyAction): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())
}
