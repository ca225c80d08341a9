/**
 * What this device keeps for a person between visits, in IndexedDB: edits that the server has not acknowledged, a list of
 * the boards of which a copy lies here (device-copy.ts), and suggestions that they dismissed. Everything is keyed by user
 * and board. Where IndexedDB is missing or refuses (private windows, full disks) the page works on without it.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { BoardId, UserId } from '@/lib/schema/ids'
import { reportProblem } from './report-problem'

const NAME = 'redthread'
const VERSION = 2

/** Tab session and number count up, so rows of one session come back in the order they were made. */
export type EditKey = [user: UserId, board: BoardId, session: string, n: number]

/** The number in a row's key is its act's number times this, and its own within the act: both are told from the key. */
export const EDITS_AN_ACT = 1_000_000

/** Of how many acts these rows are: each edit is one, and so is a run of typing. */
export function countActs(keys: readonly EditKey[]): number {
  return new Set(keys.map(actOf)).size
}

/** Names the act that a row is of, among all of one person. */
export function actOf([, board, from, number]: EditKey): string {
  return `${board} ${from} ${Math.floor(number / EDITS_AN_ACT)}`
}

/** A passage of a document that shall not be suggested for a card again. */
export type DismissalKey = [user: UserId, board: BoardId, card: string, document: string, start: number, end: number]

interface DeviceSchema extends DBSchema {
  edits: { key: EditKey; value: Uint8Array }
  boards: { key: [UserId, BoardId]; value: { openedAt: number } }
  dismissed: { key: DismissalKey; value: true }
}
export type DeviceStore = IDBPDatabase<DeviceSchema>

/** Undefined when this browser gives no storage. */
export async function openDeviceStore(): Promise<DeviceStore | undefined> {
  if (typeof indexedDB === 'undefined') return undefined
  try {
    return await openDB<DeviceSchema>(NAME, VERSION, {
      upgrade(db, before) {
        if (before < 1) {
          db.createObjectStore('edits')
          db.createObjectStore('boards')
        }
        db.createObjectStore('dismissed')
      },
      // A newer version of the page, or a sign-out in another tab, needs the way free.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    })
  } catch (error) {
    reportProblem('This browser keeps no data on the device; unsent edits will not outlive this tab.', error)
    return undefined
  }
}

/** The name of the database that y-indexeddb keeps a board's copy in. */
export function deviceCopyName(user: UserId, board: BoardId): string {
  return `${NAME}/${user}/${board}`
}

/** Everything of this user, or of one board of theirs. */
export function editRange(user: UserId, board?: BoardId): IDBKeyRange {
  // In IndexedDB's order an array sorts after every string, so [] is the end.
  return board === undefined
    ? IDBKeyRange.bound([user], [user, []])
    : IDBKeyRange.bound([user, board], [user, board, []])
}

/** How many acts of this person the server has not got yet, by board; for the warning before signing out. */
export async function unsentEdits(user: UserId): Promise<ReadonlyMap<BoardId, number>> {
  const store = await openDeviceStore()
  if (!store) return new Map()
  const keys = await store.getAllKeys('edits', editRange(user))
  store.close()
  const boards = new Set(keys.map(([, board]) => board))
  return new Map([...boards].map((board) => [board, countActs(keys.filter(([, its]) => its === board))]))
}

/** The same with a board that is open: what the device could not keep is in its page alone. */
export function withOpenBoard(
  unsent: ReadonlyMap<BoardId, number>,
  open: { readonly id: BoardId; readonly unsaved: number } | undefined,
): ReadonlyMap<BoardId, number> {
  const count = open && Math.max(open.unsaved, unsent.get(open.id) ?? 0)
  return count ? new Map([...unsent, [open.id, count]]) : unsent
}

/** Removes all that this device keeps of a person's boards, unsent edits included: for signing out. */
export async function clearDeviceData(user: UserId): Promise<void> {
  const store = await openDeviceStore()
  if (!store) return
  const boards = await store.getAllKeys('boards', editRange(user))
  const transaction = store.transaction(['edits', 'boards', 'dismissed'], 'readwrite')
  await Promise.all([
    transaction.objectStore('edits').delete(editRange(user)),
    transaction.objectStore('boards').delete(editRange(user)),
    transaction.objectStore('dismissed').delete(editRange(user)),
    transaction.done,
  ])
  store.close()
  await Promise.all(boards.map(([, board]) => deleteDB(deviceCopyName(user, board))))
}
