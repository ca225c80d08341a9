/**
 * How soon what was done is seen: a key pressed in a card, another person's move and letter (a second browser context,
 * through the server and its disk), the reader under the wheel, the map while the view moves. Real Chromium, the real
 * program. A thing counts as seen when the frame that shows it has left the page's thread. Fails over budget.
 * `npm run bench:latency [-- --cards 10000] [--lines 200000]`
 */
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { build } from '@/scripts/set-up.mjs'
import { findChromium } from '@/scripts/chromium.mjs'
import { ADMIN, startServer } from '@/tests/harness/start-server'
import { framesDuring, lookAtMiddle, openBoard, percentile, settled, wheel, type Frames } from './board-page'

/** Milliseconds, p95 at 10,000 cards on 2 cores without a GPU. */
const BUDGETS = { key: 33, remote: 60 } as const
const ACTS = 60
/** Between two acts; no multiple of a frame, so that they fall anywhere in one. */
const PAUSE_MS = 107
/** A point of the board's surface that no panel covers, and one in the reader. */
const ON_BOARD = { x: 900, y: 430 }

/** What the page keeps while it is watched: moments in milliseconds since 1970, the same clock in every page. */
interface Watch {
  pressed: number[]
  seen: number[]
}
declare global {
  interface Window {
    watch?: Watch
  }
}

