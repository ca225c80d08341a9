/** A request's body as bytes: refused as soon as it is larger than it may be, or comes in too slowly to be honest. */
import { isRedthreadError, RedthreadError } from '@/lib/errors/redthread-error'
import type { HeldBytes } from '@/server/http/bodies'

const MAX_SECONDS = 120

export interface ExpectedBytes {
  readonly maxBytes: number
  /** Begins the sentence of a refusal: "The board file". */
  readonly what: string
  /** May end it. */
  readonly advice?: string
}

/** Throws `too-large`, `too-many` from `held`, and `bad-request` when the sender went away. */
export async function readBytes(
  request: Request,
  { maxBytes, what, advice = '' }: ExpectedBytes,
  held: HeldBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers.get('content-length'))
  const tooLarge = (bytes?: number) => refusal(what, maxBytes, bytes, advice)
  if (announced > maxBytes) throw tooLarge(announced)
  const reader = request.body?.getReader()
  if (!reader) return new Uint8Array(0)
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    void reader.cancel()
  }, MAX_SECONDS * 1000)
  try {
    const chunks: Uint8Array[] = []
    let bytes = 0
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.byteLength
      if (bytes > maxBytes) throw tooLarge()
      held.add(part.value.byteLength)
      chunks.push(part.value)
    }
    if (isLate) throw new RedthreadError('too-large', `${what} took longer than ${MAX_SECONDS} s to arrive.`)
    return join(chunks, bytes)
  } catch (cause) {
    if (isRedthreadError(cause)) throw cause
    // A closed tab, a lost connection: nothing was kept, and nobody is there to read this but the log.
    throw new RedthreadError('bad-request', `${what} did not arrive whole. Send it again.`, { cause })
  } finally {
    clearTimeout(timer)
    reader.releaseLock()
  }
}

function join(chunks: readonly Uint8Array[], bytes: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(bytes)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.byteLength
  }
  return whole
}

function refusal(what: string, maxBytes: number, bytes: number | undefined, advice: string): RedthreadError {
  const inMegabytes = (count: number) => Math.floor((count / 1024 / 1024) * 10) / 10
  const fact = bytes === undefined ? 'is too large' : `is ${inMegabytes(bytes)} MB`
  return new RedthreadError(
    'too-large',
    `${what} ${fact}; the limit is ${inMegabytes(maxBytes)} MB. ${advice}`.trimEnd(),
  )
}
