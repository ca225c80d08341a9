/** What every `BoardStorage` does; each implementation runs this suite beside its own tests. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BoardId, UserId } from '@/lib/schema/ids'
import type { BoardState, BoardStorage, LogRow } from './board-storage'

export interface StorageUnderTest {
  readonly storage: BoardStorage
  createBoard(id: BoardId): Promise<void>
  /** Closes and opens the same data again. */
  reopen(): Promise<StorageUnderTest>
  /** Positions kept in the history and apart from the log. */
  kept(id: BoardId): Promise<{ history: number[]; setAside: { position: number; reason: string }[] }>
  dispose(): Promise<void>
}

const harbour = 'board-harbour' as BoardId
const airport = 'board-airport' as BoardId
const ana = 'user-ana' as UserId
const ben = 'user-ben' as UserId
const aRow = (...bytes: number[]): LogRow => ({
  update: Uint8Array.from(bytes),
  author: ana,
  session: 'session-1',
  at: 1_700_000_000_000,
  newClients: [],
})
const aState = (byte: number): BoardState => ({
  update: Uint8Array.from([byte, 1]),
  stateVector: Uint8Array.from([byte, 2]),
  deletes: Uint8Array.from([byte, 3]),
})
const plain = (bytes: Uint8Array) => [...bytes]

export function describeBoardStorage(name: string, open: () => Promise<StorageUnderTest>): void {
  describe(`${name} as a home of boards`, () => {
    let under: StorageUnderTest
    beforeEach(async () => {
      under = await open()
      await under.createBoard(harbour)
      await under.createBoard(airport)
    })
    afterEach(() => under.dispose())

    it('opens a new board empty, at position 0', async () => {
      expect(await under.storage.load(harbour)).toEqual({ state: undefined, tail: [], head: 0, clients: new Map() })
    })

    it('numbers rows 1, 2, 3 … per board, whoever appends at once', async () => {
      const heads = await Promise.all([
        under.storage.append(harbour, [aRow(1), aRow(2)]),
        under.storage.append(airport, [aRow(9)]),
        under.storage.append(harbour, [aRow(3)]),
      ])
      heads.push(await under.storage.append(harbour, [aRow(4)]))
      expect(heads).toEqual([2, 1, 3, 4])
      const { tail, head } = await under.storage.load(harbour)
      expect(head).toBe(4)
      expect(tail.map(({ position, update }) => [position, ...update])).toEqual([
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
      ])
    })

    it('keeps what was appended when it is opened again', async () => {
      await under.storage.append(harbour, [aRow(1, 2, 3)])
      under = await under.reopen()
      const { tail } = await under.storage.load(harbour)
      expect(tail.map(({ update }) => plain(update))).toEqual([[1, 2, 3]])
    })

    it('fails an append to a board that is not there, and only that one', async () => {
      const [lost, kept] = await Promise.allSettled([
        under.storage.append('board-nowhere' as BoardId, [aRow(1)]),
        under.storage.append(harbour, [aRow(1)]),
      ])
      expect(lost).toMatchObject({ status: 'rejected', reason: { code: 'not-found' } })
      expect(kept).toEqual({ status: 'fulfilled', value: 1 })
      await expect(under.storage.load('board-nowhere' as BoardId)).rejects.toMatchObject({ code: 'not-found' })
    })

    it('binds a Yjs client id to whoever used it first', async () => {
      await under.storage.append(harbour, [{ ...aRow(1), newClients: [7, 4294967295] }])
      await under.storage.append(harbour, [{ ...aRow(2), author: ben, newClients: [7, 8] }])
      const { clients } = await under.storage.load(harbour)
      expect([...clients].sort(([a], [b]) => a - b)).toEqual([
        [7, ana],
        [8, ben],
        [4294967295, ana],
      ])
      expect((await under.storage.load(airport)).clients.size).toBe(0)
    })

    it('folds rows into a state and keeps them as history, while others append', async () => {
      await under.storage.append(harbour, [aRow(1), aRow(2), aRow(3)])
      const [, head] = await Promise.all([
        under.storage.compact(harbour, { state: aState(5), upTo: 2, setAside: [], historyFrom: 0 }),
        under.storage.append(harbour, [aRow(4)]),
      ])
      expect(head).toBe(4)
      const { state, tail } = await under.storage.load(harbour)
      expect(plain(state!.update)).toEqual([5, 1])
      expect(plain(state!.stateVector)).toEqual([5, 2])
      expect(plain(state!.deletes)).toEqual([5, 3])
      expect(tail.map(({ position }) => position)).toEqual([3, 4])
      expect((await under.kept(harbour)).history).toEqual([1, 2])
    })

    it('may compact again after a crash, and never goes back to an older state', async () => {
      await under.storage.append(harbour, [aRow(1), aRow(2), aRow(3)])
      await under.storage.compact(harbour, { state: aState(5), upTo: 3, setAside: [], historyFrom: 0 })
      await under.storage.compact(harbour, { state: aState(5), upTo: 3, setAside: [], historyFrom: 0 })
      await under.storage.compact(harbour, { state: aState(6), upTo: 1, setAside: [], historyFrom: 0 })
      const { state, tail, head } = await under.storage.load(harbour)
      expect([plain(state!.update), tail, head]).toEqual([[5, 1], [], 3])
      expect((await under.kept(harbour)).history).toEqual([1, 2, 3])
    })

    it('forgets what its history holds of too long ago, but never the newest row', async () => {
      const at = (day: number) => ({ ...aRow(day), at: day })
      await under.storage.append(airport, [at(1)])
      await under.storage.append(harbour, [at(1), at(2), at(3), at(4)])
      const fold = (upTo: number, historyFrom: number) =>
        under.storage.compact(harbour, { state: aState(upTo), upTo, setAside: [], historyFrom })
      await under.storage.compact(airport, { state: aState(1), upTo: 1, setAside: [], historyFrom: 0 })
      await fold(3, 0)
      expect((await under.kept(harbour)).history).toEqual([1, 2, 3])
      await fold(4, 3)
      expect((await under.kept(harbour)).history).toEqual([3, 4])
      await fold(4, 9)
      expect((await under.kept(harbour)).history).toEqual([4])
      expect((await under.kept(airport)).history).toEqual([1])
      expect(await under.storage.append(harbour, [at(5)])).toBe(5)
    })

    it('sets rows aside with the reason', async () => {
      await under.storage.append(harbour, [aRow(1), aRow(2)])
      const setAside = [{ position: 2, reason: 'Would not apply.' }]
      await under.storage.compact(harbour, { state: aState(5), upTo: 2, setAside, historyFrom: 0 })
      expect(await under.kept(harbour)).toEqual({ history: [1], setAside })
      expect((await under.storage.load(harbour)).tail).toEqual([])
    })
  })
}
