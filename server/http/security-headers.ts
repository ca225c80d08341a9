/**
 * The headers of every answer, whoever makes it: page, API, asset, error. The policy allows scripts and style elements
 * by a fresh nonce only; Next reads it off the request. Inline `style` attributes are allowed, since React writes them.
 */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

const NONCE_BYTES = 16
const YEAR_SECONDS = 31_536_000

export interface SecurityHeadersOptions {
  /** The right Origins (`Config.origins`): sockets are opened to these only. */
  readonly origins: readonly string[]
  readonly isHttps: boolean
  /** Next's development server needs eval and inline styles. */
  readonly isDevelopment: boolean
}

/**
 * For answers that are data: JSON, and files that came from outside. Opened as a page all the same, they run and load
 * nothing and have an origin of their own. Set here, because Next lets no route replace a header that is set already.
 */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

function isPage({ url = '' }: IncomingMessage): boolean {
  return !url.startsWith('/api/') && !url.startsWith('/.well-known/')
}

/** Call before anything else looks at the request. */
export function createSecurityHeaders(
  options: SecurityHeadersOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  const { isHttps } = options
  return (request, response) => {
    const nonce = randomBytes(NONCE_BYTES).toString('base64')
    const policy = contentSecurityPolicy(nonce, options)
    // What a client sends under these names would otherwise be believed by Next or by our layout.
    delete request.headers['x-middleware-subrequest']
    request.headers['content-security-policy'] = policy
    request.headers['x-nonce'] = nonce

    response.setHeader('Content-Security-Policy', isPage(request) ? policy : DATA_POLICY)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    // Not `no-referrer`: with it, browsers send "Origin: null" with a plain form.
    response.setHeader('Referrer-Policy', 'same-origin')
    response.setHeader('X-Frame-Options', 'DENY')
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    response.setHeader('X-Robots-Tag', 'noindex')
    if (isHttps) {
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin') // browsers complain about it on plain http
      response.setHeader('Strict-Transport-Security', `max-age=${YEAR_SECONDS}`)
    }
  }
}

export function contentSecurityPolicy(nonce: string, { origins, isDevelopment }: SecurityHeadersOptions): string {
  const sockets = origins.map((origin) => origin.replace(/^http/, 'ws'))
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'self'"],
    'script-src': ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(isDevelopment ? ["'unsafe-eval'"] : [])],
    'style-src': isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'blob:', 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...sockets],
    'worker-src': ["'self'", 'blob:'], // Turbopack starts workers from a blob; they inherit this policy
    'manifest-src': ["'self'"],
    'frame-src': ["'none'"],
    'media-src': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  }
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ')
}
