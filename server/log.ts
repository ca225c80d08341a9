/** The server's log: one JSON line an event, UTC, secrets cut out before they are written. */
import pino, { type Logger } from 'pino'

export type { Logger }

/** `level` is pino's ("info", "silent" …). */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['password', 'token', 'secret', 'cookie', '*.password', '*.token', '*.secret', '*.cookie'],
      censor: '[removed]',
    },
  })
}
