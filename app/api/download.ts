/**
 * Bytes as a download. They came from outside; that a browser which opens them all the same runs nothing of them is the
 * work of the headers that every answer under /api bears (server/http/security-headers.ts).
 */
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { acceptsBrotli } from '@/server/http/accepts-brotli'

export interface Download {
  readonly bytes: Buffer
  readonly filename: string
  readonly mime: string
}

/** A board as SVG is as small at this quality as by Next's gzip, which takes three times as long. */
const PACKING = { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } }
const pack = promisify(brotliCompress)

/** Text is packed for who accepts brotli; for others that is left to Next. */
export async function download({ bytes, filename, mime }: Download, request: Request): Promise<Response> {
  const isPacked = /^text\/|\b(json|xml)\b/.test(mime) && acceptsBrotli(request.headers)
  const sent = isPacked ? await pack(bytes, PACKING) : bytes
  return new Response(new Uint8Array(sent), {
    headers: {
      'content-type': mime,
      'content-length': String(sent.byteLength),
      'content-disposition': dispositionOf(filename),
      'cache-control': 'private, no-store',
      ...(isPacked && { 'content-encoding': 'br' }),
      vary: 'Accept-Encoding',
    },
  })
}

/** RFC 6266: a plain name for old programs, the real one in UTF-8. Nothing of the name can end the header. */
function dispositionOf(filename: string): string {
  const plain = filename.replace(/[^A-Za-z0-9._ -]/g, '_')
  const encoded = encodeURIComponent(filename).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
