/** Makes a span of the canonical text the browser's selection, as a hand would. Browser only. */
import type { Span } from '@/lib/schema/excerpt'
import { START_ATTRIBUTE } from './selection-offsets'

/** Does nothing unless both ends are drawn; one that was drawn backwards stays so. */
export function selectSpan(root: HTMLElement, span: Span): void {
  const from = placeOf(root, ({ start }) => start <= span.start)
  const to = placeOf(root, ({ start }) => start < span.end)
  const selection = getSelection()
  if (!from || !to || !selection) return
  const start = span.start - from.start
  const end = span.end - to.start
  if (start > from.text.length || end > to.text.length) return
  const isBackward = selection.rangeCount > 0 && isAtEnd(selection, selection.getRangeAt(0))
  if (isBackward) selection.setBaseAndExtent(to.text, end, from.text, start)
  else selection.setBaseAndExtent(from.text, start, to.text, end)
}

/** Brings what is selected into view, no farther than needed. */
export function bringSelectionIntoView(): void {
  const { anchorNode, focusNode } = getSelection() ?? {}
  focusNode?.parentElement?.scrollIntoView({ block: 'nearest' })
  anchorNode?.parentElement?.scrollIntoView({ block: 'nearest' })
}

interface RunPlace {
  readonly start: number
  readonly text: Text
}

function placeOf(root: HTMLElement, fits: (run: { readonly start: number }) => boolean): RunPlace | undefined {
  const runs = [...root.querySelectorAll<HTMLElement>(`[${START_ATTRIBUTE}]`)].map((run) => ({
    start: Number(run.getAttribute(START_ATTRIBUTE)),
    text: run.firstChild,
  }))
  const last = runs.findLast(fits)
  return last?.text instanceof Text ? { start: last.start, text: last.text } : undefined
}

function isAtEnd({ anchorNode, anchorOffset }: Selection, range: Range): boolean {
  return !range.collapsed && anchorNode === range.endContainer && anchorOffset === range.endOffset
}
