import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { alignToPairs, mapIndexThrough, spliceBetween, spliceText, type TextDelta } from './title-text'

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', '😁', 'é'), maxLength: 12 })

describe('title splices', () => {
  it('turn any text into any other, in a document that others can read', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const ydoc = new Y.Doc()
        const shared = ydoc.getText('t')
        shared.insert(0, before)
        spliceText(shared, spliceBetween(before, after))
        const other = new Y.Doc()
        Y.applyUpdate(other, Y.encodeStateAsUpdate(ydoc))
        expect(shared.toString()).toBe(after)
        expect(other.getText('t').toString()).toBe(after)
      }),
    )
  })

  it('never leave half a pair of surrogates, whatever is asked', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: -2, max: 14 }),
        fc.integer({ min: -1, max: 14 }),
        text,
        (before, index, count, insert) => {
          const { index: at, deleteCount, insert: words } = alignToPairs(before, { index, deleteCount: count, insert })
          const after = before.slice(0, at) + words + before.slice(at + deleteCount)
          expect(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(after)).toBe(false)
        },
      ),
    )
  })

  it('touch only what differs', () => {
    expect(spliceBetween('harbour closed', 'harbour is closed')).toEqual({ index: 8, deleteCount: 0, insert: 'is ' })
    expect(spliceBetween('aaa', 'aa')).toEqual({ index: 2, deleteCount: 1, insert: '' })
  })
})

describe('a caret under others’ typing', () => {
  it('stays on its character', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), (before, after, at) => {
        const ydoc = new Y.Doc()
        const shared = ydoc.getText('t')
        shared.insert(0, before)
        const caret = at % (before.length + 1)
        const splice = alignToPairs(before, spliceBetween(before, after))
        let mapped = caret
        shared.observe((event) => (mapped = mapIndexThrough(event.delta as TextDelta, caret)))
        ydoc.transact(() => spliceText(shared, splice))
        const end = splice.index + splice.deleteCount
        if (caret <= splice.index) expect(mapped).toBe(caret)
        else if (caret > end) expect(mapped).toBe(caret + splice.insert.length - splice.deleteCount)
        expect(mapped).toBeLessThanOrEqual(after.length)
        expect(mapped).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
