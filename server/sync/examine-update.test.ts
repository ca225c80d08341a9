import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { examineUpdate } from './examine-update'
import { KnownState } from './known-state'

const nothing: ReadonlyMap<number, number> = new Map()
const isSound = (update: Uint8Array, vector = nothing) => 'extent' in examineUpdate(update, vector)
const bytes = (...values: number[]) => Uint8Array.from(values)

function aDoc(client: number): Y.Doc {
  const ydoc = new Y.Doc()
  ydoc.clientID = client
  return ydoc
}

/** A board that two people wrote: maps in maps, text, overwritten keys, deletes. */
function aBoard(): Y.Doc {
  const ana = aDoc(1)
  const ben = aDoc(2)
  const cards = ana.getMap('cards')
  cards.set('one', new Y.Map([['kind', 'point']]))
  ana.getText('title').insert(0, 'Harbour')
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ana))
  ben.getText('title').insert(3, ' and berths')
  ;(ben.getMap('cards').get('one') as Y.Map<string>).set('kind', 'evidence')
  Y.applyUpdate(ana, Y.encodeStateAsUpdate(ben))
  ana.getText('title').delete(1, 4)
  ana.getXmlFragment('body').insert(0, [new Y.XmlElement('p'), new Y.XmlText('tide')])
  return ana
}

