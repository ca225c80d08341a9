/** What hands do on the board and in the reader, and what eyes check, for the browser tests. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { TestHandle } from '@/components/board/test-handle'

declare global {
  interface Window {
    redthread?: TestHandle
  }
}

interface Place {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A near card by its title. */
export function cardNamed(page: Page, title: string): Locator {
  return page.locator('[data-card]').filter({ hasText: title }).first()
}

/** Waits until the board (opened with `?inspect`) is loaded and everything in view is painted. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => window.redthread !== undefined)
  await page.evaluate(() => window.redthread?.settled())
}

/** Where the board has the card, in board units. */
export async function readPlace(page: Page, id: string): Promise<Place> {
  const place = await page.evaluate((card) => window.redthread?.place(card), id)
  if (!place) throw new Error(`The board has no card ${id}.`)
  return place
}

/** Brings a card into view at 100 %. */
export async function lookAtCard(page: Page, id: string): Promise<void> {
  const { x, y } = await readPlace(page, id)
  await lookAt(page, { x: x - 300, y: y - 300, zoom: 1 })
}

/** Waits until the board has the card where `isThere` says. */
export async function waitForPlace(page: Page, id: string, isThere: (place: Place) => boolean): Promise<void> {
  await expect.poll(async () => isThere(await readPlace(page, id))).toBe(true)
}

/**
 * Selects `words` in the reader's text and drags the selection onto `target`, as a hand does: to its middle, or to the
 * place that `at` gives in parts of its width and height.
 */
export async function dragPassageOnto(
  page: Page,
  words: string,
  target: Locator,
  at: { readonly x: number; readonly y: number } = { x: 0.5, y: 0.5 },
): Promise<void> {
  const from = await selectWords(page, words)
  const to = await target.boundingBox()
  if (!to) throw new Error('The target is not in view.')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 4 })
  await page.mouse.move(to.x + to.width * at.x, to.y + to.height * at.y, { steps: 8 })
  await page.mouse.up()
}

/** Selects `words` in the reader; answers with a point in the middle of the first line of the selection. */
export async function selectWords(
  page: Page,
  words: string,
  reader = page.getByRole('region', { name: 'Reader' }),
): Promise<{ x: number; y: number }> {
  await expect(reader.getByText(words.slice(0, 20)).first()).toBeAttached()
  return reader.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const nodes: { node: Text; start: number }[] = []
    let text = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node: node as Text, start: text.length })
      text += node.textContent ?? ''
    }
    const at = text.indexOf(wanted)
    if (at < 0) throw new Error(`The reader does not show “${wanted}”.`)
    const find = (offset: number) => {
      const entry = nodes.findLast(({ start }) => start <= offset)
      if (!entry) throw new Error('The reader is empty.')
      return { node: entry.node, offset: offset - entry.start }
    }
    const range = document.createRange()
    const [start, end] = [find(at), find(at + wanted.length)]
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    start.node.parentElement?.scrollIntoView({ block: 'center' })
    const selection = getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    const [box] = range.getClientRects()
    if (!box) throw new Error('The selection has no place on the screen.')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }, words)
}

/** Draws the mouse over exactly these letters of the reader. */
export async function drawOverLetters(page: Page, letters: string): Promise<void> {
  await selectWords(page, letters)
  const ends = await page.evaluate(() => {
    const selection = getSelection()
    const boxes = selection ? [...selection.getRangeAt(0).getClientRects()] : []
    const [first, last] = [boxes[0], boxes.at(-1)]
    selection?.removeAllRanges()
    if (!first || !last) throw new Error('The letters have no place on the screen.')
    return [
      { x: first.left + 0.5, y: first.top + first.height / 2 },
      { x: last.right - 0.5, y: last.top + last.height / 2 },
    ] as const
  })
  const [from, to] = ends
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.mouse.up()
}

// — hands on the board

interface Point {
  readonly x: number
  readonly y: number
}

/** The board's surface, which has the keys. */
export function boardSurface(page: Page): Locator {
  return page.locator('[data-board-surface]')
}

/** Nothing is fetched ahead on the pages to come. */
export function neverAtRest(page: Page): Promise<unknown> {
  return page.addInitScript(() => void (window.requestIdleCallback = () => 0))
}

