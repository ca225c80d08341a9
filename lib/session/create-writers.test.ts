import { describe, expect, it, vi } from 'vitest'
import type { BoardId, UserId } from '@/lib/schema/ids'
import { MAX_WRITERS_ASKED } from '@/lib/schema/limits'
import { createWriters } from './create-writers'

const person = (name: string) => ({ userId: name.toLowerCase() as UserId, name })

function aBoardOf(names: Readonly<Record<number, string>>) {
  let isOffline = false
  const ask = vi.fn((_: BoardId, clients: readonly number[]) =>
    isOffline
      ? Promise.reject(new Error('offline'))
      : Promise.resolve(
          clients.flatMap((client) => {
            const name = names[client]
            return name ? [{ client, ...person(name) }] : []
          }),
        ),
  )
  const writers = createWriters({ writers: ask }, 'board-00000000' as BoardId, [1, person('Ana')])
  const want = async (...clients: readonly number[]) => {
    writers.want(clients)
    await vi.waitFor(() =>
      Promise.all(ask.mock.results.map(({ value }) => value as Promise<unknown>)).catch(() => null),
    )
    return [...writers.known.get()].map(([client, { name }]) => `${client} ${name}`)
  }
  return { ask, want, goOffline: (is: boolean) => (isOffline = is) }
}

describe('the people behind clients', () => {
  it('are asked for once, oneself never, and the server’s own hand is nobody’s', async () => {
    const { ask, want } = aBoardOf({ 2: 'Ben' })
    expect(await want(1, 2, 3)).toEqual(['1 Ana', '2 Ben'])
    await want(1, 2, 3)
    expect(ask.mock.calls.map(([, clients]) => clients)).toEqual([[2, 3]])
  })
  it('are asked for again when they could not be asked', async () => {
    const { want, goOffline } = aBoardOf({ 2: 'Ben' })
    goOffline(true)
    expect(await want(2)).toEqual(['1 Ana'])
    goOffline(false)
    expect(await want(2)).toEqual(['1 Ana', '2 Ben'])
  })
  it('are asked for in as many requests as the server takes', async () => {
    const { ask, want } = aBoardOf({})
    await want(...Array.from({ length: MAX_WRITERS_ASKED + 1 }, (_, at) => at + 10))
    expect(ask.mock.calls.map(([, clients]) => clients.length)).toEqual([MAX_WRITERS_ASKED, 1])
  })
})
