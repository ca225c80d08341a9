import { describe, expect, it } from 'vitest'
import type { BoardId, TeamId } from '@/lib/schema/ids'
import { createPeopleClient } from './people-client'

/** A client whose requests are kept, answered in turn by `answers` ([status, JSON body]). */
function aClient(...answers: readonly (readonly [number, unknown])[]) {
  const sent: string[] = []
  let next = 0
  const client = createPeopleClient({
    fetch: async (target, init) => {
      sent.push(`${init?.method} ${String(target)} ${String(init?.body ?? '')}`.trim())
      const [status, body] = answers[next++] ?? [500, {}]
      return new Response(JSON.stringify(body), { status })
    },
  })
  return { client, sent }
}

describe('signing in', () => {
  it('fetches the form’s token first and sends it along', async () => {
    const { client, sent } = aClient([200, { csrfToken: 't1' }], [200, { url: 'http://localhost/' }])
    await client.signIn('ana@example.org', 'secret words')
    expect(sent[0]).toBe('GET /api/auth/csrf')
    expect(sent[1]).toMatch(/^POST \/api\/auth\/callback\/credentials .*"csrfToken":"t1".*"password":"secret words"/)
  })

  it('passes on what the server says of a refusal', async () => {
    const error = { code: 'too-many', message: 'Wait.', details: { retryAfterSeconds: 4 } }
    const { client } = aClient([200, { csrfToken: 't1' }], [429, { error }])
    await expect(client.signIn('a@b', 'c')).rejects.toMatchObject(error)
  })

  it('does not take the way back to the form for a success', async () => {
    const stale = { url: 'http://localhost/api/auth/signin?csrf=true' }
    const { client } = aClient([200, { csrfToken: 'old' }], [200, stale])
    await expect(client.signIn('a@b', 'c')).rejects.toMatchObject({ code: 'bad-request' })
  })
})

it('asks for an invite that also gives a role on a board', async () => {
  const { client, sent } = aClient([200, { link: 'l', invite: {} }])
  await client.createInvite('team-one' as TeamId, {
    role: 'guest',
    board: { id: 'board-one' as BoardId, role: 'viewer' },
  })
  expect(sent).toEqual(['POST /api/teams/team-one/invites {"role":"guest","board":{"id":"board-one","role":"viewer"}}'])
})
