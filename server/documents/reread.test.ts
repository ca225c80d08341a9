import { afterAll, expect, it } from 'vitest'
import type { UserId } from '@/lib/schema/ids'
import { createWaitingLine } from '@/server/jobs/waiting-line'
import { createReadingThreads } from './reading-threads'
import { reread } from './reread'

const principal = { userId: 'ana' as UserId, name: 'Ana', colour: '#0F7285', sessionId: null, isOperator: false }
const request = {
  document: { filename: 'tide.txt', language: 'en' },
  text: 'The quay stays closed.',
  ...{ proposals: 1, principal },
}

const threads = createReadingThreads({ importSeconds: 10, importMegabytes: 64 })
afterAll(() => threads.dispose())

it('reads a stored text anew when a thread is free, and no text when too many wait', async () => {
  const rereads = createWaitingLine({ places: 1, maxWaiting: 0, maxWaitingOfOne: 5 })
  const first = reread({ threads, rereads }, request)
  await expect(reread({ threads, rereads }, request)).rejects.toMatchObject({ code: 'too-many' })
  expect((await first).text).toBe(request.text)
})
