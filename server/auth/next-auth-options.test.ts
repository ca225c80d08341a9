import { describe, expect, it } from 'vitest'
import type { UserId } from '@/lib/schema/ids'
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { SignedIn } from './auth'
import { nextAuthOptions, type NextAuthParts } from './next-auth-options'

const signedIn: SignedIn = { userId: 'user-one' as UserId, sessionId: 'session-one', device: 'nonce.mark' }

function exchange(given: Partial<NextAuthParts> = {}) {
  return nextAuthOptions({
    isHttps: false,
    secret: 'secret',
    maxAgeSeconds: 60,
    signIn: async () => signedIn,
    signOut: async () => undefined,
    ...given,
  })
}
/** What next-auth calls when the form is sent. */
async function authorise({ options }: ReturnType<typeof exchange>, credentials: Record<string, unknown>) {
  const provider = options.providers[0] as unknown as {
    options: { authorize(credentials: Record<string, unknown>): Promise<unknown> }
  }
  return provider.options.authorize(credentials)
}

describe('next-auth as we use it', () => {
  it('puts a user id and a session id into the cookie and nothing else', async () => {
    const { options } = exchange()
    const user = { id: 'user-one', sessionId: 'session-one' }
    const first = { token: { name: 'Ana', email: 'ana@example.org', sub: 'user-one' }, user, account: null }
    const token = await options.callbacks!.jwt!(first)
    expect(token).toEqual({ uid: 'user-one', sid: 'session-one' })
    const later = { token: { ...token, picture: 'x', iat: 1 } } as unknown as typeof first
    expect(await options.callbacks!.jwt!(later)).toEqual({ uid: 'user-one', sid: 'session-one' })
  })

  it('names every cookie __Host- and marks it Secure under https, and only there', async () => {
    for (const isHttps of [true, false]) {
      const made = exchange({ isHttps })
      for (const cookie of Object.values(made.options.cookies!)) {
        expect(cookie.name.startsWith('__Host-')).toBe(isHttps)
        expect(cookie.options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps })
      }
      await authorise(made, { email: 'a@b', password: 'c' })
      expect(made.outcome.setCookie?.startsWith('__Host-')).toBe(isHttps)
      expect(made.outcome.setCookie?.endsWith('; Secure')).toBe(isHttps)
    }
  })

  it('leads nowhere but to our own pages', async () => {
    const { redirect } = exchange().options.callbacks!
    const baseUrl = 'http://localhost:3000'
    expect(await redirect!({ url: '/boards/b1', baseUrl })).toBe(`${baseUrl}/boards/b1`)
    expect(await redirect!({ url: 'https://elsewhere.example', baseUrl })).toBe(`${baseUrl}/`)
  })

  it('keeps the refusal for the route, and tells next-auth no more than the sentence', async () => {
    const refusal = new RedthreadError('too-many', 'Wait a moment.')
    const refused = exchange({ signIn: () => Promise.reject(refusal) })
    await expect(authorise(refused, { email: 'a@b', password: 'c' })).rejects.toThrow('Wait a moment.')
    expect(refused.outcome.failure).toBe(refusal)
    const broken = exchange({ signIn: () => Promise.reject(new Error('table users is locked')) })
    await expect(authorise(broken, { email: 'a@b', password: 'c' })).rejects.not.toThrow(/table/)
  })

  it('signs nobody in without both fields', async () => {
    expect(await authorise(exchange(), { email: 'a@b' })).toBeNull()
    expect(await authorise(exchange(), { email: ['a'], password: 'c' })).toBeNull()
  })
})
