import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { createPagePolicy, dataHeaders } from './security-headers'

const options = { origins: ['http://localhost:3000'], isDevelopment: false }

function exchange(sent: Record<string, string>, given = options, url = '/boards') {
  const request = new IncomingMessage(new Socket())
  request.url = url
  Object.assign(request.headers, sent)
  const response = new ServerResponse(request)
  for (const [name, value] of Object.entries(dataHeaders({ isHttps: false }))) response.setHeader(name, value)
  createPagePolicy(given)(request, response)
  return { request, response }
}

describe('security headers', () => {
  it('give each request its own nonce, told to Next and to the layout', () => {
    const [one, two] = [exchange({}), exchange({})]
    const nonce = String(one.request.headers['x-nonce'])
    expect(nonce.length).toBeGreaterThan(20)
    expect(one.request.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
    expect(one.response.getHeader('content-security-policy')).toBe(one.request.headers['content-security-policy'])
    expect(two.request.headers['x-nonce']).not.toBe(nonce)
  })

  it('believe no nonce, policy or middleware mark that a client sends', () => {
    const { request } = exchange({
      'x-nonce': 'chosen',
      'content-security-policy': "script-src 'nonce-chosen'",
      'x-middleware-subrequest': 'pages/_middleware',
    })
    expect(JSON.stringify(request.headers)).not.toContain('chosen')
    expect(request.headers).not.toHaveProperty('x-middleware-subrequest')
  })

  it('allow neither inline scripts nor eval, and sockets to the right origin only', () => {
    const policy = String(exchange({}).response.getHeader('content-security-policy'))
    expect(policy).not.toContain("'unsafe-eval'")
    expect(policy).toMatch(/script-src 'self' 'nonce-[^ ]+' 'strict-dynamic';/)
    expect(policy).toMatch(/style-src 'self' 'nonce-[^ ]+';/)
    expect(policy).toContain("connect-src 'self' ws://localhost:3000;")
    expect(policy).toContain("frame-ancestors 'none'")
  })

  it('pin https only where the public address has it', () => {
    expect(dataHeaders({ isHttps: false })).not.toHaveProperty('Strict-Transport-Security')
    expect(dataHeaders({ isHttps: true })['Strict-Transport-Security']).toMatch(/max-age/)
  })

  it.each(['/api/documents/d/original', '/.well-known/redthread-keys.json'])('let nothing at %s run or load', (url) => {
    const policy = exchange({}, options, url).response.getHeader('content-security-policy')
    expect(policy).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
  })
})
