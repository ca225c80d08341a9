/** Where writing begins under a hand, what tags show, and that a message goes when what it says no longer holds. */
import { expect, type Locator } from '@playwright/test'
import { boardSurface, cardById, openAt, placeCard } from './board-acts'
import { documentNamed, chooseFiles, fileOf, reader } from './document-acts'
import { newBoard } from './people'
import { test } from './test'

/** The middle of the gap before `word` in what `text` shows. */
async function beforeWord(text: Locator, word: string): Promise<{ x: number; y: number }> {
  return text.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const index = node.textContent?.indexOf(wanted) ?? -1
      if (index < 0) continue
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + 1)
      const box = range.getBoundingClientRect()
      return { x: box.left + 1, y: box.top + box.height / 2 }
    }
    throw new Error(`“${wanted}” is not shown.`)
  }, word)
}

test('a double click begins to write in the text that it is on, where it is', async ({ ana, server }) => {
  await openAt(ana.page, await newBoard(ana, server, 'Ferry fares'))
  const { page } = ana
  const card = cardById(page, await placeCard(page, 'p', { x: 500, y: 300 }, 'Fares'))
  await card.dblclick({ position: { x: 60, y: 12 } })
  await page.keyboard.press('Enter')
  await page.keyboard.type('The fares rise in spring')
  await page.keyboard.press('Escape')
  await expect(card).not.toHaveAttribute('data-editing')

  const at = await beforeWord(card, 'rise')
  await page.mouse.dblclick(at.x, at.y)
  await expect(card.getByRole('textbox', { name: /^Text of/ })).toBeFocused()
  await page.keyboard.type('will ')
  await page.keyboard.press('Escape')
  await expect(card).toContainText('The fares will rise in spring')

  const title = await beforeWord(card, 'Fares')
  await page.mouse.dblclick(title.x, title.y)
  await expect(card.getByRole('textbox', { name: /^Title of/ })).toBeFocused()
})

test('a card that is written keeps its line of facts where it was', async ({ ana, server }) => {
  await openAt(ana.page, await newBoard(ana, server, 'Still lines'))
  const { page } = ana
  const card = cardById(page, await placeCard(page, 'g', { x: 500, y: 300 }, 'Fares'))
  const facts = card.getByText('No evidence linked yet.')
  const before = (await facts.boundingBox())?.y
  await page.keyboard.press('Enter')
  await expect(card.getByRole('textbox', { name: /^Title of/ })).toBeFocused()
  expect((await facts.boundingBox())?.y).toBe(before)
})

test('Tab goes from a title to the text and away, Shift Tab back; in a list it moves the line', async ({
  ana,
  server,
}) => {
  await openAt(ana.page, await newBoard(ana, server, 'Ferry timetable'))
  const { page } = ana
  const card = cardById(page, await placeCard(page, 'g', { x: 500, y: 300 }, 'Fares'))
  const title = card.getByRole('textbox', { name: /^Title of/ })
  const text = card.getByRole('textbox', { name: /^Text of/ })
  const cards = await page.locator('article[data-card]').count()

  await test.step('typed in one go, before the fields are there', async () => {
    await boardSurface(page).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type(' rise')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Nobody pays')
    await expect(text).toBeFocused()
    await expect(text).toHaveText('Nobody pays')
    expect(await page.locator('article[data-card]').count()).toBe(cards)
  })
  await test.step('back, and on again', async () => {
    await page.keyboard.press('Shift+Tab')
    await expect(title).toBeFocused()
    await expect(title).toHaveValue('Fares rise')
    await page.keyboard.press('Shift+Tab')
    await expect(title).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(text).toBeFocused()
  })
  await test.step('a line of a list goes in and out', async () => {
    await page.keyboard.press('Enter')
    await page.keyboard.type('- one')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.type('two')
    await page.keyboard.press('Tab')
    await expect(text.locator('li li')).toHaveText('two')
    await page.keyboard.press('Shift+Tab')
    await expect(text.locator('li li')).toHaveCount(0)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('The end')
    await page.keyboard.press('Tab')
    await expect(card).not.toHaveAttribute('data-editing')
    await expect(boardSurface(page)).toBeFocused()
    await expect(card).toContainText('The end')
  })
  await test.step('in the outline as well', async () => {
    await page.keyboard.press('Shift+O')
    const row = page.getByRole('treeitem', { name: /^H1 Fares rise/ })
    await expect(row).toBeFocused()
    await page.keyboard.press('F2')
    await expect(row.getByRole('textbox', { name: /^Title of/ })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(row.getByRole('textbox', { name: /^Text of/ })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(row).toBeFocused()
  })
})

test('tags are read on the card itself', async ({ ana, server }) => {
  await openAt(ana.page, await newBoard(ana, server, 'Tagged'))
  const card = cardById(ana.page, await placeCard(ana.page, 'g', { x: 400, y: 300 }, 'They raise the fares'))
  await card.click({ position: { x: 60, y: 12 } })
  await ana.page.getByLabel('Add a tag').fill('harbour')
  await ana.page.keyboard.press('Enter')
  await expect(card.getByText('#harbour')).toBeVisible()
})

test('a message goes when what it offers to undo was undone otherwise, and a hint with its tool', async ({
  ana,
  server,
}) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Undone by key'))
  const id = await placeCard(page, 'n', { x: 400, y: 300 }, 'A note')
  await cardById(page, id).click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('Delete')
  await expect(page.getByText('“A note” deleted.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(cardById(page, id)).toBeVisible()
  await expect(page.getByText('“A note” deleted.')).toBeHidden()

  await cardById(page, id).click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('l')
  await expect(page.getByText(/^Choose the card to link to/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/^Choose the card to link to/)).toBeHidden()
  await expect(boardSurface(page)).toBeFocused()
})

test('a date that is none stays in its field with the reason, and is read as people write it', async ({
  ana,
  mayReport,
  server,
}) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Dates'))
  await chooseFiles(page, fileOf('note.txt', 'Fares\n\nThe fares rise, the Coast Courier reported on Tuesday.'))
  await documentNamed(page, 'Note').click()
  await reader(page).getByRole('button', { name: 'Details and grade' }).click()
  const date = reader(page).getByLabel('Date', { exact: true })
  mayReport(/Failed to load resource/) // it is refused
  await date.fill('next spring')
  await date.press('Enter')
  await expect(reader(page).getByRole('alert')).toContainText('“next spring” is not a date')
  await expect(date).toHaveValue('next spring')
  await expect(date).toHaveAttribute('aria-invalid', 'true')
  await date.fill('18 Mar 2025')
  await date.press('Enter')
  await expect(date).toHaveValue('2025-03-18')
  await expect(reader(page).getByRole('alert')).toBeHidden()
})
