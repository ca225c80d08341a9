/** What eyes need of a page beyond its words: their direction, the system's own colours, a message that covers no heading. */
import { expect, type Locator, type Page } from '@playwright/test'
import {
  boardSurface,
  cardById,
  cardNamed,
  centre,
  drag,
  dragTo,
  inkNear,
  lookAt,
  message,
  onScreen,
  openAt,
  picture,
  placeCard,
  press,
  readPlace,
} from './board-acts'
import { chooseFiles, documentNamed, fileOf, inspector, openDocument, reader, readerText } from './document-acts'
import { newBoard } from './people'
import { test } from './test'

const TITLE = 'מי חתך את הכבל (טיוטה)?'
const LETTER = `דוח הנמל

“הכבל נחתך בלילה”, אמרה המנהלת ביום שני.

The harbour master said nothing.

قال المتحدث إن السفينة مرت فوق الكابل.
`

const directionOf = (part: Locator) => part.evaluate((element) => getComputedStyle(element).direction)

test('words that run from right to left do so wherever they stand alone', async ({ ana, server }) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, TITLE))
  expect(await directionOf(page.getByRole('button', { name: TITLE }))).toBe('rtl')

  const id = await placeCard(page, 'p', { x: 300, y: 200 }, TITLE)
  const title = cardNamed(page, TITLE).getByRole('heading')
  expect(await directionOf(title)).toBe('rtl')
  await page.evaluate((card) => window.redthread?.select([card]), id)
  expect(await directionOf(inspector(page).getByRole('textbox', { name: 'Title' }))).toBe('rtl')

  await chooseFiles(page, fileOf('letter.txt', LETTER))
  // A name within a sentence turns nothing around in it.
  await expect(message(page, 'is here')).toHaveText(/^“\u2068דוח הנמל\u2069” is here; /)
  const name = documentNamed(page, 'דוח הנמל').getByText('דוח הנמל')
  expect(await directionOf(name)).toBe('rtl')
  await openDocument(page, 'דוח הנמל')
  expect(await directionOf(reader(page).getByRole('heading', { name: 'דוח הנמל' }))).toBe('rtl')
  const paragraph = (words: string) => readerText(page).locator('p').filter({ hasText: words })
  expect(await directionOf(paragraph('אמרה המנהלת'))).toBe('rtl')
  expect(await directionOf(paragraph('harbour master'))).toBe('ltr')
  expect(await directionOf(paragraph('المتحدث'))).toBe('rtl')
  await picture(page, 'right-to-left')

  await page.getByRole('button', { name: 'Outline', exact: true }).click()
  const row = page.getByRole('treeitem').filter({ hasText: TITLE })
  expect(await directionOf(row.getByText(TITLE))).toBe('rtl')
})

test('where the system forces its colours, the canvas has the ground of the page over it', async ({ ana, server }) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Night desk'))
  const { x, y } = await readPlace(page, await placeFrame(page, { x: 400, y: 300 }))
  await lookAt(page, { x: x - 100, y: y - 100, zoom: 0.9 })
  await page.evaluate(() => window.redthread?.select([]))
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await expect.poll(() => inkNear(page, '#000000', { x: x - 60, y: y - 60 }, 20)).toBeGreaterThan(500)
  await picture(page, 'forced-colours')
})

test('an end that the grammar refuses does not look as if the link would hold', async ({ ana, server }) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Ends'))
  const note = await placeCard(page, 'n', { x: 200, y: 200 }, 'A note')
  const point = await placeCard(page, 'p', { x: 750, y: 200 }, 'A point')
  const held = await placeFrame(page, { x: 750, y: 560 })
  await page.evaluate((id) => window.redthread?.select([id]), note)
  const [from, over, frame] = await Promise.all([readPlace(page, note), readPlace(page, point), readPlace(page, held)])
  const handle = { x: from.x + from.w + 26, y: from.y + from.h / 2 }
  const thread = '#c0322b'
  const ringAt = ({ x, y, w, h }: typeof from) => inkNear(page, thread, { x: x + w / 2, y: y + h + 2 }, 12)
  await drag(page, handle, centre(over))
  await expect.poll(() => ringAt(over)).toBeGreaterThan(10)
  const into = await onScreen(page, { x: frame.x + 30, y: frame.y + 30 })
  await page.mouse.move(into.x, into.y, { steps: 3 })
  await expect.poll(() => ringAt(over)).toBe(0)
  expect(await ringAt(frame)).toBe(0)
  await page.mouse.up()
  await expect(message(page, 'A frame only holds cards; link the cards themselves.')).toBeVisible()
})

test('of a text that its card is too low for, no line is cut through, and the last one ends in an ellipsis', async ({
  ana,
  server,
}) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Too low'))
  const id = await placeCard(page, 'n', { x: 300, y: 250 }, 'The harbour was closed again. '.repeat(14).trim())
  const { x, y, w, h } = await readPlace(page, id)
  await dragTo(page, { x: x + w, y: y + h }, { x: x + w, y: y + 119 })
  await page.evaluate(() => window.redthread?.select([]))
  const card = cardById(page, id)
  await expect(card).toHaveAttribute('data-cut')
  await picture(page, 'cut-note')
  const { lines, end, room, ellipsis } = await card.evaluate((element) => {
    const content = element.querySelector('[data-content]') as HTMLElement
    const after = getComputedStyle(content, '::after')
    const range = document.createRange()
    range.selectNodeContents(content.querySelector('p') ?? element)
    const top = content.getBoundingClientRect().top
    return {
      lines: [...range.getClientRects()].map((line) => line.bottom - top),
      end: Number.parseFloat(getComputedStyle(element).getPropertyValue('--cut-at')),
      room: content.clientHeight,
      ellipsis: {
        words: after.content,
        bottom: Number.parseFloat(after.top) + Number.parseFloat(after.height),
        right: Number.parseFloat(after.left) + Number.parseFloat(after.width) - content.clientWidth,
      },
    }
  })
  expect(Math.min(...lines.map((line) => Math.abs(line - end)))).toBeLessThan(1)
  expect(end).toBeLessThanOrEqual(room)
  expect(room - end).toBeLessThan(18)
  expect(ellipsis).toMatchObject({ words: '"…"', bottom: end })
  expect(ellipsis.right).toBeLessThanOrEqual(0)
})

/** Its name stands on the canvas: it is found by its region. */
async function placeFrame(page: Page, at: { x: number; y: number }): Promise<string> {
  await boardSurface(page).focus()
  await page.keyboard.press('f')
  await press(page, at)
  await page.keyboard.press('Escape')
  return (await page.locator('[data-kind="frame"]').first().getAttribute('data-card')) ?? ''
}