/** Opens a board with its test handle, loaded, at 100 % with its origin at the surface's top left. */
export async function openAt(page: Page, address: string): Promise<void> {
  await page.goto(`${address}?inspect`)
  await settled(page)
  await lookAt(page, { x: 0, y: 0, zoom: 1 })
}

/** Sets the camera and waits until what it shows is painted. */
export async function lookAt(page: Page, camera: Point & { zoom: number }): Promise<void> {
  await page.evaluate((state) => window.redthread?.camera.set(state), camera)
  await settled(page)
}

export async function readCamera(page: Page): Promise<Point & { zoom: number }> {
  const camera = await page.evaluate(() => window.redthread?.camera.get())
  if (!camera) throw new Error('The board was not opened with ?inspect.')
  return camera
}

/** A point of the board in client pixels. */
export async function onScreen(page: Page, point: Point): Promise<Point> {
  const [camera, box] = await Promise.all([readCamera(page), boardSurface(page).boundingBox()])
  if (!box) throw new Error('The board is not there.')
  return { x: box.x + (point.x - camera.x) * camera.zoom, y: box.y + (point.y - camera.y) * camera.zoom }
}

export async function press(page: Page, point: Point): Promise<void> {
  const { x, y } = await onScreen(page, point)
  await page.mouse.click(x, y)
}

/** Presses at `from` and moves to `to`, both board points, without letting go. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await settled(page) // the view may still glide, to or from what an inspector covered
  const [a, b] = [await onScreen(page, from), await onScreen(page, to)]
  await page.mouse.move(a.x, a.y)
  await page.mouse.down()
  await page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2, { steps: 3 })
  await page.mouse.move(b.x, b.y, { steps: 3 })
}

/** `drag`, and lets go. */
export async function dragTo(page: Page, from: Point, to: Point): Promise<void> {
  await drag(page, from, to)
  await page.mouse.up()
}

/** Places a card by its key with its centre at `at` and types its title at once. Answers with its id. */
export async function placeCard(page: Page, key: string, at: Point, title: string): Promise<string> {
  await boardSurface(page).focus()
  await page.keyboard.press(key)
  await press(page, at)
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
  return idOf(page, title)
}

/** The id of a near card by words it shows. */
export async function idOf(page: Page, words: string): Promise<string> {
  return (await cardNamed(page, words).getAttribute('data-card')) ?? ''
}

export async function idOfFrame(page: Page, name: string): Promise<string> {
  return (await page.getByRole('region', { name: `Frame: ${name}` }).getAttribute('data-card')) ?? ''
}

export function cardById(page: Page, id: string): Locator {
  return page.locator(`[data-card="${id}"]`)
}

/** How many pixels of `colour` (`#rrggbb`) the board's canvases show within `reach` of a board point. */
export async function inkNear(page: Page, colour: string, at: Point, reach = 40): Promise<number> {
  await settled(page)
  const client = await onScreen(page, at)
  return boardSurface(page).evaluate(
    (root, { colour: hex, client: middle, reach: px }) => {
      const wanted = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16))
      const box = root.getBoundingClientRect()
      let found = 0
      for (const canvas of root.querySelectorAll('canvas')) {
        const ratio = canvas.width / box.width
        const [left, top] = [middle.x - box.x - px, middle.y - box.y - px].map((value) => Math.round(value * ratio))
        const side = Math.round(2 * px * ratio)
        const pixels = canvas.getContext('2d')?.getImageData(left ?? 0, top ?? 0, side, side).data ?? []
        for (let index = 0; index < pixels.length; index += 4) {
          const isOpaque = (pixels[index + 3] ?? 0) > 200
          if (isOpaque && wanted.every((value, channel) => Math.abs(value - (pixels[index + channel] ?? 0)) <= 3))
            found++
        }
      }
      return found
    },
    { colour, client, reach },
  )
}

/** A picture for people to look at, in the folder REDTHREAD_PICTURES names; nothing without it. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.REDTHREAD_PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}

export const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages' })

export const message = (page: Page, words: string | RegExp): Locator => messages(page).getByText(words).first()

export function centre({ x, y, w, h }: Place): { x: number; y: number } {
  return { x: x + w / 2, y: y + h / 2 }
}
