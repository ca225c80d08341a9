/** What is pressed stays under the hand, whatever others bring or do meanwhile. */
import { expect, type Locator, type Page } from '@playwright/test'
import { cardById, message, openAt } from './board-acts'
import { boardWithOutlets } from './board-with-outlets'
import { chooseFiles, DESK, documentNamed, documentsPanel, fixture, inspector, proposalOf } from './document-acts'
import { callApi, importBoard, newBoard } from './people'
import { test } from './test'

test.use(DESK)

/** Presses, lets `meanwhile` happen, and lets go where it pressed. */
async function press(page: Page, control: Locator, meanwhile: () => Promise<void>): Promise<void> {
  await control.scrollIntoViewIfNeeded()
  const before = await control.boundingBox()
  if (!before) throw new Error('There is nothing to press.')
  await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2)
  await page.mouse.down()
  await meanwhile()
  const after = await control.boundingBox()
  expect(Math.abs((after?.y ?? NaN) - before.y)).toBeLessThan(1)
  await page.mouse.up()
}

test('a proposal is accepted while somebody else’s document comes in above it', async ({ ana, ben, server }) => {
  const address = await newBoard(ana, server, 'Two hands')
  await Promise.all([openAt(ana.page, address), openAt(ben.page, address)])
  await chooseFiles(ana.page, fixture('velna-analysis.txt'))
  const claim = proposalOf(ana.page, 'The lower side says its fields')
  await press(ana.page, claim.getByRole('button', { name: 'Accept', exact: true }), async () => {
    await chooseFiles(ben.page, fixture('velna-report.md'))
    await expect(documentNamed(ana.page, 'Delegations leave Velna')).toBeVisible()
    await expect(documentsPanel(ana.page).getByText('All documents')).toBeVisible()
  })
  await expect(message(ana.page, 'placed on the board')).toHaveText(/The lower side says/)
})

test('a grade is given while a warning appears above it, since somebody else retracts the document', async ({
  ana,
  ben,
  server,
}) => {
  const { page } = ana
  const address = await importBoard(ana, server, boardWithOutlets())
  await Promise.all([openAt(page, address), openAt(ben.page, address)])
  await cardById(page, 'evidence-ap').click({ position: { x: 60, y: 12 } })
  // What comes late into the inspector has come.
  await expect(inspector(page)).toContainText('May have one origin with')
  const scale = inspector(page).getByRole('radiogroup', { name: 'My grade: credibility of the item' })
  await press(page, scale.getByRole('radio', { name: /^4:/ }), async () => {
    const path = `/api/boards/${address.split('/').at(-1) ?? ''}/documents`
    const { documents } = await callApi<{ documents: { id: string; filename: string }[] }>(ben, server, path)
    const report = documents.find(({ filename }) => filename === 'ap.txt')?.id ?? ''
    const data = { status: 'retracted', statusReason: 'The agency withdrew it.' }
    await callApi(ben, server, `/api/documents/${report}`, { method: 'PATCH', data })
    await expect(inspector(page)).toContainText('From a retracted document')
  })
  await expect(inspector(page)).toContainText('You: 4, doubtful.')
})
