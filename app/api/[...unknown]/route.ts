import 'server-only'
/** Every address under /api that is none: the same JSON error as everywhere, instead of a page. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import { services } from '@/server/services'
import { errorResponse } from '../error-response'

function answer(request: Request): Response {
  const error = new RedthreadError('not-found', 'There is no such address in this server’s API.')
  return errorResponse(error, request, services().log)
}

export { answer as GET, answer as POST, answer as PUT, answer as PATCH, answer as DELETE }
