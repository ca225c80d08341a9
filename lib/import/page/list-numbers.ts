/** The numbers of a list as a browser shows them: `start`, `value`, `reversed`, letters and Roman numerals. */
import { attributeOf, isElement, type HtmlElement } from './html-tree'

export interface ListCount {
  /** What stands before the next item: "3.", "b.", "•". `value` is the item's own number, if it states one. */
  next(value: string | undefined): string
}

/** `outer` is the label of the item that the list lies in, so that nested numbers stay apart: "2." and "2.1.". */
export function countList(list: HtmlElement, outer: string | undefined): ListCount {
  if (list.tagName !== 'ol') return { next: () => '•' }
  const type = attributeOf(list, 'type') ?? '1'
  const isReversed = attributeOf(list, 'reversed') !== undefined
  const items = list.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length
  let number = readInteger(attributeOf(list, 'start')) ?? (isReversed ? items : 1)
  const before = type === '1' && outer !== undefined && /^[\d.]+\.$/.test(outer) ? outer : ''
  return {
    next(value) {
      number = readInteger(value) ?? number
      const label = `${before}${labelOf(number, type)}.`
      number += isReversed ? -1 : 1
      return label
    },
  }
}

function readInteger(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d{1,9}\s*$/.test(text) ? Number(text) : undefined
}

function labelOf(number: number, type: string): string {
  if (number < 1) return String(number)
  if (type === 'a') return letters(number)
  if (type === 'A') return letters(number).toUpperCase()
  if (type === 'i') return roman(number)
  return type === 'I' ? roman(number).toUpperCase() : String(number)
}

function letters(number: number): string {
  let label = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    label = String.fromCharCode(97 + ((rest - 1) % 26)) + label
  }
  return label
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number: number): string {
  if (number > 3999) return String(number)
  let label = ''
  let rest = number
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      label += sign
      rest -= worth
    }
  }
  return label
}
