/** Fetches a file that the server makes of the board, and tells how much of it is here. Browser only. */
import { noAnswer, readAnswer } from '@/lib/api/request'

interface FetchExport {
  readonly signal: AbortSignal
  /** Bytes so far; 0 while the server still makes it. */
  readonly onBytes: (bytes: number) => void
}

/** Throws what the server says when it makes no file, and the signal's reason when it is called off. */
export async function fetchExport(path: string, { signal, onBytes }: FetchExport): Promise<Blob> {
  try {
    onBytes(0)
    const response = await fetch(path, { signal })
    if (!response.ok) readAnswer(response.status, await response.text())
    if (!response.body) throw noAnswer()
    const chunks: Uint8Array<ArrayBuffer>[] = []
    let bytes = 0
    const reader = response.body.getReader()
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value)
      bytes += next.value.byteLength
      onBytes(bytes)
    }
    return new Blob(chunks, { type: response.headers.get('content-type') ?? 'application/octet-stream' })
  } catch (cause) {
    signal.throwIfAborted()
    // fetch and its stream throw TypeError when the connection breaks.
    throw cause instanceof TypeError ? noAnswer(cause) : cause
  }
}
