/**
 * The HTTP server from the first moment: it holds the port before anything is touched, answers "starting" until the app
 * is ready, and "stopping" while it drains. What a handler throws ends that request and nothing else.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { answerError } from './answer-error'

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

/** Takes the port. Fails with one sentence when it cannot be had. */
export async function listen(port: number, host: string): Promise<Listener> {
  let handler: RequestHandler = answerStarting
  let report: (error: unknown) => void = () => {}
  const underWay = new Set<ServerResponse>()
  let onAnswered = () => {}
  const server = createServer((request, response) => void answer(request, response))
  server.requestTimeout = 120_000
  server.headersTimeout = 15_000

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    underWay.add(response)
    response.once('close', () => {
      underWay.delete(response)
      onAnswered()
    })
    try {
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
  }
  const sentence = sentences[cause.code ?? ''] ?? `Port ${port} on ${host} cannot be listened on (${cause.message}).`
  return new RedthreadError('storage-unavailable', sentence, { cause })
}
