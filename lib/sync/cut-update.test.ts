import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { cutUpdate } from './cut-update'

/** A document with what others and oneself wrote before, and what one act then makes of it. */
function anAct(act: (ydoc: Y.Doc) => void) {
  const other = new Y.Doc()
  other.getMap('places').set('card-0', [7, 7])
  other.getText('words').insert(0, 'Others wrote this.')
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(other))
  for (let at = 1; at < 50; at++) ydoc.getMap('places').set(`card-${at}`, [at, at])
  const before = Y.encodeStateAsUpdate(ydoc)
  let update: Uint8Array = new Uint8Array()
  ydoc.once('update', (bytes) => (update = bytes))
  ydoc.transact(() => act(ydoc))
  return { ydoc, before, update }
}
function moveAll(ydoc: Y.Doc) {
  for (let at = 0; at < 50; at++) ydoc.getMap('places').set(`card-${at}`, [at, -at])
  for (let at = 0; at < 50; at++) {
    const card = new Y.Map<unknown>()
    card.set('title', new Y.Text(`Berth ${at}`))
    ydoc.getMap('cards').set(`card-${at}`, card)
  }
  ydoc.getText('words').delete(3, 8)
  ydoc.getText('words').insert(3, 'more and ')
}

describe('an update that is too large for one frame', () => {
  it('is cut into parts that each apply after those before, and say together what it said', () => {
    const { ydoc, before, update } = anAct(moveAll)
    const parts = cutUpdate(update, 400)
    expect(parts.length).toBeGreaterThan(5)
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(400)
    const there = new Y.Doc()
    Y.applyUpdate(there, before)
    for (const part of parts) {
      Y.applyUpdate(there, part)
      expect([there.store.pendingStructs, there.store.pendingDs]).toEqual([null, null])
    }
    expect(Y.encodeStateAsUpdate(there)).toEqual(Y.encodeStateAsUpdate(ydoc))
  })

  it('is left as it is where it fits', () => {
    const { update } = anAct(moveAll)
    expect(cutUpdate(update, update.length)).toEqual([update])
  })

  it('is left as it is where it holds what several people wrote', () => {
    const { ydoc } = anAct(moveAll)
    const all = Y.encodeStateAsUpdate(ydoc)
    expect(cutUpdate(all, 100)).toEqual([all])
  })

  it('keeps a single value whole', () => {
    const { update } = anAct((ydoc) => ydoc.getMap('notes').set('long', 'x'.repeat(1000)))
    expect(cutUpdate(update, 100)).toHaveLength(1)
  })
})
