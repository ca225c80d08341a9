import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOrderKey, keysBetween } from './order-keys'
import { keysForOrder, restack } from './restack'

const digit = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
const key = fc.array(digit, { minLength: 1, maxLength: 12 }).map((all) => all.join('')).filter(isOrderKey) // prettier-ignore
const end = fc.option(key, { nil: null })

function isAscending(keys: readonly string[]): boolean {
  return keys.every((each, at) => at === 0 || (keys[at - 1] as string) < each)
}

describe('order keys', () => {
  it('lie strictly between their neighbours, in order, whatever these are', () => {
    fc.assert(
      fc.property(end, end, fc.integer({ min: 1, max: 40 }), (a, b, count) => {
        const [low, high] = a !== null && b !== null && a > b ? [b, a] : [a, b]
        fc.pre(low === null || low !== high)
        const keys = keysBetween(low, high, count)
        expect(keys).toHaveLength(count)
        expect(keys.every(isOrderKey)).toBe(true)
        expect(isAscending([...(low === null ? [] : [low]), ...keys, ...(high === null ? [] : [high])])).toBe(true)
      }),
    )
  })

  it('lie above the lower one when the two leave no room or are no keys', () => {
    const low = 'V1'
    for (const high of ['V1', 'A', '', 'not a key!', '100']) {
      const [made] = keysBetween(low, high, 1) as [string]
      expect(made > low).toBe(true)
    }
    expect(keysBetween('ü', '', 1).every(isOrderKey)).toBe(true)
  })

  it('differ for two people who ask for the same gap', () => {
    fc.assert(
      fc.property(end, end, (a, b) => {
        const made = new Set<string>()
        for (let person = 0; person < 50; person++) made.add(keysBetween(a, b, 1)[0] as string)
        expect(made.size).toBe(50)
      }),
    )
  })

  it('stay short when 5,000 cards are put on top one by one, and when one gap is halved 500 times', () => {
    let top: string | null = null
    for (let card = 0; card < 5000; card++) top = keysBetween(top, null, 1)[0] as string
    expect(top?.length).toBe(11)
    let high = 'V'
    for (let card = 0; card < 500; card++) high = keysBetween('U', high, 1)[0] as string
    expect(high.length).toBeLessThan(700)
  })
})

describe('restacking', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  it('moves a group one step without changing its inner order', () => {
    expect(restack(ids, new Set(['b', 'c']), 'forward')).toEqual(['a', 'd', 'b', 'c', 'e'])
    expect(restack(ids, new Set(['b', 'c']), 'backward')).toEqual(['b', 'c', 'a', 'd', 'e'])
    expect(restack(ids, new Set(['a', 'e']), 'backward')).toEqual(['a', 'b', 'c', 'e', 'd'])
    expect(restack(ids, new Set(['d', 'e']), 'forward')).toEqual(ids)
  })

  it('passes the next one that lies with them in one step, and what is between comes along below', () => {
    const lies =
      (...with_: string[]) =>
      (id: string) =>
        with_.includes(id)
    expect(restack(ids, new Set(['a']), 'forward', lies('d'))).toEqual(['b', 'c', 'd', 'a', 'e'])
    expect(restack(ids, new Set(['e']), 'backward', lies('b'))).toEqual(['a', 'e', 'b', 'c', 'd'])
    expect(restack(ids, new Set(['a', 'c']), 'forward', lies('d', 'e'))).toEqual(['b', 'd', 'a', 'c', 'e'])
    expect(restack(ids, new Set(['a']), 'forward', lies())).toEqual(ids)
    expect(restack(ids, new Set(['c']), 'backward', lies('d', 'e'))).toEqual(ids)
  })

  it('gives keys that sort as wanted, for any keys and any choice', () => {
    const stored = fc.array(fc.oneof(key, fc.constant('V'), fc.constant('')), { minLength: 1, maxLength: 12 })
    const to = fc.constantFrom('front' as const, 'back' as const, 'forward' as const, 'backward' as const)
    fc.assert(
      fc.property(stored, fc.nat(), fc.nat(), to, (orders, mask, lies, direction) => {
        const keys = orders.sort()
        const list = keys.map((_, at) => at)
        const moved = new Set(list.filter((at) => mask & (1 << at)))
        const next = restack(list, moved, direction, (at) => (lies & (1 << at)) !== 0)
        const made = keysForOrder(next, moved, (at) => keys[at] as string)
        const after = next.map((at) => made.get(at) ?? (keys[at] as string))
        // Neighbours that others gave equal keys, and that did not move, may stay equal.
        for (let at = 1; at < after.length; at++) {
          const [low, high] = [after[at - 1] as string, after[at] as string]
          const bothStay = !moved.has(next[at - 1] as number) && !moved.has(next[at] as number)
          expect(bothStay ? low <= high : low < high).toBe(true)
        }
      }),
    )
  })
})
