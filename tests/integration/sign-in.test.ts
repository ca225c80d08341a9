/** Set-up, sign-in and sign-out as a browser does them, against the built program: cookies, sockets, headers, throttle. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { ADMIN, startServer, type TestServer } from '@/tests/harness/start-server'

const ROOT = path.resolve(__dirname, '../..')

/** A browser's cookies and nothing else of it. */
class Browser {
  private readonly jar = new Map<string, string>()
  constructor(private readonly url: string) {}

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }
  async send(target: string, init: { method?: string; json?: unknown; headers?: Record<string, string> } = {}) {
    const { method = 'GET', json, headers } = init
    const response = await fetch(this.url + target, {
      method,
      redirect: 'manual',
      headers: {
        cookie: this.cookie,
        ...(method !== 'GET' && { origin: this.url }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...flags] = line.split('; ')
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      if (value === '' || flags.includes('Max-Age=0')) this.jar.delete(name)
      else this.jar.set(name, value)
    }
    return response
  }
  async signIn(email: string, password: string, headers: Record<string, string> = {}): Promise<Response> {
    const { csrfToken } = (await (await this.send('/api/auth/csrf')).json()) as { csrfToken: string }
    const json = { csrfToken, email, password, json: 'true', callbackUrl: '/' }
    return this.send('/api/auth/callback/credentials', { method: 'POST', json, headers })
  }
  async signOut(): Promise<Response> {
    const { csrfToken } = (await (await this.send('/api/auth/csrf')).json()) as { csrfToken: string }
    return this.send('/api/auth/signout', { method: 'POST', json: { csrfToken, json: 'true' } })
  }
  /** An open sync socket. */
  async open(boardId: string): Promise<WebSocket> {
    const socket = new WebSocket(`${this.url.replace('http', 'ws')}/sync/${boardId}`, {
      headers: { cookie: this.cookie, origin: this.url },
    })
    await new Promise((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', reject)
    })
    return socket
  }
}

function closeCodeOf(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.once('close', resolve))
}
async function refusalOf(opening: Promise<unknown>): Promise<string> {
  return opening.then(
    () => 'opened',
    (error: Error) => error.message,
  )
}

let server: TestServer
const fresh = () => new Browser(server.url)
async function signedIn(email: string = ADMIN.email, password: string = ADMIN.password): Promise<Browser> {
  const browser = fresh()
  expect((await browser.signIn(email, password)).status).toBe(200)
  return browser
}
async function makeBoard(browser: Browser): Promise<string> {
  const answer = await browser.send('/api/boards', { method: 'POST', json: { title: 'Harbour closure' } })
  return ((await answer.json()) as { id: string }).id
}
/** A further account in the team, by an invite link. */
async function invite(admin: Browser, name: string, role = 'member'): Promise<{ email: string; password: string }> {
  const { teams } = (await (await admin.send('/api/me')).json()) as { teams: { id: string }[] }
  const made = await admin.send(`/api/teams/${teams[0]!.id}/invites`, { method: 'POST', json: { role } })
  const { link } = (await made.json()) as { link: string }
  const account = { email: `${name.toLowerCase()}@example.org`, password: `${name} walks to the harbour` }
  const json = { token: link.split('/').at(-1), name, ...account }
  expect((await fresh().send('/api/invites/account', { method: 'POST', json })).status).toBe(200)
  return account
}

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.dispose())

