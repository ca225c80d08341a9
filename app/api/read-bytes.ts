/** A request's body as bytes, refused as soon as it is larger than it may be. */
import { RedthreadError } from '@/lib/errors/redthread-error'

/** `what` begins the sentence of the refusal: "The board file". Throws `too-large`. */
export async function readBytes(request: Request, maxBytes: number, what: string): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge(maxBytes, what)
  const chunks: Uint8Array[] = []
  let bytes = 0
  // The DOM's ReadableStream type lacks async iteration, which Node's has.
  const stream = request.body as (ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) | null
  for await (const chunk of stream ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw tooLarge(maxBytes, what)
    chunks.push(chunk)
  }
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
