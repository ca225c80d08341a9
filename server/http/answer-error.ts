/** The API's error answer for what never reaches a route. */
import type { ServerResponse } from 'node:http'
import { ERROR_MEANINGS, type ErrorCode } from '@/lib/errors/redthread-error'

/** Ends the connection too: whoever asks again should do so on a new one. */
export function answerError(response: ServerResponse, code: ErrorCode, message: string): void {
  const status = ERROR_MEANINGS[code].http
  response.writeHead(status, {
    'Content-Type': 'application/json',
    Connection: 'close',
    ...(status === 503 && { 'Retry-After': '2' }),
  })
  response.end(JSON.stringify({ error: { code, message } }))
}
