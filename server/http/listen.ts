/**
 * The HTTP server from the first moment: it holds the port before anything is touched, answers "starting" until the app
 * is ready, and "stopping" while it drains. What a handler throws ends that request and nothing else.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { answerBare } from './answer-bare'
import { answerError } from './answer-error'

/** Node's own statuses for requests that it cannot read; any other is 400. */
const UNREADABLE: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

export interface Listener {
  readonly server: Server
  /** The port that was taken, also when 0 was asked for. */
  readonly port: number
  /** From now on requests go to `handler`; `report` hears what it throws. */
  serve(handler: RequestHandler, report: (error: unknown) => void): void
  /**
   * Takes no new connections and no new requests on old ones. Resolves when every request under way has its answer, at
   * most `graceMs` later, and cuts off the connections that are left then.
   */
  drain(graceMs: number): Promise<void>
}

export interface ListenOptions {
  /** 0: any that is free. */
  readonly port: number
  readonly host: string
  /** On every answer, whoever makes it; the handler may replace one by another. */
  readonly headers: Readonly<Record<string, string>>
}

/** Takes the port. Fails with one sentence when it cannot be had. */
export async function listen({ port, host, headers }: ListenOptions): Promise<Listener> {
  let handler: RequestHandler = answerStarting
  let report: (error: unknown) => void = () => {}
  const underWay = new Set<ServerResponse>()
  let onAnswered = () => {}
  // Without a Host it would be Node that answers, without our headers.
  const server = createServer({ requireHostHeader: false }, (request, response) => void answer(request, response))
  server.on('checkExpectation', (_, response: ServerResponse) => {
    setHeaders(response)
    response.writeHead(417, { Connection: 'close' }).end()
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const isAnswered = [...underWay].some((response) => response.socket === socket && response.headersSent)
    if (isAnswered || !socket.writable) socket.destroy()
    else answerBare(socket, UNREADABLE[error.code ?? ''] ?? 400, headers)
  })
  server.requestTimeout = 120_000
  server.headersTimeout = 15_000
  // Longer than proxies keep a connection that rests: one that is closed just as it is used again answers nothing.
  server.keepAliveTimeout = 75_000

  function setHeaders(response: ServerResponse): void {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setHeaders(response)
    underWay.add(response)
    response.once('close', () => {
      underWay.delete(response)
      onAnswered()
    })
    try {
      if (request.headers.host === undefined && request.httpVersion !== '1.0') {
        answerError(response, 'bad-request', 'The request does not say which Host it is for.')
        return
      }
      await handler(request, response)
    } catch (error) {
      report(error)
      if (response.headersSent) response.destroy()
      else answerError(response, 'internal', 'Something went wrong on the server; try again.')
    }
  }

  await new Promise<void>((resolve, reject) => {
    const refuse = (cause: NodeJS.ErrnoException) => reject(explain(cause, port, host))
    server.once('error', refuse)
    server.listen(port, host, () => {
      server.off('error', refuse)
      // Later ones are of single connections that could not be accepted; unheard, they would end the process.
      server.on('error', (error) => report(error))
      resolve()
    })
  })
  return {
    server,
    port: (server.address() as AddressInfo).port,
    serve(next, onError) {
      handler = next
      report = onError
    },
    async drain(graceMs) {
      handler = answerStopping
      server.close()
      let timer: NodeJS.Timeout | undefined
      await new Promise<void>((resolve) => {
        timer = setTimeout(resolve, graceMs)
        onAnswered = () => {
          server.closeIdleConnections()
          if (underWay.size === 0) resolve()
        }
        onAnswered()
      })
      clearTimeout(timer)
      server.closeAllConnections()
    },
  }
}

const answerStarting: RequestHandler = (_, response) =>
  answerError(response, 'storage-unavailable', 'The server is starting; try again in a moment.')
const answerStopping: RequestHandler = (_, response) =>
  answerError(response, 'draining', 'The server is stopping; try again in a moment.')

function explain(cause: NodeJS.ErrnoException, port: number, host: string): Error {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken on ${host}; stop the program that uses it, or choose another with PORT.`,
    EACCES: `Port ${port} may not be used by this account; choose one above 1023 with PORT.`,
    EADDRNOTAVAIL: `The address ${host} does not belong to this machine; correct HOST.`,
    ENOTFOUND: `The name ${host} is not known on this machine; correct HOST.`,
  }
  const sentence = sentences[cause.code ?? ''] ?? `Port ${port} on ${host} cannot be listened on (${cause.message}).`
  return new RedthreadError('storage-unavailable', sentence, { cause })
}
