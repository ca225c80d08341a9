import { describe, expect, it } from 'vitest'
import type { UserId } from '@/lib/schema/ids'
import type { Peer } from '@/lib/sync/presence'
import { peopleOf, samePeople } from './people-of'

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
  it('counts as the same while only cursors move', () => {
    const at = (x: number) => [tab(1, 'ben', { x, y: 0 }), tab(2, 'ana')]
    expect(samePeople(at(1), at(2))).toBe(true)
    expect(samePeople(at(1), [tab(1, 'ben'), tab(2, 'ana')])).toBe(false)
    expect(samePeople(at(1), at(1).slice(1))).toBe(false)
  })
})
