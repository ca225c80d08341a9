/**
 * Every route of the API × everybody who might call it, held to the table written here. A route file that is not in the
 * table fails, as does one whose declared action is another than the table's.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { RouteHandler } from '@/app/api/handle'
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { Services } from '@/server/services'
import { startApi, type Person, type TestApi } from './api-harness'

vi.mock('server-only', () => ({}))

/** Answers of `handle`: `a` not signed in, `n` not found, `f` forbidden, `✓` the route's own code ran. */
const CALLERS = ['anonymous', 'other team', 'guest', 'viewer', 'commenter', 'editor', 'owner', 'team admin'] as const
type Caller = (typeof CALLERS)[number]
const MAY = {
  public: '✓✓✓✓✓✓✓✓',
  'use-account': 'a✓✓✓✓✓✓✓',
  'make-team': 'afffffff',
  'disable-account': 'afffffff',
  'leave-team': 'an✓✓✓✓✓✓',
  'view-team': 'anffff✓✓',
  'create-board': 'anffff✓✓',
  'manage-team': 'anfffff✓',
  'invite-to-team': 'anfffff✓',
  'view-board': 'ann✓✓✓✓✓',
  'export-board': 'ann✓✓✓✓✓',
  'duplicate-board': 'annfff✓✓',
  evaluate: 'annf✓✓✓f',
  'edit-board': 'annff✓✓f',
  'import-document': 'annff✓✓f',
  'accept-proposal': 'annff✓✓f',
  'take-snapshot': 'annff✓✓f',
  'restore-snapshot': 'annff✓✓f',
  'rename-board': 'annfff✓✓',
  'share-board': 'annfff✓✓',
  'trash-board': 'annfff✓✓',
  'restore-board': 'annnnn✓✓',
  'delete-board': 'annnnnf✓',
} as const
type ListedAction = keyof typeof MAY

const ROUTES: Readonly<Record<string, ListedAction>> = {
  'GET accounts': 'disable-account',
  'POST accounts/[userId]/disable': 'disable-account',
  'POST accounts/[userId]/enable': 'disable-account',
  'GET boards': 'use-account',
  'POST boards': 'create-board',
  'DELETE boards/[boardId]': 'delete-board',
  'GET boards/[boardId]': 'view-board',
  'PATCH boards/[boardId]': 'rename-board',
  'GET boards/[boardId]/access': 'view-board',
  'GET boards/[boardId]/documents': 'view-board',
  'POST boards/[boardId]/documents': 'import-document',
  'POST boards/[boardId]/duplicate': 'duplicate-board',
  'GET boards/[boardId]/writers': 'view-board',
  'GET boards/[boardId]/evaluations': 'view-board',
  'PUT boards/[boardId]/evaluations': 'evaluate',
  'GET boards/[boardId]/export': 'export-board',
  'POST boards/[boardId]/leave': 'view-board',
  'PUT boards/[boardId]/owner': 'share-board',
  'GET boards/[boardId]/people': 'view-board',
  'PATCH boards/[boardId]/people': 'share-board',
  'DELETE boards/[boardId]/people/[userId]': 'share-board',
  'PUT boards/[boardId]/people/[userId]': 'share-board',
  'POST boards/[boardId]/restore': 'restore-board',
  'GET boards/[boardId]/snapshots': 'view-board',
  'POST boards/[boardId]/snapshots': 'take-snapshot',
  'GET boards/[boardId]/sources': 'view-board',
  'POST boards/[boardId]/sources': 'edit-board',
  'POST boards/[boardId]/trash': 'trash-board',
  'POST boards/import': 'create-board',
  'DELETE documents/[documentId]': 'import-document',
  'GET documents/[documentId]': 'view-board',
  'PATCH documents/[documentId]': 'import-document',
  'GET documents/[documentId]/original': 'view-board',
  'POST documents/[documentId]/proposals/dismiss': 'accept-proposal',
  'POST documents/[documentId]/proposals/take': 'accept-proposal',
  'POST documents/[documentId]/restore': 'import-document',
  'GET documents/[documentId]/text': 'view-board',
  'POST invites/accept': 'use-account',
  'POST invites/account': 'public',
  'DELETE jobs/[jobId]': 'import-document',
  'GET jobs/[jobId]': 'view-board',
  'GET me': 'use-account',
  'PATCH me': 'use-account',
  'PUT me/password': 'use-account',
  'DELETE me/sessions': 'use-account',
  'GET me/sessions': 'use-account',
  'DELETE me/sessions/[sessionId]': 'use-account',
  'GET me/tokens': 'use-account',
  'DELETE me/tokens/[tokenId]': 'use-account',
  'PATCH proposals/[proposalId]': 'accept-proposal',
  'POST proposals/[proposalId]/take': 'accept-proposal',
  'POST setup': 'public',
  'GET snapshots/[snapshotId]': 'view-board',
  'GET snapshots/[snapshotId]/changes': 'view-board',
  'POST snapshots/[snapshotId]/restored': 'restore-snapshot',
  'PATCH sources/[sourceId]': 'edit-board',
  'PUT sources/[sourceId]/seen': 'view-board',
  'GET teams': 'use-account',
  'POST teams': 'make-team',
  'PATCH teams/[teamId]': 'manage-team',
  'POST teams/[teamId]/demo': 'create-board',
  'GET teams/[teamId]/invites': 'invite-to-team',
  'POST teams/[teamId]/invites': 'invite-to-team',
  'DELETE teams/[teamId]/invites/[inviteId]': 'invite-to-team',
  'POST teams/[teamId]/invites/[inviteId]/restore': 'invite-to-team',
  'POST teams/[teamId]/leave': 'leave-team',
  'GET teams/[teamId]/members': 'view-team',
  'DELETE teams/[teamId]/members/[userId]': 'manage-team',
  'PUT teams/[teamId]/members/[userId]': 'manage-team',
  'GET trash': 'use-account',
  'POST verify': 'public',
}
/** Routes that ask nobody who they are: they know no people, or (next-auth) are what makes somebody known. */
const WITHOUT_HANDLE = ['[...unknown]', 'auth/[...nextauth]', 'health', 'metrics', 'ready']
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const API_FOLDER = path.resolve(__dirname, '../../app/api')
const SECRET = 'a secret of this test alone, of some length' // the harness's

