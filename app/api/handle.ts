import 'server-only'
/**
 * The one way into every API route: who asks (session cookie or API token), from which page, with what body, and may
 * they? Only then does the route's own code run. What goes wrong becomes `{error: {code, message, details?}}`.
 *
 *     export const POST = handle(
 *       { action: 'import-document', board: fromParam('boardId'), accepts: ['multipart/form-data', 'application/json'] },
 *       async ({ services, principal, boardId, request }) => services.documents.import(…),
 *     )
 *
 * A handler returns a value (sent as JSON), nothing (204), or a `Response`. An object found by another id, such as a
 * document, is declared by a finder of its board: `board: ({ params, services }) => services.documents.boardOf(…)`; an
 * unknown object and a forbidden one then give the same answer. A second id in the body must be checked by the
 * handler against `boardId`.
 */
import {
  can,
  isBoardAction,
  isTeamAction,
  isTrashAction,
  type Action,
  type BoardAction,
  type TeamAction,
} from '@/lib/access/can'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { isId, type BoardId, type TeamId } from '@/lib/schema/ids'
import type { Principal } from '@/server/auth/principal'
import type { BoardGrant } from '@/server/boards/boards'
import type { HeldBytes } from '@/server/http/bodies'
import { addressPrefix, readClientAddress } from '@/server/http/client-address'
import { hasRightOrigin, wrongOrigin } from '@/server/http/origin'
import { services as runningServices, type Services } from '@/server/services'
import type { TeamGrant } from '@/server/teams/teams'
import type {
  AnyDeclaration,
  DeclaredRoute,
  ObjectFinder,
  ObjectRequest,
  RouteAction,
  RouteDeclaration,
} from './declaration'
import { errorResponse } from './error-response'
import { readBytes, type ExpectedBytes } from './read-bytes'
import { parseBody, readJson } from './read-json'

export { fromParam, teamFromParam } from './declaration'

interface BaseContext<Body> {
  readonly request: Request
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Body
  readonly services: Services
  /** The caller's address, as the server saw it. */
  readonly address: string
  /**
   * The body as bytes, for routes that `accept` one; see `readBytes`. Throws too when the caller's right has ended while it
   * came in.
   */
  readBytes(expected: ExpectedBytes): Promise<Uint8Array<ArrayBuffer>>
  /** Throws when the caller's right has ended since: for an answer that took its time. */
  requireStill(): Promise<void>
}
type Granted<A extends RouteAction> = A extends BoardAction
  ? { readonly principal: Principal; readonly boardId: BoardId; readonly grant: BoardGrant }
  : A extends TeamAction
    ? { readonly principal: Principal; readonly teamId: TeamId; readonly grant: TeamGrant }
    : A extends Action
      ? { readonly principal: Principal }
      : { readonly principal: Principal | null }
export type HandlerContext<A extends RouteAction, Body> = BaseContext<Body> & Granted<A>

/** A Next route handler that also tells what it declared. */
export interface RouteHandler {
  (request: Request, context: { params: Promise<Record<string, string>> }): Promise<Response>
  readonly declared: DeclaredRoute
}

const READING_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])
/** A stranger's form is small, and whoever signs in is held up by nobody's files. */
const UNCOUNTED: HeldBytes = { add() {}, release() {} }
const NOT_FOUND = 'This does not exist, or it is not open to you.'

