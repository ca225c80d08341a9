import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { trimValues } from './trim-values'

/** The array that holds the value of a key. */
function arrayOf(map: Y.Map<unknown>, key: string): unknown[] {
  const content = map._map.get(key)?.content
  if (!(content instanceof Y.ContentAny)) throw new Error('This is no plain value.')
  return content.arr
}

describe('values that come from elsewhere', () => {
  it('are the same, in arrays that Yjs did not make', () => {
    const [theirs, ours] = [new Y.Doc(), new Y.Doc()]
    const stop = trimValues(ours)
    const map = ours.getMap('places')
    const read: unknown[][] = []
    map.observe(({ keysChanged }) => {
      for (const key of keysChanged) read.push(arrayOf(map, key as string))
    })
    theirs.getMap('places').set('a', [1, 2])
    theirs.getMap('places').set('b', 'here')
    Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs))
    expect(map.toJSON()).toEqual({ a: [1, 2], b: 'here' })
    expect(read).toHaveLength(2)
    expect(read).not.toContain(arrayOf(map, 'a'))
    expect(read).not.toContain(arrayOf(map, 'b'))
    const kept = arrayOf(map, 'a')

    theirs.getMap('places').set('c', { x: 1 })
    Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(ours)))
    expect(arrayOf(map, 'a')).toBe(kept)
    expect(map.toJSON()).toEqual(theirs.getMap('places').toJSON())
    stop()
    expect(Y.encodeStateAsUpdate(ours)).toEqual(Y.encodeStateAsUpdate(theirs))
  })
})