describe('signing in and out', () => {
  it('sets a cookie that scripts cannot read and other sites do not send, holding no name or address', async () => {
    const browser = fresh()
    const answer = await browser.signIn(ADMIN.email, ADMIN.password)
    const session = answer.headers.getSetCookie().find((line) => line.startsWith('redthread.session='))
    expect(session).toMatch(/; HttpOnly; SameSite=Lax$/)
    expect(session).toContain('; Path=/;')
    expect(await (await browser.send('/api/auth/session')).text()).not.toMatch(/ana/i)
    expect(await (await browser.send('/api/me')).json()).toMatchObject({ name: ADMIN.name, isOperator: true })
  })

  it('kills a copied cookie and the open socket when one signs out', async () => {
    const browser = await signedIn()
    const boardId = await makeBoard(browser)
    const closed = closeCodeOf(await browser.open(boardId))
    const copied = browser.cookie
    expect((await browser.signOut()).status).toBe(200)
    expect(await closed).toBe(4401)
    const thief = await fetch(`${server.url}/api/me`, { headers: { cookie: copied } })
    expect(thief.status).toBe(401)
    const page = await fetch(`${server.url}/`, { headers: { cookie: copied }, redirect: 'manual' })
    expect(page.headers.get('location')).toBe('/signin')
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${boardId}`, {
      headers: { cookie: copied, origin: server.url },
    })
    expect(await new Promise((resolve) => socket.once('error', (error) => resolve(error.message)))).toMatch(/401/)
  })

  it('gives every sign-in a session of its own, and ends the one it replaces in the same browser', async () => {
    const browser = await signedIn()
    const before = browser.cookie
    await browser.signIn(ADMIN.email, ADMIN.password)
    expect(browser.cookie).not.toBe(before)
    expect((await fetch(`${server.url}/api/me`, { headers: { cookie: before } })).status).toBe(401)
  })

  it('is refused from another site’s page, and leads to our own pages only', async () => {
    const origin = 'https://elsewhere.example'
    const refused = await fresh().signIn(ADMIN.email, ADMIN.password, { origin })
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([403, []])
    const browser = await signedIn()
    for (const target of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example']) {
      const page = await browser.send(`/signin?callbackUrl=${encodeURIComponent(target)}`)
      expect(page.headers.get('location')).toBe('/')
    }
  })

  it('reads no form that is longer than a form, or does not say how long it is', async () => {
    // A turn of the event loop for each piece: a stream that is always ready would leave no time to hear the answer.
    const endless = new ReadableStream({
      async pull(stream) {
        await new Promise((next) => setImmediate(next))
        stream.enqueue(new Uint8Array(1024))
      },
    })
    const end = new AbortController()
    const headers = { origin: server.url, 'content-type': 'application/json' }
    const target = `${server.url}/api/auth/callback/credentials`
    const long = await fetch(target, { method: 'POST', headers, body: JSON.stringify('x'.repeat(20_000)) })
    expect(long.status).toBe(413)
    const { signal } = end
    const streamed: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers,
      body: endless,
      duplex: 'half',
      signal,
    }
    expect((await fetch(target, streamed)).status).toBe(413)
    end.abort()
  })

  it('makes no session without the form’s own token', async () => {
    const browser = fresh()
    const json = { email: ADMIN.email, password: ADMIN.password, json: 'true' }
    const answer = await browser.send('/api/auth/callback/credentials', { method: 'POST', json })
    expect(answer.headers.getSetCookie().join()).not.toContain('redthread.session')
    expect((await browser.send('/api/me')).status).toBe(401)
  })
})

describe('guessing', () => {
  it('is slowed down, and headers that claim another address do not help', async () => {
    const { email } = await invite(await signedIn(), 'Fay')
    let answer: Response
    let attempts = 0
    do {
      attempts += 1
      const headers = { 'x-forwarded-for': `10.1.1.${attempts}`, 'x-redthread-address': `10.2.2.${attempts}` }
      answer = await fresh().signIn(email, 'not the password', headers)
    } while (answer.status === 401 && attempts < 20)
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answer.json()).toMatchObject({ error: { code: 'too-many' } })
  })
})

describe('open sockets', () => {
  it('are closed when a board is taken away, and stay shut', async () => {
    const owner = await signedIn()
    const account = await invite(owner, 'Gus')
    const gus = await signedIn(account.email, account.password)
    const boardId = await makeBoard(owner)
    const closed = closeCodeOf(await gus.open(boardId))
    await owner.send(`/api/boards/${boardId}/people`, { method: 'PATCH', json: { teamGives: null } })
    expect(await closed).toBe(4503)
    expect(await refusalOf(gus.open(boardId))).toMatch(/403/)
    expect(await refusalOf(gus.open('no-such-board-at-all'))).toMatch(/403/)
    expect((await gus.send(`/api/boards/${boardId}/access`)).status).toBe(404)
  })

  it('are closed when the command line sets a password, within its next look', async () => {
    const owner = await signedIn()
    const account = await invite(owner, 'Hal')
    const hal = await signedIn(account.email, account.password)
    const closed = closeCodeOf(await hal.open(await makeBoard(hal)))
    const words = ['user', 'set-password', '--email', account.email, '--password', 'a wholly different phrase']
    const program = path.join(ROOT, '.redthread', 'build', 'command-line.cjs')
    const env = { ...process.env, REDTHREAD_DATA: server.dataFolder }
    const done = spawnSync(process.execPath, [program, ...words], { cwd: ROOT, env, encoding: 'utf8' })
    expect(done.stderr).toBe('')
    expect(await closed).toBe(4401)
    expect((await hal.send('/api/me')).status).toBe(401)
    expect((await fresh().signIn(account.email, 'a wholly different phrase')).status).toBe(200)
  })

  it('are not given to a page of another origin, to one without, or to nobody', async () => {
    const owner = await signedIn()
    const boardId = await makeBoard(owner)
    const open = (headers: Record<string, string>) => {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${boardId}`, { headers })
      return new Promise<string>((resolve) => socket.once('error', (error) => resolve(error.message)))
    }
    expect(await open({ cookie: owner.cookie, origin: 'https://elsewhere.example' })).toMatch(/403/)
    expect(await open({ cookie: owner.cookie })).toMatch(/403/)
    expect(await open({ origin: server.url })).toMatch(/401/)
  })
})

