/** Names and flags of our cookies, and reading them. `__Host-` under https: no other host or path can set them. */
import { readHeader, type RequestHeaders } from '@/server/http/read-header'

export interface CookieNames {
  readonly session: string
  readonly csrf: string
  readonly callbackUrl: string
  readonly device: string
}

export function cookieNames(isHttps: boolean): CookieNames {
  const prefix = isHttps ? '__Host-' : ''
  return {
    session: `${prefix}redthread.session`,
    csrf: `${prefix}redthread.csrf`,
    callbackUrl: `${prefix}redthread.callback`,
    device: `${prefix}redthread.device`,
  }
}

/** For every cookie of ours. No `Domain`, or the browser refuses the `__Host-` names. */
export function cookieFlags(isHttps: boolean) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps } as const
}

/** One cookie of a request. The first wins when a name was sent twice. */
export function readCookie(headers: RequestHeaders, name: string): string | undefined {
  for (const pair of (readHeader(headers, 'cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return decode(pair.slice(at + 1).trim())
  }
  return undefined
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value // not ours then; whoever reads it will not find it valid
  }
}
