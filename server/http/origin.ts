/**
 * The exact-origin check, shared by state-changing requests and the socket upgrade. Browsers put `Origin` on both and
 * no page can forge it; so a cookie only counts together with a right one.
 */
import type { RequestHeaders } from '@/server/auth/auth'
import { readHeader } from './read-header'

/** `origins` as in `Config`. A missing Origin and the opaque `null` are wrong. */
export function hasRightOrigin(headers: RequestHeaders, origins: readonly string[]): boolean {
  const origin = readHeader(headers, 'origin')
  return origin !== undefined && origins.includes(origin)
}
