import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { BoardId, CardId, DocumentId, UserId } from '@/lib/schema/ids'
import { clearDeviceData } from '@/lib/sync/device-store'
import { openDismissedSuggestions } from './dismissed-suggestions'

const ana = 'ana' as UserId
const ben = 'ben' as UserId
const board = 'board' as BoardId
const passage = (card: string, start: number) => ({
  card: card as CardId,
  documentId: 'document' as DocumentId,
  start,
  end: start + 10,
})

async function kept(user: UserId, of: BoardId) {
  const { all, read } = openDismissedSuggestions(user, of)
  await read
  return all.get()
}

describe('dismissed suggestions', () => {
  it('stay on the device for that person and board, and can be restored', async () => {
    const { all, dismiss, restore, holds } = openDismissedSuggestions(ana, board)
    await dismiss(passage('a', 0))
    await dismiss(passage('b', 40))
    await dismiss(passage('a', 0))
    expect(all.get()).toHaveLength(2)
    expect(holds(passage('b', 40))).toBe(true)
    await restore(passage('b', 40))
    expect(holds(passage('b', 40))).toBe(false)
    expect(all.get()).toEqual([passage('a', 0)])
    expect(await kept(ana, board)).toEqual([passage('a', 0)])
    expect(await kept(ben, board)).toEqual([])
    expect(await kept(ana, 'other' as BoardId)).toEqual([])
  })

  it('go with everything that the device keeps when the person signs out', async () => {
    await openDismissedSuggestions(ben, board).dismiss(passage('a', 0))
    await clearDeviceData(ana)
    expect(await kept(ana, board)).toEqual([])
    expect(await kept(ben, board)).toHaveLength(1)
  })

  it('of this very moment are not lost to what is still being read', async () => {
    const { all, read, dismiss } = openDismissedSuggestions(ben, board)
    void dismiss(passage('c', 7))
    await read
    expect(all.get()).toEqual([passage('a', 0), passage('c', 7)])
  })
})
