import { describe, expect, it } from 'vitest'
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { Link, LinkKind } from '@/lib/schema/link'
import { groupLinks } from './group-links'

const POINT = 'point' as CardId
const link = (kind: LinkKind, from: string, to: string): Link => ({
  id: `${from}>${to}` as LinkId,
  kind,
  from: from as CardId,
  to: to as CardId,
  madeBy: 'person',
})

describe('groupLinks', () => {
  it('reads from the card’s side, support and contradiction first', () => {
    const groups = groupLinks(POINT, [
      link('context', 'n', 'point'),
      link('contradicts', 'b', 'point'),
      link('supports', 'a', 'point'),
      link('updates', 'point', 'old'),
      link('supports', 'c', 'point'),
    ])
    expect(groups.map((group) => [group.heading, group.cards.map((each) => each.other)])).toEqual([
      ['Supported by', ['a', 'c']],
      ['Contradicted by', ['b']],
      ['Updates', ['old']],
      ['Context', ['n']],
    ])
  })
  it('keeps both directions of one relation apart', () => {
    expect(
      groupLinks(POINT, [link('updates', 'point', 'a'), link('updates', 'b', 'point')]).map((group) => group.heading),
    ).toEqual(['Updated by', 'Updates'])
  })
})
