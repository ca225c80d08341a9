import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import { createCell } from '@/lib/cell/cell'
import type { BoardContent } from '@/lib/schema/board-content'
import type { CardId, SnapshotId } from '@/lib/schema/ids'
import type { SnapshotRow } from '@/lib/schema/snapshot'
import type { SnapshotFile } from '@/lib/snapshot/board-file'
import type { ConnectionState } from '@/lib/sync/connection'
import type { Announcement } from './announcement'
import { createRestores } from './create-restores'

const MONDAY = 'snapshot-monday' as SnapshotId

/** A board with one card that its snapshot “Monday” does not hold. */
function aBoardSince({ isRefused = false } = {}) {
  const board = createBoard(new Y.Doc())
  const then: BoardContent = board.content()
  board.insert([{ id: 'newer' as CardId, kind: 'note', rect: { x: 0, y: 0, w: 9, h: 9 }, title: 'Newer' }])
  const announced: Announcement[] = []
  const told: string[] = []
  let save = () => {}
  const connection = createCell<ConnectionState>({ kind: 'saved' })
  const saved = new Promise<void>((resolve) => (save = resolve))
  const restores = createRestores({
    board,
    api: {
      snapshotFile: async () => ({ signed: { board: { content: then } } }) as SnapshotFile,
      tellRestored: async (id) => {
        if (isRefused) throw new Error('offline')
        told.push(id)
      },
    },
    connection: { settled: () => saved, state: connection },
    library: {
      snapshots: createCell<readonly SnapshotRow[] | undefined>([{ id: MONDAY, name: 'Monday' } as SnapshotRow]),
    },
    announce: (message) => void announced.push(message),
  })
  return { board, connection, restores, announced, told, save }
}

describe('restoring from the open board', () => {
  it('says what would change before anything does', async () => {
    const { board, restores } = aBoardSince()
    const { changes, isEmpty } = await restores.prepare(MONDAY, 'Monday')
    expect(isEmpty).toBe(false)
    expect(changes.lines).toMatchObject([{ change: 'gone', name: [{ words: 'Newer' }] }])
    expect(board.cardIds()).toHaveLength(1)
  })

  it('neither compares with nor changes a board that is not the server’s', async () => {
    const { board, connection, restores } = aBoardSince()
    const prepared = await restores.prepare(MONDAY, 'Monday')
    connection.set({ kind: 'reconnecting', retryAt: 0, unsaved: 0 })
    await expect(prepared.carryOut()).rejects.toThrow('when you are connected')
    expect(board.cardIds()).toEqual(['newer'])
    connection.set({ kind: 'connecting' })
    await expect(restores.prepare(MONDAY, 'Monday')).rejects.toThrow('still on its way')
  })

  it('offers to take back just this, and tells others once it is saved', async () => {
    const { board, restores, announced, told, save } = aBoardSince()
    await (await restores.prepare(MONDAY, 'Monday')).carryOut()
    expect(board.cardIds()).toEqual([])
    expect(told).toEqual([])
    save()
    await expect.poll(() => told).toEqual([MONDAY])
    restores.noticed({ kind: 'restored', id: MONDAY, by: 'Ana' }) // our own news
    expect(announced.map(({ text }) => text)).toEqual(['You restored the snapshot “Monday”.'])
    expect(announced[0]?.holds?.()).toBe(true)
    announced[0]?.undo?.()
    expect(board.cardIds()).toEqual(['newer'])
  })

  it('offers nothing any more once it was undone by key', async () => {
    const { board, restores, announced } = aBoardSince()
    await (await restores.prepare(MONDAY, 'Monday')).carryOut()
    board.insert([{ kind: 'note', rect: { x: 0, y: 0, w: 9, h: 9 } }])
    board.undo()
    expect(announced[0]?.holds?.()).toBe(true)
    board.undo()
    expect(board.cardIds()).toEqual(['newer'])
    expect(announced[0]?.holds?.()).toBe(false)
  })

  it('offers nothing any more once what it restored was changed again', async () => {
    const { board, restores, announced } = aBoardSince()
    await (await restores.prepare(MONDAY, 'Monday')).carryOut()
    board.revive(['newer' as CardId])
    expect(announced[0]?.holds?.()).toBe(false)
  })

  it('does not take somebody else’s news for its own when its own never got out', async () => {
    const { restores, announced, save } = aBoardSince({ isRefused: true })
    await (await restores.prepare(MONDAY, 'Monday')).carryOut()
    save()
    await expect.poll(() => announced.map(({ tone }) => tone)).toEqual([undefined, 'error'])
    restores.noticed({ kind: 'restored', id: MONDAY, by: 'Ben' })
    expect(announced.at(-1)?.text).toBe('Ben restored the snapshot “Monday”.')
  })

  it('takes nobody else’s news for its own once its own was missed in a break', async () => {
    const { restores, announced, told, save } = aBoardSince()
    await (await restores.prepare(MONDAY, 'Monday')).carryOut()
    save()
    await expect.poll(() => told).toEqual([MONDAY])
    restores.returned()
    restores.noticed({ kind: 'restored', id: MONDAY, by: 'Ben' })
    expect(announced.at(-1)?.text).toBe('Ben restored the snapshot “Monday”.')
  })

  it('says who restored what when somebody else did', () => {
    const { restores, announced } = aBoardSince()
    restores.noticed({ kind: 'restored', id: MONDAY, by: 'Ben' })
    restores.noticed({ kind: 'snapshots', id: MONDAY, by: 'Ben' })
    expect(announced.map(({ text }) => text)).toEqual(['Ben restored the snapshot “Monday”.'])
  })
})
