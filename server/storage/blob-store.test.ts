import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Hash } from '@/lib/schema/ids'
import { createBlobStore, hashOf } from './blob-store'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'redthread-blobs-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = Buffer.from('The harbour stays closed.')

describe('the blob store', () => {
  it('names bytes by their SHA-256 and gives them back as they came', async () => {
    const store = createBlobStore(path.join(folder, 'blobs'))
    const hash = await store.put(Buffer.from('abc'))
    expect(hash).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect((await store.get(hash)).toString()).toBe('abc')
  })

  it('keeps the same bytes once and leaves no temporary file', async () => {
    const store = createBlobStore(folder)
    const hashes = await Promise.all([store.put(bytes), store.put(bytes), store.put(bytes)])
    expect(new Set(hashes).size).toBe(1)
    const files = await readdir(folder, { recursive: true })
    expect(files.filter((name) => name.includes(path.sep))).toHaveLength(1)
  })

  it('writes files that only the server account can read', async () => {
    const store = createBlobStore(folder)
    const digits = (await store.put(bytes)).slice('sha256:'.length)
    expect((await stat(path.join(folder, digits.slice(0, 2), digits))).mode & 0o077).toBe(0)
  })

  it('hands out nothing whose bytes have another hash', async () => {
    const store = createBlobStore(folder)
    const hash = await store.put(bytes)
    const digits = hash.slice('sha256:'.length)
    await writeFile(path.join(folder, digits.slice(0, 2), digits), 'The harbour stays open!!!')
    await expect(store.get(hash)).rejects.toMatchObject({ code: 'internal' })
  })

  it('says what is missing, and takes no path for a hash', async () => {
    const store = createBlobStore(folder)
    await expect(store.get(hashOf('nothing'))).rejects.toMatchObject({ code: 'not-found' })
    await expect(store.get('sha256:../../etc/passwd' as Hash)).rejects.toMatchObject({ code: 'bad-request' })
  })
})
