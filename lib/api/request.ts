/**
 * One request to the server's API. What goes wrong comes out as a RedthreadError: the server's own sentence and code,
 * or one of ours when no answer came. Aborting throws the signal's reason.
 */
import { ERROR_MEANINGS, RedthreadError, type ErrorCode } from '@/lib/errors/redthread-error'
import { isJsonObject } from '@/lib/schema/json'

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent as it is, as JSON text: a file that the person chose. */
  readonly file?: Blob
  readonly signal?: AbortSignal
}

export interface ApiOptions {
  /** The server's address without a trailing slash; empty for the page's own. */
  readonly baseUrl?: string
  readonly fetch?: typeof fetch
  /** Sent with every request, such as `authorization`. */
  readonly headers?: Readonly<Record<string, string>>
}

/** `path` begins with a slash. Answers the parsed JSON, undefined for an empty answer. */
export type SendRequest = (path: string, request?: ApiRequest) => Promise<unknown>

export function createSendRequest(options: ApiOptions = {}): SendRequest {
  const { baseUrl = '', headers = {} } = options
  return async (path, { method = 'GET', json, file, signal } = {}) => {
    const hasBody = json !== undefined || file !== undefined
    let response: Response
    try {
      // Looked up at each call: tests and polyfills may replace it, and it must not lose its `this`.
      response = await (options.fetch ?? globalThis.fetch)(baseUrl + path, {
        method,
        headers: { ...headers, ...(hasBody && { 'content-type': 'application/json' }) },
        ...(hasBody && { body: file ?? JSON.stringify(json) }),
        ...(signal && { signal }),
      })
    } catch (cause) {
      signal?.throwIfAborted()
      throw noAnswer(cause)
    }
    return readAnswer(response.status, await response.text())
  }
}

/** The parsed body of a good answer; throws what a bad one says. */
export function readAnswer(status: number, text: string): unknown {
  let body: unknown
  try {
    body = text === '' ? undefined : JSON.parse(text)
  } catch (cause) {
    // A proxy's page, or a download that broke off.
    throw new RedthreadError('internal', `The server’s answer (${status}) could not be read. Try again.`, { cause })
  }
  if (status >= 200 && status < 300) return body
  throw errorOf(status, body)
}

export function noAnswer(cause?: unknown): RedthreadError {
  return new RedthreadError('storage-unavailable', 'The server did not answer. Check the connection and try again.', {
    cause,
  })
}

function errorOf(status: number, body: unknown): RedthreadError {
  const sent = isJsonObject(body) && isJsonObject(body.error) ? body.error : {}
  const message = typeof sent.message === 'string' ? sent.message : `The server refused the request (${status}).`
  const details = isJsonObject(sent.details) ? sent.details : undefined
  return new RedthreadError(codeOf(sent.code, status), message, details && { details })
}

/** The server's code where this version knows it, else the one that its status stands for. */
function codeOf(sent: unknown, status: number): ErrorCode {
  const codes = Object.keys(ERROR_MEANINGS) as ErrorCode[]
  return codes.find((code) => code === sent) ?? codes.find((code) => ERROR_MEANINGS[code].http === status) ?? 'internal'
}
