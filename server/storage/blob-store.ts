/**
 * Bytes by their SHA-256: the originals of documents and the files of snapshots. Nothing is ever changed or renamed;
 * the same bytes are kept once, until no row names them any more. A blob that `put` has answered for survives a crash, and `get` hands out nothing that
 * does not have the hash it was asked for. Leaves out: who may read what (a blob is reached through its row only).
 */
import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { asDiskFull } from './disk-full'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { randomId, type Hash } from '@/lib/schema/ids'

export interface BlobStore {
  /** Durable once resolved. */
  put(bytes: Uint8Array): Promise<Hash>
  /** Throws `not-found` without the blob, `internal` when what lies there is damaged. */
  get(hash: Hash): Promise<Buffer>
  /** Safe to repeat. The caller knows that no row names it, and that none will before this resolves. */
  remove(hash: Hash): Promise<void>
}

const HASH_PATTERN = /^sha256:([0-9a-f]{64})$/

/** `sha256:…` of bytes, or of a text's UTF-8. */
export function hashOf(content: Uint8Array | string): Hash {
  return `sha256:${createHash('sha256').update(content).digest('hex')}` as Hash
}

/** A store in `folder`, which is made when the first blob comes. Files lie under the first two digits of their hash. */
export function createBlobStore(folder: string): BlobStore {
  const fileOf = (hash: Hash): string => {
    // The pattern also keeps anything like "../" out of the path.
    const digits = HASH_PATTERN.exec(hash)?.[1]
    if (!digits) throw new RedthreadError('bad-request', `“${hash.slice(0, 80)}” is not the hash of a stored file.`)
    return path.join(folder, digits.slice(0, 2), digits)
  }

  return {
    async put(bytes) {
      const hash = hashOf(bytes)
      const file = fileOf(hash)
      const shelf = path.dirname(file)
      const temporary = path.join(shelf, `.${randomId()}.part`)
      try {
        const madeFirst = await mkdir(shelf, { recursive: true })
        if (!(await isThere(file, bytes.byteLength))) {
          await writeDurably(temporary, bytes)
          await rename(temporary, file)
        }
        // Also of a file that was there: who put it may not have come so far. A folder made just now is only there after
        // a crash when the folder above it knows.
        await syncFolder(shelf)
        if (madeFirst) for (const above of [folder, path.dirname(folder)]) await syncFolder(above)
      } catch (cause) {
        await rm(temporary, { force: true }).catch(() => undefined) // what made the writing fail is said
        const sentence = 'The file could not be written to the data folder.'
        throw asDiskFull(cause) ?? new RedthreadError('storage-unavailable', sentence, { cause })
      }
      return hash
    },

    async get(hash) {
      let bytes: Buffer
      try {
        bytes = await readFile(fileOf(hash))
      } catch (cause) {
        if (isMissing(cause)) throw new RedthreadError('not-found', 'The stored file is not on this server.', { cause })
        throw cause
      }
      if (hashOf(bytes) !== hash) {
        throw new RedthreadError('internal', `The stored file ${hash} is damaged: its bytes have another hash.`)
      }
      return bytes
    },

    remove: (hash) => rm(fileOf(hash), { force: true }),
  }
}

/** Whether the blob lies there whole. A file cut short by a broken disk is written again. */
async function isThere(file: string, bytes: number): Promise<boolean> {
  try {
    return (await stat(file)).size === bytes
  } catch (cause) {
    if (isMissing(cause)) return false
    throw cause
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
}
