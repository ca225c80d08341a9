/** A request's JSON body: bounded while it is read, then held to its declared shape. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { HeldBytes } from '@/server/http/bodies'
import type { ZodType } from 'zod'

const MAX_JSON_BYTES = 1024 * 1024
/** Of whoever is not known yet. */
const MAX_FORM_BYTES = 16 * 1024

export interface JsonRules {
  /** What strangers may send is as small as a form. */
  readonly isFromStranger: boolean
  readonly held: HeldBytes
}

/** Throws `too-large` as soon as more came than may, `too-many` from `held`, `bad-request` for what is not JSON. */
export async function readJson(request: Request, { isFromStranger, held }: JsonRules): Promise<unknown> {
  const maxBytes = isFromStranger ? MAX_FORM_BYTES : MAX_JSON_BYTES
  const chunks: Uint8Array[] = []
  let bytes = 0
  // The DOM's ReadableStream type lacks async iteration, which Node's has.
  const stream = request.body as (ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) | null
  for await (const chunk of stream ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) {
      throw new RedthreadError('too-large', `The request is larger than ${maxBytes} bytes, which is the limit here.`)
    }
    held.add(chunk.byteLength)
    chunks.push(chunk)
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    return JSON.parse(text, /\\ud[89a-f]/i.test(text) ? withWholeCharacters : undefined)
  } catch (cause) {
    throw new RedthreadError('bad-request', 'The body is not valid JSON.', { cause })
  }
}

/** Half a character (a lone surrogate) has no UTF-8: a title that holds one could never be exported. */
function withWholeCharacters(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value
}

/** Throws `bad-request` naming the first field that is wrong. */
export function parseBody<Body>(shape: ZodType<Body>, value: unknown): Body {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = issue?.path.join('.')
  throw new RedthreadError(
    'bad-request',
    field ? `“${field}” is wrong: ${issue?.message}.` : 'The body has the wrong shape.',
  )
}
