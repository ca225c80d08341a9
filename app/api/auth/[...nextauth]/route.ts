import 'server-only'
/**
 * next-auth's own routes (csrf, callback/credentials, signout, session). Ours beside it: a wrong Origin is refused
 * before it looks, and a refused sign-in says why in JSON, with the status that the reason has.
 */
import { hasRightOrigin, wrongOrigin } from '@/server/http/origin'
import { services } from '@/server/services'
import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { errorResponse } from '../../error-response'

interface NextAuthContext {
  readonly params: Promise<{ nextauth: string[] }>
}

async function answer(request: NextRequest, context: NextAuthContext): Promise<Response> {
  const { auth, config, log } = services()
  try {
    if (request.method !== 'GET' && request.headers.has('origin') && !hasRightOrigin(request.headers, config.origins)) {
      throw wrongOrigin(request.headers, config)
    }
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

export { answer as GET, answer as POST }
