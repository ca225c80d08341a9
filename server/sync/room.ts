/**
 * One open board: what it knows of the document, its durable bytes and its sockets, but no document. An edit is
 * examined, gathered, committed to the log, and only then shown to anybody and acknowledged: what anyone has seen is on
 * disk. If a commit fails nobody has seen it; the sockets are closed and their clients send it again.
 */
import * as Y from 'yjs'
import { CLOSE_CODES, type CloseCode } from '@/lib/errors/close-codes'
import type { BoardId, UserId } from '@/lib/schema/ids'
import type { Logger } from '@/server/log'
import type { BoardStorage, StoredBoard } from '@/server/storage/board-storage'
import { onlyWriter, toLogRows, type Write } from './batch'
import { examineUpdate, type Examined } from './examine-update'
import { frameStep1, frameUpdate } from './frames'
import { KnownState } from './known-state'
import type { Member } from './member'
import { mergeInGroups } from '@/lib/sync/merge-updates'
import type { SyncMetrics } from './metrics'
import { RoomPresence } from './room-presence'
import { sortOutRows, type FaultyRow } from './sort-out-rows'
import { StoredBytes } from './stored-bytes'
import type { UpdateTasks } from './update-tasks'

/** Larger updates are examined in the worker: 256 KiB of the smallest structs is 30 ms. */
const MAX_INLINE_BYTES = 256 * 1024
/** Larger messages about presence are not looked at: nobody has so many cursors. */
const MAX_PRESENCE_BYTES = 256 * 1024
/**
 * When sending a batch to everybody took longer than the first, the next one is gathered for as long, at most for the
 * second: a socket's write costs the same for one edit as for ten, so a large room would else do nothing but send.
 */
const LONG_FLUSH_MS = 2
const MAX_GATHER_MS = 16
const DAY_MS = 24 * 60 * 60 * 1000
/** The state vector of an empty document. */
const NOTHING = Uint8Array.of(0)
const NOT_STORED = 'The edit could not be stored just now; it is sent again.'

export interface RoomParts {
  readonly storage: BoardStorage
  readonly tasks: UpdateTasks
  readonly log: Logger
  readonly metrics: SyncMetrics
  /** A board's bytes may not grow beyond this. */
  readonly maxBoardBytes: number
  /** Rows that were folded longer ago are forgotten; 0: never. */
  readonly historyDays: number
}

/** See `Write.frames` and `Writer.postpone`. */
export type WriteOptions = Pick<Writer, 'frames' | 'postpone'>

type Writer = Omit<Write, 'update' | 'newClients'> & {
  /** Called instead of a refusal when the update lacks parts that the writer has yet to send. */
  readonly postpone?: () => void
}

export class Room {
  readonly #boardId: BoardId
  readonly #parts: RoomParts
  readonly #bytes: StoredBytes
  readonly #known = new KnownState()
  /** Stored rows that nobody is sent; the next fold sets them aside. */
  #faulty: readonly FaultyRow[]
  readonly #clients: Map<number, UserId>
  readonly #members = new Set<Member>()
  readonly #presence: RoomPresence
  /** Called when nothing is under way any more, and once, before its sockets are closed, when the room has failed. */
  readonly #onSettled: () => void

  #pending: Write[] = []
  /** Large updates that the worker has not answered yet. */
  #examining = 0
  #committing: Promise<void> | undefined
  /** By `performance.now()`. */
  #gatherUntil = 0
  #folding: Promise<void> | undefined
  /** No fold is tried before the log is this long; raised after one has failed. */
  #foldNotBefore = 0
  #hasFailed = false

