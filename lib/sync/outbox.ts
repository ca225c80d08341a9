/**
 * Edits on their way to the server's disk. Each is kept, here and in the device store, from the moment it is made until
 * the server says that it is durable; what a closed tab left behind is taken over by the next one to open the board.
 *
 * A row belongs to nobody: two tabs may both send it, since an update that is known already changes nothing, and
 * whichever hears of its durability first removes it. So no tab has to find out whether another one is still alive.
 */
import type { BoardId, UserId } from '@/lib/schema/ids'
import { randomId } from '@/lib/schema/ids'
import { actOf, EDITS_AN_ACT, editRange, type DeviceStore, type EditKey } from './device-store'
import { mergeUpdates } from './merge-updates'
import { reportProblem } from './report-problem'

interface Row {
  readonly key: EditKey
  readonly update: Uint8Array
  /** The last write frame of the present socket that carries it, counted from 1; undefined while none does. */
  frame: number | undefined
}
interface Waiter {
  readonly rows: Set<Row>
  resolve(): void
  reject(error: Error): void
}

/** Typing that pauses for longer is another act. */
const TYPING_PAUSE_MS = 1000

export interface Outbox {
  /** How many acts the server has not acknowledged: each edit is one, and so is a run of typing. */
  size(): number
  /** Reads what earlier tabs left; returns the updates, to be applied to the document before it connects. */
  restore(): Promise<readonly Uint8Array[]>
  /** `isTyping`: it changes nothing but text, and goes on with the run of typing before it. */
  add(update: Uint8Array, isTyping?: boolean): void
  /** A new socket: nothing has been sent on it. */
  socketOpened(): void
  /** Write frame number `frame` left; it holds every edit that no earlier frame of this socket holds. */
  sent(frame: number): void
  /** Sends each edit that no frame of this socket holds by itself; `send` gives the number of the last frame. */
  sendEach(send: (update: Uint8Array) => number): void
  /** The first `count` write frames of this socket are durable. */
  acknowledged(count: number): void
  /** Removes the edits that `isKnown` says the server has; it is asked in the order they were made. */
  forget(isKnown: (update: Uint8Array) => boolean): void
  /** Removes every edit; what it returns puts them back. */
  discard(): () => void
  /** Whether all that is here is in the device store as well, once what is being written is written. */
  isOnDevice(): Promise<boolean>
  merged(): Uint8Array | undefined
  /** Resolves when all that is here now is acknowledged; rejects when `giveUp` says that it will not be. */
  emptied(): Promise<void>
  giveUp(reason: Error): void
}

