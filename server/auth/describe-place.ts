/** Where a session signed in from, near enough to recognise it and no nearer. */
import { isIPv4, isIPv6 } from 'node:net'
import { addressPrefix } from '@/server/http/client-address'

/** The first three numbers of an IPv4 address, or the first three groups of an IPv6 one; null when nothing is known. */
export function describePlace(address: string): string | null {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (bare === '::1' || bare.startsWith('127.')) return 'this machine'
  if (isIPv4(bare)) return bare.replace(/\d+$/, 'x')
  if (isIPv6(bare)) return `${addressPrefix(bare).split(':').slice(0, 3).join(':')}:x`
  return null
}
