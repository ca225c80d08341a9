import { describe, expect, it } from 'vitest'
import { linkKindsBetween, type LinkKind } from '@/lib/schema/link'
import type { CardKind } from '@/lib/schema/card'
import { makeSeedContent } from './seed'

describe('the seeded board', () => {
  const content = makeSeedContent(300)
  it('is the same every time', () => {
    expect(makeSeedContent(300)).toEqual(content)
  })
  it('has as many cards as asked for, in frames of 50, and about 1.5 links a card', () => {
    const kinds = Object.values(content.cards).map((card) => card.fields.kind)
    expect(kinds.filter((kind) => kind !== 'frame')).toHaveLength(300)
    expect(kinds.filter((kind) => kind === 'frame')).toHaveLength(6)
    expect(Object.keys(content.links)).toHaveLength(450)
  })
  it('tells how many cards are made so far', () => {
    const told: number[] = []
    makeSeedContent(120, (made) => told.push(made))
    expect(told).toEqual([50, 100, 120])
  })
  it('only holds links that the grammar allows', () => {
    for (const link of Object.values(content.links)) {
      const kind = (end: string) => content.cards[String(link[end])]!.fields.kind as CardKind
      expect(linkKindsBetween(kind('from'), kind('to'))).toContain(link.kind as LinkKind)
    }
  })
})
