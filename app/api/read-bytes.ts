/** A request's body as bytes: refused as soon as it is larger than it may be, or comes in too slowly to be honest. */
import { RedthreadError } from '@/lib/errors/redthread-error'

const MAX_SECONDS = 120

/** `what` begins the sentence of the refusal: "The board file". Throws `too-large`. */
export async function readBytes(request: Request, maxBytes: number, what: string): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge(maxBytes, what)
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
      if (bytes > maxBytes) throw tooLarge(maxBytes, what)
      chunks.push(part.value)
    }
    if (isLate) throw new RedthreadError('too-large', `${what} took longer than ${MAX_SECONDS} s to arrive.`)
    return join(chunks, bytes)
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

function tooLarge(maxBytes: number, what: string): RedthreadError {
  const megabytes = Math.floor((maxBytes / 1024 / 1024) * 10) / 10
  return new RedthreadError('too-large', `${what} is too large; the limit is ${megabytes} MB.`)
}
