/** Accounts, their sessions and tokens as services over a real store: what their rules keep. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TeamId, UserId } from '@/lib/schema/ids'
import { createAuth } from '@/server/auth/create-auth'
import { createPasswordHasher, type HashCost, type PasswordHasher } from '@/server/auth/passwords'
import { setPassword } from '@/server/auth/set-password'
import { addPerson } from '@/server/teams/add-person'
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
  vi.restoreAllMocks()
  await api.dispose()
})

/** Sign-in over the same store, in which something can happen once a password was found to be right. */
async function anAuth(cost?: HashCost) {
  const { database, config, log } = api.services
  const hasher = createPasswordHasher(cost)
  let happens = async () => {}
  const held: PasswordHasher = {
    ...hasher,
    async verify(...asked) {
      const isRight = await hasher.verify(...asked)
      const act = happens
      happens = async () => {}
      await act()
      return isRight
    },
  }
  const options = { config, log, database, secret: 'another secret', onAccessChange: () => undefined, hasher: held }
  const { auth } = await createAuth(options)
  return { auth, hasher: { meanwhile: (act: () => Promise<void>) => void (happens = act) } }
}

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
    const { database } = api.services
    const storedHash = async () =>
      (await database.selectFrom('users').select('password_hash').where('email', '=', 'ben@example.org').execute())[0]!
    const before = await storedHash()
    const { auth } = await anAuth({ memoryKib: 8192, passes: 2 })
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

  it.each([
    ['another password is set', 'wrong-credentials'],
    ['the account is disabled', 'forbidden'],
  ] as const)('is not signed in to by what was right before, when %s while it is checked', async (what, code) => {
    const { database } = api.services
    const { userId } = ben.principal
    const { auth, hasher } = await anAuth({ memoryKib: 8192, passes: 2 }) // raised: it would be hashed anew, too
    const password = 'four quiet green boats'
    hasher.meanwhile(async () => {
      if (code === 'forbidden') await api.services.auth.disable(ana.principal, userId)
      else await setPassword(database, createPasswordHasher(), { userId, password, by: null })
    })
    const attempt = { email: 'ben@example.org', address: '::1', userAgent: '' }
    expect(await codeOf(auth.signIn({ ...attempt, password: 'a long pass-phrase of Ben' })), what).toBe(code)
    expect(await database.selectFrom('auth_sessions').selectAll().execute()).toEqual([])
    if (code === 'forbidden') await api.services.auth.enable(ana.principal, userId)
    const right = code === 'forbidden' ? 'a long pass-phrase of Ben' : password
    expect(await codeOf(api.services.auth.signIn({ ...attempt, password: right }))).toBe('none')
    auth.dispose()
  })

  it('keeps the password that was set on the command line while its person was changing the old one', async () => {
    const { database } = api.services
    const { userId } = ben.principal
    const { auth, hasher } = await anAuth()
    const password = 'four quiet green boats'
    hasher.meanwhile(() => setPassword(database, createPasswordHasher(), { userId, password, by: null }))
    const change = { current: 'a long pass-phrase of Ben', next: 'nine loud orange kites', address: '::1' }
    expect(await codeOf(auth.changePassword(ben.principal, change))).toBe('forbidden')
    const attempt = { email: 'ben@example.org', password, address: '::1', userAgent: '' }
    expect(await codeOf(auth.signIn(attempt))).toBe('none')
    auth.dispose()
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
