import { describe, expect, it } from 'vitest'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { foldLog } from './fold-log'
import { StoredBytes } from './stored-bytes'

/** A document whose every edit is kept as a row of a log. */
function aLog() {
  const ydoc = new Y.Doc()
  const rows: { position: number; update: Uint8Array }[] = []
  ydoc.on('update', (update: Uint8Array) => rows.push({ position: rows.length + 1, update }))
  return { ydoc, rows, cards: ydoc.getMap<number>('cards') }
}
/** What a client has after it took the frames; and that the step 2 came last, and only then. */
function receive(ydoc: Y.Doc, frames: readonly Uint8Array[]): Record<string, unknown> {
  frames.forEach((frame, i) => {
    const decoder = decoding.createDecoder(frame)
    expect(decoding.readVarUint(decoder)).toBe(0)
    expect(decoding.readVarUint(decoder)).toBe(i === frames.length - 1 ? 1 : 2)
    Y.applyUpdate(ydoc, decoding.readVarUint8Array(decoder))
  })
  expect(ydoc.store.pendingStructs).toBeNull()
  return ydoc.getMap('cards').toJSON()
}
function ask(bytes: StoredBytes, ydoc: Y.Doc): Uint8Array[] {
  const vector = Y.encodeStateVector(ydoc)
  return bytes.framesFor(Y.decodeStateVector(vector), vector)
}
const sizeOf = (frames: readonly Uint8Array[]) => frames.reduce((sum, frame) => sum + frame.length, 0)

describe('a room’s bytes', () => {
  it('answer an empty board with an empty step 2', () => {
    const bytes = new StoredBytes({ state: undefined, tail: [], head: 0 })
    expect(ask(bytes, new Y.Doc())).toEqual([Uint8Array.of(0, 1, 2, 0, 0)])
  })

  it('give a joiner state and tail, whatever it had before', () => {
    const { ydoc, rows, cards } = aLog()
    for (let i = 0; i < 200; i++) cards.set(`card${i}`, i)
    const half = new Y.Doc()
    Y.applyUpdate(half, Y.encodeStateAsUpdate(ydoc))
    cards.delete('card7')
    const bytes = new StoredBytes({ state: undefined, tail: [], head: 0 })
    bytes.append(rows.map(({ update }) => update))
    bytes.fold(foldLog({ state: undefined, tail: rows }).state, rows.length)
    cards.set('after', 1)
    cards.delete('card8')
    bytes.append(rows.slice(201).map(({ update }) => update))
    expect(bytes.head).toBe(rows.length)

    const expected = ydoc.getMap('cards').toJSON()
    expect(receive(new Y.Doc(), ask(bytes, new Y.Doc()))).toEqual(expected)
    const older = new Y.Doc()
    Y.applyUpdate(older, rows[0]!.update)
    expect(receive(older, ask(bytes, older))).toEqual(expected)
    // Deletes do not show in a state vector, so they come even to somebody who has every struct of the state.
    const frames = ask(bytes, half)
    expect(receive(half, frames)).toEqual(expected)
    expect(sizeOf(frames)).toBeLessThan(sizeOf(ask(bytes, new Y.Doc())) / 4)
  })

  it('are framed once for all who ask the same', () => {
    const { rows, cards } = aLog()
    for (let i = 0; i < 200; i++) cards.set(`card${i}`, i)
    const bytes = new StoredBytes({ state: foldLog({ state: undefined, tail: rows }).state, tail: [], head: 200 })
    bytes.append([rows[0]!.update])
    const [one, two] = [ask(bytes, new Y.Doc()), ask(bytes, new Y.Doc())]
    expect(one.length).toBeGreaterThan(2)
    one.forEach((frame, i) => expect(frame).toBe(two[i]))
  })

  it('are sent whole to who asks for one difference after the other', () => {
    const { ydoc, rows } = aLog()
    for (let i = 0; i < 100; i++) ydoc.getText('t').insert(0, 'word '.repeat(2000))
    const bytes = new StoredBytes({ state: foldLog({ state: undefined, tail: rows }).state, tail: [], head: 100 })
    const whole = sizeOf(ask(bytes, new Y.Doc()))
    const asker = new Y.Doc()
    const sizes = rows.slice(0, 90).map(({ update }) => {
      Y.applyUpdate(asker, update)
      return sizeOf(ask(bytes, asker))
    })
    expect(sizes[10]).toBeLessThan(whole)
    expect(sizes.at(-1)).toBe(whole)
  })

  it('keep rows that came during a fold in the tail', () => {
    const { rows, cards } = aLog()
    for (let i = 0; i < 10; i++) cards.set('card', i)
    const bytes = new StoredBytes({ state: undefined, tail: rows, head: 10 })
    bytes.fold(foldLog({ state: undefined, tail: rows.slice(0, 6) }).state, 6)
    expect(bytes.tail.rows.map(({ position }) => position)).toEqual([7, 8, 9, 10])
    expect(receive(new Y.Doc(), ask(bytes, new Y.Doc()))).toEqual({ card: 9 })
  })

  it('ask to be folded when the tail is long, in rows or in bytes', () => {
    const bytes = new StoredBytes({ state: undefined, tail: [], head: 0 })
    bytes.append(Array.from({ length: 500 }, () => Uint8Array.of(0, 0)))
    expect(bytes.isTailLong).toBe(false)
    bytes.append([Uint8Array.of(0, 0)])
    expect(bytes.isTailLong).toBe(true)
    const large = new StoredBytes({ state: undefined, tail: [], head: 0 })
    large.append([new Uint8Array(70_000)])
    expect(large.isTailLong).toBe(true)
  })
})

describe('folding a log', () => {
  it('gives the same board, smaller, and says what was deleted', () => {
    const { ydoc, rows, cards } = aLog()
    for (let i = 0; i < 300; i++) cards.set('card', i)
    ydoc.getText('t').insert(0, 'a long sentence')
    ydoc.getText('t').delete(0, 7)
    const { state, setAside, hasGaps } = foldLog({ state: undefined, tail: rows })
    expect([setAside, hasGaps]).toEqual([[], false])
    const again = new Y.Doc()
    Y.applyUpdate(again, state.update)
    expect(again.getText('t').toString()).toBe('sentence')
    expect(Y.decodeStateVector(state.stateVector)).toEqual(Y.decodeStateVector(Y.encodeStateVector(ydoc)))
    expect(Y.decodeUpdate(state.deletes).structs).toEqual([])
    expect(Y.decodeUpdate(state.deletes).ds.clients.size).toBe(1)
    expect(state.update.length).toBeLessThan(sizeOf(rows.map(({ update }) => update)) / 5)
  })

  it('sets aside exactly the rows that will not apply', () => {
    const { rows, cards } = aLog()
    for (let i = 0; i < 6; i++) cards.set(`card${i}`, i)
    const broken = [...rows]
    broken.splice(2, 0, { position: 100, update: Uint8Array.of(0, 1, 6, 1, 0, 0) })
    broken.splice(5, 0, { position: 101, update: Uint8Array.of(3, 3, 3) })
    const { state, setAside } = foldLog({ state: undefined, tail: broken })
    expect(setAside.map(({ position }) => position)).toEqual([100, 101])
    const ydoc = new Y.Doc()
    Y.applyUpdate(ydoc, state.update)
    expect(ydoc.getMap('cards').size).toBe(6)
  })
})
