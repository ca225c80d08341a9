import { describe, expect, it } from 'vitest'
import { columnWidths } from './column-widths'
import { shapeColumns, widthOf } from './shape-columns'

const LONG = 'The harbour master said that the quay would not open before the end of the month'

describe('the columns of a table', () => {
  it('are as wide as their words, and give way only where those are many', () => {
    const [short, long] = shapeColumns(
      [
        ['Route', 'Remarks'],
        ['Merrin', LONG],
      ],
      2,
    )
    expect(short).toEqual({ align: 'start', least: 10, most: 10 })
    expect(long?.least).toBeLessThan(28)
    expect(long?.most).toBeGreaterThan(35)
  })
  it('take no measure from a row that spans the table', () => {
    expect(shapeColumns([['A', 'B'], [LONG]], 2).every(({ most }) => most < 6)).toBe(true)
  })
  it('count letters as a little more than digits, and those as wide as high for two', () => {
    expect([widthOf('1,204.50'), widthOf('Chornomorsk'), widthOf('港口 2'), widthOf('🌊')]).toEqual([8, 13, 6, 2])
  })
  it('share what room there is', () => {
    const widths = columnWidths([
      { align: 'start', least: 5, most: 5 },
      { align: 'start', least: 10, most: 40 },
    ])
    expect(widths.table).toBe('clamp(15ch, 100cqw, 45ch)')
    expect(widths.columns[0]).toBe('calc(5ch + (clamp(15ch, 100cqw, 45ch) - 15ch) * 0.0000)')
    expect(widths.columns[1]).toBe('calc(10ch + (clamp(15ch, 100cqw, 45ch) - 15ch) * 1.0000)')
    expect(columnWidths([{ align: 'end', least: 5, most: 5 }]).columns).toEqual(['5ch'])
  })
})
