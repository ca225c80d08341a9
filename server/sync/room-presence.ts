/**
 * Sends a room's presence: gathered, at most one frame every PRESENCE_INTERVAL_MS, shared by all. A reader who is behind
 * is passed over and gets everybody's newest state once it has caught up, so the last state always arrives.
 */
import type { UserId } from '@/lib/schema/ids'
import { AwarenessTable } from './awareness-table'
import type { Member } from './member'

const PRESENCE_INTERVAL_MS = 33

export class RoomPresence {
  readonly #table: AwarenessTable
  readonly #members = new Set<Member>()
  readonly #behind = new Set<Member>()
  #timer: NodeJS.Timeout | undefined
  #sentAt = 0

  /** `ownerOf`: whose a Yjs client id is in the document, where it wrote something. */
  constructor(ownerOf: (client: number) => UserId | undefined) {
    this.#table = new AwarenessTable(ownerOf)
  }

  join(member: Member): void {
    this.#members.add(member)
    this.answer(member)
  }

  leave(member: Member): void {
    this.#members.delete(member)
    this.#behind.delete(member)
    this.#table.leave(member)
    this.#schedule()
  }

  /** Who speaks for the Yjs client id, or last did. */
  userOf(client: number): UserId | undefined {
    return this.#table.userOf(client)
  }

  /** Sends who is here. */
  answer(member: Member): void {
    this.#tell(member, () => this.#table.frameAll())
    this.#schedule() // for one who is behind
  }

  /** Takes the payload of an awareness message. Throws when it cannot be decoded. */
  receive(member: Member, payload: Uint8Array): void {
    this.#table.receive(member, payload)
    this.#schedule()
  }

  dispose(): void {
    clearTimeout(this.#timer)
  }

  #schedule(): void {
    if (this.#timer || this.#members.size === 0 || !(this.#table.hasChanges || this.#behind.size > 0)) return
    const wait = Math.max(0, this.#sentAt + PRESENCE_INTERVAL_MS - performance.now())
    this.#timer = setTimeout(() => this.#send(), wait)
  }

  #send(): void {
    this.#timer = undefined
    this.#sentAt = performance.now()
    const changes = this.#table.takeChanges()
    for (const member of this.#members) {
      if (this.#behind.delete(member)) this.#tell(member, () => this.#table.frameAll())
      else this.#tell(member, () => changes)
    }
    this.#schedule() // for those who are still behind
  }

  /** Makes no frame for who would not get it. */
  #tell(member: Member, frame: () => Uint8Array | undefined): void {
    if (member.isBehind) {
      this.#behind.add(member)
      return
    }
    const made = frame()
    if (made) member.send(made)
  }
}