describe('every answer', () => {
  it.each(['/signin', '/', '/no/such/page', '/icon.svg', '/api/boards', '/api/no-such', '/api/health'])(
    '%s carries its policy and the fellows of it, and no name of the program beneath',
    async (target) => {
      const { headers } = await fetch(server.url + target, { redirect: 'manual' })
      const policy = target.startsWith('/api/')
        ? /^default-src 'none'; frame-ancestors 'none'; sandbox$/
        : /script-src 'self' 'nonce-[^']+' 'strict-dynamic'/
      expect(headers.get('content-security-policy')).toMatch(policy)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('x-powered-by')).toBeNull()
    },
  )

  it('that is a page puts the nonce of its own answer on every script', async () => {
    const page = await fetch(`${server.url}/signin`)
    const nonce = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1]
    const scripts = (await page.text()).match(/<script[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(3)
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
  })

  it('of an unknown board and of a forbidden one are the same', async () => {
    const owner = await signedIn()
    const boardId = await makeBoard(owner)
    await owner.send(`/api/boards/${boardId}/people`, { method: 'PATCH', json: { teamGives: null } })
    const account = await invite(owner, 'Ida')
    const ida = await signedIn(account.email, account.password)
    const bodies = new Set<string>()
    for (const id of [boardId, 'no-such-board-at-all']) {
      const answer = await ida.send(`/api/boards/${id}`)
      bodies.add(`${answer.status} ${await answer.text()}`)
    }
    expect([...bodies]).toEqual([expect.stringMatching(/^404 /)])
  })

  it('is JSON with a sentence where the body was nonsense', async () => {
    const owner = await signedIn()
    const answer = await fetch(`${server.url}/api/boards`, {
      method: 'POST',
      headers: { cookie: owner.cookie, origin: server.url, 'content-type': 'application/json' },
      body: '{"title":',
    })
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: { code: 'bad-request', message: 'The body is not valid JSON.' } },
    ])
  })
})

describe('the set-up link', () => {
  it('makes the first account and its team, once, and another is not printed afterwards', async () => {
    const empty = await startServer({ admin: false })
    try {
      const token = /\/setup\/(\S+)/.exec(empty.output())?.[1]
      const browser = new Browser(empty.url)
      const account = { name: 'Olga', email: 'olga@example.org', password: 'the first of all accounts' }
      const setUp = (json: unknown) => browser.send('/api/setup', { method: 'POST', json })
      const signInPage = async () => (await browser.send('/signin')).text()
      expect(await signInPage()).toContain('The server’s log has a link')
      expect(await signInPage()).not.toContain(token)
      expect((await setUp({ token: 'A'.repeat(43), ...account, team: 'Desk' })).status).toBe(410)
      expect((await setUp({ token, ...account, password: 'password1234', team: 'Desk' })).status).toBe(400)
      const refused = await setUp({ token, name: ' ', email: 'nobody', password: 'short', team: '' })
      expect(await refused.json()).toMatchObject({
        error: {
          message: 'The team’s name is missing.',
          details: {
            fields: {
              team: 'The team’s name is missing.',
              name: 'Your name is missing.',
              email: expect.stringContaining('needs a name, an @ and a server'),
              password: expect.stringContaining('at least 12'),
            },
          },
        },
      })
      expect((await setUp({ token, ...account, team: 'Desk' })).status).toBe(204)
      expect((await setUp({ token, ...account, email: 'b@example.org', team: 'Desk' })).status).toBe(410)
      expect(await signInPage()).not.toContain('The server’s log has a link')
      expect((await browser.signIn(account.email, account.password)).status).toBe(200)
      expect(await (await browser.send('/api/me')).json()).toMatchObject({
        isOperator: true,
        teams: [{ name: 'Desk', role: 'admin' }],
      })
      await empty.stop()
      await empty.restart()
      expect(empty.output()).not.toContain('/setup/')
    } finally {
      await empty.dispose()
    }
  })
})
