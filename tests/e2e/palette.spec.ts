/** The palette, finding, the sheet of keys and the map, by keys; and what is said when code cannot be fetched. */
import { expect, type Page } from '@playwright/test'
import { axeFaults } from './axe'
import {
  boardSurface,
  cardById,
  lookAt,
  messages,
  neverAtRest,
  openAt,
  picture,
  placeCard,
  readCamera,
  settled,
} from './board-acts'
import { cards } from './key-acts'
import { callApi, newBoard } from './people'
import { test } from './test'

const field = (page: Page) => page.getByRole('combobox', { name: 'Do or find anything' })
const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name, exact: true })
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeHidden()
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([])
}

test('everything is found and done by a few letters', async ({ ana, server }) => {
  const { page } = ana
  const address = await newBoard(ana, server, 'Palette')
  await openAt(page, address)
  await placeCard(page, 'n', { x: 300, y: 130 }, 'Canal locks at Lisse')
  await placeCard(page, 'n', { x: 300, y: 290 }, 'The old canal')
  await placeCard(page, 'q', { x: 300, y: 450 }, 'Who keeps the ferry?')
  await page.keyboard.press('Escape')

  // A command, by letters of its name; the key that does the same is told.
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option', { name: 'Undo my last act' })).toContainText('Ctrl+Z')
  await picture(page, 'palette')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(boardSurface(page)).toBeFocused()
  await command(page, 'hypo')
  await expect(tool(page, 'Hypothesis')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')

  // A card, by words of its title; then acts for what is selected.
  await command(page, 'ferry')
  await expect(inspector(page)).toContainText('Who keeps the ferry?')
  await command(page, 'dupl')
  const ferries = page.getByRole('article', { name: /Who keeps the ferry/ })
  await expect(ferries).toHaveCount(2)
  await expect(boardSurface(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(ferries).toHaveCount(1)

  // Finding: one match after another, back again, and out.
  await page.keyboard.press('Control+f')
  const search = page.getByRole('search', { name: 'Find on the board' })
  await expect(search.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('canal')
  await expect(search.getByRole('option')).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(search.getByRole('status')).toHaveText('1 of 2')
  await expect(inspector(page)).toContainText('Canal locks at Lisse')
  await page.keyboard.press('Enter')
  await expect(search.getByRole('status')).toHaveText('2 of 2')
  await expect(inspector(page)).toContainText('The old canal')
  await page.keyboard.press('Shift+Enter')
  await expect(search.getByRole('status')).toHaveText('1 of 2')
  await picture(page, 'find')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(search).toBeHidden()
  await expect(boardSurface(page)).toBeFocused()

  // The sheet of keys, and single letters switched off and on.
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await expect(sheet.getByText('Ctrl+Shift+Z').first()).toBeVisible()
  await picture(page, 'keys')
  await expectAccessible(page)
  await sheet.getByRole('switch', { name: 'Single letters, digits and signs are commands' }).uncheck()
  await page.keyboard.press('Escape')
  await boardSurface(page).focus()
  await page.keyboard.press('p')
  await expect(tool(page, 'Select')).toHaveAttribute('aria-pressed', 'true')
  await command(page, 'single-letter')
  await expect(boardSurface(page)).toBeFocused()
  await page.keyboard.press('p')
  await expect(tool(page, 'Discussion point')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')

  // The map moves the view, and is still there the next time.
  await command(page, 'show map')
  const map = page.getByRole('application', { name: /^Map of the board/ })
  await expect(map).toBeVisible()
  const before = await readCamera(page)
  await map.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await readCamera(page)).x).toBeGreaterThan(before.x)
  await map.click({ position: { x: 20, y: 20 } })
  await settled(page)
  await picture(page, 'map')
  await page.reload()
  await expect(map).toBeVisible()
})

test('a card that lies far off comes to the middle of what the inspector leaves free', async ({ ana, server }) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Far off'))
  const id = await placeCard(page, 'n', { x: 500, y: 300 }, 'Lighthouse at Velna')
  /** Whether the card's middle is that of the board beside the inspector and above the tools; a message may move it a little. */
  const isInTheMiddle = async () => {
    const [card, surface] = [await cardById(page, id).boundingBox(), await boardSurface(page).boundingBox()]
    const tools = await page.getByRole('toolbar', { name: 'Tools' }).boundingBox()
    if (!card || !surface || !tools) return false
    const [right, foot] = [surface.x + surface.width, Math.min(tools.y, surface.y + surface.height)]
    return [
      (card.x + card.width / 2 - surface.x) / (right - surface.x),
      (card.y + card.height / 2 - surface.y) / (foot - surface.y),
    ].every((part) => Math.abs(part - 0.5) < 0.08)
  }
  for (const from of [
    { x: 2500, y: 0 },
    { x: -400, y: 2500 },
  ]) {
    await page.keyboard.press('Escape')
    await expect(inspector(page)).toBeHidden()
    await lookAt(page, { ...from, zoom: 1 })
    await command(page, 'lighthouse')
    await expect(inspector(page)).toContainText('Lighthouse at Velna')
    await expect.poll(isInTheMiddle).toBe(true)
  }
  await page.setViewportSize({ width: 1100, height: 720 }) // no act of hers
  await expect.poll(isInTheMiddle).toBe(true)
  await picture(page, 'from-afar')
})

test('a source is found by its name or alias, and the sources panel opens at it', async ({ ana, server }) => {
  const { page } = ana
  const address = await newBoard(ana, server, 'Many outlets')
  const boardId = address.split('/').at(-1) ?? ''
  const names = Array.from({ length: 14 }, (_, at) => `Harbour Post ${at + 1}`)
  for (const name of [...names, 'Wire Norte'])
    await callApi(ana, server, `/api/boards/${boardId}/sources`, { method: 'POST', data: { name } })
  await openAt(page, address)
  const panel = page.getByRole('complementary', { name: 'Sources' })
  const row = (name: string) => panel.getByRole('button', { name: new RegExp(`^${name}`) })

  await page.keyboard.press('Control+k')
  await page.keyboard.type('norte')
  await expect(page.getByRole('group', { name: 'Sources' }).getByRole('option')).toHaveText(/Wire Norte/)
  await page.keyboard.press('Enter')
  await expect(row('Wire Norte')).toHaveAttribute('aria-expanded', 'true')
  await expect(row('Wire Norte')).toBeFocused()
  await expect(row('Wire Norte')).toBeInViewport()

  // By an alias, with the panel open at another one.
  await panel.getByLabel('Also known as').fill('Agencia Norte')
  await panel.getByLabel('Also known as').press('Enter')
  await command(page, 'harbour post 1')
  await expect(row('Harbour Post 1(?!\\d)')).toHaveAttribute('aria-expanded', 'true')
  await expect(row('Wire Norte')).toHaveAttribute('aria-expanded', 'false')
  await expect(row('Wire Norte')).not.toBeInViewport()
  await command(page, 'agencia')
  await expect(row('Wire Norte')).toHaveAttribute('aria-expanded', 'true')
  await expect(row('Wire Norte')).toBeInViewport()
})

test('code that cannot be fetched is asked for again, and the page says so', async ({ ana, mayReport, server }) => {
  const { page } = ana
  mayReport(/Failed to load resource|Loading chunk|Failed to load chunk/)
  await neverAtRest(page)
  const address = await newBoard(ana, server, 'Away')
  await openAt(page, address)
  await page.route('**/_next/static/**', (route) => route.abort())
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(messages(page)).toContainText('Export could not be loaded')
  await page.unroute('**/_next/static/**')
  await expect(page.getByRole('dialog', { name: /Export/ })).toBeVisible()
})

test('what is typed while the palette is fetched is for the palette', async ({ ana, server }) => {
  const { page } = ana
  await neverAtRest(page)
  const address = await newBoard(ana, server, 'Fast hands')
  await openAt(page, address)
  const note = await placeCard(page, 'n', { x: 300, y: 200 }, 'Untouched')
  await cardById(page, note).click({ position: { x: 20, y: 8 } })
  let letIn = () => {}
  const mayCome = new Promise<void>((resolve) => (letIn = resolve))
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    await mayCome
    await route.continue()
  })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('show mapx')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  letIn()
  await expect(page.getByRole('application', { name: /^Map of the board/ })).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(cards(page)).toHaveCount(1)
  await expect(boardSurface(page)).toBeFocused()
})
