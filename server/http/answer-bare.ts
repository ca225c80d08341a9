/** Answers on a bare connection, where Node has no `ServerResponse`: a refused upgrade, a request that cannot be read. */
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'

/** Headers by name, such as `dataHeaders`. */
type Headers = Readonly<Record<string, string>>

/** Ends the connection too: Node has no timeout for it any more, and the other end might never close its half. */
export function answerBare(socket: Duplex, status: number, headers: Headers): void {
  const lines = Object.entries({ ...headers, Connection: 'close', 'Content-Length': '0' })
  socket.on('error', () => socket.destroy())
  socket.once('finish', () => socket.destroy())
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
  )
}
