/**
 * The exact-origin check, shared by state-changing requests and the socket upgrade. Browsers put `Origin` on both and
 * no page can forge it; so a cookie only counts together with a right one.
 */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { Config } from '@/server/config'
import { readHeader, type RequestHeaders } from './read-header'

/** `origins` as in `Config`. A missing Origin and the opaque `null` are wrong. */
export function hasRightOrigin(headers: RequestHeaders, origins: readonly string[]): boolean {
  const origin = readHeader(headers, 'origin')
  return origin !== undefined && origins.includes(origin)
}

/** The refusal. Names both addresses: most often the server was opened by one that nobody told it of. */
export function wrongOrigin(headers: RequestHeaders, { publicUrl }: Pick<Config, 'publicUrl'>): RedthreadError {
  const origin = readHeader(headers, 'origin') ?? 'no page'
  return new RedthreadError(
    'wrong-origin',
    `This request came from ${origin.slice(0, 200)}, but this server’s address is ${publicUrl}, so it was refused. Open Redthread there, or have NEXTAUTH_URL set to the address that people use.`,
  )
}
