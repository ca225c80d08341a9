import { describe, expect, it } from 'vitest'
import { findTables, tableAt } from './find-tables'
import { rowCells, splitRow } from './split-row'

const tablesIn = (text: string) =>
  findTables(text).map(({ rows, hasHead, columns }) => ({
    rows: rows.map((row) => rowCells(text, row, columns.length).map(({ start, end }) => text.slice(start, end))),
    hasHead,
    aligns: columns.map(({ align }) => align),
  }))

describe('the tables of a text', () => {
  it('are lines between bars, as the text of a page has them', () => {
    const text =
      'Fares rose.\n\n| Route | 2024 | 2025 |\n| Merrin | 14 | 1,009 |\n| Eastmoor | | 7 % |\n\nSailings a week'
    expect(tablesIn(text)).toEqual([
      {
        rows: [
          ['Route', '2024', '2025'],
          ['Merrin', '14', '1,009'],
          ['Eastmoor', '', '7 %'],
        ],
        hasHead: true,
        aligns: ['start', 'end', 'end'],
      },
    ])
    const [table] = findTables(text)
    expect(text.slice(table?.start, table?.end)).toMatch(/^\| Route[^]*7 % \|$/)
  })
  it('are what stands above and below a row of dashes, with bars around it or without', () => {
    const text = 'Note a | b\nName | Seen | Told\n:-- | :-: | --:\nAna \\| Ben | at six |\n\nNone | of this'
    expect(tablesIn(text)).toEqual([
      {
        rows: [
          ['Name', 'Seen', 'Told'],
          ['Ana \\| Ben', 'at six'],
        ],
        hasHead: true,
        aligns: ['start', 'center', 'end'],
      },
    ])
  })
  it('have no head where the first row has a value over values', () => {
    expect(tablesIn('| Berths | 14 |\n| Cranes | 3 |').map(({ hasHead }) => hasHead)).toEqual([false])
    expect(tablesIn('| Year | 2024 |\n| Founded | 1801 |').map(({ hasHead }) => hasHead)).toEqual([false])
  })
  it('have the heads that are known of them', () => {
    const text = '| Mayor | Ilse Brandt |\n| Seat | Merrin |\n\n| Route | Weekly |\n| Merrin | nine |'
    const heads = (known?: readonly number[]) =>
      findTables(
        text,
        known?.map((start) => ({ start, end: start + 1 })),
      ).map(({ hasHead }) => hasHead)
    expect(heads()).toEqual([true, true])
    expect(heads([text.indexOf('| Route')])).toEqual([false, true])
    expect(heads([])).toEqual([false, false])
  })
  it('are not code between fences, a single line, one column between bars, or what only has bars in it', () => {
    expect(tablesIn('```\n| a | b |\n| c | d |\n```')).toEqual([])
    expect(tablesIn('| a | b |')).toEqual([])
    expect(tablesIn('| a |\n| b |')).toEqual([])
    expect(tablesIn('World | Harbour | Sport\nToday | Yesterday')).toEqual([])
    expect(tablesIn(`| a | ${'b'.repeat(2_000)} |\n| c | ${'d'.repeat(2_000)} |`)).toEqual([])
  })
  it('keep what stands behind the last column of the dashes', () => {
    expect(tablesIn('| a | b |\n|---|---|\n| 1 | 2 | 3 |')[0]?.rows[1]).toEqual(['1', '2 | 3'])
  })
  it('keep a row of dashes that is not below their head', () => {
    expect(tablesIn('| a | b |\n|---|---|\n| 1 | 2 |\n| - | - |')[0]?.rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['-', '-'],
    ])
  })
  it('are found in a long text that was made to take long', () => {
    const blank = `${' '.repeat(1_900)}x|\n`.repeat(2_000)
    const fences = '```\n|\n```\n|\n'.repeat(50_000)
    const pairs = '| a | b |\n|---|---|\nc | d\n'.repeat(100_000)
    const words = `| ${'a '.repeat(900)}| b |\n`.repeat(2_000)
    expect([blank, fences, words, pairs].map((text) => findTables(text).length)).toEqual([0, 0, 1, 1])
  })
  it('are found by an offset in them', () => {
    const text = 'One\n\n| a | b |\n| c | d |\n\nTwo\n\n| e | f |\n| g | h |'
    const tables = findTables(text)
    expect(
      [0, text.indexOf('c'), text.indexOf('Two'), text.indexOf('h'), text.length].map((at) =>
        tables.indexOf(tableAt(tables, at)!),
      ),
    ).toEqual([-1, 0, -1, 1, -1])
  })
})

describe('the cells of a row', () => {
  it('are spans of their words, empty ones where words would stand', () => {
    const text = '  | Merrin |   | 9 |'
    expect(splitRow(text, { start: 0, end: text.length })).toEqual([
      { start: 4, end: 10 },
      { start: 12, end: 12 },
      { start: 17, end: 18 },
    ])
  })
})
