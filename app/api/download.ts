/**
 * Bytes as a download. They came from outside; that a browser which opens them all the same runs nothing of them is the
 * work of the headers that every answer under /api bears (server/http/security-headers.ts).
 */
export function download(file: { readonly bytes: Buffer; readonly filename: string; readonly mime: string }): Response {
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': file.mime,
      'content-length': String(file.bytes.byteLength),
      'content-disposition': dispositionOf(file.filename),
      'cache-control': 'private, no-store',
    },
  })
}

/** RFC 6266: a plain name for old programs, the real one in UTF-8. Nothing of the name can end the header. */
function dispositionOf(filename: string): string {
  const plain = filename.replace(/[^A-Za-z0-9._ -]/g, '_')
  const encoded = encodeURIComponent(filename).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
