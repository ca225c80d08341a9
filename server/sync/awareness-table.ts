/**
 * Who is here and what they point at: the newest state of each Yjs client id, never stored. A socket speaks for one
 * client id, its first; who it says it is, is overwritten with who it is. States of other ids are dropped without fuss,
 * because y-websocket's client echoes what it hears.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { UserId } from '@/lib/schema/ids'
import { framePresence } from './frames'
import type { Member } from './member'

const MAX_STATE_BYTES = 4096
const MAX_REMEMBERED = 1000
/** Counted from 0 by everybody; one near the largest integer would leave others of the same id none above it. */
const MAX_CLOCK = 2 ** 32

interface Entry {
  readonly member: Member
  /** The clock that the client gave it. */
  readonly heard: number
  /** The clock that others get, which grows with every change. */
  readonly clock: number
  /** With the true identity in it. */
  readonly json: string
}
interface Gone {
  readonly user: UserId
  readonly clock: number
}
const NULL_STATE = new TextEncoder().encode('null')

export class AwarenessTable {
  readonly #entries = new Map<number, Entry>()
  readonly #ownIds = new Map<Member, number>()
  readonly #changed = new Set<number>()
  /** Ids that left: they stay that person's, and others take a state of theirs only with a higher clock. */
  readonly #gone = new Map<number, Gone>()
  /** `frameAll` until a state changes; null when that is not known. */
  #everybody: Uint8Array | undefined | null = null
  readonly #ownerOf: (client: number) => UserId | undefined

  /** `ownerOf`: whose the id is in the document, where it wrote something. */
  constructor(ownerOf: (client: number) => UserId | undefined) {
    this.#ownerOf = ownerOf
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0
  }

  /** Takes the payload of an awareness message. Throws when it cannot be decoded. */
  receive(member: Member, payload: Uint8Array): void {
    const decoder = decoding.createDecoder(payload)
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const state = decoding.readVarUint8Array(decoder)
      if (decoder.pos > payload.length) throw new Error('The awareness message is shorter than it says.')
      const isSmall = state.length <= MAX_STATE_BYTES && clock <= MAX_CLOCK
      if (isSmall && this.#maySpeakFor(member, client, state)) this.#set(member, client, clock, state)
    }
  }

  leave(member: Member): void {
    const client = this.#ownIds.get(member)
    if (client === undefined) return
    this.#ownIds.delete(member)
    const entry = this.#entries.get(client)
    if (entry?.member === member) this.#remove(client, entry.clock)
  }

  /** Who speaks for the id, or last did. */
  userOf(client: number): UserId | undefined {
    return this.#entries.get(client)?.member.grant.user.id ?? this.#gone.get(client)?.user
  }

  /** Everybody who is here; undefined when nobody is. */
  frameAll(): Uint8Array | undefined {
    if (this.#everybody === null) this.#everybody = this.#frame([...this.#entries.keys()])
    return this.#everybody
  }

  /** What changed since the last call. */
  takeChanges(): Uint8Array | undefined {
    const changed = [...this.#changed]
    this.#changed.clear()
    return this.#frame(changed)
  }

  #maySpeakFor(member: Member, client: number, state: Uint8Array): boolean {
    const own = this.#ownIds.get(member)
    const entry = this.#entries.get(client)
    if (own !== undefined) return own === client && (!entry || entry.member === member)
    if (isNull(state)) return false
    const holder = entry?.member.grant
    const { user, sessionId } = member.grant
    // A browser that comes back before its old socket is known to be dead: the newest speaks.
    if (holder) return holder.user.id === user.id && holder.sessionId === sessionId
    const owner = this.#ownerOf(client) ?? this.userOf(client)
    return owner === undefined || owner === user.id
  }

  #set(member: Member, client: number, clock: number, state: Uint8Array): void {
    const isNew = !this.#ownIds.has(member)
    const entry = this.#entries.get(client)
    if (!isNew && entry && clock < entry.heard) return
    const last = entry?.clock ?? this.#gone.get(client)?.clock ?? -1
    if (isNull(state)) return this.#remove(client, Math.max(clock, last))
    const json = stamp(member, state)
    if (json === undefined) return
    this.#ownIds.set(member, client)
    if (!isNew && entry?.json === json && clock <= entry.clock) {
      // Its own state, as others have it: clients echo what they hear.
      this.#entries.set(client, { ...entry, heard: clock })
      return
    }
    // y-websocket comes back with the clock it left with, which others have seen, perhaps before this server started.
    const least = isNew || !entry ? clock + 1 : clock
    this.#entries.set(client, { member, heard: clock, clock: Math.max(least, last + 1), json })
    this.#change(client)
  }

  #remove(client: number, clock: number): void {
    const user = this.userOf(client)
    this.#entries.delete(client)
    if (!user) return
    this.#gone.delete(client)
    this.#gone.set(client, { user, clock })
    if (this.#gone.size > MAX_REMEMBERED) this.#gone.delete(this.#gone.keys().next().value!)
    this.#change(client)
  }

  #change(client: number): void {
    this.#changed.add(client)
    this.#everybody = null
  }

  #frame(clients: readonly number[]): Uint8Array | undefined {
    const states = clients.map((client) => {
      const { clock, json } = this.#entries.get(client) ?? { clock: this.#gone.get(client)?.clock ?? 0, json: 'null' }
      return { client, clock, json }
    })
    if (states.length === 0) return undefined
    return framePresence(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, states.length)
        for (const { client, clock, json } of states) {
          encoding.writeVarUint(encoder, client)
          encoding.writeVarUint(encoder, clock)
          encoding.writeVarString(encoder, json)
        }
      }),
    )
  }
}

/** The state with the true identity in `user`; undefined when it is no JSON object. */
function stamp(member: Member, state: Uint8Array): string | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(state))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    return JSON.stringify({ ...value, user: member.grant.user })
  } catch {
    return undefined // not JSON: this person is simply not shown
  }
}

function isNull(state: Uint8Array): boolean {
  return state.length === NULL_STATE.length && state.every((byte, i) => byte === NULL_STATE[i])
}
