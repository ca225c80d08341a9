import { expect, it } from 'vitest'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { createLinkEnds } from './link-ends'

const [a, b, c] = ['a', 'b', 'c'] as CardId[] as [CardId, CardId, CardId]
const [support, undercut] = ['support', 'undercut'] as LinkId[] as [LinkId, LinkId]

it('finds the links at a card, and the links at those, when the board lists none of them any more', () => {
  const ends = createLinkEnds({ linksAt: () => [] })
  ends.remember(support, { kind: 'supports', from: a, to: b })
  ends.remember(undercut, { kind: 'undercuts', from: c, to: support })
  expect([...ends.around([b])].sort()).toEqual([support, undercut])
  expect(ends.pair(support)).toEqual({ kind: 'supports', from: a, to: b })
})

it('knows nothing of a link at either end once it is forgotten', () => {
  const ends = createLinkEnds({ linksAt: () => [] })
  ends.remember(support, { kind: 'supports', from: a, to: b })
  ends.forget(support)
  expect([...ends.at(a), ...ends.at(b)]).toEqual([])
  expect(ends.pair(support)).toBeUndefined()
})
