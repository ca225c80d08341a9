import { describe, expect, it } from 'vitest'
import { bindingFor, KEY_BINDINGS, matchKey, type KeyPress } from './keys'
import { showBinding, showKeys } from './shown-keys'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
})

describe('keys', () => {
  it('takes ⌘ and Ctrl alike', () => {
    expect(matchKey(press('d', { metaKey: true }))?.action).toEqual({ do: 'duplicate' })
    expect(matchKey(press('d', { ctrlKey: true }))?.action).toEqual({ do: 'duplicate' })
    expect(matchKey(press('d'))).toBeUndefined()
  })
  it('knows redo from undo by Shift', () => {
    expect(matchKey(press('Z', { metaKey: true, shiftKey: true }))?.action).toEqual({ do: 'redo' })
    expect(matchKey(press('z', { metaKey: true }))?.action).toEqual({ do: 'undo' })
  })
  it('finds digits by their place, whatever Shift makes of them', () => {
    expect(matchKey(press('!', { shiftKey: true, code: 'Digit1' }))?.action).toEqual({ do: 'fit' })
  })
  it('lets the letter on the cap win over its place on the keyboard', () => {
    // A German keyboard has + where an American one has ].
    expect(matchKey(press('+', { code: 'BracketRight' }))?.action).toEqual({ do: 'zoom-in' })
  })
  it('leaves what it does not know to the browser', () => {
    expect(matchKey(press('p', { metaKey: true }))).toBeUndefined()
    expect(matchKey(press('v', { altKey: true }))).toBeUndefined()
  })
  it('can leave letters, digits and signs alone, and only these', () => {
    const without = { letters: false }
    expect(matchKey(press('v'), without)).toBeUndefined()
    expect(matchKey(press('?', { shiftKey: true }), without)).toBeUndefined()
    expect(matchKey(press('!', { shiftKey: true, code: 'Digit1' }), without)).toBeUndefined()
    expect(matchKey(press('k', { ctrlKey: true }), without)?.action).toEqual({ do: 'palette' })
    expect(matchKey(press('Enter'), without)?.action).toEqual({ do: 'edit' })
  })
  it('are written as the keyboard has them', () => {
    const redo = bindingFor({ do: 'redo' })!
    expect([showBinding(redo, 'apple'), showBinding(redo, 'other')]).toEqual(['⇧⌘Z', 'Ctrl+Shift+Z'])
    expect(showBinding(bindingFor({ do: 'shortcuts' })!, 'other')).toBe('?')
    expect(showKeys('Alt ↑', 'apple')).toBe('⌥↑')
    expect(showKeys('⌘Enter', 'other')).toBe('Ctrl+Enter')
  })
  it('gives every combination one meaning', () => {
    const seen = KEY_BINDINGS.map((each) =>
      [each.key, each.mod ?? false, each.shift ?? false, each.alt ?? false].join(' '),
    )
    expect(new Set(seen).size).toBe(seen.length)
  })
})
