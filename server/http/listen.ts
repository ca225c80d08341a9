/**
 * The HTTP server from the first moment: it holds the port before anything is touched, answers "starting" until the app
 * is ready, and "stopping" while it drains.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RedthreadError } from '@/lib/errors/redthread-error'

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

export interface Listener {
  readonly server: Server
  /** The port that was taken, also when 0 was asked for. */
  readonly port: number
  /** From now on requests go to `handler`. */
  serve(handler: RequestHandler): void
  /** Takes no new connections; resolves when the last answer is out. */
  close(): Promise<void>
}

/** Takes the port. Fails with one sentence when it cannot be had. */
export async function listen(port: number, host: string): Promise<Listener> {
  let handler: RequestHandler = answerStarting
  const server = createServer((request, response) => void handler(request, response))
  server.requestTimeout = 120_000
  server.headersTimeout = 15_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(explain(cause, port, host)))
    server.listen(port, host, resolve)
  })
  return {
    server,
    port: (server.address() as AddressInfo).port,
    serve(next) {
      handler = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      }),
  }
}

function answerStarting(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, {
    'Content-Type': 'application/json',
    'Retry-After': '2',
    'X-Content-Type-Options': 'nosniff',
  })
  response.end(
    JSON.stringify({
      error: { code: 'storage-unavailable', message: 'The server is starting; try again in a moment.' },
    }),
  )
}

function explain(cause: NodeJS.ErrnoException, port: number, host: string): Error {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken on ${host}; stop the program that uses it, or choose another with PORT.`,
    EACCES: `Port ${port} may not be used by this account; choose one above 1023 with PORT.`,
    EADDRNOTAVAIL: `The address ${host} does not belong to this machine; correct HOST.`,
  }
  const sentence = sentences[cause.code ?? ''] ?? `Port ${port} on ${host} cannot be listened on (${cause.message}).`
  return new RedthreadError('storage-unavailable', sentence, { cause })
}
