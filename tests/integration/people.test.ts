/** Invites, teams and boards' people as services over a real store: what their rules keep. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { BoardId, TeamId } from '@/lib/schema/ids'
import { writeToBoard } from '../harness/write-to-board'
import { codeOf, newcomer, startApi, tokenOf, type Person, type TestApi } from './api-harness'

vi.mock('server-only', () => ({}))

let api: TestApi
let ana: Person // the first account: operator and admin of the team
let ben: Person // member
let teamId: TeamId

beforeEach(async () => {
  api = await startApi()
  ana = await api.addPerson('Ana')
  ben = await api.addPerson('Ben')
  teamId = (await api.services.teams.list(ana.principal))[0]!.id
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await api.dispose()
})

describe('an invite link', () => {
  it('leads into its team in its role, once', async () => {
    const { teams } = api.services
    const token = tokenOf(await teams.createInvite(ana.principal, teamId, { role: 'guest' }))
    expect(await teams.invitation(token)).toMatchObject({ teamName: 'Harbour desk', role: 'guest', invitedBy: 'Ana' })
    await teams.acceptAsNew(token, newcomer)
    const chidi = (await teams.members(teamId)).find(({ name }) => name === 'Chidi')
    expect(chidi?.role).toBe('guest')
    expect(await codeOf(teams.accept(ben.principal, token))).toBe('expired')
    expect(await codeOf(teams.acceptAsNew(token, { ...newcomer, email: 'other@example.org' }))).toBe('expired')
  })

  it('is spent once even when two accept at the same moment', async () => {
    const { teams } = api.services
    const token = tokenOf(await teams.createInvite(ana.principal, teamId, { role: 'member' }))
    const codes = await Promise.all([
      codeOf(teams.acceptAsNew(token, newcomer)),
      codeOf(teams.acceptAsNew(token, { ...newcomer, email: 'other@example.org' })),
    ])
    expect(codes.sort()).toEqual(['expired', 'none'])
    expect(await teams.members(teamId)).toHaveLength(3) // and the refused one left no account behind
    const left = await api.services.database.selectFrom('users').select('id').execute()
    expect(left).toHaveLength(3)
  })

  it('works again when the one who withdrew it takes that back at once, and for nobody else and no later', async () => {
    const { teams } = api.services
    await teams.setRole(ana.principal, teamId, ben.principal.userId, 'admin')
    const made = await teams.createInvite(ana.principal, teamId, { role: 'member' })
    const restore = (by: Person) => codeOf(teams.restoreInvite(by.principal, teamId, made.invite.id))
    expect(await restore(ana)).toBe('not-found') // nobody withdrew it
    await teams.revokeInvite(ana.principal, teamId, made.invite.id)
    expect(await restore(ben)).toBe('not-found')
    expect(await codeOf(teams.invitation(tokenOf(made)))).toBe('expired')
    expect(await restore(ana)).toBe('none')
    expect(await codeOf(teams.invitation(tokenOf(made)))).toBe('none')

    await teams.revokeInvite(ana.principal, teamId, made.invite.id)
    expect(await codeOf(teams.revokeInvite(ben.principal, teamId, made.invite.id))).toBe('not-found')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 })
    expect(await restore(ana)).toBe('not-found')
    expect(await codeOf(teams.invitation(tokenOf(made)))).toBe('expired')
  })

  it('ends with time, when withdrawn, and when its maker is no admin any more', async () => {
    const { teams } = api.services
    const make = () => teams.createInvite(ana.principal, teamId, { role: 'member' })
    const [withdrawn, orphaned, old] = [await make(), await make(), await make()]
    await teams.revokeInvite(ana.principal, teamId, withdrawn.invite.id)
    expect(await codeOf(teams.invitation(tokenOf(withdrawn)))).toBe('expired')

    await teams.setRole(ana.principal, teamId, ben.principal.userId, 'admin')
    await teams.setRole(ben.principal, teamId, ana.principal.userId, 'member')
    expect(await codeOf(teams.invitation(tokenOf(orphaned)))).toBe('expired')
    await teams.setRole(ben.principal, teamId, ana.principal.userId, 'admin')
    expect(await codeOf(teams.invitation(tokenOf(old)))).toBe('none')

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 8 * 24 * 3_600_000 })
    expect(await codeOf(teams.invitation(tokenOf(old)))).toBe('expired')
  })

  it('to a board ends when its maker does not see that board any more', async () => {
    const { boards, teams } = api.services
    const { id } = await boards.create(ben.principal, { title: 'Closed to the team' })
    await boards.setTeamGives(ben.principal, id, null)
    await boards.setRole(ben.principal, id, ana.principal.userId, 'owner')
    const token = tokenOf(
      await teams.createInvite(ana.principal, teamId, { role: 'guest', board: { id, role: 'editor' } }),
    )
    expect(await codeOf(teams.invitation(token))).toBe('none')
    await boards.removePerson(ben.principal, id, ana.principal.userId)
    expect(await codeOf(teams.acceptAsNew(token, newcomer))).toBe('expired')
    expect(await teams.invites(teamId)).toEqual([])
  })

  it('cannot be guessed, and is kept as a hash alone', async () => {
    const { teams, database } = api.services
    const { link } = await teams.createInvite(ana.principal, teamId, { role: 'member' })
    expect(tokenOf({ link })).toMatch(/^[\w-]{43}$/)
    const rows = await database.selectFrom('invites').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(tokenOf({ link }))
    for (const guess of ['', 'x', '../../etc', 'A'.repeat(43)]) {
      expect(await codeOf(teams.invitation(guess))).toBe('expired')
    }
  })

  it('lifts a role but never lowers one', async () => {
    const { teams } = api.services
    const token = tokenOf(await teams.createInvite(ana.principal, teamId, { role: 'guest' }))
    await teams.accept(ben.principal, token)
    expect((await teams.grantFor(ben.principal, teamId))?.teamRole).toBe('member')
  })

  it('can put a guest on one board and no other', async () => {
    const { teams, boards } = api.services
    const [shown, hidden] = [await api.createBoard(ana, 'Shown'), await api.createBoard(ana, 'Hidden')]
    const wish = { role: 'guest', board: { id: shown, role: 'commenter' } } as const
    const invite = await teams.createInvite(ana.principal, teamId, wish)
    const stranger = await api.addPerson('Stranger', 'Another desk')
    expect(await teams.accept(stranger.principal, tokenOf(invite))).toEqual({ teamId, boardId: shown })
    expect((await boards.grantFor(stranger.principal, shown))?.boardRole).toBe('commenter')
    expect(await boards.grantFor(stranger.principal, hidden)).toBeNull()
  })

  it('cannot name a board of another team', async () => {
    const stranger = await api.addPerson('Stranger', 'Another desk')
    const foreign = await api.createBoard(stranger, 'Theirs')
    const wish = { role: 'guest', board: { id: foreign, role: 'viewer' } } as const
    expect(await codeOf(api.services.teams.createInvite(ana.principal, teamId, wish))).toBe('not-found')
  })
})

describe('a team', () => {
  it('keeps an admin', async () => {
    const { teams } = api.services
    const me = ana.principal.userId
    expect(await codeOf(teams.setRole(ana.principal, teamId, me, 'member'))).toBe('conflict')
    await expect(teams.removeMember(ana.principal, teamId, me)).rejects.toThrow('You are the team’s only admin;')
    await teams.setRole(ana.principal, teamId, ben.principal.userId, 'admin')
    expect(await codeOf(teams.setRole(ana.principal, teamId, me, 'member'))).toBe('none')
  })

  it('keeps one of two admins who demote each other at the same moment', async () => {
    const { teams } = api.services
    await teams.setRole(ana.principal, teamId, ben.principal.userId, 'admin')
    const codes = await Promise.all([
      codeOf(teams.setRole(ana.principal, teamId, ben.principal.userId, 'member')),
      codeOf(teams.setRole(ben.principal, teamId, ana.principal.userId, 'member')),
    ])
    expect(codes.sort()).toEqual(['conflict', 'none'])
  })

  it('takes its boards back from who leaves; what they alone owned passes to who removed them', async () => {
    const { teams, boards } = api.services
    const board = await api.createBoard(ben, 'Ben’s own')
    await boards.setTeamGives(ben.principal, board, null)
    expect(await boards.grantFor(ana.principal, board)).toBeNull()
    await teams.removeMember(ana.principal, teamId, ben.principal.userId)
    expect(await boards.grantFor(ben.principal, board)).toBeNull()
    expect((await boards.grantFor(ana.principal, board))?.boardRole).toBe('owner')
    expect(await boards.list(ben.principal)).toEqual([])
  })

  it('leaves no board to an owner whose account is disabled', async () => {
    const { teams, boards, auth } = api.services
    const cem = await api.addPerson('Cem')
    const board = await api.createBoard(ben, 'Ben’s and Cem’s own')
    await boards.setRole(ben.principal, board, cem.principal.userId, 'owner')
    await boards.setTeamGives(ben.principal, board, null)
    await auth.disable(ana.principal, cem.principal.userId)
    await teams.removeMember(ben.principal, teamId, ben.principal.userId)
    expect((await boards.grantFor(ana.principal, board))?.boardRole).toBe('owner')
  })
})

describe('a board', () => {
  let board: BoardId
  beforeEach(async () => {
    board = await api.createBoard(ben)
  })

  it('keeps an owner', async () => {
    const { boards } = api.services
    const me = ben.principal.userId
    expect(await codeOf(boards.setRole(ben.principal, board, me, 'viewer'))).toBe('conflict')
    expect(await codeOf(boards.removePerson(ben.principal, board, me))).toBe('conflict')
    await boards.setRole(ben.principal, board, ana.principal.userId, 'owner')
    expect(await codeOf(boards.removePerson(ben.principal, board, me))).toBe('none')
  })

  it('is handed over by an owner alone, who goes on as editor', async () => {
    const { boards } = api.services
    const [anaId, benId] = [ana.principal.userId, ben.principal.userId]
    expect(await codeOf(boards.handOver(ana.principal, board, anaId))).toBe('forbidden') // an admin, but no owner
    expect(await codeOf(boards.handOver(ben.principal, board, benId))).toBe('conflict')
    await boards.handOver(ben.principal, board, anaId)
    const { people } = await boards.people(board)
    expect(people.map(({ userId, ownRole }) => [userId, ownRole])).toEqual([
      [anaId, 'owner'],
      [benId, 'editor'],
    ])
  })

  it('is not handed over to an account that is disabled: the board would have no owner who can be one', async () => {
    const { auth, boards } = api.services
    await boards.setRole(ben.principal, board, ana.principal.userId, 'owner')
    await auth.disable(ana.principal, ben.principal.userId)
    expect(await codeOf(boards.handOver(ana.principal, board, ben.principal.userId))).toBe('conflict')
    const { people } = await boards.people(board)
    expect(people.find(({ userId }) => userId === ana.principal.userId)?.ownRole).toBe('owner')
  })

  it('is left by whoever is on it by name, but not by its last owner', async () => {
    const { boards } = api.services
    await expect(boards.leave(ben.principal, board)).rejects.toThrow('You are the board’s only owner;')
    expect(await codeOf(boards.leave(ana.principal, board))).toBe('conflict') // there by the team alone
    await boards.setTeamGives(ben.principal, board, 'viewer')
    await boards.setRole(ben.principal, board, ana.principal.userId, 'owner')
    await boards.leave(ben.principal, board)
    expect((await boards.grantFor(ben.principal, board))?.boardRole).toBe('viewer') // what the team gets stays
  })

  it('tells who changed it last, also once its log was folded', async () => {
    const { boards, database, rooms } = api.services
    expect((await boards.get(ben.principal, board)).changedBy).toBe('Ben')
    const ydoc = new Y.Doc()
    ydoc.getMap('meta').set('by', 'Ana')
    await writeToBoard(rooms, board, Y.encodeStateAsUpdate(ydoc), ana.principal)
    expect((await boards.get(ben.principal, board)).changedBy).toBe('Ana')
    const rows = await database.selectFrom('updates').selectAll().where('board', '=', board).execute()
    await database.insertInto('history').values(rows).execute()
    await database.deleteFrom('updates').where('board', '=', board).execute()
    expect((await boards.get(ben.principal, board)).changedBy).toBe('Ana')
  })

  it('takes nobody from outside its team', async () => {
    const stranger = await api.addPerson('Stranger', 'Another desk')
    const { boards } = api.services
    expect(await codeOf(boards.setRole(ben.principal, board, stranger.principal.userId, 'editor'))).toBe('not-found')
  })

  it('closed to the team is seen by those named on it alone, admins included', async () => {
    const { boards } = api.services
    await boards.setTeamGives(ben.principal, board, null)
    expect(await boards.grantFor(ana.principal, board)).toBeNull()
    const people = await boards.people(board)
    expect(people.people.map(({ name }) => name)).toEqual(['Ben'])
    expect(people.others.map(({ name }) => name)).toEqual(['Ana'])
  })

  it('tells its sockets of every change of rights, naming whose', async () => {
    const revoke = vi.spyOn(api.services.rooms, 'revoke')
    const { boards, teams, auth } = api.services
    const userId = ana.principal.userId
    await boards.setRole(ben.principal, board, userId, 'viewer')
    expect(revoke).toHaveBeenLastCalledWith(expect.objectContaining({ boardId: board, userId }))
    await boards.setTeamGives(ben.principal, board, 'viewer')
    expect(revoke).toHaveBeenLastCalledWith(expect.objectContaining({ boardId: board }))
    await teams.setRole(ana.principal, teamId, ben.principal.userId, 'guest')
    expect(revoke).toHaveBeenLastCalledWith(expect.objectContaining({ userId: ben.principal.userId }))
    await auth.disable(ana.principal, ben.principal.userId)
    expect(revoke).toHaveBeenLastCalledWith(expect.objectContaining({ userId: ben.principal.userId }))
  })

  it('lists by its last edit, and has a title of one line', async () => {
    const { boards } = api.services
    await boards.rename(ben.principal, board, '  Who\u0000 holds\nthe  plants? ')
    expect((await boards.get(ben.principal, board)).title).toBe('Who holds the plants?')
    expect(await codeOf(boards.rename(ben.principal, board, ' \n '))).toBe('bad-request')
    expect(await codeOf(boards.rename(ben.principal, board, 'x'.repeat(201)))).toBe('bad-request')
  })
})
