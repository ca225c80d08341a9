import { describe, expect, it } from 'vitest'
import { findDoubledKey } from './doubled-key'

describe('doubled keys', () => {
  it.each([
    ['at the top', '{"a":1,"b":2,"a":3}', 'a'],
    ['inside an array', '[{"x":[1,{"k":0,"k":1}]}]', 'k'],
    ['spelled with an escape', '{"name":1,"n\\u0061me":2}', 'name'],
    ['after a nested object', '{"a":{"b":1},"a":2}', 'a'],
  ])('finds one %s', (_where, text, key) => {
    expect(findDoubledKey(text)).toBe(key)
  })

  it.each([
    '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]}',
    '{"a":"\\"a\\":1,","b":"{\\"b\\":"}',
    '["a","a",{"a":"a"}]',
    '{"__proto__":1,"constructor":2}',
  ])('finds none in %s', (text) => {
    expect(findDoubledKey(text)).toBeUndefined()
  })
})
