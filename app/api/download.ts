/**
 * Bytes as a download. They came from outside, so a browser that opens them all the same runs nothing of them: no
 * sniffing, no scripts, an origin of its own.
 */
export function download(file: { readonly bytes: Buffer; readonly filename: string; readonly mime: string }): Response {
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': file.mime,
      'content-length': String(file.bytes.byteLength),
      'content-disposition': dispositionOf(file.filename),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
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