let api: TestApi
const found = new Map<string, RouteHandler>()
const without = new Set<string>()
const people = new Map<Caller, Person>()
let params: Record<string, string>
let trashedId: string

beforeAll(async () => {
  api = await startApi()
  const { services } = api
  const operator = await api.addPerson('Olga') // the first account, and admin of every team of the harness
  for (const name of ['guest', 'viewer', 'commenter', 'editor', 'owner', 'team admin'] as const) {
    people.set(name, await api.addPerson(name.replace(' ', '')))
  }
  people.set('other team', await api.addPerson('Stranger', 'Another desk'))
  const userId = (caller: Caller) => people.get(caller)!.principal.userId
  const boardId = await api.createBoard(people.get('owner')!)
  const trashed = await api.createBoard(people.get('owner')!)
  trashedId = trashed
  const { teamId } = (await services.boards.list(people.get('owner')!.principal))[0]!
  await services.teams.setRole(operator.principal, teamId, userId('team admin'), 'admin')
  for (const guest of ['guest', 'viewer', 'commenter', 'editor'] as const) {
    await services.teams.setRole(operator.principal, teamId, userId(guest), 'guest')
    if (guest === 'guest') continue
    for (const board of [boardId, trashed]) {
      await services.boards.setRole(operator.principal, board, userId(guest), guest)
    }
  }
  for (const board of [boardId, trashed]) await services.boards.setTeamGives(operator.principal, board, 'viewer')
  await services.boards.trash(people.get('owner')!.principal, trashed)
  const other = 'some-other-id'
  params = { boardId, teamId, userId: other, documentId: other, proposalId: other, sourceId: other }
  params = { ...params, snapshotId: other, jobId: other, inviteId: other, sessionId: other }

  for (const file of readdirSync(API_FOLDER, { recursive: true, encoding: 'utf8' })) {
    if (path.basename(file) !== 'route.ts') continue
    const route = path.dirname(file).split(path.sep).join('/')
    const module: Partial<Record<string, RouteHandler>> = await import(path.join(API_FOLDER, file))
    for (const method of METHODS) {
      const handler = module[method]
      if (handler?.declared) found.set(`${method} ${route}`, handler)
      else if (handler) without.add(route)
    }
  }
  globalThis.redthreadServices = onlyLookingUp(services, boardId)
})
afterAll(() => api.dispose())

