/** Wrapped words as items: one for each run of a line. */
import type { TextItem } from './display-list'
import type { PlacedRun } from './wrap-text'

/** Where the middle of Latin letters sits below a line's middle, in ems: Inter and Source Serif agree to a hundredth. */
const BASELINE_EM = 0.36

/** `x`: where the line begins; `middle`: of its height. Board units. */
export function lineItems(runs: readonly PlacedRun[], x: number, middle: number, fill: string): TextItem[] {
  return runs.map((run, index) => ({
    type: 'text',
    x: x + run.x,
    y: middle + run.font.size * BASELINE_EM,
    text: run.text,
    width: run.width,
    font: run.font,
    fill,
    ...(run.mark && { underline: run.mark === 'hedge' ? ('dots' as const) : ('line' as const) }),
    ...(goesOn(runs, index) && { continues: true as const }),
  }))
}

/** Those of a line that runs from right to left stand one by one: each begins left of the one before. */
function goesOn(runs: readonly PlacedRun[], index: number): boolean {
  return index > 0 && (runs[index]?.x ?? 0) > (runs[index - 1]?.x ?? 0)
}