export function handle<A extends RouteAction, Body = undefined>(
  declaration: RouteDeclaration<A, Body>,
  run: (context: HandlerContext<A, Body>) => unknown,
): RouteHandler {
  const declared: DeclaredRoute = {
    action: declaration.action,
    accepts: declaration.body ? ['application/json'] : (declaration.accepts ?? []),
  }
  const answer = async (request: Request, rawParams: Promise<Record<string, string>>): Promise<Response> => {
    const services = runningServices()
    const address = readClientAddress(request.headers)
    let held = UNCOUNTED
    let heldFile = UNCOUNTED
    try {
      const principal = await findCaller(services, request, declared.action)
      if (principal) held = services.bodies.hold(principal.userId)
      heldFile = principal ? held : services.strangersBodies.hold(addressPrefix(address))
      if (!READING_METHODS.has(request.method)) {
        checkOrigin(request, principal, services.config)
        checkContentType(request, declared.accepts)
      }
      const params = await rawParams
      const query = new URL(request.url).searchParams
      const readBody = once(
        async () =>
          declaration.body
            ? parseBody(declaration.body, await readJson(request, { isFromStranger: !principal, held }))
            : (undefined as Body), // without a declared body, `Body` is undefined
      )
      const allow = async (caller: Principal | null) => ({
        principal: caller,
        ...(caller && (await authorise(declaration, { params, query, readBody, principal: caller, services }))),
      })
      /** A body takes as long to arrive as its sender likes: a right that ended meanwhile is not used any more. */
      const allowAgain = async () => allow(await findCaller(services, request, declared.action))
      let allowed = await allow(principal)
      const body = await readBody()
      if (declaration.body) allowed = await allowAgain()
      const context = {
        ...{ request, params, query, body, services, address },
        requireStill: async () => void (await allowAgain()),
        async readBytes(expected: ExpectedBytes) {
          const bytes = await readBytes(request, expected, heldFile)
          await allowAgain()
          return bytes
        },
      }
      const result = await run({ ...context, ...allowed } as unknown as HandlerContext<A, Body>)
      return toResponse(result)
    } catch (error) {
      return errorResponse(error, request, services.log)
    } finally {
      held.release()
      heldFile.release()
    }
  }
  return Object.assign(
    (request: Request, context: { params: Promise<Record<string, string>> }) => answer(request, context.params),
    {
      declared,
    },
  )
}

/** Who asks; null for nobody, where anybody may. Throws `not-signed-in`. */
async function findCaller({ auth }: Services, request: Request, action: RouteAction): Promise<Principal | null> {
  const principal = await auth.principalFromHeaders(request.headers)
  if (principal || action === 'public') return principal
  throw new RedthreadError('not-signed-in', 'You are not signed in. Sign in and try again.')
}

/** Looks up what the principal is to the object and asks the table. Throws `not-found` or `forbidden`. */
async function authorise<Body>(declaration: AnyDeclaration<Body>, request: ObjectRequest<Body>) {
  const { principal, services } = request
  const { action } = declaration
  if (action === 'public') return {}
  if (isBoardAction(action)) {
    const boardId = await findObject(declaration.board, request)
    const find = isTrashAction(action) ? services.boards.grantForTrashed : services.boards.grantFor
    const grant = boardId && (await find(principal, boardId))
    if (!boardId || !grant || !can(grant, 'view-board')) throw new RedthreadError('not-found', NOT_FOUND)
    if (!can(grant, action))
      throw new RedthreadError('forbidden', `As ${grant.boardRole} of this board you may not do this.`)
    return { boardId, grant }
  }
  if (isTeamAction(action)) {
    const teamId = await findObject(declaration.team, request)
    const grant = teamId && (await services.teams.grantFor(principal, teamId))
    if (!teamId || !grant) throw new RedthreadError('not-found', NOT_FOUND)
    if (!can(grant, action))
      throw new RedthreadError('forbidden', `As ${grant.teamRole} of this team you may not do this.`)
    return { teamId, grant }
  }
  if (!can({ boardRole: null, teamRole: null, isOperator: principal.isOperator }, action)) {
    throw new RedthreadError('forbidden', 'Only the operator of this server may do this.')
  }
  return {}
}

async function findObject<Id extends string, Body>(
  find: ObjectFinder<Id, Body> | undefined,
  request: ObjectRequest<Body>,
): Promise<Id | null> {
  const id = find && (await find(request))
  return isId(id) ? id : null
}

/**
 * A cookie only counts from our own pages. API tokens are sent by programs on purpose and need no Origin; a request
 * with neither cookie nor Origin is no browser's, so there is nothing to forge.
 */
function checkOrigin(request: Request, principal: Principal | null, config: Services['config']): void {
  if (principal && principal.sessionId === null) return
  if (!principal && !request.headers.has('origin')) return
  if (!hasRightOrigin(request.headers, config.origins)) throw wrongOrigin(request.headers, config)
}

/** Forms of other sites can send neither JSON nor, without our Origin, anything else. */
function checkContentType(request: Request, accepts: readonly string[]): void {
  if (accepts.length === 0) return
  const sent = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (accepts.includes(sent)) return
  throw new RedthreadError(
    'unsupported-type',
    `The body must be ${accepts.join(' or ')}; it is ${sent || 'of no stated type'}.`,
  )
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}

function toResponse(result: unknown): Response {
  const response =
    result instanceof Response
      ? result
      : result === undefined
        ? new Response(null, { status: 204 })
        : Response.json(result)
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
  return response
}
