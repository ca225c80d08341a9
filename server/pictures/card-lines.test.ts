import { expect, it } from 'vitest'
import { coverageBar, coverageWords } from '@/lib/scene/card-facts'
import { META_FONT } from '@/lib/scene/card-sketch'
import { readPoint } from '@/lib/schema/cited-cards'
import type { CardBase } from '@/lib/schema/card-base'
import { createFontMeasurer } from './font-measurer'

/** What a card of the usual width has between its padding, less the way to the passage. */
const LINE = 254 - 24

it('has room for all that a point says of its evidence beside its bar, with what was retracted', () => {
  const measurer = createFontMeasurer()
  const point = readPoint({ id: 'p', title: '', body: [] } as unknown as CardBase, { documentId: 'home' })
  for (const [supporting, against, outside, retracted] of [
    [0, 0, 0, 1],
    [3, 2, 0, 9],
    [1, 1, 2, 1],
    [12, 10, 5, 2],
  ] as const) {
    const coverage = { supporting, against, outside, retracted, undercut: 0 }
    const bar = coverageBar(coverage).reduce((sum, { width }) => sum + width + 2, 4)
    expect(bar + measurer.width(coverageWords(point, coverage), META_FONT)).toBeLessThan(LINE)
  }
})
