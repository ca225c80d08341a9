/**
 * Why a sync socket was closed, and what the client does next. y-websocket's client does not come back after
 * 4400–4499, so those are final refusals; everything else is tried again.
 */
export const CLOSE_CODES = {
  /** The server stops; reconnect, another process or the next start answers. */
  goingAway: 1012,
  /** Bytes that are not the protocol. Reconnecting starts afresh. */
  malformed: 1007,
  /** Writes that this person may not make: a viewer's, or in another person's name. Reconnecting starts afresh. */
  notAllowed: 1008,
  /** A frame above the limit, or more than the board may hold. The client stops and says which. */
  tooLarge: 1009,
  /** The batch was not stored, or the reader was too slow; nothing is lost, send it once more. */
  tryAgain: 1013,
  /** The session ended or was revoked. Final. */
  signedOut: 4401,
  /** No such board, or no right to see it (the same answer for both). Final. */
  forbidden: 4403,
  /** Rights changed; reconnect to be decided afresh. */
  rightsChanged: 4503,
} as const

export type CloseCode = (typeof CLOSE_CODES)[keyof typeof CLOSE_CODES]

/** Codes after which a client must not reconnect by itself. */
export function isFinalClose(code: number): boolean {
  return (code >= 4400 && code <= 4499) || code === CLOSE_CODES.tooLarge
}