/** Looks up people and rights for real; whatever a route then does throws "reached" and changes nothing. */
function onlyLookingUp(real: Services, boardId: string): Services {
  const lookUps: Record<string, unknown> = {
    'auth.principalFromHeaders': real.auth.principalFromHeaders,
    'boards.grantFor': real.boards.grantFor,
    'boards.grantForTrashed': real.boards.grantForTrashed,
    'teams.grantFor': real.teams.grantFor,
    'teams.list': real.teams.list,
  }
  const guard = (service: string) =>
    new Proxy(
      {},
      {
        get(_target, name) {
          const act = `${service}.${String(name)}`
          if (/\.boardOf/.test(act)) return () => boardId
          return lookUps[act] ?? reached
        },
      },
    )
  const guarded = ['auth', 'boards', 'teams', 'documents', 'snapshots', 'blobs', 'rooms', 'boardStorage', 'database']
  return { ...real, ...Object.fromEntries(guarded.map((service) => [service, guard(service)])) }
}

function reached(): never {
  throw new RedthreadError('not-available', 'reached')
}

async function ask(route: string, handler: RouteHandler, headers: Record<string, string>): Promise<Response> {
  const method = route.split(' ')[0]!
  const type = handler.declared.accepts[0]
  const hasBody = type !== undefined
  const request = new Request(`http://localhost:3000/api?teamId=${params.teamId}`, {
    method,
    headers: { ...(hasBody && { 'content-type': type }), ...headers },
    ...(hasBody && { body: JSON.stringify({ title: 'A title', teamId: params.teamId }) }),
  })
  const { action } = handler.declared
  const isOfTrash = action === 'restore-board' || action === 'delete-board'
  return handler(request, { params: Promise.resolve(isOfTrash ? { ...params, boardId: trashedId } : params) })
}

function mark(status: number): string {
  return { 401: 'a', 403: 'f', 404: 'n' }[status] ?? '✓'
}

describe('every route', () => {
  it('is in the table, with the action that it declares', () => {
    const declared = Object.fromEntries([...found].map(([route, handler]) => [route, handler.declared.action]))
    expect(declared).toEqual(ROUTES)
    expect([...without].sort()).toEqual(WITHOUT_HANDLE)
  })

  it.each(Object.entries(ROUTES))('%s (%s) answers each caller as the table says', async (route, action) => {
    const handler = found.get(route)!
    let answers = ''
    for (const caller of CALLERS) {
      const person = people.get(caller)
      const response = await ask(route, handler, person ? { authorization: `Bearer ${person.token}` } : {})
      answers += mark(response.status)
    }
    expect(answers).toBe(MAY[action])
  })

  it('that changes anything refuses a cookie without our Origin, and a body of another type', async () => {
    const owner = people.get('owner')!.principal
    const sessionId = await signIn(owner.userId)
    const cookie = `redthread.session=${await encode({ token: { uid: owner.userId, sid: sessionId }, secret: SECRET })}`
    for (const [route, handler] of found) {
      if (route.startsWith('GET')) continue
      for (const origin of ['https://elsewhere.example', 'null', undefined]) {
        const response = await ask(route, handler, { cookie, ...(origin && { origin }) })
        expect(response.status, `${route} from ${origin}`).toBe(403)
        expect(await response.json()).toMatchObject({ error: { code: 'wrong-origin' } })
      }
      if (handler.declared.accepts.length === 0) continue
      const right = { cookie, origin: 'http://localhost:3000' }
      const wrongType = await ask(route, handler, { ...right, 'content-type': 'text/plain' })
      expect(wrongType.status, `${route} as text`).toBe(415)
      expect((await ask(route, handler, right)).status, `${route} from our page`).not.toBe(415)
    }
  })

  it('answers what must not be kept, and a Bearer that is nobody’s like nobody', async () => {
    for (const [route, handler] of found) {
      const response = await ask(route, handler, { authorization: 'Bearer rt_this-token-is-nobodys-at-all-anywhere' })
      expect(response.headers.get('cache-control'), route).toBe('no-store')
      expect(mark(response.status), route).toBe(MAY[ROUTES[route]!][0])
    }
  })
})

/** A session row of the person's, as a sign-in makes it. */
async function signIn(userId: Person['principal']['userId']): Promise<string> {
  const id = 'a-session-of-the-owner'
  const now = Date.now()
  await api.services.database
    .insertInto('auth_sessions')
    .values({
      id,
      user_id: userId,
      created_at: now,
      last_seen_at: now,
      expires_at: now + 60_000,
      user_agent: '',
      address: '',
    })
    .execute()
  return id
}
