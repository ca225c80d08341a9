/**
 * How the board moves: real Chromium, the real program, 120 real input events at 60 Hz for each act. Prints frame times
 * (gaps between animation frames, p50 and p95) and long tasks at 500, 2,000 and 5,000 cards, and fails over budget.
 * `npm run bench:board [-- --cards 500,5000] [--runs 3] [--url … --email … --password …]`
 */
import { parseArgs } from 'node:util'
import { chromium, type CDPSession, type Page } from '@playwright/test'
import { build } from '@/scripts/set-up.mjs'
import { findChromium } from '@/scripts/chromium.mjs'
import { ADMIN, startServer } from '@/tests/harness/start-server'
import {
  EVENTS,
  fit,
  framesDuring,
  lookAtMiddle,
  openBoard,
  percentile,
  settled,
  wheel,
  type Place,
} from './board-page'

/** Milliseconds, p95 at 5,000 cards on 2 cores without a GPU. */
const BUDGETS: Readonly<Record<string, number>> = {
  'pan 100 %': 28,
  'pan fit': 28,
  zoom: 45,
  'drag 1': 28,
  'drag 100': 28,
}

interface Measured {
  readonly p50: number
  readonly p95: number
  readonly longTasks: number
}
interface Act {
  readonly name: string
  /** Brings the board into position; returns the act's n-th input event. */
  prepare(page: Page, cdp: CDPSession): Promise<(n: number) => Promise<unknown>>
  /** After the last event. */
  finish?(cdp: CDPSession): Promise<unknown>
}

/** A point of the board's surface that no panel covers. */
const MIDDLE = { x: 900, y: 430 }

const ACTS: readonly Act[] = [
  {
    name: 'pan 100 %',
    async prepare(page, cdp) {
      await lookAtMiddle(page, 1)
      return (n) => wheel(cdp, MIDDLE, { deltaX: n % 40 < 20 ? 14 : -14, deltaY: 9 })
    },
  },
  {
    name: 'pan fit',
    async prepare(page, cdp) {
      await fit(page)
      return (n) => wheel(cdp, MIDDLE, { deltaX: n % 40 < 20 ? 9 : -9, deltaY: n % 20 < 10 ? 6 : -6 })
    },
  },
  {
    name: 'zoom',
    async prepare(page, cdp) {
      await fit(page)
      const from = await page.evaluate(() => window.redthread!.camera.get().zoom)
      const step = (Math.log(1 / from) / EVENTS) * 100
      return () => wheel(cdp, MIDDLE, { deltaY: -step, withControl: true })
    },
  },
  { name: 'drag 1', prepare: (page, cdp) => startDrag(page, cdp, 1, 1), finish: release },
  { name: 'drag 100', prepare: (page, cdp) => startDrag(page, cdp, 100, 0.3), finish: release },
]

async function measure(page: Page, cdp: CDPSession, act: Act): Promise<Measured> {
  const event = await act.prepare(page, cdp)
  await settled(page)
  await page.waitForTimeout(300)
  const { gaps, longTasks } = await framesDuring(page, event)
  await act.finish?.(cdp)
  return { p50: percentile(gaps, 0.5), p95: percentile(gaps, 0.95), longTasks }
}

async function startDrag(page: Page, cdp: CDPSession, count: number, zoom: number) {
  await lookAtMiddle(page, zoom)
  await settled(page)
  // The cards of two neighbouring clusters in the middle of the board, one of them under the pointer.
  const grabbed = await page.evaluate(
    ({ count, middle }) => {
      const handle = window.redthread!
      const { x, y, zoom } = handle.camera.get()
      const box = document.querySelector('[data-board-surface]')!.getBoundingClientRect()
      const at = { x: x + (middle.x - box.left) / zoom, y: y + (middle.y - box.top) / zoom }
      const cards: { id: string; far: number; cx: number; cy: number }[] = []
      for (let index = 0; ; index++) {
        const id = `seed-card-${String(index).padStart(7, '0')}`
        const rect = handle.place(id)
        if (!rect) break
        const [cx, cy] = [rect.x + rect.w / 2, rect.y + rect.h / 2]
        cards.push({ id, cx, cy, far: Math.hypot(cx - at.x, cy - at.y) })
      }
      cards.sort((a, b) => a.far - b.far)
      handle.select(cards.slice(0, count).map((card) => card.id))
      const first = cards[0]!
      return { x: box.left + (first.cx - x) * zoom, y: box.top + (first.cy - y) * zoom }
    },
    { count, middle: MIDDLE },
  )
  // Selecting opens the inspector, which makes the surface narrower but moves nothing on it.
  const press = { button: 'left', buttons: 1, clickCount: 1 } as const
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...grabbed })
  await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...grabbed, ...press })
  return (n: number) => {
    const turn = (n / EVENTS) * 2 * Math.PI
    const to = { x: grabbed.x + 120 * Math.sin(turn), y: grabbed.y + 80 * (1 - Math.cos(turn)) }
    return cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...to, ...press })
  }
}

function release(cdp: CDPSession) {
  return cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...MIDDLE, button: 'left', clickCount: 1 })
}

async function main() {
  const { values } = parseArgs({
    options: {
      cards: { type: 'string', default: '500,2000,5000' },
      runs: { type: 'string', default: '1' },
      url: { type: 'string' },
      email: { type: 'string', default: ADMIN.email },
      password: { type: 'string', default: ADMIN.password },
    },
  })
  if (!values.url) await build()
  const own = values.url ? undefined : await startServer()
  const place: Place = { url: values.url ?? own!.url, email: values.email, password: values.password }
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const over: string[] = []
  try {
    for (const cards of values.cards.split(',').map(Number)) {
      const { context, page, ready } = await openBoard(browser, place, { cards })
      const cdp = await context.newCDPSession(page)
      console.log(`\n${cards} cards: whole board painted ${(ready / 1000).toFixed(1)} s after navigation`)
      for (const act of ACTS) {
        const runs: Measured[] = []
        for (let run = 0; run < Number(values.runs); run++) runs.push(await measure(page, cdp, act))
        runs.sort((a, b) => a.p95 - b.p95)
        const { p50, p95, longTasks } = runs[Math.floor(runs.length / 2)]!
        const budget = BUDGETS[act.name]!
        const isOver = cards === 5000 && p95 > budget
        if (isOver) over.push(act.name)
        console.log(
          `  ${act.name.padEnd(10)} p50 ${p50.toFixed(1).padStart(5)} ms  p95 ${p95.toFixed(1).padStart(5)} ms  long tasks ${longTasks}${isOver ? `  OVER ${budget} ms` : ''}`,
        )
      }
      await cdp.send('HeapProfiler.collectGarbage')
      const heap = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number }
      console.log(`  heap ${(heap.usedSize / 1_048_576).toFixed(0)} MB`)
      await context.close()
    }
  } finally {
    await browser.close()
    await own?.dispose()
  }
  if (over.length > 0) {
    console.error(`\nOver budget at 5,000 cards: ${over.join(', ')}.`)
    process.exit(1)
  }
}

main().catch((problem: unknown) => {
  console.error(problem)
  process.exit(1)
})
