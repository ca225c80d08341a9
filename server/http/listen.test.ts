import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { listen, type Listener } from './listen'

const OURS = { 'X-Ours': 'here' }
let listener: Listener
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  listener.server.close()
})

/** A connection that is kept alive; `answers` is all that came back on it. */
async function aConnection(): Promise<{ ask(path: string): void; answers(): string; closed: Promise<unknown> }> {
  const socket = connect(listener.port, '127.0.0.1')
  sockets.push(socket)
  let answers = ''
  socket.on('data', (chunk: Buffer) => (answers += chunk.toString()))
  await once(socket, 'connect')
  return {
    ask: (path) => socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`),
    answers: () => answers,
    closed: once(socket, 'close'),
  }
}

/** Requests wait here until the test answers them. */
async function serveByHand(): Promise<{ asked(): Promise<ServerResponse> }> {
  listener = await listen({ port: 0, host: '127.0.0.1', headers: OURS })
  const waiting: ((response: ServerResponse) => void)[] = []
  listener.serve(
    (_, response) => waiting.shift()?.(response),
    () => {},
  )
  return { asked: () => new Promise((resolve) => waiting.push(resolve)) }
}

it('answers 500 when a handler fails, says so, and goes on', async () => {
  listener = await listen({ port: 0, host: '127.0.0.1', headers: OURS })
  const reported: unknown[] = []
  listener.serve(
    (request, response) => {
      if (request.url === '/broken') throw new Error('broken')
      response.end('well')
    },
    (error) => reported.push(error),
  )
  const address = `http://127.0.0.1:${listener.port}`
  expect((await fetch(`${address}/broken`)).status).toBe(500)
  expect(await (await fetch(`${address}/whole`)).text()).toBe('well')
  expect(reported).toEqual([new Error('broken')])
})

it('while it drains lets who asked before have their answer, and takes no further request', async () => {
  const { asked } = await serveByHand()
  const response = asked()
  const connection = await aConnection()
  connection.ask('/before')
  const first = await response
  let isAskedAgain = false
  void asked().then(() => (isAskedAgain = true))
  const drained = listener.drain(60_000)
  connection.ask('/after') // on the same connection, after the drain began
  first.end('the answer')
  await drained
  await connection.closed
  expect(connection.answers()).toContain('the answer')
  expect(isAskedAgain).toBe(false)
  await expect(fetch(`http://127.0.0.1:${listener.port}/new`)).rejects.toThrow()
})

it('while it drains waits for nobody who only holds a connection, and for an answer no longer than it may', async () => {
  const { asked } = await serveByHand()
  const response = asked()
  const [idle, slow] = [await aConnection(), await aConnection()]
  slow.ask('/slow')
  await response
  await listener.drain(20)
  await Promise.all([idle.closed, slow.closed])
})

/** What comes back for `bytes` until the other end closes. */
async function answerTo(bytes: string): Promise<string> {
  const socket = connect(listener.port, '127.0.0.1')
  sockets.push(socket)
  let answer = ''
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
  socket.write(bytes)
  await once(socket, 'close')
  return answer
}

it.each([
  ['before anything is served', 503, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  [
    'to an upgrade before anything is served',
    503,
    'GET /sync/b HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  ],
  ['to what is no HTTP', 400, 'nonsense\r\n\r\n'],
  ['to a request without a Host', 400, 'GET / HTTP/1.1\r\n\r\n'],
  [
    'to two lengths at once',
    400,
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['to headers that are too large', 431, `GET / HTTP/1.1\r\nHost: a\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`],
  ['to an expectation that nobody meets', 417, 'GET / HTTP/1.1\r\nHost: a\r\nExpect: the-moon\r\n\r\n'],
])('puts the headers on its own answer %s', async (_, status, bytes) => {
  listener = await listen({ port: 0, host: '127.0.0.1', headers: OURS })
  const answer = await answerTo(bytes)
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(answer).toContain('X-Ours: here\r\n')
})

it('puts the headers on what it answers while it drains', async () => {
  const { asked } = await serveByHand()
  const response = asked()
  const [before, late] = [await aConnection(), connect(listener.port, '127.0.0.1')]
  sockets.push(late)
  let answer = ''
  late.on('data', (chunk: Buffer) => (answer += chunk.toString()))
  late.write('GET /late HTTP/1.1\r\n')
  await once(late, 'connect')
  before.ask('/before')
  const first = await response // what came before it has been read by now
  const drained = listener.drain(60_000)
  late.write('Host: localhost\r\n\r\n')
  await once(late, 'close')
  expect(answer).toMatch(/^HTTP\/1\.1 503 /)
  expect(answer).toContain('X-Ours: here\r\n')
  first.end()
  await drained
})
