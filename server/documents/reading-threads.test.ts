import { afterEach, beforeEach, expect, it } from 'vitest'
import { createReadingThreads, type ReadingThreads } from './reading-threads'

let threads: ReadingThreads
beforeEach(() => {
  threads = createReadingThreads({ importSeconds: 60, importMegabytes: 256 })
})
afterEach(() => threads.dispose())

function read(words: string | Uint8Array, filename = 'tide.txt', signal?: AbortSignal) {
  const bytes = typeof words === 'string' ? new TextEncoder().encode(words) : words
  return threads.read({ task: { kind: 'bytes', bytes, filename, proposals: 5 }, filename, ...(signal && { signal }) })
}

it('reads one text after the other on the same thread, and another beside it on another', async () => {
  expect((await read('The quay is shut.')).text).toBe('The quay is shut.')
  expect(threads.idle).toBe(1)
  await expect(read(Uint8Array.of(0, 1, 2, 0, 0, 0, 9))).rejects.toMatchObject({ code: 'unsupported-type' })
  expect(threads.idle).toBe(1)
  const texts = ['Die Flut kommt.', 'The ebb is late.']
  expect((await Promise.all(texts.map((text) => read(text)))).map(({ text }) => text)).toEqual(texts)
  expect(threads.idle).toBe(2)
  const page = await read(
    '<title>Tide</title><article><p>The flood came at noon, the harbour says.</article>',
    'a.html',
  )
  expect(page).toMatchObject({ text: expect.stringContaining('flood'), encoding: 'utf-8' })
  expect(threads.idle).toBe(2)
})

it('ends a thread with the text that was cancelled, and reads the next on a new one', async () => {
  await read('The quay is shut.')
  const asked = new AbortController()
  const cancelled = read('Ana Velic said no.\n'.repeat(10_000), 'long.txt', asked.signal)
  asked.abort()
  await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
  expect(threads.idle).toBe(0)
  expect((await read('The quay is open.')).text).toBe('The quay is open.')
  expect(threads.idle).toBe(1)
})

it('gives a long text a thread to itself', async () => {
  await read('The quay is shut.\n'.repeat(20_000))
  expect(threads.idle).toBe(0)
})

it('keeps no thread once it is disposed of', async () => {
  const last = read('The quay is shut.')
  await threads.dispose()
  expect((await last).text).toBe('The quay is shut.')
  expect(threads.idle).toBe(0)
})
