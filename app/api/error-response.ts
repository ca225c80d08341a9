/** Turns whatever was thrown into the one error answer. What strangers must not read goes to the log instead. */
import { ERROR_MEANINGS, isRedthreadError, type ErrorCode } from '@/lib/errors/redthread-error'
import type { Logger } from '@/server/log'

const INTERNAL_MESSAGE = 'Something went wrong on the server. The change was not made; try again.'

export function errorResponse(error: unknown, request: Request, log: Logger): Response {
  const path = new URL(request.url).pathname
  const known = isRedthreadError(error) ? error : null
  const code: ErrorCode = known?.code ?? 'internal'
  const status = ERROR_MEANINGS[code].http
  // Whoever hung up hears nothing, and is no failure of ours.
  if (request.signal.aborted) log.debug({ err: error, method: request.method, path }, 'A request was given up.')
  else if (status >= 500) log.error({ err: error, method: request.method, path }, 'A request failed.')
  else if (status === 403) log.warn({ code, method: request.method, path }, 'A request was refused.')

  const message = code === 'internal' ? INTERNAL_MESSAGE : known?.message
  const headers = new Headers({ 'cache-control': 'no-store' })
  const seconds = known?.details?.retryAfterSeconds
  if (typeof seconds === 'number') headers.set('retry-after', String(seconds))
  return Response.json(
    { error: { code, message, ...(known?.details && { details: known.details }) } },
    { status, headers },
  )
}
