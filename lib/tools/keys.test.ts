import { describe, expect, it } from 'vitest'
import { KEY_BINDINGS, matchKey, type KeyPress } from './keys'

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
    expect(matchKey(press('s', { metaKey: true }))).toBeUndefined()
    expect(matchKey(press('v', { altKey: true }))).toBeUndefined()
  })
  it('gives every combination one meaning', () => {
    const seen = KEY_BINDINGS.map((each) =>
      [each.key, each.mod ?? false, each.shift ?? false, each.alt ?? false].join(' '),
    )
    expect(new Set(seen).size).toBe(seen.length)
  })
})
