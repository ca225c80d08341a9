import 'server-only'
/**
 * next-auth's own routes (csrf, callback/credentials, signout, session). Ours beside it: a wrong Origin is refused
 * before it looks, and a refused sign-in says why in JSON, with the status that the reason has.
 */
import { RedthreadError } from '@/lib/errors/redthread-error'
import { hasRightOrigin, wrongOrigin } from '@/server/http/origin'
import { services } from '@/server/services'
import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { errorResponse } from '../../error-response'

/** next-auth reads a body whole, before it knows anybody; forms are far smaller. */
const MAX_FORM_BYTES = 16 * 1024

interface NextAuthContext {
  readonly params: Promise<{ nextauth: string[] }>
}

async function answer(request: NextRequest, context: NextAuthContext): Promise<Response> {
  const { auth, config, log } = services()
  try {
    if (request.method !== 'GET' && request.headers.has('origin') && !hasRightOrigin(request.headers, config.origins)) {
      throw wrongOrigin(request.headers, config)
    }
    if (request.method !== 'GET') checkLength(request)
    const { options, outcome } = auth.nextAuthExchange(request.headers)
    const response: Response = await NextAuth(request, context, options)
    // A plain form is led back to the sign-in page with the sentence; a program gets the error itself.
    if (outcome.failure && !response.headers.has('location')) return errorResponse(outcome.failure, request, log)
    if (outcome.setCookie) response.headers.append('set-cookie', outcome.setCookie)
    response.headers.set('cache-control', 'no-store')
    return response
  } catch (error) {
    return errorResponse(error, request, log)
  }
}

/** Refuses what is too long, or does not say how long it is. */
function checkLength(request: Request): void {
  const length = request.headers.get('content-length')
  if (length !== null && Number(length) <= MAX_FORM_BYTES) return
  throw new RedthreadError('too-large', `A sign-in form has at most ${MAX_FORM_BYTES} bytes and says how many.`)
}

export { answer as GET, answer as POST }
