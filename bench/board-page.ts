/** A board in real Chromium, for the benches: signed in, a seed board imported and opened; frames while a hand acts. */
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'
import type { TestHandle } from '@/components/board/test-handle'
import { makeSeedFile } from '@/scripts/seed'

export interface Place {
  readonly url: string
  readonly email: string
  readonly password: string
}
export interface OpenBoard {
  readonly id: string
  readonly context: BrowserContext
  readonly page: Page
  /** Milliseconds from the navigation until everything in view was painted. */
  readonly ready: number
}

const VIEWPORT = { width: 1440, height: 900 }
/** Of one act: 120 input events at 60 Hz. */
export const EVENTS = 120
const EVENT_MS = 1000 / 60

export async function signIn(browser: Browser, place: Place): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: VIEWPORT })
  // tsx names functions through a function of its own, which the page does not have.
  await context.addInitScript('globalThis.__name = (named) => named')
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(`${place.url}/signin`)
  await page.getByLabel('E-mail address').fill(place.email)
  await page.getByLabel('Password', { exact: true }).fill(place.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${place.url}/`)
  return { context, page }
}

/** The board that is named, else a new one of so many cards. */
export async function openBoard(
  browser: Browser,
  place: Place,
  wish: { readonly cards: number } | { readonly id: string },
): Promise<OpenBoard> {
  const { context, page } = await signIn(browser, place)
  const id = 'id' in wish ? wish.id : await importSeed(page, place, wish.cards)
  const started = performance.now()
  await page.goto(`${place.url}/boards/${id}?inspect`)
  await page.waitForFunction(() => (window as { redthread?: TestHandle }).redthread !== undefined)
  await settled(page)
  return { id, context, page, ready: performance.now() - started }
}

async function importSeed(page: Page, { url }: Place, cards: number): Promise<string> {
  const answer = await page.request.post(`${url}/api/boards/import`, {
    data: makeSeedFile(cards, `${cards} cards`),
    timeout: 120_000,
    headers: { origin: url },
  })
  return ((await answer.json()) as { id: string }).id
}

export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => window.redthread!.settled())
}

export async function fit(page: Page): Promise<void> {
  await page.locator('[data-board-surface]').focus()
  await page.keyboard.press('Shift+Digit1')
  await page.waitForTimeout(400)
  await settled(page)
}

/** The middle of the board in the middle of the window. */
export async function lookAtMiddle(page: Page, zoom: number): Promise<void> {
  await fit(page)
  await page.evaluate((zoom) => {
    const handle = window.redthread!
    const { x, y, zoom: before } = handle.camera.get()
    const box = document.querySelector('[data-board-surface]')!.getBoundingClientRect()
    const centre = { x: x + box.width / 2 / before, y: y + box.height / 2 / before }
    handle.camera.set({ x: centre.x - box.width / 2 / zoom, y: centre.y - box.height / 2 / zoom, zoom })
  }, zoom)
  await settled(page)
}

/** A turn of the wheel over the middle of what is at `at`. */
export function wheel(
  cdp: CDPSession,
  at: { readonly x: number; readonly y: number },
  { deltaX = 0, deltaY = 0, withControl = false },
): Promise<unknown> {
  const modifiers = withControl ? 2 : 0
  return cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at, deltaX, deltaY, modifiers })
}

export interface Frames {
  /** Milliseconds between animation frames. */
  readonly gaps: readonly number[]
  /** Of 50 ms and more. */
  readonly longTasks: number
}

/** The frames while a hand acts: EVENTS input events, each sent at its time whether the page keeps up or not. */
export async function framesDuring(page: Page, event: (n: number) => Promise<unknown>): Promise<Frames> {
  await page.evaluate(() => {
    const frames: number[] = []
    let longTasks = 0
    const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length))
    observer.observe({ type: 'longtask' })
    let running = true
    const tick = (now: number) => {
      frames.push(now)
      if (running) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    Object.assign(window, {
      stopFrames: () => {
        running = false
        observer.disconnect()
        return { frames, longTasks }
      },
    })
  })
  const start = performance.now()
  const sent: Promise<unknown>[] = []
  for (let n = 0; n < EVENTS; n++) {
    const wait = start + n * EVENT_MS - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    // Not awaited: a hand does not wait for the page.
    sent.push(event(n))
  }
  await Promise.all(sent)
  const { frames, longTasks } = await page.evaluate(() =>
    (window as unknown as { stopFrames(): { frames: number[]; longTasks: number } }).stopFrames(),
  )
  return { gaps: frames.slice(1).map((at, index) => at - frames[index]!), longTasks }
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
