import { describe, expect, it } from 'vitest'
import { offsetOfPoint, spanOfPoints, type TreeNode } from './selection-offsets'

interface Fake extends TreeNode {
  parentNode: Fake | null
  readonly childNodes: Fake[]
}
function el(attributes: Record<string, string>, ...children: Fake[]): Fake {
  const node: Fake = {
    nodeType: 1,
    nodeValue: null,
    parentNode: null,
    childNodes: children,
    getAttribute: (name) => attributes[name] ?? null,
  }
  for (const child of children) child.parentNode = node
  return node
}
const text = (value: string): Fake => ({ nodeType: 3, nodeValue: value, parentNode: null, childNodes: [] })
const run = (start: number, value: string) => el({ 'data-start': String(start) }, text(value))

/** Two paragraphs of "The tide came.\n\nNo 🌊 wave": the first in two runs, with a mark in its margin. */
function twoParagraphs() {
  const first = el({}, el({}, text('+')), run(0, 'The '), run(4, 'tide came.'))
  const second = el({}, run(16, 'No 🌊 wave'))
  const root = el({}, first, second)
  return {
    root,
    first,
    second,
    words: (paragraph: Fake, child: number) => paragraph.childNodes[child]?.childNodes[0] as Fake,
  }
}

describe('offsetOfPoint', () => {
  const { root, first, second, words } = twoParagraphs()
  it('adds the index within a run to where the run starts', () => {
    expect(offsetOfPoint(root, words(first, 2), 4)).toBe(8)
  })
  it('counts UTF-16 units, as the canonical text does', () => {
    expect(offsetOfPoint(root, words(second, 0), 'No 🌊'.length)).toBe(16 + 5)
  })
  it('takes a mark in the margin for the run after it', () => {
    expect(offsetOfPoint(root, words(first, 0), 1)).toBe(0)
  })
  it('reads a point between elements as the start of what follows', () => {
    expect(offsetOfPoint(root, root, 1)).toBe(16)
    expect(offsetOfPoint(root, first, 2)).toBe(4)
    expect(offsetOfPoint(root, first, 3)).toBe(16)
  })
  it('reads a point behind everything as the end of the last run', () => {
    expect(offsetOfPoint(root, root, 2)).toBe(16 + 'No 🌊 wave'.length)
  })
  it('finds nothing where there is no text', () => {
    const bare = el({})
    expect(offsetOfPoint(bare, bare, 0)).toBeUndefined()
  })
})

describe('spanOfPoints', () => {
  const { root, first, second, words } = twoParagraphs()
  const early = { node: words(first, 1), index: 0 }
  const late = { node: words(second, 0), index: 2 }
  it('spans paragraphs, line feeds between them included', () => {
    expect(spanOfPoints(root, early, late)).toEqual({ start: 0, end: 18 })
  })
  it('is the same when dragged backwards', () => {
    expect(spanOfPoints(root, late, early)).toEqual(spanOfPoints(root, early, late))
  })
  it('ends with words that are shown, not with what stands undrawn between two runs', () => {
    // "| Merrin | 14 | 9 |"
    const cells = [run(2, 'Merrin'), run(11, '14'), run(16, '9')].map((each) => el({}, each))
    const row = el({}, ...cells)
    const at = (cell: number, index: number) => ({ node: cells[cell]!.childNodes[0]!.childNodes[0]!, index })
    expect(spanOfPoints(row, at(0, 6), at(1, 2))).toEqual({ start: 11, end: 13 })
    expect(spanOfPoints(row, at(2, 0), at(1, 0))).toEqual({ start: 11, end: 13 })
    expect(spanOfPoints(row, at(1, 0), { node: cells[2]!, index: 0 })).toEqual({ start: 11, end: 13 })
    expect(spanOfPoints(row, at(0, 6), at(1, 0))).toBeUndefined()
    expect(spanOfPoints(row, at(0, 3), at(2, 1))).toEqual({ start: 5, end: 17 })
  })
  it('is nothing when the points meet', () => {
    expect(spanOfPoints(root, early, early)).toBeUndefined()
  })
})
