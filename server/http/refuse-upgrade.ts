/** Answers a request for a socket with a status instead of 101. */
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'

/** Ends the connection too: Node has no timeout for it any more, and the other end might never close its half. */
export function refuseUpgrade(socket: Duplex, status: number): void {
  socket.on('error', () => socket.destroy())
  socket.once('finish', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
