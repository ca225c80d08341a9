/** Finding on the board looks through its documents too, and walks from cards to passages. */
import { expect } from '@playwright/test'
import { axeFaults } from './axe'
import { boardSurface, cardById, lookAt, messages, openAt, picture, placeCard, settled } from './board-acts'
import { fileOf, openDocument, readerText } from './document-acts'
import { newBoard } from './people'
import { test } from './test'

const LOG = [
  'Ferry log',
  ...Array.from({ length: 80 }, (_, day) => `Nothing happened on day ${day + 1}.`),
  'At noon the harbour master came aboard and asked for the papers of the ferry.',
].join('\n\n')

test('words are found on cards and in documents, and Enter goes from one to the next', async ({ ana, server }) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Ferry'))
  await placeCard(page, 'n', { x: 300, y: 130 }, 'The harbour master')
  await page.keyboard.press('Escape')
  await page.getByLabel('Choose documents').first().setInputFiles(fileOf('ferry.txt', LOG))
  await expect(messages(page)).toContainText('“Ferry log” is here')
  await page.reload() // its text is not here yet
  let letThrough = () => {}
  const isHeld = new Promise<void>((resolve) => (letThrough = resolve))
  await page.route('**/api/documents/*/text*', (route) => void isHeld.then(() => route.continue()))
  await settled(page)
  await page.keyboard.press('Control+f')
  const search = page.getByRole('search')
  await page.keyboard.type('harbour master')
  await expect(search.getByRole('option')).toHaveCount(1)
  await expect(search.getByText('The documents are still being looked through …')).toBeVisible()
  letThrough()
  const inDocument = search.getByRole('group', { name: 'In “Ferry log”' }).getByRole('option')
  await expect(inDocument).toHaveCount(1)
  await expect(search.getByRole('group', { name: 'On the board' }).getByRole('option')).toHaveCount(1)
  await expect(inDocument.locator('mark')).toHaveText('harbour master')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('The harbour master')
  await page.keyboard.press('Enter')
  await expect(search.getByRole('status')).toHaveText('2 of 2')
  const lit = readerText(page).locator('.rt-lit')
  await expect(lit).toHaveText('harbour master')
  await expect(lit).toBeInViewport()
  await expect(search.getByText('still being looked through')).toBeHidden()
  await expect(search.getByRole('combobox')).toBeFocused()
  await picture(page, 'find-in-documents')
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Control+a')
  await page.keyboard.type('harbour master asked nobody')
  await expect(search.getByRole('status')).toHaveText('No card and no document has these words together.')
})

test('what is found is seen whole beside what looks for it, or below', async ({ ana, server }) => {
  const { page } = ana
  await page.setViewportSize({ width: 1440, height: 500 })
  await openAt(page, await newBoard(ana, server, 'Far away'))
  await page.getByLabel('Choose documents').first().setInputFiles(fileOf('log.txt', 'A log\n\nNothing happened.'))
  await expect(messages(page)).toContainText('“A log” is here')
  await lookAt(page, { x: 5000, y: 5000, zoom: 1 })
  const id = await placeCard(page, 'n', { x: 5300, y: 5300 }, 'The harbour master')
  await page.keyboard.press('Escape')
  for (const isReading of [false, true]) {
    if (isReading) await openDocument(page, 'A log')
    await lookAt(page, { x: 0, y: 0, zoom: 1 })
    await boardSurface(page).focus()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('harbour')
    await expect(page.getByRole('search').getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(cardById(page, id)).toBeInViewport({ ratio: 1 })
    await settled(page)
    const [card, bar] = [await cardById(page, id).boundingBox(), await page.getByRole('search').boundingBox()]
    if (!card || !bar) throw new Error('Card and list are not both there.')
    expect(card.x + card.width <= bar.x || card.y >= bar.y + bar.height).toBe(true)
    await picture(page, `found-${isReading ? 'below' : 'beside'}`)
    await page.keyboard.press('Escape')
  }
})

test('the list is as tall as the board lets it, and ends between its rows', async ({ ana, server }) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Many ferries'))
  await page.getByLabel('Choose documents').first().setInputFiles(fileOf('ferry.txt', LOG))
  await expect(messages(page)).toContainText('“Ferry log” is here')
  for (const n of [1, 2, 3, 4, 5, 6]) await placeCard(page, 'n', { x: 500, y: 60 * n }, `The harbour master ${n}`)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+f')
  const list = page.getByRole('search').getByRole('listbox')
  await page.keyboard.type('harbour maste')
  await expect(list.getByRole('group', { name: 'In “Ferry log”' })).toBeAttached()
  const cutNames = () =>
    list.evaluate((root) => {
      const foot = root.getBoundingClientRect().bottom
      const boxes = [...root.querySelectorAll('[role="group"] > p')].map((name) => name.getBoundingClientRect())
      return boxes.filter(({ top, bottom }) => top < foot - 1 && bottom > foot + 1).length
    })
  for (let height = 440; height <= 640; height += 12) {
    await page.setViewportSize({ width: 1440, height })
    await page.keyboard.type('r')
    await page.keyboard.press('Backspace')
    expect(await cutNames()).toBe(0)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(list.getByRole('option').last()).toBeInViewport({ ratio: 1 })
  await picture(page, 'find-many')
})

test('on a phone the passage is seen beneath what looks for it', async ({ ana, server }) => {
  const { page } = ana
  await page.setViewportSize({ width: 390, height: 844 })
  await openAt(page, await newBoard(ana, server, 'Ferry'))
  await page.getByLabel('Choose documents').first().setInputFiles(fileOf('ferry.txt', LOG))
  await expect(messages(page)).toContainText('“Ferry log” is here')
  await page.keyboard.press('Control+f')
  const search = page.getByRole('search')
  await page.keyboard.type('happened on day 40')
  await expect(search.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  const lit = readerText(page).locator('.rt-lit')
  await expect(lit).toBeInViewport()
  await picture(page, 'find-on-a-phone')
  const bar = await search.boundingBox()
  const passage = await lit.boundingBox()
  expect(passage!.y).toBeGreaterThan(bar!.y + bar!.height)
  await page.keyboard.press('Escape')
  await expect(search).toBeHidden()
})
