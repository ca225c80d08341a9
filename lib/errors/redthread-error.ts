/**
 * The one error type, and the one table of what each code means to HTTP, to a socket and to the reader. A message
 * names the thing, the fact and the limit, and holds no secret.
 */
import { CLOSE_CODES } from './close-codes'

interface ErrorMeaning {
  readonly http: number
  /** The close code when it ends a socket; omitted where it never does. */
  readonly close?: number
}

export const ERROR_MEANINGS = {
  'bad-request': { http: 400 },
  'not-signed-in': { http: 401, close: CLOSE_CODES.signedOut },
  'wrong-credentials': { http: 401 },
  forbidden: { http: 403, close: CLOSE_CODES.forbidden },
  'wrong-origin': { http: 403 },
  'not-found': { http: 404, close: CLOSE_CODES.forbidden },
  'method-not-allowed': { http: 405 },
  conflict: { http: 409 },
  'already-taken': { http: 409 },
  expired: { http: 410 },
  'too-large': { http: 413, close: CLOSE_CODES.tooLarge },
  'unsupported-type': { http: 415 },
  'bad-encoding': { http: 422 },
  unreadable: { http: 422, close: CLOSE_CODES.malformed },
  'too-many': { http: 429, close: CLOSE_CODES.tryAgain },
  cancelled: { http: 409 },
  'storage-unavailable': { http: 503, close: CLOSE_CODES.tryAgain },
  draining: { http: 503, close: CLOSE_CODES.goingAway },
  'not-available': { http: 501 },
  internal: { http: 500, close: CLOSE_CODES.tryAgain },
} as const satisfies Record<string, ErrorMeaning>

export type ErrorCode = keyof typeof ERROR_MEANINGS

export interface ErrorOptionsWithDetails {
  readonly cause?: unknown
  /** JSON for the client, such as the encodings to choose from. */
  readonly details?: Readonly<Record<string, unknown>>
}

export class RedthreadError extends Error {
  override readonly name = 'RedthreadError'
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>> | undefined

  constructor(code: ErrorCode, message: string, options: ErrorOptionsWithDetails = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.details = options.details
  }
}

/** Tells a RedthreadError also when another bundle of this program made it (`instanceof` does not). */
export function isRedthreadError(value: unknown): value is RedthreadError {
  return (
    value instanceof Error && value.name === 'RedthreadError' && 'code' in value && String(value.code) in ERROR_MEANINGS
  )
}
