import { describe, expect, it } from 'vitest'
import type { Changes } from '@/lib/snapshot/describe-changes'
import { describeRestore, describeSince } from './describe-counts'

const none = { back: 0, gone: 0, changed: 0 }
const changes = (part: Partial<Changes>): Changes => ({
  cards: none,
  moved: 0,
  links: none,
  origins: none,
  lines: [],
  left: 0,
  ...part,
})

describe('what restoring would do', () => {
  it('is one sentence that counts cards, links and origins', () => {
    const all = changes({ cards: { back: 3, gone: 1, changed: 2 }, moved: 1, links: { back: 4, gone: 0, changed: 0 } })
    expect(describeRestore(all)).toBe(
      '3 cards come back, 1 is removed and 2 change (1 in place or size only); 4 links come back.',
    )
    expect(describeSince(all)).toBe(
      '3 cards were removed, 1 was added and 2 changed (1 in place or size only); 4 links were removed.',
    )
  })
  it('says so when nothing differs', () => {
    expect(describeRestore(changes({}))).toBe('Nothing differs.')
  })
})
