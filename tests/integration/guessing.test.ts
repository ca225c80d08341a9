/** How guessing passwords is slowed down, over a real store and a clock that stands still. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isRedthreadError, type RedthreadError } from '@/lib/errors/redthread-error'
import { startApi, type TestApi } from './api-harness'

vi.mock('server-only', () => ({}))

const RIGHT = 'a long pass-phrase of Ana'
let api: TestApi

beforeEach(async () => {
  api = await startApi()
  await api.addPerson('Ana')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 22) })
})
afterEach(async () => {
  vi.useRealTimers()
  await api.dispose()
})

interface Guess {
  readonly email?: string
  readonly password?: string
  readonly address?: string
  readonly device?: string
}

/** What signing in ended with: "in", or the refusal. */
async function guess({ email = 'ana@example.org', password = 'wrong', address = '203.0.113.1', device }: Guess = {}) {
  try {
    await api.services.auth.signIn({ email, password, address, userAgent: '', ...(device && { device }) })
    return 'in'
  } catch (error) {
    if (!isRedthreadError(error)) throw error
    return error.code
  }
}
async function refusalOf(guessing: Guess): Promise<RedthreadError> {
  const { email = 'ana@example.org', password = 'wrong', address = '203.0.113.1' } = guessing
  return api.services.auth.signIn({ email, password, address, userAgent: '' }).then(
    () => expect.fail('signed in'),
    (error: RedthreadError) => error,
  )
}
async function times(count: number, given: Guess = {}): Promise<string[]> {
  const outcomes: string[] = []
  for (let n = 0; n < count; n += 1) outcomes.push(await guess(given))
  return outcomes
}
const WRONG = 'wrong-credentials'
const WAIT = 'too-many'
const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

describe('guessing one account from one place', () => {
  it('is free five times, then waits twice as long after each further failure', async () => {
    expect(await times(8)).toEqual([WRONG, WRONG, WRONG, WRONG, WRONG, WRONG, WAIT, WAIT])
    for (const seconds of [1, 2, 4, 8]) {
      expect((await refusalOf({})).details).toEqual({ retryAfterSeconds: seconds })
      pass(seconds)
      expect(await guess()).toBe(WRONG)
    }
  })

  it('gains nothing by many attempts at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => guess()))
    expect(outcomes.filter((each) => each === WRONG)).toHaveLength(6)
    expect(outcomes.filter((each) => each === WAIT)).toHaveLength(6)
  })

  it('looks at no password while one has to wait, not even at the right one', async () => {
    await times(6)
    expect(await guess({ password: RIGHT })).toBe(WAIT)
    pass(1)
    expect(await guess({ password: RIGHT })).toBe('in')
    expect(await times(6)).toEqual([WRONG, WRONG, WRONG, WRONG, WRONG, WRONG]) // the count began anew
  })

  it('is answered alike whether the account exists or not', async () => {
    const outcomes = async (email: string) => {
      const answers = await times(7, { email })
      return [...answers, (await refusalOf({ email })).message]
    }
    expect(await outcomes('ana@example.org')).toEqual(await outcomes('nobody@example.org'))
  })

  it('is forgotten after an hour', async () => {
    await times(6)
    pass(3600)
    expect(await times(5)).not.toContain(WAIT)
  })

  it('treats the addresses of one IPv6 network as one place', async () => {
    for (let n = 1; n <= 6; n += 1) await guess({ address: `2001:db8:1:2::${n}` })
    expect(await guess({ address: '2001:db8:1:2:ffff::7' })).toBe(WAIT)
    expect(await guess({ address: '2001:db8:1:3::7' })).toBe(WRONG)
  })
})

describe('a stranger who guesses', () => {
  it('does not keep out the person elsewhere', async () => {
    await times(7)
    expect(await guess({ password: RIGHT, address: '198.51.100.7' })).toBe('in')
  })

  it('does not keep out the person at the same address whose browser is known', async () => {
    const attempt = { email: 'ana@example.org', password: RIGHT, address: '203.0.113.1', userAgent: '' }
    const { device } = await api.services.auth.signIn(attempt)
    await times(7)
    expect(await guess({ password: RIGHT })).toBe(WAIT)
    expect(await guess({ password: RIGHT, device })).toBe('in')
  })

  it('gains no free attempts by a device mark of another account or of their own making', async () => {
    await api.addPerson('Ben')
    const attempt = { password: 'a long pass-phrase of Ben', address: '203.0.113.1', userAgent: '' }
    const { device } = await api.services.auth.signIn({ ...attempt, email: 'ben@example.org' })
    await times(7)
    for (const mark of [device, 'made.up', '', 'x'.repeat(5000)]) {
      expect(await guess({ device: mark })).toBe(WAIT)
    }
  })

  it('with a stolen mark is slowed down by it', async () => {
    const attempt = { email: 'ana@example.org', password: RIGHT, address: '203.0.113.1', userAgent: '' }
    const { device } = await api.services.auth.signIn(attempt)
    expect((await times(7, { device })).at(-1)).toBe(WAIT)
  })

  it('with many machines is slowed down for the account, never longer than half a minute', async () => {
    for (let n = 0; n < 110; n += 1) {
      await guess({ address: `203.0.113.${n}` })
      pass(30)
    }
    const refusal = await refusalOf({ address: '198.51.100.1' }).then(() => refusalOf({ address: '198.51.100.2' }))
    expect(refusal.details).toEqual({ retryAfterSeconds: 30 })
  })

  it('with many accounts is slowed down at their one address', async () => {
    for (let n = 0; n < 51; n += 1) await guess({ email: `person${n}@example.org` })
    expect(await guess({ email: 'another@example.org' })).toBe(WAIT)
    expect(await guess({ email: 'another@example.org', address: '198.51.100.1' })).toBe(WRONG)
  })
})
