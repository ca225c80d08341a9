/** The security headers, at every door of the real program: whoever makes an answer, it carries them. */
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type TestServer } from '../harness/start-server'

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex',
} as const
const HTTPS_HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000',
} as const
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"
const HANDSHAKE = 'Host: HOST\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ env: { NEXTAUTH_URL: 'https://redthread.test' } })
})
afterAll(() => server.dispose())

const get = (target: string, headers = '') =>
  `GET ${target} HTTP/1.1\r\nHost: HOST\r\n${headers}Connection: close\r\n\r\n`
const chunk = () => {
  const folder = path.join(__dirname, '../../.next/static/chunks')
  return `/_next/static/chunks/${readdirSync(folder).find((name) => name.endsWith('.js'))}`
}
function post(target: string, body: string, type = 'application/json'): string {
  const sent = `Origin: https://redthread.test\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n`
  return `${get(target, sent).replace('GET', 'POST')}${body}`
}

/** What the server says to these bytes, until it closes. */
async function ask(bytes: string): Promise<{ status: number; headers: Record<string, string> }> {
  const socket = connect(server.port, '127.0.0.1')
  let answer = ''
  socket.on('data', (part: Buffer) => (answer += part.toString('latin1')))
  socket.on('error', () => {}) // it may hang up while a body that is too large is still on its way
  socket.write(bytes.replaceAll('HOST', `127.0.0.1:${server.port}`))
  await once(socket, 'close')
  const [first = '', ...lines] = answer.split('\r\n\r\n', 1)[0]!.split('\r\n')
  const headers = lines.map((line) => line.split(/: (.*)/s, 2) as [string, string])
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
  }
}

const MEBIBYTE = 1024 * 1024
const DOORS: readonly (readonly [what: string, status: number, bytes: () => string])[] = [
  ['a page', 200, () => get('/signin')],
  ['a page that sends elsewhere', 307, () => get('/')],
  ['a page that is none', 404, () => get('/no/such/page')],
  ['a script, packed', 200, () => get(chunk(), 'Accept-Encoding: br\r\n')],
  ['a script, as Next sends it', 200, () => get(chunk())],
  ['a script that is none', 404, () => get('/_next/static/chunks/none.js')],
  ['a picture', 200, () => get('/icon.svg')],
  ['the health of the process', 200, () => get('/api/health')],
  ['its readiness', 200, () => get('/api/ready')],
  ['its figures', 200, () => get('/api/metrics')],
  ['the published keys', 200, () => get('/.well-known/redthread-keys.json')],
  ['an act of nobody', 401, () => get('/api/boards')],
  ['an address of the API that is none', 404, () => get('/api/none')],
  ['a method that a route does not have', 405, () => get('/api/health').replace('GET', 'PATCH')],
  ['an address that cannot be read', 400, () => get('/%E0%A4%A')],
  ['a body that is no JSON', 400, () => post('/api/setup', '{"token":')],
  ['a body that is too large', 413, () => post('/api/setup', ' '.repeat(2 * MEBIBYTE))],
  ['a body of another type', 415, () => post('/api/setup', 'token', 'text/plain')],
  ['what is no HTTP', 400, () => 'nonsense\r\n\r\n'],
  ['a request without a Host', 400, () => 'GET / HTTP/1.1\r\n\r\n'],
  ['headers that are too large', 431, () => get('/', `X-Large: ${'x'.repeat(20_000)}\r\n`)],
  ['an expectation that is not met', 417, () => get('/', 'Expect: the-moon\r\n')],
  ['a socket of another origin', 403, () => `GET /sync/a-board-of-theirs HTTP/1.1\r\n${HANDSHAKE}\r\n`],
  [
    'a socket of nobody',
    401,
    () => `GET /sync/a-board-of-theirs HTTP/1.1\r\n${HANDSHAKE}Authorization: Bearer none\r\n\r\n`,
  ],
  ['a socket elsewhere', 404, () => `GET /elsewhere HTTP/1.1\r\n${HANDSHAKE}\r\n`],
]

it.each(DOORS)('stand on the answer to %s (%i)', async (_, status, bytes) => {
  const answer = await ask(bytes())
  expect(answer.status).toBe(status)
  expect(answer.headers).toMatchObject({ ...SECURITY_HEADERS, ...HTTPS_HEADERS })
  const policy = answer.headers['content-security-policy']
  expect(policy === DATA_POLICY || policy?.includes("script-src 'self' 'nonce-")).toBe(true)
})

it('let data do nothing, and pages run by their nonce', async () => {
  const policy = async (target: string) => (await ask(get(target))).headers['content-security-policy']
  expect(await policy('/api/health')).toBe(DATA_POLICY)
  expect(await policy('/no/such/page')).toMatch(/script-src 'self' 'nonce-/)
})
