/** How keys are written where people see them: ⌘⇧Z on Apple keyboards, Ctrl+Shift+Z elsewhere. */
import { bindingFor, type KeyAction, type KeyBinding } from './keys'

type Platform = 'apple' | 'other'

const CAPS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  Enter: 'Enter',
  Tab: 'Tab',
  ' ': 'Space',
  '-': '−',
}
const PLAIN_WORDS: readonly (readonly [sign: string, words: string])[] = [
  ['⌘', 'Ctrl+'],
  ['⌥', 'Alt+'],
  ['⇧', 'Shift+'],
]

export function showBinding(binding: Pick<KeyBinding, 'key' | 'mod' | 'shift' | 'alt'>, on = platform()): string {
  const { key, mod, shift, alt } = binding
  const cap = CAPS[key] ?? key.toUpperCase()
  // "?" says by itself that Shift is held.
  const isSaid = shift && key !== '?' && key !== '+'
  return showKeys(`${alt ? '⌥' : ''}${isSaid ? '⇧' : ''}${mod ? '⌘' : ''}${cap}`, on)
}

/** The key of an action, to be shown beside its name; undefined when it has none. */
export function keyOf(action: KeyAction): string | undefined {
  const binding = bindingFor(action)
  return binding && showBinding(binding)
}

/** Keys written in Apple's signs, as this keyboard has them. */
export function showKeys(keys: string, on: Platform = platform()): string {
  if (on === 'apple') return keys.replace(/Alt /gu, '⌥')
  // Ctrl goes first, as it is written everywhere.
  const isCtrl = keys.includes('⌘')
  const words = PLAIN_WORDS.reduce((text, [sign, word]) => text.replace(sign, word), keys.replace('⌘', ''))
  return (isCtrl ? 'Ctrl+' : '') + words.replace(/Alt /gu, 'Alt+')
}

function platform(): Platform {
  const agent = typeof navigator === 'undefined' ? '' : navigator.userAgent
  return /Mac|iPhone|iPad/u.test(agent) ? 'apple' : 'other'
}
