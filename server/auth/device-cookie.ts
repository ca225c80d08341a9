/**
 * A mark that a browser has signed in to an account before. Attempts that carry it are counted by themselves, so a
 * stranger who tries passwords cannot keep the account's person out (OWASP, "device cookies"). It signs nobody in.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const NONCE_BYTES = 12

/** A fresh cookie value for `email` (normalised). */
export function makeDeviceCookie(secret: string, email: string): string {
  const nonce = randomBytes(NONCE_BYTES).toString('base64url')
  return `${nonce}.${sign(secret, email, nonce)}`
}

/** The device's own key when `cookie` was made for this account, else null. */
export function readDeviceCookie(secret: string, email: string, cookie: string | undefined): string | null {
  const [nonce, signature] = cookie?.split('.') ?? []
  if (!nonce || !signature) return null
  const right = Buffer.from(sign(secret, email, nonce))
  const given = Buffer.from(signature)
  return right.length === given.length && timingSafeEqual(right, given) ? nonce : null
}

function sign(secret: string, email: string, nonce: string): string {
  return createHmac('sha256', secret).update(`redthread device\0${nonce}\0${email}`).digest('base64url')
}