/** From now on the page notes each key press, and each frame in which the card was seen to be another. */
async function watchCard(page: Page, id: string): Promise<void> {
  await page.evaluate((card) => {
    const watch: Watch = { pressed: [], seen: [] }
    window.watch = watch
    const now = () => performance.timeOrigin + performance.now()
    window.addEventListener('keydown', (event) => watch.pressed.push(performance.timeOrigin + event.timeStamp), true)
    const look = () => {
      const element = document.querySelector<HTMLElement>(`[data-card="${card}"]`)
      return `${element?.style.transform} ${element?.textContent} ${element?.querySelector('textarea')?.value}`
    }
    let before = look()
    const { port1, port2 } = new MessageChannel()
    // A message that a frame posts is handled once that frame has been laid out and painted.
    port1.onmessage = () => watch.seen.push(now())
    const tick = () => {
      const after = look()
      if (after !== before) port2.postMessage(null)
      before = after
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  }, id)
}

/** Presses a key again and again; milliseconds from each press on `at` to the first change seen on `by`. */
async function timesOf(key: string, at: Page, by: Page): Promise<number[]> {
  const times: number[] = []
  for (let act = 0; act < ACTS; act++) {
    await at.waitForTimeout(PAUSE_MS)
    const before = await by.evaluate(() => window.watch!.seen.length)
    await at.keyboard.press(key)
    await by.waitForFunction((count) => window.watch!.seen.length > count, before)
    const pressed = await at.evaluate(() => window.watch!.pressed.at(-1)!)
    const seen = await by.evaluate((index) => window.watch!.seen[index]!, before)
    times.push(seen - pressed)
  }
  return times
}

/** The card under ON_BOARD, or the nearest: its id and its middle. */
function cardAtHand(page: Page) {
  return page.evaluate((at) => {
    const boxes = [...document.querySelectorAll<HTMLElement>('[data-card]')].map((element) => {
      const box = element.getBoundingClientRect()
      return { id: element.dataset.card!, x: box.x + box.width / 2, y: box.y + box.height / 2, height: box.height }
    })
    const far = ({ x, y }: { x: number; y: number }) => Math.hypot(x - at.x, y - at.y)
    const isCard = ({ id }: { id: string }) => id.startsWith('seed-card')
    return boxes.filter(isCard).sort((a, b) => far(a) - far(b))[0]!
  }, ON_BOARD)
}

const over: string[] = []
function tell(name: string, times: readonly number[], budget?: number): void {
  const p95 = percentile(times, 0.95)
  const isOver = budget !== undefined && p95 > budget
  if (isOver) over.push(name)
  const figures = `p50 ${percentile(times, 0.5).toFixed(1).padStart(6)} ms  p95 ${p95.toFixed(1).padStart(6)} ms`
  console.log(`  ${name.padEnd(42)} ${figures}${isOver ? `  OVER ${budget} ms` : ''}`)
}
function tellFrames(name: string, { gaps, longTasks }: Frames): void {
  tell(`${name} (${longTasks} long tasks)`, gaps)
}

async function measureHands(ana: Page, ben: Page, isFull: boolean): Promise<void> {
  for (const page of [ana, ben]) await lookAtMiddle(page, 1)
  const card = await cardAtHand(ana)
  for (const page of [ana, ben]) await watchCard(page, card.id)
  await ana.evaluate((id) => window.redthread!.select([id]), card.id)
  await ana.locator('[data-board-surface]').focus()
  tell('a move, seen by another', await timesOf('ArrowRight', ana, ben), isFull ? BUDGETS.remote : undefined)
  const { x, y } = await cardAtHand(ana)
  await ana.mouse.dblclick(x, y)
  await ana.locator(`[data-card="${card.id}"] :is(textarea, [contenteditable="true"])`).waitFor()
  tell('a key, seen where it was pressed', await timesOf('a', ana, ana), isFull ? BUDGETS.key : undefined)
  tell('a letter, seen by another', await timesOf('a', ana, ben), isFull ? BUDGETS.remote : undefined)
  await ana.keyboard.press('Escape')
}

async function measureMap(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const pan = (n: number) => wheel(cdp, ON_BOARD, { deltaX: n % 40 < 20 ? 14 : -14, deltaY: 9 })
  await lookAtMiddle(page, 1)
  tellFrames('pan without the map', await framesDuring(page, pan))
  await page.getByRole('button', { name: 'Show the map' }).click()
  await page.getByRole('application', { name: /^Map of/ }).waitFor()
  await lookAtMiddle(page, 1)
  tellFrames('pan with the map', await framesDuring(page, pan))
  // Past its end the map has to hold ever more: every frame draws all of it anew.
  await page.evaluate(() => window.redthread!.camera.set({ x: -6000, y: 0, zoom: 1 }))
  await settled(page)
  tellFrames('pan past the end with the map', await framesDuring(page, () => wheel(cdp, ON_BOARD, { deltaX: -60 })))
}

/** Down from the beginning of a new document and up from its end. */
async function measureReader(page: Page, what: string, lines: readonly string[]): Promise<void> {
  await page
    .getByLabel('Choose documents')
    .first()
    .setInputFiles({
      name: `${what}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(`# ${what}\n\n${lines.join('\n')}`),
    })
  const panel = page.getByRole('complementary', { name: 'Documents' })
  await panel.locator('li button[aria-pressed]').filter({ hasText: what }).click()
  const reader = page.getByRole('region', { name: `Text of ${what}` })
  await reader.getByText('Entry 1:').waitFor()
  const box = (await reader.boundingBox())!
  const at = { x: box.x + box.width / 2, y: box.y + 300 }
  const cdp = await page.context().newCDPSession(page)
  await page.waitForTimeout(500)
  tellFrames(`${what} of ${lines.length} lines`, await framesDuring(page, () => wheel(cdp, at, { deltaY: 120 })))
  await reader.press('End')
  await reader.getByText(`Entry ${lines.length}:`).waitFor()
  tellFrames(`${what}, up from its end`, await framesDuring(page, () => wheel(cdp, at, { deltaY: -120 })))
}

async function main() {
  const { values } = parseArgs({
    options: { cards: { type: 'string', default: '10000' }, lines: { type: 'string', default: '200000' } },
  })
  const cards = Number(values.cards)
  await build()
  const server = await startServer()
  const place = { url: server.url, email: ADMIN.email, password: ADMIN.password }
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const ana = await openBoard(browser, place, { cards })
    const ben = await openBoard(browser, place, { id: ana.id })
    console.log(`\n${cards} cards, two people`)
    await measureHands(ana.page, ben.page, cards === 10_000)
    await ben.context.close()
    await measureMap(ana.page)
    const entries = Array.from({ length: Number(values.lines) }, (_, index) => `Entry ${index + 1}:`)
    await measureReader(
      ana.page,
      'Log',
      entries.map((entry) => `${entry} the gauge stood where it stood.`),
    )
    await measureReader(
      ana.page,
      'Table',
      entries.map((entry, index) => `| ${entry} | the gauge | ${index % 900} | stood where it stood |`),
    )
    await ana.context.close()
  } finally {
    await browser.close()
    await server.dispose()
  }
  if (over.length > 0) {
    console.error(`\nOver budget: ${over.join(', ')}.`)
    process.exit(1)
  }
}

main().catch((problem: unknown) => {
  console.error(problem)
  process.exit(1)
})
