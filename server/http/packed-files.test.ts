import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPackedFiles } from './packed-files'

const SCRIPT = 'console.log("a script of some length, of some length")'
const folder = mkdtempSync(path.join(tmpdir(), 'redthread-packed-'))
let server: Server

beforeAll(async () => {
  mkdirSync(path.join(folder, 'chunks'))
  writeFileSync(path.join(folder, 'chunks', 'a.js.br'), brotliCompressSync(SCRIPT))
  const sendPacked = createPackedFiles(folder)
  server = createServer((request, response) => {
    if (!sendPacked(request, response)) response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

function ask(url: string, accepted?: string): Promise<{ answer: IncomingMessage; bytes: Buffer }> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const headers = accepted === undefined ? {} : { 'accept-encoding': accepted }
    request({ port, host: '127.0.0.1', path: url, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve({ answer, bytes: Buffer.concat(chunks) }))
    })
      .on('error', reject)
      .end()
  })
}

it.each(['br', 'gzip, deflate, br, zstd', 'gzip;q=1, br;q=0.5', 'BR'])('packs for who accepts %s', async (accepted) => {
  const { answer, bytes } = await ask('/_next/static/chunks/a.js?v=1', accepted)
  expect(answer.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'application/javascript; charset=UTF-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  })
  expect(brotliDecompressSync(bytes).toString()).toBe(SCRIPT)
})

it.each([undefined, 'gzip', 'br;q=0', 'br;q=0.0', 'brotli'])('leaves who accepts %s to Next', async (accepted) => {
  expect((await ask('/_next/static/chunks/a.js', accepted)).answer.statusCode).toBe(204)
})

it.each(['/_next/static/chunks/b.js', '/_next/static/x/../chunks/a.js', '/boards'])(
  'knows nothing of %s',
  async (url) => {
    expect((await ask(url, 'br')).answer.statusCode).toBe(204)
  },
)

it('sends nothing when nothing was packed', () => {
  expect(() => createPackedFiles(path.join(folder, 'none'))).not.toThrow()
})