describe('the check of an update', () => {
  it('accepts what Yjs writes: whole documents, diffs, single edits, merged and garbage-collected ones', () => {
    const ydoc = aBoard()
    const whole = Y.encodeStateAsUpdate(ydoc)
    expect(isSound(whole)).toBe(true)
    const vector = Y.decodeStateVector(Y.encodeStateVector(ydoc))
    let edit: Uint8Array = bytes()
    ydoc.on('update', (update: Uint8Array) => (edit = update))
    ydoc.getText('title').insert(1, 'x')
    expect(isSound(edit, vector)).toBe(true)
    expect(isSound(Y.mergeUpdates([whole, edit]))).toBe(true)
    ydoc.getMap('cards').delete('one')
    expect(isSound(Y.encodeStateAsUpdate(ydoc))).toBe(true)
    expect(isSound(Y.diffUpdate(Y.encodeStateAsUpdate(ydoc), Y.encodeStateVector(aBoard())), vector)).toBe(true)
  })

  it('tells up to where each client’s structs reach and what is deleted', () => {
    const ydoc = aDoc(7)
    ydoc.getText('t').insert(0, 'abcdef')
    ydoc.getText('t').delete(2, 3)
    expect(examineUpdate(Y.encodeStateAsUpdate(ydoc), nothing)).toEqual({
      extent: { ends: new Map([[7, 6]]), deletes: new Map([[7, Float64Array.of(2, 5)]]) },
      starts: new Map([[7, 0]]),
      trimmed: undefined,
    })
  })

  it('cuts off what is known, whole structs and parts of them, and leaves every delete', () => {
    const ydoc = aDoc(7)
    ydoc.getText('t').insert(0, 'abc')
    Y.applyUpdate(
      ydoc,
      anEdit(ydoc, 9, (other) => other.getText('t').insert(0, 'theirs')),
    )
    ydoc.getText('t').insert(9, 'defg')
    ydoc.getText('t').delete(0, 2)
    const whole = Y.encodeStateAsUpdate(ydoc)
    const vector = new Map([
      [7, 5], // within what was written as one
      [9, 6],
    ])
    const examined = examineUpdate(whole, vector)
    if (!('extent' in examined)) throw new Error(examined.fault)
    expect(examined.starts).toEqual(new Map([[7, 5]]))
    const { structs, ds } = Y.decodeUpdate(examined.trimmed!)
    expect(structs.map(({ id, length }) => [id.client, id.clock, length])).toEqual([[7, 5, 2]])
    expect(ds).toEqual(Y.decodeUpdate(whole).ds)
    expect(examineUpdate(examined.trimmed!, vector)).toEqual({ ...examined, trimmed: undefined })

    const all = examineUpdate(whole, Y.decodeStateVector(Y.encodeStateVector(ydoc)))
    if (!('extent' in all)) throw new Error(all.fault)
    expect(all.extent.ends.size).toBe(0)
    expect(Y.decodeUpdate(all.trimmed!)).toEqual({ structs: [], ds })
  })

  it('cuts nothing off an honest edit', () => {
    const base = aBoard()
    const vector = Y.decodeStateVector(Y.encodeStateVector(base))
    for (const edit of anEditOfEachKind(base)) expect(examineUpdate(edit, vector)).toMatchObject({ trimmed: undefined })
  })

  it('refuses an edit that builds on what is not there', () => {
    const ydoc = aDoc(7)
    ydoc.getText('t').insert(0, 'abc')
    const before = Y.encodeStateVector(ydoc)
    ydoc.getText('t').insert(3, 'def')
    const edit = Y.encodeStateAsUpdate(ydoc, before)
    expect(isSound(edit)).toBe(false)
    expect(isSound(edit, new Map([[7, 3]]))).toBe(true)
  })

  it.each([
    ['a delete of nothing, after which applyUpdate throws for ever', bytes(0, 1, 6, 1, 0, 0)],
    ['a delete of what is not there', bytes(0, 1, 6, 1, 0, 1)],
    ['deletes from the last to the first', bytes(1, 1, 1, 0, 0, 5, 1, 1, 2, 3, 1, 0, 1)],
    ['deletes that overlap', bytes(1, 1, 1, 0, 0, 5, 1, 1, 2, 0, 3, 2, 1)],
    ['deletes of one client in two sections, out of order', bytes(1, 1, 1, 0, 0, 5, 2, 1, 1, 3, 1, 1, 1, 0, 1)],
    ['bytes after the end', bytes(0, 0, 0)],
    ['an empty frame', bytes()],
    ['more structs than bytes', bytes(1, 255, 255, 3, 1, 0)],
    ['a struct of length 0', bytes(1, 1, 1, 0, 0, 0, 0)],
    ['a struct that ends beyond every clock', bytes(1, 1, 1, 0, 0, 255, 255, 255, 255, 255, 255, 7, 0)],
    ['one client in two sections, of which Yjs keeps the last', bytes(2, 1, 1, 0, 0, 2, 1, 1, 2, 0, 2, 0)],
    // info 0x84: a string with an origin; the origin is the struct itself
    ['a struct that is its own origin', bytes(1, 1, 1, 0, 0x84, 1, 0, 1, 97, 0)],
    // two clients whose first structs have each other as origin
    ['structs that wait for each other', bytes(2, 1, 1, 0, 0x84, 2, 0, 1, 97, 1, 2, 0, 0x84, 1, 0, 1, 98, 0)],
  ])('refuses %s', (_, update) => {
    expect(isSound(update)).toBe(false)
  })

  it('takes a million deletes, as an old board may have, and not one more', () => {
    const deleting = (ranges: number) =>
      encoding.encode((encoder) => {
        for (const part of [1, 1, 1, 0, 0, 4_000_000, 1, 1, ranges]) encoding.writeVarUint(encoder, part)
        for (let i = 0; i < ranges; i++) for (const part of [i * 2, 1]) encoding.writeVarUint(encoder, part)
      })
    expect(isSound(deleting(1_000_000))).toBe(true)
    expect(isSound(deleting(1_000_001))).toBe(false)
  })

  it('refuses a known struct that now names a parent that is not there, for which Yjs would wait', () => {
    const known = new Map([[1, 1]])
    expect(isSound(bytes(1, 1, 1, 0, 4, 1, 1, 116, 1, 97, 0), known)).toBe(true)
    expect(isSound(bytes(1, 1, 1, 0, 4, 0, 9, 0, 1, 97, 0), known)).toBe(false)
  })

  it('does not read beyond the end of a view into a larger buffer', () => {
    const buffer = bytes(
      1,
      1,
      1,
      0,
      4,
      1,
      1,
      116,
      50,
      97,
      97,
      97,
      97,
      97,
      97,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
    )
    expect(isSound(buffer.subarray(0, 12))).toBe(false)
  })

  it('follows dependencies to and fro between clients without calling it a circle', () => {
    const [ana, ben] = [aDoc(1), aDoc(2)]
    for (let i = 0; i < 20; i++) {
      const [writer, reader] = i % 2 ? [ana, ben] : [ben, ana]
      writer.getText('t').insert(i, String(i % 10))
      Y.applyUpdate(reader, Y.encodeStateAsUpdate(writer))
    }
    expect(isSound(Y.encodeStateAsUpdate(ana))).toBe(true)
  })

  it('lets through only what applies without a throw and without waiting parts, whatever was changed in the bytes', () => {
    const base = aBoard()
    const vector = Y.decodeStateVector(Y.encodeStateVector(base))
    const state = Y.encodeStateAsUpdate(base)
    const edits = anEditOfEachKind(base)
    const later = anEdit(base, 99, (ydoc) => ydoc.getText('title').insert(1, 'later'))
    let passed = 0
    const mutation = fc.record({
      edit: fc.nat(),
      at: fc.nat(),
      value: fc.nat(255),
      kind: fc.nat(3),
      length: fc.integer({ min: 1, max: 6 }),
    })
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        let update = edits[mutations[0]!.edit % edits.length]!
        for (const { at, value, kind, length } of mutations) update = mutate(update, { at, value, kind, length })
        if (!isSound(update, vector)) return
        passed++
        const ydoc = new Y.Doc()
        Y.applyUpdate(ydoc, state)
        Y.applyUpdate(ydoc, update)
        Y.applyUpdate(ydoc, later) // the document still works
        expect(ydoc.store.pendingStructs).toBeNull()
        expect(ydoc.store.pendingDs).toBeNull()
        // The same when it is sent on merged with others, as a busy room does.
        const merged = new Y.Doc()
        Y.applyUpdate(merged, state)
        Y.applyUpdate(merged, Y.mergeUpdates([update, later]))
        expect(Y.encodeStateVector(merged)).toEqual(Y.encodeStateVector(ydoc))
        expect(merged.getText('title').toJSON()).toBe(ydoc.getText('title').toJSON())
      }),
      { numRuns: 4000, seed: 20260101 },
    )
    expect(passed).toBeGreaterThan(100)
  })
})

