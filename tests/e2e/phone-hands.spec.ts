/** By touch, what touch.spec.ts leaves out: every kind of card, words that are there already, a source's name; and a viewer. */
import { expect, type Page } from '@playwright/test'
import { boardSurface, lookAt, message, openAt, picture, readPlace, selectWords } from './board-acts'
import { cardsOfKind, chooseFiles, exportedBoard, fileOf, inspector, openBoard, reader } from './document-acts'
import { callApi, createDemo } from './people'
import { test } from './test'

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }
const ON_THE_BAR = [
  ['point', 'Discussion point'],
  ['evidence', 'Evidence'],
  ['note', 'Note'],
  ['frame', 'Frame'],
] as const
const IN_THE_MENU = [
  ['hypothesis', 'Hypothesis'],
  ['judgement', 'Key judgement'],
  ['assumption', 'Assumption'],
  ['question', 'Question'],
  ['indicator', 'Indicator'],
  ['position', 'Position'],
  ['event', 'Event'],
  ['entity', 'Entity'],
] as const

test.use({ ...PHONE, permissions: ['clipboard-read', 'clipboard-write'] })

/** Types into the card that was just placed, and leaves it. */
async function nameIt(page: Page, words: string): Promise<void> {
  await expect(page.locator('[data-card] :is(textarea, [contenteditable="true"])')).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Escape')
}

test('every kind of card is placed and named with one thumb, and its words are changed later', async ({
  ana,
  server,
}) => {
  test.setTimeout(240_000)
  const { page } = ana
  const boardId = await openBoard(ana, server, 'On the quay')
  for (const [index, [kind, words]] of [...ON_THE_BAR, ...IN_THE_MENU].entries()) {
    await lookAt(page, { x: index * 1000, y: 0, zoom: 1 })
    if (index < ON_THE_BAR.length) await page.getByRole('button', { name: words, exact: true }).tap()
    else {
      await page.getByRole('button', { name: /^More kinds/ }).tap()
      await page.getByRole('menuitem', { name: new RegExp(`^${words}`) }).tap()
    }
    await page.touchscreen.tap(190, 300)
    await nameIt(page, `Our ${kind}`)
    await page.evaluate(() => window.redthread?.select([]))
  }
  const file = await exportedBoard(ana, server, boardId, ({ content }) => Object.keys(content.cards).length === 12)
  expect(
    Object.values(file.content.cards)
      .map(({ fields }) => fields.kind)
      .sort(),
  ).toEqual([...ON_THE_BAR, ...IN_THE_MENU].map(([kind]) => kind).sort())

  const [[question] = ['']] = cardsOfKind(file, 'question')
  const { x, y } = await readPlace(page, question)
  await lookAt(page, { x: x - 50, y: y - 60, zoom: 1 })
  await page.locator(`[data-card="${question}"]`).tap()
  await inspector(page).getByRole('button', { name: 'Details', exact: true }).tap()
  await picture(page, 'phone-question')
  await inspector(page).getByRole('textbox', { name: 'Title' }).tap()
  await page.keyboard.press('End')
  await page.keyboard.type(', and since when?')
  await inspector(page).getByRole('button', { name: 'Fewer details' }).tap()
  await exportedBoard(
    ana,
    server,
    boardId,
    ({ content }) => content.cards[question]?.title === 'Our question, and since when?',
  )
})

test('a document gets the name of its source, and a passage goes out with it', async ({ ana, server }) => {
  const { page } = ana
  await openBoard(ana, server, 'A letter')
  await page.getByRole('button', { name: 'Documents, sources and snapshots' }).tap()
  await chooseFiles(page, fileOf('letter.txt', 'Letter\n\nThe gates stay shut, the river board wrote on 4 May 2026.'))
  const row = page.getByRole('complementary', { name: 'Documents' }).locator('li button[aria-pressed]')
  await row.tap()
  await page.getByRole('button', { name: 'Details and grade' }).tap()
  await reader(page).getByLabel('Source', { exact: true }).selectOption('New source…')
  await reader(page).getByLabel('Name of the new source').fill('Bay Times')
  await picture(page, 'phone-source')
  await reader(page).getByRole('button', { name: 'Add the source' }).tap()
  await expect(reader(page).locator('header')).toContainText('Bay Times')
  await page.getByRole('button', { name: 'Details and grade' }).tap()
  await selectWords(page, 'The gates stay shut')
  await page.getByRole('toolbar', { name: 'Selected passage' }).getByRole('button', { name: 'Copy quote' }).tap()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^“The gates stay shut”.*Bay Times/s)
  await page.getByRole('button', { name: 'Close the reader' }).tap()
})

test('a viewer’s phone reads all of it and offers nothing that writes', async ({ ana, ben, server }) => {
  const boardId = await createDemo(ana, server)
  const people = `/api/boards/${boardId}/people`
  await callApi(ana, server, people, { method: 'PATCH', data: { teamGives: 'viewer' } })
  const { page } = ben
  await openAt(page, `${server.url}/boards/${boardId}`)
  await expect(page.getByText('View only')).toBeVisible()
  const tools = page.getByRole('toolbar', { name: 'Tools' }).getByRole('button')
  await expect(tools).toHaveCount(2)
  await expect(page.getByRole('group', { name: 'History' })).toHaveCount(0)
  const [[id] = ['']] = cardsOfKind(await exportedBoard(ana, server, boardId), 'judgement')
  const { x, y } = await readPlace(page, id)
  await lookAt(page, { x: x - 50, y: y - 60, zoom: 1 })
  await page.locator(`[data-card="${id}"]`).tap()
  await inspector(page).getByRole('button', { name: 'Details', exact: true }).tap()
  await picture(page, 'phone-viewer')
  await expect(inspector(page).locator('input, textarea, select')).toHaveCount(0)
  await expect(inspector(page).getByRole('button', { name: /^(Delete|Link to|Write text|Edit the text)/ })).toHaveCount(
    0,
  )
  await inspector(page).getByRole('button', { name: 'Fewer details' }).tap()
  await boardSurface(page).press('Escape')
  await page.getByRole('button', { name: 'Documents, sources and snapshots' }).tap()
  await expect(page.getByRole('button', { name: /^(Add a document|Accept|Dismiss)/ })).toHaveCount(0)
  await picture(page, 'phone-viewer-documents')
  await expect(message(page, /./)).toHaveCount(0)
})
