/**
 * Titles: a Y.Text changed by small splices, so that two people typing into one title keep both their words. Indices
 * are UTF-16 units; a splice never cuts a surrogate pair, which Yjs would turn into U+FFFD.
 */
import type * as Y from 'yjs'
import { wellFormed } from './shared-values'

export interface Splice {
  readonly index: number
  readonly deleteCount: number
  readonly insert: string
}

/** The one splice that turns `before` into `after`: what lies between their common beginning and end. */
export function spliceBetween(before: string, after: string): Splice {
  const longest = Math.min(before.length, after.length)
  let start = 0
  while (start < longest && before[start] === after[start]) start++
  let tail = 0
  while (tail < longest - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { index: start, deleteCount: before.length - start - tail, insert: after.slice(start, after.length - tail) }
}

/** Carries a splice out; does nothing when it would change nothing. Returns whether it changed something. */
export function spliceText(text: Y.Text, splice: Splice): boolean {
  const { index, deleteCount, insert } = alignToPairs(text.toString(), splice)
  if (deleteCount > 0) text.delete(index, deleteCount)
  if (insert !== '') text.insert(index, insert)
  return deleteCount > 0 || insert !== ''
}

/** Widens a splice to whole characters and to the text's bounds; half a pair on its own becomes U+FFFD. */
export function alignToPairs(text: string, { index, deleteCount, insert }: Splice): Splice {
  let start = Math.max(0, Math.min(index, text.length))
  let end = Math.max(start, Math.min(start + deleteCount, text.length))
  let head = ''
  let tail = ''
  if (cutsPair(text, start)) head = text.charAt(--start)
  if (cutsPair(text, end)) tail = text.charAt(end++)
  const whole = wellFormed(head + insert + tail)
  if (text.slice(start, end) === whole) return { index: start, deleteCount: 0, insert: '' }
  return { index: start, deleteCount: end - start, insert: whole }
}

function cutsPair(text: string, at: number): boolean {
  return (
    at > 0 && at < text.length && /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))
  )
}

/** What a Y.Text event says changed, in text order. */
export type TextDelta = readonly { readonly retain?: number; readonly insert?: unknown; readonly delete?: number }[]

/** Where a caret at `index` of the old text stands in the new one. Words that come in exactly at the caret follow it. */
export function mapIndexThrough(delta: TextDelta, index: number): number {
  let old = 0
  let shift = 0
  for (const { retain, insert, delete: removed } of delta) {
    if (retain !== undefined) old += retain
    if (old >= index && removed === undefined) break
    if (typeof insert === 'string') shift += insert.length
    if (removed !== undefined) {
      shift -= Math.max(0, Math.min(removed, index - old))
      old += removed
    }
  }
  return Math.max(0, index + shift)
}
