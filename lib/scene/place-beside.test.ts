import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandsOf, type Placed } from '@/lib/geometry/bands'
import { placeBeside } from './place-beside'
import { ROW_GAP } from './tidy-columns'

const at = (id: string, x: number, y: number, h = 100): Placed<string> => ({ id, rect: { x, y, w: 200, h } })
const read = (items: readonly Placed<string>[]) =>
  bandsOf<string, Placed<string>>(items, 'x')
    .flat()
    .map(({ id }) => id)
const after = (items: readonly Placed<string>[], moved: ReadonlyMap<string, Placed<string>['rect']>) =>
  items.map(({ id, rect }) => ({ id, rect: moved.get(id) ?? rect }))

describe('placeBeside', () => {
  it('lets two cards of a column trade places, however tall each is, and moves nothing else', () => {
    const [a, b, c] = [at('a', 0, 0, 60), at('b', 0, 80, 140), at('c', 0, 260)]
    const moved = placeBeside({ items: [a, b, c], card: b, target: 'a', side: 'before', axis: 'x' })
    expect(moved.get('b')).toMatchObject({ y: 0 })
    expect(moved.get('a')).toMatchObject({ y: 160 })
    expect(moved.has('c')).toBe(false)
  })
  it('pushes down what is below it in another column', () => {
    const items = [at('a', 0, 0), at('b', 400, 0), at('c', 400, 130)]
    const moved = placeBeside({ items, card: items[0]!, target: 'b', side: 'after', axis: 'x' })
    expect(moved.get('a')).toMatchObject({ x: 400, y: 100 + ROW_GAP })
    expect(moved.get('c')).toMatchObject({ y: 2 * (100 + ROW_GAP) })
    expect(read(after(items, moved))).toEqual(['b', 'a', 'c'])
  })
  it('moves along a row as well', () => {
    const items = [at('a', 0, 0), at('b', 300, 10)]
    const moved = placeBeside({ items, card: items[1]!, target: 'a', side: 'before', axis: 'y' })
    expect(moved.get('b')).toMatchObject({ x: 0, y: 10 })
    expect(moved.get('a')).toMatchObject({ x: 300, y: 0 })
  })
  it('puts the card right beside its target in the reading, and lets nothing overlap in the column', () => {
    const column = fc.array(fc.integer({ min: 40, max: 300 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (columns, a, b, isBefore) => {
          const items = columns.flatMap((heights, x) => {
            let y = 0
            return heights.map((h, row) => {
              const item = at(`${x}/${row}`, x * 400, y, h)
              y += h + ROW_GAP
              return item
            })
          })
          const card = items[a % items.length]!
          const target = items[b % items.length]!
          if (card.id === target.id) return
          const side = isBefore ? 'before' : 'after'
          const next = after(items, placeBeside({ items, card, target: target.id, side, axis: 'x' }))
          const order = read(next)
          expect(order.indexOf(card.id) - order.indexOf(target.id)).toBe(isBefore ? -1 : 1)
          for (const band of bandsOf<string, Placed<string>>(next, 'x'))
            band
              .slice(1)
              .forEach(({ rect }, index) =>
                expect(rect.y).toBeGreaterThanOrEqual(band[index]!.rect.y + band[index]!.rect.h),
              )
        },
      ),
    )
  })
})
