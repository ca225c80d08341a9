import { describe, expect, it } from 'vitest'
import { keepIdentity } from './keep-identity'

const rows = [
  { id: 'a', tags: ['x', 'y'], more: { n: 1 } },
  { id: 'b', tags: [], more: { n: 2 } },
]
const again = () => structuredClone(rows)
const idOf = ({ id }: { id: string }) => id

describe('keeping identity', () => {
  it('gives the very list back when nothing changed', () => {
    expect(keepIdentity(rows, again(), idOf)).toBe(rows)
  })

  it('keeps the rows that did not change and takes the one that did', () => {
    const next = again()
    next[1] = { id: 'b', tags: ['new'], more: { n: 2 } }
    const kept = keepIdentity(rows, next, idOf)
    expect(kept).not.toBe(rows)
    expect(kept[0]).toBe(rows[0])
    expect(kept[1]).toBe(next[1])
  })

  it('sees a field that came or went, and another order', () => {
    const gone = again().map(({ id, tags }) => ({ id, tags }))
    expect(keepIdentity<{ id: string; tags: string[] }>(rows, gone, idOf)[0]).toBe(gone[0])
    const turned = keepIdentity(rows, again().reverse(), idOf)
    expect(turned).not.toBe(rows)
    expect(turned).toEqual([rows[1], rows[0]])
    expect(turned[0]).toBe(rows[1])
  })

  it('tells an empty array from an empty object', () => {
    const before = [{ id: 'a', value: [] as unknown }]
    const after = [{ id: 'a', value: {} as unknown }]
    expect(keepIdentity(before, after, idOf)[0]).toBe(after[0])
  })
})
