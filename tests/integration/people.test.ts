/** Invites, teams, boards' people and sign-in as services over a real store: what their rules keep. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addPerson } from '@/server/teams/add-person'
import type { AuthOptions } from '@/server/auth/create-auth'
import { createAuth } from '@/server/auth/create-auth'
import { createPasswordHasher } from '@/server/auth/passwords'
import type { ErrorCode } from '@/lib/errors/redthread-error'
import type { BoardId, TeamId, UserId } from '@/lib/schema/ids'
import * as Y from 'yjs'
import { startApi, type Person, type TestApi } from './api-harness'

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

/** The code of the RedthreadError that `promise` fails with. */
async function codeOf(promise: Promise<unknown>): Promise<ErrorCode | 'none'> {
  return promise.then(
    () => 'none' as const,
    (error: { code: ErrorCode }) => error.code,
  )
}
const newcomer = { name: 'Chidi', email: 'chidi@example.org', password: 'four quiet green boats' }
const tokenOf = ({ link }: { link: string }) => link.split('/').at(-1)!

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
    await rooms.applyServerUpdate(board, Y.encodeStateAsUpdate(ydoc), { userId: ana.principal.userId, sessionId: null })
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

describe('an account', () => {
  it('that is disabled is nobody, by token and by password', async () => {
    const { auth } = api.services
    const bearer = new Headers({ authorization: `Bearer ${ben.token}` })
    expect(await auth.principalFromHeaders(bearer)).not.toBeNull()
    await auth.disable(ana.principal, ben.principal.userId)
    expect(await auth.principalFromHeaders(bearer)).toBeNull()
    const attempt = { email: 'ben@example.org', password: 'a long pass-phrase of Ben', address: '::1', userAgent: '' }
    // Only who knows the password is told more than that the two do not go together.
    await expect(auth.signIn(attempt)).rejects.toThrow('This account is disabled. Ask whoever runs this server.')
    expect(await codeOf(auth.signIn({ ...attempt, password: 'a long pass-phrase of Dan' }))).toBe('wrong-credentials')
  })

  it('that is enabled again signs in, but what it held before stays ended', async () => {
    const { auth, database } = api.services
    await auth.disable(ana.principal, ben.principal.userId)
    await auth.enable(ana.principal, ben.principal.userId)
    expect(await auth.principalFromHeaders(new Headers({ authorization: `Bearer ${ben.token}` }))).toBeNull()
    const attempt = { email: 'ben@example.org', password: 'a long pass-phrase of Ben', address: '::1', userAgent: '' }
    expect(await codeOf(auth.signIn(attempt))).toBe('none')
    expect(await codeOf(auth.enable(ana.principal, 'nobody' as UserId))).toBe('not-found')
    expect(await codeOf(auth.disable(ana.principal, 'nobody' as UserId))).toBe('not-found')
    const trail = await database.selectFrom('audit').select('action').execute()
    expect(trail.map(({ action }) => action)).toEqual(expect.arrayContaining(['account-disabled', 'account-enabled']))
  })

  it('is listed to the operator, with an address only from a team of their own', async () => {
    const { auth, teams } = api.services
    const chidi = await api.addPerson('Chidi', 'Port desk')
    const port = (await teams.list(chidi.principal))[0]!.id
    await teams.setRole(ana.principal, port, chidi.principal.userId, 'admin')
    await teams.removeMember(ana.principal, port, ana.principal.userId)
    const accounts = await auth.accounts(ana.principal)
    expect(accounts.map(({ name, email, teams: names, onlyAdminOf }) => [name, email, names, onlyAdminOf])).toEqual([
      ['Ana', 'ana@example.org', ['Harbour desk'], ['Harbour desk']],
      ['Ben', 'ben@example.org', ['Harbour desk'], []],
      ['Chidi', null, ['Port desk'], ['Port desk']],
    ])
  })

  it('changes its name and colour also in sockets that are open, and in nobody else’s', async () => {
    const { auth } = api.services
    const revoke = vi.spyOn(api.services.rooms, 'revoke')
    await auth.changeProfile(ben.principal, { name: ' Ben  Okafor ', colour: '#0F7285' })
    expect(revoke).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ userId: ben.principal.userId }))
    const now = await auth.principalFromHeaders(new Headers({ authorization: `Bearer ${ben.token}` }))
    expect(now).toMatchObject({ name: 'Ben Okafor', colour: '#0F7285' })
    expect(await codeOf(auth.changeProfile(ben.principal, { name: ' ' }))).toBe('bad-request')
  })

  it('sees its sessions, without whole addresses, and ends them; nobody else’s', async () => {
    const { auth, database } = api.services
    const signIn = (address: string) =>
      auth.signIn({ email: 'ben@example.org', password: 'a long pass-phrase of Ben', address, userAgent: 'a browser' })
    const [here, there] = [await signIn('192.168.17.44'), await signIn('2001:db8:0:12::7')]
    const me = { ...ben.principal, sessionId: here.sessionId }
    const sessions = await auth.sessionsOf(me)
    expect(sessions.map(({ place, isCurrent }) => [place, isCurrent]).sort()).toEqual([
      ['192.168.17.x', true],
      ['2001:db8:0:x', false],
    ])
    expect(await codeOf(auth.endSession(ana.principal, there.sessionId))).toBe('not-found')
    expect(await auth.sessionsOf(me)).toHaveLength(2)
    const revoke = vi.spyOn(api.services.rooms, 'revoke')
    await auth.endOtherSessions(me)
    expect(revoke).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ sessionId: there.sessionId }))
    expect((await auth.sessionsOf(me)).map(({ id }) => id)).toEqual([here.sessionId])
    await database.updateTable('auth_sessions').set({ expires_at: 1 }).execute()
    expect(await auth.sessionsOf(me)).toEqual([]) // over, though not swept yet
  })

  it('sees its API tokens and ends one, which is nobody at once', async () => {
    const { auth } = api.services
    const bearer = new Headers({ authorization: `Bearer ${ben.token}` })
    expect(await auth.principalFromHeaders(bearer)).not.toBeNull()
    const [token] = await auth.tokensOf(ben.principal)
    expect(token).toMatchObject({ name: 'test', lastUsedAt: expect.any(Number) })
    expect(JSON.stringify(token)).not.toContain(ben.token)
    expect(await codeOf(auth.endToken(ana.principal, token!.id))).toBe('not-found')
    const revoke = vi.spyOn(api.services.rooms, 'revoke')
    await auth.endToken(ben.principal, token!.id)
    expect(await auth.principalFromHeaders(bearer)).toBeNull()
    expect(revoke).toHaveBeenCalledWith(expect.objectContaining({ userId: ben.principal.userId }))
  })

  it('added to a team whose only admin is disabled becomes its admin', async () => {
    const { database, auth, teams } = api.services
    await teams.setRole(ana.principal, teamId, ben.principal.userId, 'admin')
    await teams.setRole(ben.principal, teamId, ana.principal.userId, 'member')
    await auth.disable(ana.principal, ben.principal.userId)
    const added = await addPerson(database, createPasswordHasher(), { ...newcomer, role: 'member' })
    expect(added.role).toBe('admin')
  })

  it('cannot disable itself, so an operator remains', async () => {
    expect(await codeOf(api.services.auth.disable(ana.principal, ana.principal.userId))).toBe('conflict')
  })

  it('is made once an address, whatever its spelling', async () => {
    const { teams } = api.services
    const token = tokenOf(await teams.createInvite(ana.principal, teamId, { role: 'member' }))
    expect(await codeOf(teams.acceptAsNew(token, { ...newcomer, email: ' BEN@Example.org ' }))).toBe('conflict')
    expect(await codeOf(teams.acceptAsNew(token, { ...newcomer, password: 'short' }))).toBe('bad-request')
    expect(await codeOf(teams.acceptAsNew(token, newcomer))).toBe('none') // neither attempt spent the link
  })

  it('gets a new hash at sign-in when the parameters were raised', async () => {
    const { database, config, log } = api.services
    const storedHash = async () =>
      (await database.selectFrom('users').select('password_hash').where('email', '=', 'ben@example.org').execute())[0]!
    const before = await storedHash()
    const options: AuthOptions = {
      config,
      log,
      database,
      secret: 'another secret',
      onAccessChange: () => undefined,
      hasher: createPasswordHasher({ memoryKib: 8192, passes: 2 }),
    }
    const { auth } = await createAuth(options)
    await auth.signIn({
      email: 'ben@example.org',
      password: 'a long pass-phrase of Ben',
      address: '::1',
      userAgent: '',
    })
    auth.dispose()
    expect(before.password_hash).toContain('m=47104,t=1')
    expect((await storedHash()).password_hash).toContain('m=8192,t=2')
  })

  it('leaves a trail of who changed whose rights, without a secret in it', async () => {
    const { boards, teams, database } = api.services
    const board = await api.createBoard(ben)
    await boards.setRole(ben.principal, board, ana.principal.userId, 'owner')
    const { link } = await teams.createInvite(ana.principal, teamId, { role: 'member' })
    const rows = await database.selectFrom('audit').selectAll().execute()
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['board-made', 'board-role', 'invite-made']),
    )
    expect(rows.find(({ action }) => action === 'board-role')?.actor).toBe(ben.principal.userId)
    expect(JSON.stringify(rows)).not.toContain(tokenOf({ link }))
  })
})
