import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { DeletedRanges } from './deleted-ranges'

describe('the deleted ranges of a client', () => {
  it('are exactly what was added, whatever overlapped or touched, one by one or many at once', () => {
    const some = fc.array(fc.record({ gap: fc.nat(30), length: fc.integer({ min: 1, max: 6 }) }), {
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 30 }), fc.nat(200), (lists, first) => {
        const ranges = new DeletedRanges()
        const gone = new Set<number>()
        for (const list of lists) {
          let clock = first
          const bounds = list.flatMap(({ gap, length }) => {
            const start = clock + gap
            clock = start + length
            for (let i = start; i < clock; i++) gone.add(i)
            return [start, clock]
          })
          ranges.add(bounds)
          expect(ranges.holds(bounds)).toBe(true)
        }
        const runs = runsOf(gone)
        expect(ranges.holds(runs)).toBe(true)
        for (let i = 0; i < runs.length; i += 2) {
          expect(ranges.holds([runs[i]!, runs[i + 1]!])).toBe(true)
          expect(ranges.holds([runs[i]!, runs[i + 1]! + 1])).toBe(false)
          expect(ranges.holds([runs[i]! - 1, runs[i]!])).toBe(false)
        }
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  it('take a hundred thousand at once, and then one between any two', () => {
    const ranges = new DeletedRanges()
    ranges.add(Float64Array.from({ length: 200_000 }, (_, i) => i * 2 + (i % 2 ? -1 : 0)))
    expect(ranges.holds([399_996, 399_997])).toBe(true)
    for (let i = 0; i < 1000; i++) ranges.add([i * 4 + 1, i * 4 + 4])
    expect(ranges.holds([0, 4001])).toBe(true)
    expect(ranges.holds([0, 4002])).toBe(false)
  })
})

/** The runs in it, as bounds. */
function runsOf(clocks: ReadonlySet<number>): number[] {
  const runs: number[] = []
  for (const clock of [...clocks].sort((a, b) => a - b)) {
    if (runs.at(-1) === clock) runs[runs.length - 1] = clock + 1
    else runs.push(clock, clock + 1)
  }
  return runs
}
