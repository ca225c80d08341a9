/**
 * Every service of a server over a temporary data folder, with people who have API tokens, and the real route handlers
 * called with real requests: everything but the socket below HTTP. Test files must mock `server-only`, which refuses
 * to be imported outside Next.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { RouteHandler } from '@/app/api/handle'
import type { ErrorCode } from '@/lib/errors/redthread-error'
import type { BoardId } from '@/lib/schema/ids'
import type { Principal } from '@/server/auth/principal'
import { createApiToken } from '@/server/auth/api-tokens'
import { createPasswordHasher } from '@/server/auth/passwords'
import { compose } from '@/server/compose'
import { parseConfig } from '@/server/config'
import { createLogger } from '@/server/log'
import type { Services } from '@/server/services'
import { loadSigningKey } from '@/server/snapshots/signing-key'
import { addPerson } from '@/server/teams/add-person'

export interface Person {
  readonly principal: Principal
  readonly token: string
}
export interface Call {
  readonly as?: Person
  readonly method?: string
  readonly params?: Readonly<Record<string, string>>
  readonly query?: string
  readonly json?: unknown
  readonly body?: BodyInit
  readonly headers?: Readonly<Record<string, string>>
}
export interface TestApi {
  readonly services: Services
  readonly folder: string
  /** In the team “Harbour desk” unless another is named; the first person is in all of them, as admin. */
  addPerson(name: string, team?: string): Promise<Person>
  createBoard(owner: Person, title?: string): Promise<BoardId>
  call(handler: RouteHandler, call?: Call): Promise<Response>
  /** The parsed answer of a call that must succeed. */
  answer<T>(handler: RouteHandler, call?: Call): Promise<T>
  dispose(): Promise<void>
}

/** `env` are settings such as REDTHREAD_LIMIT_DOCUMENT_BYTES. */
export async function startApi(env: Readonly<Record<string, string>> = {}): Promise<TestApi> {
  const folder = mkdtempSync(path.join(tmpdir(), 'redthread-api-'))
  const config = parseConfig({ NODE_ENV: 'test', REDTHREAD_DATA: folder, ...env })
  const log = createLogger('silent')
  const sessionSecret = 'a secret of this test alone, of some length'
  const signingKey = loadSigningKey(folder, {})
  // How soon an import is read is no test's business, but for those that make it late.
  const { services, dispose } = await compose(config, log, { sessionSecret, signingKey, answerWithinMs: 120_000 })
  globalThis.redthreadServices = services

  async function call(handler: RouteHandler, options: Call = {}): Promise<Response> {
    const { as, method = 'GET', params = {}, query = '', json, body, headers = {} } = options
    const request = new Request(`http://redthread.test/api${query}`, {
      method,
      headers: {
        ...(as && { authorization: `Bearer ${as.token}` }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json !== undefined ? { body: JSON.stringify(json) } : body !== undefined && { body }),
      ...(body instanceof ReadableStream && { duplex: 'half' }),
    })
    return handler(request, { params: Promise.resolve({ ...params }) })
  }

  let first: Principal | undefined

  return {
    services,
    folder,
    async addPerson(name, team = 'Harbour desk') {
      const isKnown = first && (await services.teams.list(first)).some((each) => each.name === team)
      if (first && !isKnown) await services.teams.create(first, team)
      const email = `${name.toLowerCase()}@example.org`
      const password = `a long pass-phrase of ${name}`
      await addPerson(services.database, createPasswordHasher(), { email, name, password, team, role: 'member' })
      const user = await services.database
        .selectFrom('users')
        .select('id')
        .where('email', '=', email)
        .executeTakeFirstOrThrow()
      const token = await createApiToken(services.database, user.id, 'test')
      const principal = await services.auth.principalFromHeaders(new Headers({ authorization: `Bearer ${token}` }))
      if (!principal) throw new Error(`${name} has no working token.`)
      first ??= principal
      return { principal, token }
    },
    async createBoard(owner, title = 'Harbour closure') {
      return (await services.boards.create(owner.principal, { title })).id
    },
    call,
    async answer<T>(handler: RouteHandler, options?: Call) {
      const response = await call(handler, options)
      const text = await response.text()
      if (!response.ok) throw new Error(`${response.status}: ${text}`)
      return JSON.parse(text) as T
    },
    async dispose() {
      await dispose()
      globalThis.redthreadServices = undefined
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The code of the RedthreadError that `promise` fails with. */
export async function codeOf(promise: Promise<unknown>): Promise<ErrorCode | 'none'> {
  return promise.then(
    () => 'none' as const,
    (error: { code: ErrorCode }) => error.code,
  )
}

/** Somebody who has no account yet. */
export const newcomer = { name: 'Chidi', email: 'chidi@example.org', password: 'four quiet green boats' }
/** What an invite's link is opened by. */
export const tokenOf = ({ link }: { readonly link: string }) => link.split('/').at(-1)!
