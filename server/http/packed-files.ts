/**
 * The pages' scripts and styles as the build packed them (scripts/pack-static.mjs): brotli at its best, which is too slow
 * to do for each answer and a seventh smaller than what Next sends. Who does not accept brotli is left to Next.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { readHeader } from './read-header'

const ENDING = '.br'
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
}

interface PackedFile {
  readonly type: string
  readonly bytes: Buffer
}

/** `folder` holds `/_next/static`, packed; without it nothing is. Answers whether it sent the file. */
export function createPackedFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = readPacked(folder)
  return (request, response) => {
    const file = request.method === 'GET' ? files.get(request.url?.split('?')[0] ?? '') : undefined
    if (!file || !acceptsBrotli(request)) return false
    response.writeHead(200, {
      'Content-Type': file.type,
      'Content-Encoding': 'br',
      'Content-Length': file.bytes.length,
      Vary: 'Accept-Encoding',
      // Their names change with their content.
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
    response.end(file.bytes)
    return true
  }
}

/** By the path that asks for them. All are kept in memory: less than a megabyte. */
function readPacked(folder: string): ReadonlyMap<string, PackedFile> {
  if (!existsSync(folder)) return new Map()
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ENDING))
  return new Map(
    names.map((packed) => {
      const name = packed.slice(0, -ENDING.length)
      const type = TYPES[path.extname(name)] ?? 'application/octet-stream'
      return [
        `/_next/static/${name.replaceAll(path.sep, '/')}`,
        { type, bytes: readFileSync(path.join(folder, packed)) },
      ]
    }),
  )
}

function acceptsBrotli(request: IncomingMessage): boolean {
  const accepted = readHeader(request.headers, 'accept-encoding') ?? ''
  return accepted.split(',').some((each) => /^\s*br\s*(;\s*q=(0\.\d*[1-9]|1)\S*\s*)?$/i.test(each))
}