describe('what a room knows', () => {
  it('holds the deletes it was told of, of each client', () => {
    const known = new KnownState()
    const deleting = (client: number, ...bounds: number[]) => ({
      ends: new Map<number, number>(),
      deletes: new Map([[client, Float64Array.from(bounds)]]),
    })
    known.add(deleting(1, 2, 5, 8, 9))
    known.add(deleting(1, 5, 6))
    expect(known.holds(deleting(1, 2, 6, 8, 9))).toBe(true)
    expect(known.holds(deleting(1, 2, 7))).toBe(false)
    expect(known.holds(deleting(2, 2, 5))).toBe(false)
  })

  it('calls a client new when structs beyond the known clocks come', () => {
    const known = new KnownState()
    known.add({ ends: new Map([[1, 5]]), deletes: new Map() })
    expect(
      known.newClients({
        ends: new Map([
          [1, 5],
          [2, 1],
        ]),
        deletes: new Map(),
      }),
    ).toEqual([2])
    expect(known.holds({ ends: new Map([[1, 5]]), deletes: new Map() })).toBe(true)
    expect(known.holds({ ends: new Map([[1, 6]]), deletes: new Map() })).toBe(false)
  })
})

function anEditOfEachKind(base: Y.Doc): Uint8Array[] {
  const edits = [
    (ydoc: Y.Doc) => ydoc.getMap('cards').set('two', new Y.Map([['kind', 'note']])),
    (ydoc: Y.Doc) => ydoc.getText('title').insert(2, 'quay'),
    (ydoc: Y.Doc) => ydoc.getText('title').delete(0, 3),
    (ydoc: Y.Doc) => ydoc.getXmlFragment('body').insert(1, [new Y.XmlElement('h1')]),
    (ydoc: Y.Doc) => ydoc.getMap('places').set('one', [12, 34.5]),
    (ydoc: Y.Doc) => ydoc.getText('title').format(0, 2, { bold: true }),
  ]
  return edits.map((edit, i) => anEdit(base, 10 + i, edit))
}

function anEdit(base: Y.Doc, client: number, edit: (ydoc: Y.Doc) => void): Uint8Array {
  const ydoc = aDoc(client)
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(base))
  const before = Y.encodeStateVector(ydoc)
  edit(ydoc)
  return Y.encodeStateAsUpdate(ydoc, before)
}

function mutate(
  update: Uint8Array,
  { at, value, kind, length }: { at: number; value: number; kind: number; length: number },
): Uint8Array {
  const list = [...update]
  const i = list.length === 0 ? 0 : at % list.length
  if (kind === 0) list[i] = value
  else if (kind === 1) list.splice(i, length)
  else if (kind === 2) list.splice(i, 0, ...list.slice(i, i + length))
  else list[i] = (list[i] ?? 0) ^ (1 << (value % 8))
  return Uint8Array.from(list)
}
