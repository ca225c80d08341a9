import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { UserId } from '@/lib/schema/ids'
import { Allowance } from './allowance'
import { onlyWriter, toLogRows, type Write } from './batch'
import { KnownState } from './known-state'
import type { Member } from './member'
import { sortOutRows } from './sort-out-rows'

const aSocket = () => ({}) as Member // batches only compare sockets
function aWrite(author: string, session: string, update: Uint8Array | undefined, member = aSocket()): Write {
  return { member, author: author as UserId, session, update, newClients: [update?.[2] ?? 0], frames: 1 }
}
function anUpdate(key: string): Uint8Array {
  const ydoc = new Y.Doc()
  ydoc.getMap('cards').set(key, true)
  return Y.encodeStateAsUpdate(ydoc)
}

describe('a batch', () => {
  it('becomes one row a run of one session’s edits, which together hold every edit', () => {
    const writes = ['ana', 'ana', 'ben', 'ana', 'ana'].map((name, i) =>
      aWrite(name, name === 'ana' && i === 4 ? '2' : '1', anUpdate(`k${i}`)),
    )
    const rows = toLogRows([...writes, aWrite('cleo', '1', undefined)], 9)
    expect(rows.map(({ author, session, at }) => [author, session, at])).toEqual([
      ['ana', '1', 9],
      ['ben', '1', 9],
      ['ana', '1', 9],
      ['ana', '2', 9],
    ])
    expect(rows.map(({ newClients }) => newClients.length)).toEqual([2, 1, 1, 1])
    const ydoc = new Y.Doc()
    for (const { update } of rows) Y.applyUpdate(ydoc, update)
    expect(ydoc.getMap('cards').size).toBe(5)
  })

  it('keeps the order in which its edits build on each other, so that each row can be read after those before it', () => {
    const [ana, ben] = [new Y.Doc(), new Y.Doc()]
    const updates: Uint8Array[] = []
    const type = (ydoc: Y.Doc, words: string) => {
      for (const update of updates) Y.applyUpdate(ydoc, update)
      ydoc.once('update', (update: Uint8Array) => updates.push(update))
      ydoc.getText('t').insert(ydoc.getText('t').length, words)
    }
    type(ana, 'one ')
    type(ben, 'two ')
    type(ana, 'three')
    const rows = toLogRows(
      updates.map((update, i) => aWrite(i === 1 ? 'ben' : 'ana', '1', update)),
      1,
    )
    const tail = rows.map(({ update }, i) => ({ position: i + 1, update }))
    expect(sortOutRows(tail, new KnownState()).faulty).toEqual([])
  })

  it('is read again, when its board opens, without what another row has already', () => {
    const ydoc = new Y.Doc()
    const rows: Uint8Array[] = []
    ydoc.on('update', (row: Uint8Array) => rows.push(row))
    for (const letter of 'tide') ydoc.getText('t').insert(ydoc.getText('t').length, letter)
    const tail = [...rows.slice(0, 3), Y.mergeUpdates(rows.slice(2))].map((update, i) => ({ position: i + 1, update }))
    const { sound } = sortOutRows(tail, new KnownState())
    expect(sound.map(({ update }) => update)).toEqual(rows)
  })

  it('is split where merging would take too long', () => {
    const writes = Array.from({ length: 130 }, (_, i) => aWrite('ana', '1', anUpdate(`k${i}`)))
    expect(toLogRows(writes, 1)).toHaveLength(3)
  })

  it('has an only writer when every edit came from one socket', () => {
    const [ana, ben] = [aSocket(), aSocket()]
    const edit = anUpdate('k')
    expect(onlyWriter([aWrite('ana', '1', edit, ana), aWrite('ben', '1', undefined, ben)])).toBe(ana)
    expect(onlyWriter([aWrite('ana', '1', edit, ana), aWrite('ana', '1', edit, ben)])).toBeUndefined()
  })
})

describe('an allowance', () => {
  it('lets a burst through, then says how long to wait for the debt', () => {
    const allowance = new Allowance(10, 2, 0)
    expect(allowance.take(20, 0)).toBe(0)
    expect(allowance.take(5, 0)).toBe(500)
    expect(allowance.take(0, 500)).toBe(0)
    expect(allowance.take(20, 100_000)).toBe(0) // never more than two seconds' worth
    expect(allowance.take(1, 100_000)).toBe(100)
  })
})