  constructor(boardId: BoardId, board: StoredBoard, parts: RoomParts, onSettled: () => void) {
    this.#boardId = boardId
    this.#parts = parts
    this.#onSettled = onSettled
    this.#clients = new Map(board.clients)
    this.#presence = new RoomPresence((client) => this.#clients.get(client))
    if (board.state) this.#known.addState(board.state)
    const { sound, faulty } = sortOutRows(board.tail, this.#known)
    for (const row of faulty) parts.log.error({ board: boardId, ...row }, 'sync: a stored row cannot be applied')
    this.#faulty = faulty
    this.#bytes = new StoredBytes({ ...board, tail: sound })
    // Left by a process that ended before it folded: folded now, the next to open it need not examine it again.
    if (this.#bytes.isTailLong) this.#fold()
  }

  get hasFailed(): boolean {
    return this.#hasFailed
  }
  /** Nobody is here and nothing is under way. */
  get isIdle(): boolean {
    return this.#members.size === 0 && this.#examining === 0 && !this.#committing && !this.#folding
  }
  /** The durable updates, in order, and the log position up to which they reach. */
  get state(): { readonly head: number; readonly updates: readonly Uint8Array[] } {
    return { head: this.#bytes.head, updates: this.#bytes.updates }
  }

  join(member: Member): void {
    this.#members.add(member)
    // Asked of editors only: whoever may not write has nothing that the server lacks.
    if (member.grant.canEdit) member.send(frameStep1(this.#known.vector))
    this.#presence.join(member)
  }

  leave(member: Member): void {
    if (!this.#members.delete(member)) return
    this.#presence.leave(member)
    if (this.#members.size > 0) return
    if (this.#bytes.isTailWorthFolding || this.#faulty.length > 0) this.#fold()
    this.#settle()
  }

  /** Answers a step 1. Throws when the state vector cannot be decoded; to one that is too long to decode here, with all. */
  answer(member: Member, encodedVector: Uint8Array): void {
    const asked = encodedVector.length > MAX_INLINE_BYTES ? NOTHING : encodedVector
    member.sendState(this.#bytes.framesFor(Y.decodeStateVector(asked), asked))
  }

  answerPresence(member: Member): void {
    this.#presence.answer(member)
  }

  /** Takes an editor's write. Resolves when it waits for the next commit, which is at once unless it is large. */
  write(member: Member, update: Uint8Array, { frames, postpone }: WriteOptions): Promise<void> | undefined {
    const { user, sessionId } = member.grant
    return this.#examine({ member, author: user.id, session: sessionId, frames, postpone }, update)
  }

  /** Takes the payload of an awareness message. Throws when it cannot be decoded. */
  receivePresence(member: Member, payload: Uint8Array): void {
    if (payload.length <= MAX_PRESENCE_BYTES) this.#presence.receive(member, payload)
  }

  /** Resolves when all that was taken is durable, or has failed. */
  async committed(): Promise<void> {
    await this.#committing
  }

  async dispose(): Promise<void> {
    this.#presence.dispose()
    await this.#committing
    await this.#folding
  }

  #examine(writer: Writer, update: Uint8Array): Promise<void> | undefined {
    if (update.length <= MAX_INLINE_BYTES) {
      return void this.#take(writer, update, examineUpdate(update, this.#known.vector))
    }
    this.#examining++
    return this.#examineApart(update)
      .then(
        (examined) => this.#take(writer, update, examined),
        (err: unknown) => {
          this.#parts.log.error({ err, board: this.#boardId }, 'sync: a large update could not be examined')
          this.#refuse(writer.member, CLOSE_CODES.tryAgain, NOT_STORED)
        },
      )
      .finally(() => {
        this.#examining--
        this.#settle()
      })
  }

  async #examineApart(update: Uint8Array): Promise<Examined> {
    for (;;) {
      const examined = await this.#parts.tasks.examine(update, this.#known.vector)
      // Another socket may have brought some of it meanwhile: what is known is cut off in the worker, not here.
      if ('fault' in examined || this.#known.continuesAt(examined.starts)) return examined
    }
  }

  #take(writer: Writer, update: Uint8Array, examined: Examined): void {
    // It left, or lost its rights, while a large update of it was examined.
    if (!this.#members.has(writer.member)) return
    if (this.#hasFailed) return this.#refuse(writer.member, CLOSE_CODES.tryAgain, NOT_STORED)
    if ('fault' in examined) {
      if (examined.lacksParts && writer.postpone) return writer.postpone()
      return this.#refuse(writer.member, CLOSE_CODES.malformed, `The edit cannot be read. ${examined.fault}`)
    }
    if (this.#known.holds(examined.extent)) {
      this.#enqueue({ ...writer, update: undefined, newClients: [] })
      return
    }
    const size = this.#bytes.size + (examined.trimmed ?? update).length
    // On a full board one may still delete.
    if (size > this.#parts.maxBoardBytes && examined.extent.ends.size > 0) {
      // What was deleted leaves its room only once it is folded: there may be room when this is tried again.
      if (this.#bytes.tail.length > 0) this.#fold()
      const bytes = this.#parts.maxBoardBytes.toLocaleString('en')
      const limit = `This board is full: with that edit it would have more than ${bytes} bytes, the most it may have.`
      return this.#refuse(writer.member, CLOSE_CODES.tooLarge, limit)
    }
    const newClients = []
    for (const client of this.#known.newClients(examined.extent)) {
      const owner = this.#clients.get(client)
      if (owner === undefined) newClients.push(client)
      // Presence tells everybody the id before its first edit.
      const holder = owner ?? this.#presence.userOf(client)
      if (holder !== undefined && holder !== writer.author) {
        return this.#refuse(writer.member, CLOSE_CODES.notAllowed, 'The edit is in another person’s name.')
      }
    }
    for (const client of newClients) this.#clients.set(client, writer.author)
    this.#known.add(examined.extent)
    // A copy: what arrived is a view of the socket's buffer, which would stay in memory with it.
    const kept = examined.trimmed ?? update.slice()
    this.#enqueue({ ...writer, update: kept, newClients })
  }

  #refuse(member: Member, code: CloseCode, message: string): void {
    this.#parts.metrics.updatesRefused++
    this.#parts.log.warn(
      { board: this.#boardId, user: member.grant.user.id, reason: message },
      'sync: an update was refused',
    )
    member.close(code, message)
  }

  #enqueue(write: Write): void {
    this.#pending.push(write)
    this.#committing ??= this.#commitPending()
  }

  async #commitPending(): Promise<void> {
    // One turn of the event loop: a quiet room commits at once, a busy one gathers while a commit is under way.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#pending.length > 0) {
      const wait = this.#gatherUntil - performance.now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      const batch = this.#pending
      this.#pending = [] // edits that arrive during the commit start the next batch; commits never overlap
      try {
        await this.#commit(batch)
      } catch (cause) {
        this.#fail(cause)
        break
      }
    }
    this.#committing = undefined
    const isFoldDue = this.#bytes.isTailLong || this.#bytes.size > this.#parts.maxBoardBytes
    if (isFoldDue && this.#bytes.tail.length >= this.#foldNotBefore) this.#fold()
    this.#settle()
  }

  async #commit(batch: readonly Write[]): Promise<void> {
    const rows = toLogRows(batch, Date.now())
    if (rows.length > 0) {
      const { metrics, storage } = this.#parts
      const startedAt = performance.now()
      const head = await storage.append(this.#boardId, rows)
      metrics.commits++
      metrics.commitMs += performance.now() - startedAt
      metrics.writesStored += batch.length
      if (head !== this.#bytes.head + rows.length) {
        throw new Error(
          `Another process wrote to the log: its head is ${head}, expected ${this.#bytes.head + rows.length}.`,
        )
      }
      const updates = rows.map(({ update }) => update)
      this.#bytes.append(updates)
      this.#flush(updates, batch)
    } else this.#acknowledge(batch)
  }

  #flush(updates: readonly Uint8Array[], batch: readonly Write[]): void {
    const startedAt = performance.now()
    this.#broadcast(updates, onlyWriter(batch))
    this.#acknowledge(batch)
    const now = performance.now()
    const took = now - startedAt
    if (took > LONG_FLUSH_MS) this.#gatherUntil = now + Math.min(took, MAX_GATHER_MS)
  }

  #broadcast(updates: readonly Uint8Array[], except: Member | undefined): void {
    for (const update of mergeInGroups(updates)) {
      const frame = frameUpdate(update)
      for (const member of this.#members) if (member !== except) member.send(frame)
    }
  }

  #acknowledge(batch: readonly Write[]): void {
    const counts = new Map<Member, number>()
    for (const { member, frames } of batch) counts.set(member, (counts.get(member) ?? 0) + frames)
    for (const [member, count] of counts) member.acknowledge(count)
  }

  /** The store did not take a batch. Nobody has seen it; a room opened afresh knows what the log really holds. */
  #fail(cause: unknown): void {
    this.#hasFailed = true
    this.#pending = []
    this.#parts.log.error({ err: cause, board: this.#boardId }, 'sync: a batch was not stored')
    this.#onSettled()
    for (const member of [...this.#members]) member.close(CLOSE_CODES.tryAgain, NOT_STORED)
  }

  #settle(): void {
    if (!this.#hasFailed && this.isIdle) this.#onSettled()
  }

  #fold(): void {
    if (this.#hasFailed) return
    this.#folding ??= this.#foldTail().finally(() => {
      this.#folding = undefined
      this.#settle()
    })
  }

  async #foldTail(): Promise<void> {
    const { storage, tasks, log, metrics, historyDays } = this.#parts
    const upTo = this.#bytes.head
    try {
      const folded = await tasks.fold({ state: this.#bytes.state?.update, tail: this.#bytes.tail.rows })
      const setAside = [...this.#faulty, ...folded.setAside]
      const historyFrom = historyDays === 0 ? 0 : Date.now() - historyDays * DAY_MS
      await storage.compact(this.#boardId, { state: folded.state, upTo, setAside, historyFrom })
      this.#bytes.fold(folded.state, upTo)
      this.#faulty = []
      this.#foldNotBefore = 0
      metrics.compactions++
      metrics.rowsSetAside += setAside.length
      for (const row of setAside) log.error({ board: this.#boardId, ...row }, 'sync: a stored row was set aside')
      if (folded.hasGaps) log.error({ board: this.#boardId, upTo }, 'sync: the state waits for parts that no row holds')
    } catch (err) {
      this.#foldNotBefore = this.#bytes.tail.length * 2
      log.error({ err, board: this.#boardId }, 'sync: the log could not be compacted; it goes on growing meanwhile')
    }
  }
}