export function createOutbox(options: {
  readonly userId: UserId
  readonly boardId: BoardId
  readonly store: Promise<DeviceStore | undefined>
  readonly onChange: () => void
}): Outbox {
  const { userId, boardId, onChange } = options
  const session = randomId()
  const rows = new Set<Row>()
  /** How many rows each act has: counted as they come and go, since it is asked after every letter. */
  const acts = new Map<string, number>()
  let waiters: Waiter[] = []
  let givenUp: Error | undefined
  let act = 0
  let inAct = 0
  let typedAt = -Infinity
  const disk = createWriteBehind(options.store)

  function keep(row: Row) {
    if (rows.has(row)) return
    rows.add(row)
    count(row, 1)
  }
  function count({ key }: Row, by: 1 | -1) {
    const name = actOf(key)
    const left = (acts.get(name) ?? 0) + by
    if (left === 0) acts.delete(name)
    else acts.set(name, left)
  }
  function remove(row: Row) {
    if (rows.delete(row)) count(row, -1)
    disk.remove(row.key)
    for (const waiter of waiters) waiter.rows.delete(row)
  }

  return {
    size: () => acts.size,
    async restore() {
      const store = await options.store
      if (!store) return []
      try {
        const transaction = store.transaction('edits')
        const range = editRange(userId, boardId)
        const [keys, updates] = await Promise.all([
          transaction.store.getAllKeys(range),
          transaction.store.getAll(range),
        ])
        const restored = keys.map((key, at): Row => ({ key, update: updates[at] as Uint8Array, frame: undefined }))
        const present = new Set([...rows].map(({ key }) => key.join()))
        for (const row of restored) if (!present.has(row.key.join())) keep(row)
        if (restored.length > 0) onChange()
        return restored.map(({ update }) => update)
      } catch (error) {
        reportProblem('Edits kept on this device could not be read.', error)
        return []
      }
    },
    add(update, isTyping = false) {
      const now = Date.now()
      const goesOn = isTyping && now - typedAt < TYPING_PAUSE_MS && inAct + 1 < EDITS_AN_ACT
      if (!goesOn) act += 1
      inAct = goesOn ? inAct + 1 : 0
      typedAt = isTyping ? now : -Infinity
      const row: Row = { key: [userId, boardId, session, act * EDITS_AN_ACT + inAct], update, frame: undefined }
      keep(row)
      disk.put(row.key, update)
      onChange()
    },
    socketOpened() {
      givenUp = undefined
      for (const row of rows) row.frame = undefined
    },
    sent(frame) {
      for (const row of rows) row.frame ??= frame
    },
    sendEach(send) {
      for (const row of rows) row.frame ??= send(row.update)
    },
    acknowledged(count) {
      for (const row of rows) if (row.frame !== undefined && row.frame <= count) remove(row)
      const done = waiters.filter((waiter) => waiter.rows.size === 0)
      waiters = waiters.filter((waiter) => waiter.rows.size > 0)
      onChange()
      for (const waiter of done) waiter.resolve()
    },
    forget(isKnown) {
      for (const row of [...rows]) if (isKnown(row.update)) remove(row)
      onChange()
    },
    discard() {
      const gone = [...rows]
      for (const row of gone) remove(row)
      onChange()
      return () => {
        for (const row of gone) {
          keep(row)
          disk.put(row.key, row.update)
        }
        onChange()
      }
    },
    isOnDevice: async () => (await disk.isWritten()) || rows.size === 0,
    merged: () => mergeUpdates([...rows].map(({ update }) => update)),
    emptied() {
      if (rows.size === 0) return Promise.resolve()
      if (givenUp) return Promise.reject(givenUp)
      return new Promise((resolve, reject) => waiters.push({ rows: new Set(rows), resolve, reject }))
    },
    giveUp(reason) {
      givenUp = reason
      for (const waiter of waiters.splice(0)) waiter.reject(reason)
    },
  }
}

/**
 * Puts and removals in order, many to a transaction. A row that is acknowledged before its turn is never written. A
 * store that fails is reported once; the edits stay in memory and are still sent.
 */
function createWriteBehind(opening: Promise<DeviceStore | undefined>) {
  let waiting = new Map<string, { key: EditKey; update: Uint8Array | undefined }>()
  let running: Promise<void> | undefined
  let hasFailed = false

  async function run() {
    const store = await opening
    while (waiting.size > 0) {
      const batch = [...waiting.values()]
      waiting = new Map()
      if (!store || hasFailed) continue
      try {
        const transaction = store.transaction('edits', 'readwrite')
        const acts = batch.map(({ key, update }) =>
          update ? transaction.store.put(update, key) : transaction.store.delete(key),
        )
        await Promise.all([...acts, transaction.done])
      } catch (error) {
        hasFailed = true
        reportProblem('This browser keeps no more data on the device; unsent edits will not outlive this tab.', error)
      }
    }
    running = undefined
  }
  const kick = () => {
    running ??= run()
  }

  return {
    put(key: EditKey, update: Uint8Array) {
      waiting.set(key.join(), { key, update })
      kick()
    },
    remove(key: EditKey) {
      if (waiting.get(key.join())?.update) waiting.delete(key.join())
      else waiting.set(key.join(), { key, update: undefined })
      kick()
    },
    async isWritten() {
      await running
      return (await opening) !== undefined && !hasFailed
    },
  }
}
