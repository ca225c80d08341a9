/** One header, whether the headers come from Node or from a web `Request`. */
import type { IncomingHttpHeaders } from 'node:http'

export type RequestHeaders = Headers | IncomingHttpHeaders

/** `name` in lower case. The first value where a header was sent several times. */
export function readHeader(headers: RequestHeaders, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}
