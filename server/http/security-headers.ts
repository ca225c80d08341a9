/**
 * The headers of every answer, whoever makes it: page, API, asset, error. The policy allows scripts and style elements
 * by a fresh nonce only; Next reads it off the request. Inline `style` attributes are allowed, since React writes them.
 */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

const NONCE_BYTES = 16
const YEAR_SECONDS = 31_536_000

/**
 * For answers that are data: JSON, and files that came from outside. Opened as a page all the same, they run and load
 * nothing and have an origin of their own. Set here, because Next lets no route replace a header that is set already.
 */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** What every answer carries that is no page, also those that are made before or after there is an app. */
export function dataHeaders({ isHttps }: { readonly isHttps: boolean }): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': DATA_POLICY,
    'X-Content-Type-Options': 'nosniff',
    // Not `no-referrer`: with it, browsers send "Origin: null" with a plain form.
    'Referrer-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Robots-Tag': 'noindex',
    ...(isHttps && {
      'Cross-Origin-Opener-Policy': 'same-origin', // browsers complain about it on plain http
      'Strict-Transport-Security': `max-age=${YEAR_SECONDS}`,
    }),
  }
}

export interface PagePolicyOptions {
  /** The right Origins (`Config.origins`): sockets are opened to these only. */
  readonly origins: readonly string[]
  /** Next's development server needs eval and inline styles. */
  readonly isDevelopment: boolean
}

function isPage({ url = '' }: IncomingMessage): boolean {
  return !url.startsWith('/api/') && !url.startsWith('/.well-known/')
}

/** Gives pages the policy that lets them run, in place of that for data. Call before anything else looks at the request. */
export function createPagePolicy(
  options: PagePolicyOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const nonce = randomBytes(NONCE_BYTES).toString('base64')
    const policy = contentSecurityPolicy(nonce, options)
    // What a client sends under these names would otherwise be believed by Next or by our layout.
    delete request.headers['x-middleware-subrequest']
    request.headers['content-security-policy'] = policy
    request.headers['x-nonce'] = nonce
    if (isPage(request)) response.setHeader('Content-Security-Policy', policy)
  }
}

function contentSecurityPolicy(nonce: string, { origins, isDevelopment }: PagePolicyOptions): string {
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
