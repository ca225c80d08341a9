/** What a route says about itself: read by `handle`, and by the test that walks every route against the table. */
import type { Action, BoardAction, TeamAction } from '@/lib/access/can'
import type { BoardId, TeamId } from '@/lib/schema/ids'
import type { Principal } from '@/server/auth/principal'
import type { Services } from '@/server/services'
import type { ZodType } from 'zod'

/** `public`: anybody, signed in or not. */
export type RouteAction = Action | 'public'

export interface ObjectRequest<Body> {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The declared JSON body, read when first asked for: rights come before shapes. */
  readBody(): Promise<Body>
  readonly principal: Principal
  readonly services: Services
}
/** Finds the board or team that a request is about; null when there is none, which reads as "not found". */
export type ObjectFinder<Id, Body> = (request: ObjectRequest<Body>) => Id | null | Promise<Id | null>

export interface AnyDeclaration<Body> {
  readonly action: RouteAction
  readonly board?: ObjectFinder<BoardId, NoInfer<Body>>
  readonly team?: ObjectFinder<TeamId, NoInfer<Body>>
  /** The JSON body's shape; read once rights are clear, before the handler runs. */
  readonly body?: ZodType<Body>
  /** Content types of a body that the handler reads by itself; instead of `body`. */
  readonly accepts?: readonly string[]
}

/** A board action needs the board, a team action the team; the other actions need neither. */
export type RouteDeclaration<A extends RouteAction, Body> = AnyDeclaration<Body> & {
  readonly action: A
} & (A extends BoardAction
    ? { readonly board: ObjectFinder<BoardId, NoInfer<Body>> }
    : A extends TeamAction
      ? { readonly team: ObjectFinder<TeamId, NoInfer<Body>> }
      : unknown)

/** What a test can read off an exported handler. */
export interface DeclaredRoute {
  readonly action: RouteAction
  /** Content types that the route reads; empty when it takes no body. */
  readonly accepts: readonly string[]
}

/** The board named by a part of the route's path. */
export function fromParam(name: string): ObjectFinder<BoardId, unknown> {
  return ({ params }) => (params[name] ?? null) as BoardId | null
}

/** The team named by a part of the route's path. */
export function teamFromParam(name: string): ObjectFinder<TeamId, unknown> {
  return ({ params }) => (params[name] ?? null) as TeamId | null
}
