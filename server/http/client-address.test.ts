import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { addressPrefix, readClientAddress, stampClientAddress } from './client-address'

function addressOf(sent: Record<string, string>, trustedProxies: number): string {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: '10.0.0.9' })
  const request = new IncomingMessage(socket)
  Object.assign(request.headers, sent)
  stampClientAddress(request, trustedProxies)
  return readClientAddress(request.headers)
}

describe('the address of a client', () => {
  it('is the socket’s, whatever headers say, when no proxy is trusted', () => {
    expect(addressOf({ 'x-forwarded-for': '1.2.3.4', 'x-redthread-address': '5.6.7.8' }, 0)).toBe('10.0.0.9')
  })

  it('is what the trusted proxies wrote, not what the client wrote before them', () => {
    expect(addressOf({ 'x-forwarded-for': '6.6.6.6, 1.2.3.4' }, 1)).toBe('1.2.3.4')
    expect(addressOf({ 'x-forwarded-for': '6.6.6.6, 1.2.3.4, 10.0.0.8' }, 2)).toBe('1.2.3.4')
    expect(addressOf({}, 1)).toBe('10.0.0.9')
  })

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:0:12:aaaa::1', '2001:db8:0:12::/64'],
    ['2001:0db8::12', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s is throttled as %s', (address, prefix) => {
    expect(addressPrefix(address)).toBe(prefix)
  })
})
