/**
 * next-auth as we use it: it carries the CSRF token and the encrypted cookie, which holds a user id and a session id
 * and nothing else. Whether that session lives is ours to say (`principals.ts`). The seam for OIDC is here: a provider
 * beside the credentials whose `signIn` callback ends in a session row like theirs.
 */
import { isRedthreadError } from '@/lib/errors/redthread-error'
import Credentials from 'next-auth/providers/credentials'
import { localPath } from '@/server/http/local-path'
import type { NextAuthExchange, SignedIn } from './auth'
import { cookieFlags, cookieNames } from './cookies'

/** A year: it only has to outlive sessions. */
const DEVICE_COOKIE_FLAGS = 'Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000'

export interface NextAuthParts {
  readonly isHttps: boolean
  /** NEXTAUTH_SECRET. */
  readonly secret: string
  readonly maxAgeSeconds: number
  signIn(credentials: { readonly email: string; readonly password: string }): Promise<SignedIn>
  signOut(sessionId: string): Promise<void>
}

/**
 * Options for one request. next-auth turns what its callbacks throw into redirects or log lines; `exchange` keeps the
 * outcome, so that the route can answer truthfully.
 */
export function nextAuthOptions(parts: NextAuthParts): NextAuthExchange {
  const { isHttps, secret, maxAgeSeconds } = parts
  const names = cookieNames(isHttps)
  const options = cookieFlags(isHttps)
  const outcome: { failure: unknown; setCookie: string | null } = { failure: null, setCookie: null }

  /** Notes the failure and hands next-auth the sentence, which it passes on to the sign-in page as `error`. */
  function fail(error: unknown): never {
    outcome.failure = error
    const isSayable = isRedthreadError(error) && error.code !== 'internal'
    throw new Error(isSayable ? error.message : 'The server could not do this; try again.', { cause: error })
  }

  return {
    outcome,
    options: {
      secret,
      session: { strategy: 'jwt', maxAge: maxAgeSeconds },
      useSecureCookies: isHttps,
      cookies: {
        sessionToken: { name: names.session, options },
        csrfToken: { name: names.csrf, options },
        callbackUrl: { name: names.callbackUrl, options },
      },
      pages: { signIn: '/signin', signOut: '/signin', error: '/signin', verifyRequest: '/signin', newUser: '/' },
      providers: [
        Credentials({
          credentials: { email: {}, password: {} },
          async authorize(credentials) {
            const { email, password } = credentials ?? {}
            if (typeof email !== 'string' || typeof password !== 'string') return null
            const signedIn = await parts.signIn({ email, password }).catch(fail)
            outcome.setCookie = `${names.device}=${signedIn.device}; ${DEVICE_COOKIE_FLAGS}${isHttps ? '; Secure' : ''}`
            return { id: signedIn.userId, sessionId: signedIn.sessionId }
          },
        }),
      ],
      callbacks: {
        /** Drops what next-auth would put in by itself: name, address, picture. */
        jwt: ({ token, user }) =>
          user && 'sessionId' in user ? { uid: user.id, sid: user.sessionId } : { uid: token.uid, sid: token.sid },
        /** Nobody needs more of it; pages ask `GET /api/me`. */
        session: ({ session }) => ({ expires: session.expires }),
        redirect: ({ url, baseUrl }) => new URL(localPath(url, baseUrl), baseUrl).href,
      },
      events: {
        async signOut({ token }) {
          if (typeof token?.sid === 'string') await parts.signOut(token.sid).catch(fail)
        },
      },
    },
  }
}
