/**
 * Where a request came from. Route handlers do not see the socket, so the server stamps its address on every request
 * in a header of its own, after removing whatever the client wrote there.
 */
import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import { readHeader, type RequestHeaders } from './read-header'

const ADDRESS_HEADER = 'x-redthread-address'

/**
 * `trustedProxies` says how many reverse proxies stand in front: that many entries from the end of `X-Forwarded-For`
 * were written by them, so the one before the last trusted hop is the caller. With 0 the header is ignored.
 */
export function stampClientAddress(request: IncomingMessage, trustedProxies: number): void {
  const direct = request.socket.remoteAddress ?? 'unknown'
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  const address = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined
  request.headers[ADDRESS_HEADER] = address ?? direct
}

/** The stamped address; `unknown` on a request that never passed `stampClientAddress`. */
export function readClientAddress(headers: RequestHeaders): string {
  return readHeader(headers, ADDRESS_HEADER) ?? 'unknown'
}

/**
 * What is throttled as one place: an IPv4 address, or the /64 that one IPv6 subscriber gets. An IPv4 address written
 * as IPv6 (`::ffff:…`, which Node reports on a dual-stack socket) counts as IPv4.
 */
export function addressPrefix(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(bare)) return bare.slice(0, 64)
  const [head = '', tail] = bare.replace(/%.*$/, '').toLowerCase().split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const middle = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0')
  return (
    [...before, ...middle, ...after]
      .slice(0, 4)
      .map((group) => group.replace(/^0+(?=.)/, ''))
      .join(':') + '::/64'
  )
}
