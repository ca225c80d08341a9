import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { download } from './download'

const TEXT = '{"cards":{}}'.repeat(50)

function ask(mime: string, accepted: string): Promise<Response> {
  const request = new Request('http://127.0.0.1/', { headers: { 'accept-encoding': accepted } })
  return download({ bytes: Buffer.from(TEXT), filename: 'Harbour “A”.json', mime }, request)
}

describe('a download', () => {
  it.each(['application/json', 'image/svg+xml', 'text/markdown; charset=utf-8'])(
    'of %s is packed for who accepts brotli, and the same once unpacked',
    async (mime) => {
      const answer = await ask(mime, 'gzip, deflate, br')
      expect(answer.headers.get('content-encoding')).toBe('br')
      const sent = Buffer.from(await answer.arrayBuffer())
      expect(answer.headers.get('content-length')).toBe(String(sent.length))
      expect(sent.length).toBeLessThan(TEXT.length)
      expect(brotliDecompressSync(sent).toString()).toBe(TEXT)
    },
  )

  it.each([
    ['application/json', 'gzip'],
    ['image/png', 'br'],
    ['application/octet-stream', 'br'],
  ])('of %s for who accepts %s goes as it is', async (mime, accepted) => {
    const answer = await ask(mime, accepted)
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(await answer.text()).toBe(TEXT)
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
  })

  it('bears its name in two ways', async () => {
    expect((await ask('application/json', '')).headers.get('content-disposition')).toBe(
      `attachment; filename="Harbour _A_.json"; filename*=UTF-8''Harbour%20%E2%80%9CA%E2%80%9D.json`,
    )
  })
})
