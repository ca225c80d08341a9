import { describe, expect, it } from 'vitest'
import { nameLines } from './name-lines'
import { createEstimatingMeasurer, type FontSpec } from './text-measurer'

const font: FontSpec = { family: 'sans', size: 11, weight: 600 }
const measurer = createEstimatingMeasurer()
const width = measurer.width('Who would mon…', font)
const linesOf = (name: string, most: number) => nameLines(name, { width, most, font }, measurer)

describe('the lines of a name', () => {
  it('fill the last before it is cut short', () => {
    expect(linesOf('Who would monitor a ceasefire?', 1)).toEqual(['Who would mon…'])
    expect(linesOf('Who would monitor a ceasefire?', 2)[0]).toBe('Who would')
    expect(linesOf('Who would monitor a ceasefire?', 2)[1]).toMatch(/^monitor a .*…$/)
  })
  it('cut a word that is too wide, and leave a name that has room as it is', () => {
    expect(linesOf('Who', 3)).toEqual(['Who'])
    expect(linesOf('Internationalisation now', 3)).toEqual([expect.stringMatching(/^Internat.*…$/), 'now'])
  })
  it('leave no word out between two lines, also where nothing stands between words', () => {
    const name = '克里姆林宫发言人证实双方将继续就停火条件进行谈判'
    const [first = '', second = ''] = linesOf(name, 2)
    expect(name.startsWith(first + second.replace('…', ''))).toBe(true)
  })
})
