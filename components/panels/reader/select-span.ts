/** Makes a span of the canonical text the browser's selection, as a hand would. Browser only. */
import type { Span } from '@/lib/schema/excerpt'
import { START_ATTRIBUTE } from '../selection-offsets'

/** Both ends have to be drawn. The words come into view, no farther than needed. */
export function selectSpan(root: HTMLElement, span: Span): void {
  const runs = [...root.querySelectorAll<HTMLElement>(`[${START_ATTRIBUTE}]`)]
  const startOf = (run: HTMLElement) => Number(run.getAttribute(START_ATTRIBUTE))
  const first = runs.findLast((run) => startOf(run) <= span.start)
  const last = runs.findLast((run) => startOf(run) < span.end)
  const [from, to] = [first?.firstChild, last?.firstChild]
  if (!first || !last || !from || !to) return
  getSelection()?.setBaseAndExtent(from, span.start - startOf(first), to, span.end - startOf(last))
  last.scrollIntoView({ block: 'nearest' })
  first.scrollIntoView({ block: 'nearest' })
}
