import { EventEmitter } from 'node:events'
import { beforeEach, expect, it, vi } from 'vitest'
import { createStoreClient, type StoreClient } from './store-client'

/** A worker that answers when the test has it answer, and dies when the test has it die. */
class FakeWorker extends EventEmitter {
  readonly asked: { id: number; kind: string }[] = []
  postMessage(request: { id: number; kind: string }) {
    this.asked.push(request)
    if (request.kind === 'close') this.emit('message', { id: request.id, results: [] })
  }
  terminate() {
    this.emit('exit', 1)
    return Promise.resolve(1)
  }
}
let worker: FakeWorker

let client: StoreClient
let isLost: boolean
beforeEach(() => {
  worker = new FakeWorker()
  client = createStoreClient('redthread.db', worker)
  isLost = false
  void client.lost.then(() => (isLost = true))
})
const statement = { sql: 'select 1', parameters: [] }

it('that died fails what was asked and what is asked later, and tells whoever runs the server', async () => {
  const asked = client.batch([statement])
  await vi.waitFor(() => expect(worker.asked).toHaveLength(1))
  worker.emit('error', new Error('out of memory'))
  worker.emit('exit', 1)
  await expect(asked).rejects.toMatchObject({ code: 'storage-unavailable' })
  await expect(client.batch([statement])).rejects.toMatchObject({ code: 'storage-unavailable' })
  expect((await client.lost).cause).toEqual(new Error('out of memory'))
})

it('that was closed is not lost', async () => {
  await client.close()
  await expect(client.batch([statement])).rejects.toMatchObject({ code: 'storage-unavailable' })
  expect(isLost).toBe(false)
})
