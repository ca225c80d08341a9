import { describe, expect, it } from 'vitest'
import { canonicalJson, MAX_DEPTH } from './canonical-json'

/** A double from its 64 bits, as RFC 8785 appendix B lists them. */
function double(hex: string): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigUint64(0, BigInt(`0x${hex}`))
  return view.getFloat64(0)
}

describe('canonical JSON', () => {
  it('writes the example of RFC 8785 §3.2.2–3.2.3', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('sorts keys by UTF-16 units, as RFC 8785 §3.2.3 shows', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    const parsed: unknown = JSON.parse(canonicalJson(value))
    expect(
      canonicalJson(value)
        .match(/:"([^"]+)"/g)
        ?.map((each) => each.slice(2, -1)),
    ).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
    expect(parsed).toEqual(value)
  })

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the double %s of RFC 8785 appendix B as %s', (bits, text) => {
    expect(canonicalJson(double(bits))).toBe(text)
  })

  it('gives one text for one value, whatever order its keys came in', () => {
    expect(canonicalJson({ b: 1, a: { d: 2, c: 3 } })).toBe(canonicalJson({ a: { c: 3, d: 2 }, b: 1 }))
  })

  it('keeps the order of keys that objects of the engine put elsewhere', () => {
    const value: unknown = JSON.parse('{"b":[{"10":1,"9":{"d":2,"c":3}}],"__proto__":{"a":1},"1":[]}')
    expect(canonicalJson(value)).toBe('{"1":[],"__proto__":{"a":1},"b":[{"10":1,"9":{"c":3,"d":2}}]}')
  })

  it.each([
    ['a lone surrogate', { title: 'half \ud83d' }],
    ['a lone surrogate in a key', { '\ude00': 1 }],
    ['not-a-number', { place: [NaN] }],
    ['an infinite number', [Infinity]],
    ['undefined', { a: undefined }],
    ['a date object', { a: new Date(0) }],
  ])('refuses %s', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'unreadable' }))
  })

  it('names the place of what it refuses', () => {
    expect(() => canonicalJson({ cards: { k1: { title: '\ud83d' } } })).toThrow('“cards › k1 › title”')
  })

  it('refuses nesting that would exhaust the stack', () => {
    let deep: unknown = 'x'
    for (let level = 0; level < 100_000; level += 1) deep = [deep]
    expect(() => canonicalJson(deep)).toThrow(`${MAX_DEPTH} levels`)
  })
})
