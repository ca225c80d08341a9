import { beforeEach, describe, expect, it } from 'vitest'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { BoardId, UserId } from '@/lib/schema/ids'
import { AwarenessTable } from './awareness-table'
import type { Member } from './member'

/** A socket that takes nothing; the table only asks whose it is. */
function aMember(name: string, sessionId = '1'): Member {
  const user = { id: `user-${name}` as UserId, name, colour: '#aa0000' }
  const nothing = () => {}
  return {
    grant: { boardId: 'board-01' as BoardId, user, sessionId, canEdit: true },
    send: nothing,
    isBehind: false,
    sendState: nothing,
    acknowledge: nothing,
    close: nothing,
  }
}
const states = (...entries: [client: number, clock: number, state: unknown][]) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const [client, clock, state] of entries) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    }
  })

let table: AwarenessTable
let reader: Awareness
const ana = aMember('ana')
const ben = aMember('ben', '2')
beforeEach(() => {
  table = new AwarenessTable((client) => (client === 77 ? ('user-ana' as UserId) : undefined))
  reader = new Awareness(new Y.Doc())
  reader.destroy() // without its clock; the states stay
})

/** What somebody who hears every frame sees, by client id. */
function heard(frame: Uint8Array | undefined): Record<number, unknown> {
  if (frame) {
    const decoder = decoding.createDecoder(frame)
    decoding.readVarUint(decoder)
    applyAwarenessUpdate(reader, decoding.readVarUint8Array(decoder), 'server')
  }
  return Object.fromEntries([...reader.getStates()].filter(([client]) => client !== reader.clientID))
}
const cursorOf = (client: number) => (heard(table.takeChanges())[client] as { cursor: unknown } | undefined)?.cursor

describe('the table of who is here', () => {
  it('passes on the newest state only, once, with the true identity', () => {
    table.receive(ana, states([5, 1, { cursor: 1 }]))
    table.receive(ana, states([5, 2, { cursor: 2, user: { id: 'user-ben' } }]))
    expect(heard(table.takeChanges())).toEqual({ 5: { cursor: 2, user: ana.grant.user } })
    expect(table.takeChanges()).toBeUndefined()
  })

  it('does not go back to an older state', () => {
    table.receive(ana, states([5, 3, { cursor: 3 }]))
    table.receive(ana, states([5, 2, { cursor: 2 }]))
    expect(cursorOf(5)).toBe(3)
  })

  it('drops states of ids that belong to another socket, or to another person in the document', () => {
    table.receive(ana, states([5, 1, { cursor: 'ana' }]))
    table.receive(
      ben,
      states([5, 9, { cursor: 'forged' }], [5, 10, null], [77, 1, { cursor: 'forged' }], [6, 1, { cursor: 'ben' }]),
    )
    table.receive(ben, states([7, 1, { cursor: 'a second id' }]))
    expect(heard(table.takeChanges())).toEqual({
      5: { cursor: 'ana', user: ana.grant.user },
      6: { cursor: 'ben', user: ben.grant.user },
    })
  })

  it('keeps an id for who spoke for it, also when they have left or say nothing', () => {
    table.receive(ana, states([5, 1, { cursor: 'ana' }]))
    table.leave(ana)
    table.receive(ben, states([5, 9, { cursor: 'forged' }]))
    expect(table.userOf(5)).toBe('user-ana')
    table.receive(ben, states([6, 1, { cursor: 'ben' }], [6, 2, null], [7, 1, { cursor: 'a second id' }]))
    expect([table.userOf(6), table.userOf(7)]).toEqual(['user-ben', undefined])
    table.receive(ben, states([6, 3, { cursor: 'again' }]))
    expect(heard(table.takeChanges())).toEqual({ 6: { cursor: 'again', user: ben.grant.user } })
  })

  it('takes somebody away whose socket closed, or who says so', () => {
    table.receive(ana, states([5, 1, { cursor: 1 }]))
    table.receive(ben, states([6, 1, { cursor: 1 }]))
    heard(table.takeChanges())
    table.leave(ana)
    table.receive(ben, states([6, 2, null]))
    expect(heard(table.takeChanges())).toEqual({})
    expect(table.frameAll()).toBeUndefined()
  })

  it('shows somebody at once who comes back with the clock they left with', () => {
    table.receive(ana, states([5, 4, { cursor: 'before' }]))
    heard(table.takeChanges())
    table.leave(ana)
    heard(table.takeChanges())
    table.receive(aMember('ana'), states([5, 4, { cursor: 'back' }]))
    expect(cursorOf(5)).toBe('back')
  })

  it('shows what somebody does next who came back, whose own clock is behind the one that others have', () => {
    table.receive(ana, states([5, 4, { cursor: 'before' }]))
    heard(table.takeChanges())
    table.leave(ana)
    heard(table.takeChanges())
    const again = aMember('ana')
    table.receive(again, states([5, 4, { cursor: 'back' }]))
    expect(cursorOf(5)).toBe('back')
    for (const clock of [5, 6, 7]) {
      table.receive(again, states([5, clock, { cursor: clock }]))
      expect(cursorOf(5)).toBe(clock)
    }
    table.receive(again, states([5, 6, { cursor: 'late' }]))
    expect(table.takeChanges()).toBeUndefined()
  })

  it('shows somebody at once who comes back to a server that was started anew', () => {
    table.receive(ana, states([5, 4, { cursor: 'before' }]))
    heard(table.takeChanges())
    const ownClock = reader.meta.get(5)!.clock // their page has heard its own state too
    reader.states.delete(5) // as pages do when their socket closes; the clock stays
    table = new AwarenessTable(() => undefined)
    table.receive(ana, states([5, ownClock, { cursor: 'back' }]))
    expect(cursorOf(5)).toBe('back')
  })

  it('says nothing anew when a client echoes its own state, and passes on that it still lives', () => {
    table.receive(ana, states([5, 4, { cursor: 1 }]))
    heard(table.takeChanges())
    const clock = reader.meta.get(5)!.clock
    table.receive(ana, states([5, clock, { cursor: 1, user: ana.grant.user }]))
    expect(table.takeChanges()).toBeUndefined()
    table.receive(ana, states([5, clock + 1, { cursor: 1, user: ana.grant.user }]))
    heard(table.takeChanges())
    expect(reader.meta.get(5)!.clock).toBe(clock + 1)
  })

  it('lets a new socket of the same session take over before the old one is known to be dead', () => {
    table.receive(ana, states([5, 4, { cursor: 'old' }]))
    heard(table.takeChanges())
    const again = aMember('ana')
    table.receive(again, states([5, 5, { cursor: 'new' }]))
    table.receive(ana, states([5, 6, { cursor: 'late' }]))
    table.leave(ana)
    expect(cursorOf(5)).toBe('new')
  })

  it('makes the frame of everybody once for all who ask, until a state changes', () => {
    table.receive(ana, states([5, 1, { cursor: 1 }]))
    const frame = table.frameAll()
    expect(table.frameAll()).toBe(frame)
    table.receive(ana, states([5, 2, { cursor: 2 }]))
    expect(heard(table.frameAll())).toMatchObject({ 5: { cursor: 2 } })
    table.leave(ana)
    expect(table.frameAll()).toBeUndefined()
  })

  it('refuses to read on beyond the end', () => {
    expect(() => table.receive(ana, Uint8Array.of(1, 5, 1, 200, 1))).toThrow()
    expect(() => table.receive(ana, Uint8Array.of(9))).toThrow()
  })
})
