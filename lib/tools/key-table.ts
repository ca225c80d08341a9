/**
 * What the tables of keys of one part of the page share (reader-keys.ts, outline-keys.ts): how a binding is written down,
 * matched with a press, and shown. `mod` is ⌘ on Apple keyboards and Ctrl elsewhere.
 */
import type { KeyPress } from './keys'

export interface TableBinding<Act extends string> {
  /** `KeyboardEvent.key`, letters in lower case. */
  readonly key?: string
  /** `KeyboardEvent.code` instead, where Alt would change the letter. */
  readonly code?: string
  readonly mod?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
  readonly act: Act
  /** For `showKeys`: "⇧S", "Alt ↑". */
  readonly shown: string
  /** A finished label. */
  readonly label: string
  /** Changes the board: not for viewers. */
  readonly edits?: true
}

/** What the press means, if anything. */
export function matchIn<Binding extends TableBinding<string>>(
  table: readonly Binding[],
  press: KeyPress,
): Binding | undefined {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  const isMod = press.ctrlKey || press.metaKey
  return table.find(
    (each) =>
      (each.mod ?? false) === isMod &&
      (each.shift ?? false) === press.shiftKey &&
      (each.alt ?? false) === press.altKey &&
      (each.code === undefined ? each.key === key : each.code === press.code),
  )
}

/** The first binding of an act: what it is called, and its key. */
export function bindingIn<Binding extends TableBinding<string>>(
  table: readonly Binding[],
  act: Binding['act'],
): Binding {
  const binding = table.find((each) => each.act === act)
  if (!binding) throw new Error(`The table has no key for "${act}".`)
  return binding
}
