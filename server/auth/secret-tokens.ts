/** Tokens that are shown once and kept as a hash: set-up and invite links, API tokens. */
import { createHash, randomBytes } from 'node:crypto'

const TOKEN_BYTES = 32
const TOKEN_PATTERN = /^[\w-]{20,128}$/

/** 32 random bytes as base64url, 43 characters. */
export function makeToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/** SHA-256 as base64url. A fast hash is enough: the token itself is 256 random bits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Whether `value` could be a token at all; spares a look-up of nonsense. */
export function isTokenShaped(value: string): boolean {
  return TOKEN_PATTERN.test(value)
}
