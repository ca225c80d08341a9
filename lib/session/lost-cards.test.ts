import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import { createCell } from '@/lib/cell/cell'
import type { CardId, UserId } from '@/lib/schema/ids'
import type { ConnectionState } from '@/lib/sync/connection'
import type { Peer } from '@/lib/sync/presence'
import type { Announcement } from './announcement'
import type { Editing, LensState } from './board-session'
import { createEditing } from './editing'
import { createLostCards } from './lost-cards'

const id = 'hypothesis-0000001' as CardId

/** Two people's copies of one board; what one writes reaches the other when it is sent. */
function twoPeople(leftBefore: Promise<readonly Uint8Array[]> = Promise.resolve([])) {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
  const board = createBoard(mine)
  const other = createBoard(theirs)
  const send = (from: Y.Doc, to: Y.Doc) => Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
  board.insert([{ id, kind: 'hypothesis', title: 'It reopens in May', rect: { x: 0, y: 0, w: 280, h: 120 } }])
  send(mine, theirs)
  const said: Announcement[] = []
  const connection = createCell<ConnectionState>({ kind: 'saving', unsaved: 1 })
  const ben = { clientId: theirs.clientID, user: { id: 'ben' as UserId, name: 'Ben', colour: 'grey' } } as Peer
  const peers = createCell<readonly Peer[]>([ben])
  const wentOn: { ids: readonly CardId[]; editing: Editing | undefined }[] = []
  const editing = createEditing(board, createCell<LensState>({ lens: 'board' }), (was) => lost.whileWriting(was)).cell
  const lost = createLostCards({
    board,
    peers,
    connection,
    leftBefore,
    announce: (message) => void said.push(message),
    goOn: (ids, editing) => void wentOn.push({ ids, editing }),
  })
  connection.set({ kind: 'saved' })
  const theyDelete = () => {
    send(mine, theirs)
    other.remove([id])
    send(theirs, mine)
  }
  return { mine, board, editing, connection, peers, said, wentOn, theyDelete }
}

describe('a card that somebody else deletes', () => {
  it('while one writes in it is told of by name, takes the keys, and comes back with the words and the edit', () => {
    const { board, editing, said, wentOn, theyDelete } = twoPeople()
    editing.set({ id, field: 'title' })
    board.openTitle(id)?.splice(0, 2, 'The quay')
    theyDelete()
    expect(editing.get()).toBeNull()
    expect(said).toHaveLength(1)
    expect(said[0]).toMatchObject({
      text: 'Ben deleted “The quay reopens in May” while you were writing in it. Nothing that you wrote is lost.',
      takesKeys: true,
    })
    said[0]?.more?.[0]?.run()
    expect(board.card(id)).toMatchObject({ title: 'The quay reopens in May' })
    expect(wentOn).toEqual([{ ids: [id], editing: { id, field: 'title' } }])
  })

  it('before what one wrote in it was saved is told of, and offered back', () => {
    const { board, connection, said, theyDelete } = twoPeople()
    connection.set({ kind: 'offline', unsaved: 1 })
    board.setTitle(id, 'It reopens in June')
    theyDelete()
    expect(said[0]?.text).toContain('Ben deleted “It reopens in June”, which you had changed meanwhile.')
    expect(said[0]).not.toHaveProperty('takesKeys')
    expect(said[0]?.holds?.()).toBe(true)
    said[0]?.more?.[0]?.run()
    expect(said[0]?.holds?.()).toBe(false)
  })

  it('before what one wrote in it in an earlier tab was saved is told of, and offered back', async () => {
    let leave!: (updates: readonly Uint8Array[]) => void
    const { mine, board, connection, said, theyDelete } = twoPeople(new Promise((resolve) => (leave = resolve)))
    const before = Y.encodeStateVector(mine)
    const title = board.openTitle(id)
    title?.splice(0, 2, 'The quay')
    title?.close()
    const left = Y.encodeStateAsUpdate(mine, before)
    connection.set({ kind: 'saved' }) // this tab did not write it
    connection.set({ kind: 'saving', unsaved: 1 })
    leave([left])
    await Promise.resolve()
    theyDelete()
    expect(said[0]?.text).toContain('Ben deleted “The quay reopens in May”, which you had changed meanwhile.')
  })

  it('is nobody’s loss once all is saved, and nobody is named who is not there', () => {
    const { board, editing, connection, peers, said, theyDelete } = twoPeople()
    connection.set({ kind: 'saving', unsaved: 1 })
    board.setTitle(id, 'It reopens in June')
    connection.set({ kind: 'saved' })
    theyDelete()
    expect(said).toEqual([])
    board.revive([id])
    connection.set({ kind: 'saved' })
    peers.set([])
    editing.set({ id, field: 'title' })
    theyDelete()
    expect(said[0]?.text).toMatch(/^Somebody else deleted/)
  })
})
