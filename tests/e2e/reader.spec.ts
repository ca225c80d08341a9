/** The reader gives exactly the words that were selected, whatever the text holds; and it is fit for everybody. */
import { expect, type Page } from '@playwright/test'
import { axeFaults } from './axe'
import { newBoard } from './people'
import { test } from './test'

/** Blank lines, CRLF, letters beyond the basic plane, combining marks, hedges, a claim and a table: all that could shift an offset. */
const TEXT = [
  '',
  'Ferry service halted 🌊 after the storm',
  '',
  'The harbour master said on Monday that the ferry “may” resume within a week, the Coast Courier reported.',
  '   Indented: 𝒜na’s café — naïve, 100\u00a0%.',
  '',
  '',
  'Key points',
  '1. The 🛳️ berth',
  'The berth is presumably damaged. Divers will look at it, the port authority told the Bay Times.',
  '',
  '| Berth 🛳️ | Depth | |',
  '| Ea̧st | 6 m | “closed” |',
].join('\r\n')

async function openReader(page: Page): Promise<void> {
  await page
    .getByLabel('Choose documents')
    .first()
    .setInputFiles({ name: 'ferry.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) })
  const documents = page.getByRole('complementary', { name: 'Documents' })
  await documents.locator('li button[aria-pressed]').filter({ hasText: /ferry/i }).click()
  await expect(page.getByRole('region', { name: /^Text of/ })).toContainText('Divers will look at it')
}

/** Selects between two points of the text and gives what a drag of the selection would carry. */
async function carriedWords(page: Page, seed: number) {
  return page.getByRole('region', { name: /^Text of/ }).evaluate((root, n) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const nodes: Text[] = []
    while (walker.nextNode()) nodes.push(walker.currentNode as Text)
    // A small generator, so that a failure can be repeated by its seed.
    let state = (n * 2654435761) >>> 0
    const next = (below: number) => {
      state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0
      return state % below
    }
    const point = (): [Text, number] => {
      const node = nodes[next(nodes.length)] as Text
      // Where a caret can stand: no hand can select half a character.
      const stops = [...new Intl.Segmenter('en').segment(node.data)].map((each) => each.index)
      return [node, [...stops, node.length][next(stops.length + 1)] ?? 0]
    }
    const selection = document.getSelection() as Selection
    selection.setBaseAndExtent(...point(), ...point())
    const dataTransfer = new DataTransfer()
    root.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true }))
    const carried = dataTransfer.getData('application/x-redthread-passage')
    const selected = selection.toString()
    selection.removeAllRanges()
    return {
      selected,
      plain: dataTransfer.getData('text/plain'),
      span: carried ? (JSON.parse(carried) as { span: { start: number; end: number } }).span : null,
    }
  }, seed)
}

test('a selection carries exactly its words, the first and last whole, and the reader is fit for everybody, at a desk and on a phone', async ({
  ana,
  server,
}) => {
  await ana.page.goto(await newBoard(ana, server, 'Ferry'))
  await openReader(ana.page)
  const canonical = TEXT.replace(/\r\n/g, '\n')
  // The bars of a table are in the text, and not drawn.
  const bare = (text: string) => text.replace(/[\s|]+/gu, '')
  let carried = 0
  for (let seed = 1; seed <= 120; seed += 1) {
    const { selected, plain, span } = await carriedWords(ana.page, seed)
    // A word that was let go half-way is taken whole.
    const at = bare(plain).indexOf(bare(selected))
    expect(at, `seed ${seed}`).toBeGreaterThanOrEqual(0)
    const added = [bare(plain).slice(0, at), bare(plain).slice(at + bare(selected).length)]
    for (const part of added) expect(part, `seed ${seed}`).toMatch(/^[\p{L}\p{M}\p{N}’]*$/u)
    if (!span) continue
    carried += 1
    expect(canonical.slice(span.start, span.end), `seed ${seed}`).toBe(plain)
  }
  expect(carried).toBeGreaterThan(60)

  // That it is here is said for a while over the head of a phone's reader.
  await expect(ana.page.getByRole('button', { name: 'Dismiss this message' })).toHaveCount(0)
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await ana.page.setViewportSize(viewport)
    expect(await axeFaults(ana.page)).toEqual([])
    const wide = await ana.page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(viewport.width)
  }
})
