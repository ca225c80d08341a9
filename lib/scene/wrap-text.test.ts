import { describe, expect, it } from 'vitest'
import { createEstimatingMeasurer, type FontSpec, type TextMeasurer } from './text-measurer'
import {
  inOwnDirection,
  limitLines,
  TIGHT_SHARE,
  withEllipsis,
  WRAP_SHARE,
  wrapRuns,
  type PlacedRun,
  type TextLine,
} from './wrap-text'

const font: FontSpec = { family: 'sans', size: 10, weight: 400 }
const bold: FontSpec = { family: 'sans', size: 10, weight: 700 }
/** Every UTF-16 unit is 10 wide. */
const mono: TextMeasurer = { width: (text) => text.length * 10, epoch: 0 }
const words = (lines: readonly TextLine[]) => lines.map((line) => line.runs.map((run) => run.text).join(''))

describe('wrapRuns', () => {
  it('breaks after spaces and leaves them out at line ends', () => {
    const lines = wrapRuns([{ text: 'one two three', font }], 80, mono)
    expect(words(lines)).toEqual(['one two', 'three'])
    expect(lines[0]?.width).toBe(70)
  })
  it('breaks at no space that keeps two words together', () => {
    expect(words(wrapRuns([{ text: 'is 45–55\u00a0%', font }], 80, mono))).toEqual(['is', '45–55\u00a0%'])
    expect(words(wrapRuns([{ text: 'one 20\u202f000 two', font }], 70, mono))).toEqual(['one', '20\u202f000', 'two'])
  })
  it('breaks a word only when it alone is too wide', () => {
    expect(words(wrapRuns([{ text: 'a incomprehensible', font }], 60, mono))).toEqual(['a', 'incomp', 'rehens', 'ible'])
  })
  it('keeps a word whole across a change of style', () => {
    const lines = wrapRuns(
      [
        { text: 'aa bb', font },
        { text: 'cc dd', font: bold },
      ],
      50,
      mono,
    )
    expect(words(lines)).toEqual(['aa', 'bbcc', 'dd'])
    expect(lines[1]?.runs.map((run) => [run.text, run.x, run.font.weight])).toEqual([
      ['bb', 0, 400],
      ['cc', 20, 700],
    ])
  })
  it('ends a line at a line feed and keeps empty lines', () => {
    expect(words(wrapRuns([{ text: 'a\n\nb', font }], 100, mono))).toEqual(['a', '', 'b'])
  })
  it('knows whether the same words would take fewer lines if set tightly', () => {
    const runs = [
      { text: 'The harbour master said  the eastern', font },
      { text: ' quay\nstays closed, 码头关闭 until', font: bold },
      { text: ' Friday. ', font },
    ]
    const told = { spared: 0, not: 0 }
    for (let width = 80; width < 500; width += 0.5) {
      for (const indent of [0, 15]) {
        const lines = wrapRuns(runs, width * WRAP_SHARE, mono, indent)
        const tight = wrapRuns(runs, width * TIGHT_SHARE, mono, indent)
        expect(lines.at(-1)?.isSpared ?? false, `${width}`).toBe(tight.length < lines.length)
        told[lines.at(-1)?.isSpared ? 'spared' : 'not']++
      }
    }
    expect(Math.min(told.spared, told.not)).toBeGreaterThan(50)
  })
  it('takes fewer lines to be possible where a word is broken', () => {
    expect(wrapRuns([{ text: 'incomprehensible', font }], 60, mono).at(-1)?.isSpared).toBe(true)
  })
  it('lets spaces hang beyond the width, before a line feed and where two runs meet', () => {
    expect(words(wrapRuns([{ text: 'abc \nd', font }], 30, mono))).toEqual(['abc', 'd'])
    const lines = wrapRuns(
      [
        { text: 'abc ', font },
        { text: ' d', font: bold },
      ],
      30,
      mono,
    )
    expect(words(lines)).toEqual(['abc', 'd'])
  })
  it('breaks between ideographs', () => {
    expect(words(wrapRuns([{ text: '会談を要請', font }], 30, mono))).toEqual(['会談を', '要請'])
  })
  it('lays words that run from right to left out from the right, each run kept together', () => {
    const runs = [
      { text: 'אבג ', font },
      { text: 'דה', font: bold, mark: 'hedge' as const },
    ]
    const [line] = inOwnDirection(wrapRuns(runs, 100, mono), 110)
    expect(line?.runs.map(({ text, x, width }) => [text, x, width])).toEqual([
      ['\u2067אבג \u2069', 70, 40],
      ['\u2067דה\u2069', 50, 20],
    ])
    const ours = wrapRuns([{ text: '1. Report of דבר', font }], 100, mono)
    expect(inOwnDirection(ours, 110)).toBe(ours)
  })
  it('gives one empty line for no words', () => {
    expect(words(wrapRuns([], 100, mono))).toEqual([''])
  })
  it('never makes a line wider than asked for ordinary text', () => {
    const text = 'The delegation arrived late and left without a statement, according to two people at the gate.'
    for (let width = 60; width < 400; width += 17) {
      for (const line of wrapRuns([{ text, font }], width, createEstimatingMeasurer())) {
        expect(line.width).toBeLessThanOrEqual(width)
      }
    }
  })
})

describe('limitLines', () => {
  it('shows by an ellipsis that lines were left out, within the width', () => {
    const lines = limitLines(wrapRuns([{ text: 'aaa bbb ccc ddd', font }], 70, mono), 1, 70, mono)
    expect(words(lines)).toEqual(['aaa bb…'])
    expect(lines[0]?.width).toBeLessThanOrEqual(70)
  })
  it('leaves what fits as it is', () => {
    const lines = wrapRuns([{ text: 'aaa', font }], 70, mono)
    expect(limitLines(lines, 1, 70, mono)).toBe(lines)
  })
})

describe('withEllipsis', () => {
  const rightEnd = ({ x, width }: PlacedRun) => x + width

  it('ends a line that runs from right to left at its left, as long as its room is', () => {
    const [full] = inOwnDirection(wrapRuns([{ text: 'שלום לכל', font }], 80, mono), 80)
    const [run] = withEllipsis(full?.runs ?? [], 80, mono)
    expect(run?.text).toBe('\u2067שלום לכ…\u2069')
    expect(run && rightEnd(run)).toBe(80)
    expect(run?.x).toBe(0)
  })
})
