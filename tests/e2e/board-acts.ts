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

/** Waits until the board has the card where `isThere` says. */
export async function waitForPlace(page: Page, id: string, isThere: (place: Place) => boolean): Promise<void> {
  await expect.poll(async () => isThere(await readPlace(page, id))).toBe(true)
}

/** Selects `words` in the reader's text and drags the selection onto `target`, as a hand does. */
export async function dragPassageOnto(page: Page, words: string, target: Locator): Promise<void> {
  const from = await selectWords(page, words)
  const to = await target.boundingBox()
  if (!to) throw new Error('The target is not in view.')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 4 })
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 })
  await page.mouse.up()
}

/** Selects `words` in the reader; answers with a point in the middle of the first line of the selection. */
async function selectWords(page: Page, words: string): Promise<{ x: number; y: number }> {
  const reader = page.getByRole('region', { name: 'Reader' })
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
