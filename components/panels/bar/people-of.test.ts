import { describe, expect, it } from 'vitest'
import type { UserId } from '@/lib/schema/ids'
import type { Peer } from '@/lib/sync/presence'
import { peopleOf } from './people-of'

const tab = (clientId: number, user: string, cursor: Peer['cursor'] = null): Peer => ({
  clientId,
  user: { id: user as UserId, name: user, colour: '#1F7A4D' },
  cursor,
  selection: [],
  editing: null,
  drag: null,
})

describe('peopleOf', () => {
  it('shows a person with two tabs once, by the tab with a cursor', () => {
    const pointing = tab(2, 'ben', { x: 1, y: 2 })
    expect(peopleOf([tab(1, 'ben'), pointing, tab(3, 'ana')])).toEqual([pointing, tab(3, 'ana')])
  })
})
