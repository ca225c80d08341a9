import { describe, expect, it, vi } from 'vitest'
import { isRedthreadError } from '@/lib/errors/redthread-error'
import { createSendRequest } from './request'

const answering = (status: number, body: string) =>
  createSendRequest({ fetch: vi.fn(async () => new Response(body === '' ? null : body, { status })) })

async function failureOf(run: Promise<unknown>) {
  const error: unknown = await run.catch((cause: unknown) => cause)
  if (!isRedthreadError(error)) throw new Error('It did not fail with a RedthreadError.')
  return error
}

describe('a request', () => {
  it('answers the parsed body, and nothing for an empty answer', async () => {
    expect(await answering(200, '{"id":"board-01"}')('/api/boards/board-01')).toEqual({ id: 'board-01' })
    expect(await answering(204, '')('/api/x', { method: 'DELETE' })).toBeUndefined()
  })

  it('throws what the server said, with its code and details', async () => {
    const body = JSON.stringify({ error: { code: 'bad-encoding', message: 'Not UTF-8.', details: { encodings: [1] } } })
    const error = await failureOf(answering(422, body)('/api/x'))
    expect([error.code, error.message, error.details]).toEqual(['bad-encoding', 'Not UTF-8.', { encodings: [1] }])
  })

  it('makes a code of the status when the server is a newer one, or no server of ours', async () => {
    const newer = JSON.stringify({ error: { code: 'not-invented-yet', message: 'Something new.' } })
    expect((await failureOf(answering(413, newer)('/api/x'))).code).toBe('too-large')
    const page = await failureOf(answering(502, '<html>Bad gateway</html>')('/api/x'))
    expect([page.code, page.message]).toEqual(['internal', expect.stringContaining('502')])
  })

  it('says that no answer came, and throws the reason when it was aborted', async () => {
    const away = createSendRequest({ fetch: () => Promise.reject(new TypeError('failed to fetch')) })
    expect((await failureOf(away('/api/x'))).message).toContain('did not answer')
    const abort = new AbortController()
    abort.abort(new Error('left the page'))
    await expect(away('/api/x', { signal: abort.signal })).rejects.toThrow('left the page')
  })

  it('sends JSON as JSON, to the address it was given', async () => {
    const fetch = vi.fn(async () => new Response('{}'))
    const send = createSendRequest({ baseUrl: 'http://desk.test', fetch, headers: { authorization: 'Bearer t' } })
    await send('/api/x', { method: 'POST', json: { a: 1 } })
    expect(fetch).toHaveBeenCalledWith('http://desk.test/api/x', {
      method: 'POST',
      headers: { authorization: 'Bearer t', 'content-type': 'application/json' },
      body: '{"a":1}',
    })
  })
})
