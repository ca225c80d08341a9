/** The panels beside a board on a usual screen (1440 × 900): what unfolds in them stands whole, and says only what is so. */
import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import type { BoardFile } from '@/lib/snapshot/board-file'
import type { TestServer } from '../harness/start-server'
import {
  boardSurface,
  cardById,
  centre,
  lookAt,
  message,
  onScreen,
  openAt,
  picture,
  placeCard,
  readCamera,
  readPlace,
  settled,
} from './board-acts'
import { boardWithOutlets } from './board-with-outlets'
import { documentNamed, documentsPanel, inspector, openDocument, reader } from './document-acts'
import { importBoard, newBoard, type Person } from './people'
import { test } from './test'

/** Ana on a board of three outlets' reports. */
async function openOutlets(ana: Person, server: TestServer): Promise<Page> {
  await ana.page.goto(`${await importBoard(ana, server, boardWithOutlets())}?inspect`)
  await settled(ana.page)
  return ana.page
}

/** Whether all of a card is on the surface, above the tools. */
async function isClear(page: Page, id: string): Promise<boolean> {
  const { x, y, w, h } = await readPlace(page, id)
  const [start, end] = [await onScreen(page, { x, y }), await onScreen(page, { x: x + w, y: y + h })]
  const surface = await boardSurface(page).boundingBox()
  const tools = await page.getByRole('toolbar', { name: 'Tools' }).boundingBox()
  if (!surface || !tools) return false
  const isWithin = start.x >= surface.x && end.x <= surface.x + surface.width && start.y >= surface.y
  return isWithin && end.y <= tools.y
}

async function openDetails(page: Page, title: string): Promise<void> {
  await openDocument(page, title)
  await reader(page).getByRole('button', { name: 'Details and grade' }).click()
}

test('of many documents the one that is chosen stands whole in the list', async ({ ana, server }) => {
  const { page } = ana
  const file = boardWithOutlets() as BoardFile
  const documents = file.documents as unknown as Record<string, object>
  for (const n of [1, 2, 3, 4, 5]) {
    const title = `Report ${n} of a paper whose name is long enough for a second line`
    const [version] = (documents['document-post'] as { readonly versions: readonly object[] }).versions
    const versions = [{ ...version, originalHash: `sha256:${String(n).repeat(64)}` }]
    documents[`document-more-${n}`] = { ...documents['document-post'], filename: `more-${n}.txt`, title, versions }
  }
  await openAt(page, await importBoard(ana, server, file))
  const list = documentsPanel(page).getByRole('list', { name: 'Documents', exact: true })
  const chosen = list.getByRole('button', { pressed: true })
  for (const row of [0, 7]) {
    await list.getByRole('button').nth(row).click()
    await expect(chosen).toBeInViewport({ ratio: 1 })
  }
  await picture(page, 'documents-chosen-whole')
  await page.reload()
  await expect(chosen).toBeInViewport({ ratio: 1 })
})

test('a document’s details stand whole in the reader, and so does what is asked in them', async ({
  ana,
  mayReport,
  server,
}) => {
  const page = await openOutlets(ana, server)
  await openDetails(page, 'Report of NPR')
  const whole = { ratio: 1 }

  await test.step('from the title to the hashes, without a scroll', async () => {
    await expect(reader(page).getByLabel('Title')).toBeInViewport(whole)
    await expect(reader(page).getByRole('radiogroup', { name: /^My grade/ })).toBeInViewport(whole)
    await expect(reader(page).getByText(/^Captured/)).toBeInViewport(whole)
    await picture(page, 'details')
  })

  await test.step('a status is asked about before it is said, and the question is seen whole', async () => {
    const status = reader(page).getByLabel('Status')
    await status.selectOption('retracted')
    await expect(reader(page).getByLabel('Why it is retracted')).toBeFocused()
    await expect(reader(page).getByRole('button', { name: 'Mark as retracted' })).toBeInViewport(whole)
    await expect(status).toHaveValue('retracted') // what was chosen shows while it is asked about
    await picture(page, 'details-retracting')
    await reader(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(status).toHaveValue('current')
    await status.selectOption('retracted')
    await reader(page).getByRole('button', { name: 'Mark as retracted' }).click()
    await expect(status).toHaveValue('retracted')
    await expect(documentNamed(page, 'Report of NPR')).toContainText('Retracted')
  })

  await test.step('a new source is asked for in whole, also once its name is refused', async () => {
    mayReport(/409/)
    await reader(page).getByLabel('Source', { exact: true }).selectOption({ label: 'New source…' })
    const add = reader(page).getByRole('button', { name: 'Add the source' })
    await expect(add).toBeInViewport(whole)
    await reader(page).getByLabel('Name of the new source').fill('associated press')
    await add.click()
    await expect(reader(page).getByRole('alert')).toBeInViewport(whole)
    await expect(add).toBeInViewport(whole)
    await picture(page, 'details-new-source')
  })

  await test.step('the source that has the name can be used instead', async () => {
    await reader(page).getByRole('button', { name: 'Use “Associated Press”' }).click()
    await expect(documentNamed(page, 'Report of NPR')).toContainText('Associated Press')
    await expect(reader(page).getByLabel('Source', { exact: true })).toBeVisible()
  })
})

test('closing the reader leaves the document chosen that was read', async ({ ana, server }) => {
  const page = await openOutlets(ana, server)
  await openDocument(page, 'Report of NPR')
  await page
    .locator('[data-card="evidence-ap"]')
    .getByRole('button', { name: 'Show the passage in its document' })
    .click()
  await expect(documentNamed(page, 'Report of Associated Press')).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Close the reader' }).click()
  await expect(reader(page)).toBeHidden()
  await expect(documentNamed(page, 'Report of Associated Press')).toHaveAttribute('aria-pressed', 'true')
})

test('a message stands over neither the zoom nor the tools, however narrow the board is', async ({ ana, server }) => {
  const page = await openOutlets(ana, server)
  await openDocument(page, 'Report of NPR')
  await lookAt(page, { x: 0, y: 0, zoom: 1 })
  await page.locator('[data-card="evidence-ap"]').click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('Delete')
  const said = message(page, /deleted/).locator('xpath=..')
  await expect(said).toBeVisible()
  const boxes = await Promise.all(
    [said, page.getByRole('group', { name: 'Zoom' }), page.getByRole('toolbar', { name: 'Tools' })].map((each) =>
      each.boundingBox(),
    ),
  )
  const [words, ...bars] = boxes
  for (const bar of bars) expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
  await picture(page, 'message-over-bars')
})

test('a link that is undercut is named by its ends, and is a press away', async ({ ana, server }) => {
  const { page } = ana
  const data = boardWithOutlets() as { content: { links: Record<string, unknown> } }
  data.content.links['link-0006'] = { kind: 'undercuts', from: 'evidence-post', to: 'link-0001', madeBy: 'person' }
  await page.goto(`${await importBoard(ana, server, data)}?inspect`)
  await settled(page)
  await lookAt(page, { x: 0, y: 0, zoom: 0.8 })
  await page.locator('[data-card="evidence-post"]').click({ position: { x: 60, y: 12 } })
  const undercut = /The eastern quay stays closed.*supports.*How long is the quay closed\?/
  await expect(inspector(page).getByRole('button', { name: undercut })).toBeVisible()
  await inspector(page).getByRole('button', { name: 'Inspect the link (undercuts)' }).click()
  await picture(page, 'undercut-named')
  await inspector(page).getByRole('button', { name: undercut }).click()
  await expect(inspector(page).getByLabel('Relation')).toHaveValue('supports')
  // What it supports says so too.
  const question = page.locator('[data-card]').filter({ hasText: 'How long is the quay closed?' })
  await expect(question).toContainText('1 undercut')
  await question.click({ position: { x: 60, y: 12 } })
  await expect(inspector(page).getByRole('region', { name: 'Supported by' })).toContainText('1 undercut')
  await expect(
    inspector(page)
      .getByRole('button', { name: /The eastern quay stays closed/ })
      .first(),
  ).toContainText('Undercut by')
  await picture(page, 'undercut-told')
})

test('likelihood and confidence in one sentence are warned of where they are written', async ({ ana, server }) => {
  const page = await openOutlets(ana, server)
  await lookAt(page, { x: 0, y: 0, zoom: 1 })
  await page.locator('[data-card="judgement-low"]').click({ position: { x: 60, y: 12 } })
  await expect(inspector(page).getByLabel('Reason for the confidence')).toBeVisible()
  await expect(inspector(page)).not.toContainText('in one sentence')
  await inspector(page).getByLabel('Reason for the confidence').fill('It is likely, and our confidence is high.')
  await inspector(page).getByLabel('Reason for the confidence').blur()
  await expect(inspector(page)).toContainText(
    '“It is likely, and our confidence is high.” speaks of likelihood and confidence in one sentence; say them apart.',
  )
})

test('whoever has the board open is told that somebody marked a document, and what rests on it', async ({
  ana,
  ben,
  server,
}) => {
  const address = await importBoard(ana, server, boardWithOutlets())
  for (const { page } of [ana, ben]) {
    await page.goto(`${address}?inspect`)
    await settled(page)
    await expect(documentNamed(page, 'Report of Associated Press')).toBeVisible()
  }
  await openDetails(ben.page, 'Report of Associated Press')
  await reader(ben.page).getByLabel('Status').selectOption('corrected')
  await reader(ben.page).getByRole('button', { name: 'Mark as corrected' }).click()
  const words = 'Ben marked “Report of Associated Press” as corrected. 4 cards rest on it.'
  await expect(message(ana.page, words)).toBeVisible()
  await expect(message(ben.page, '“Report of Associated Press” is marked as corrected.')).toBeVisible()
  await expect(message(ben.page, words)).toHaveCount(0)
  await lookAt(ana.page, { x: 9000, y: 9000, zoom: 1 })
  await ana.page.getByRole('button', { name: 'Show them' }).click()
  await expect(ana.page.getByRole('region', { name: 'Corrected, retracted or regraded' })).toContainText(
    'Corrected, as Ben said',
  )
  await expect(inspector(ana.page)).toContainText('4 cards')
  await picture(ana.page, 'shown-them')
  for (const id of ['evidence-ap', 'point-quay', 'judgement-low', 'judgement-top']) {
    await expect.poll(() => isClear(ana.page, id), `${id} is in clear view`).toBe(true)
  }
})

test('a snapshot that waits for the connection says so, and one that was given up is not taken later; a briefing waits too', async ({
  ana,
  mayReport,
  server,
}) => {
  const page = await openOutlets(ana, server)
  const dialog = page.getByRole('dialog', { name: 'Take a snapshot' })
  await page.keyboard.press('ControlOrMeta+s') // its code is fetched
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  const exporting = page.getByRole('dialog', { name: 'Export' })
  await page.getByRole('button', { name: 'Export' }).click() // likewise
  await expect(exporting).toBeVisible()
  await page.keyboard.press('Escape')
  mayReport(/ERR_INTERNET_DISCONNECTED|WebSocket connection/)
  await ana.context.setOffline(true)
  await expect(page.getByText(/^(Offline|Reconnecting)/).first()).toBeVisible()
  await lookAt(page, { x: 0, y: 0, zoom: 1 })
  await placeCard(page, 'n', { x: 900, y: 500 }, 'Seen from the train')
  await page.keyboard.press('ControlOrMeta+s')
  await dialog.getByLabel('Name').fill('Given up')
  await dialog.getByRole('button', { name: 'Take the snapshot' }).click()
  await expect(dialog.getByText(/kept on this device\. The snapshot is taken once/)).toBeVisible()
  await picture(page, 'snapshot-waits')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()

  await page.getByRole('button', { name: 'Export' }).click()
  await exporting.getByLabel('As').selectOption('markdown')
  const saved = page.waitForEvent('download')
  await exporting.getByRole('button', { name: 'Download' }).click()
  await expect(exporting.getByText(/kept on this device\. The file is made once/)).toBeVisible()
  await ana.context.setOffline(false)
  // What was placed without a network is in it.
  expect(await readFile(await (await saved).path(), 'utf8')).toContain('Not in it, but on the board: 1 note.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+s')
  await dialog.getByLabel('Name').fill('Wanted')
  await dialog.getByRole('button', { name: 'Take the snapshot' }).click()
  const listed = page.getByRole('complementary', { name: 'Snapshots' })
  await expect(listed).toContainText('Wanted')
  await expect(listed).not.toContainText('Given up')
})

test('the inspector makes room beside what is chosen, and the view comes back with its close; a double click that it opens under still writes', async ({
  ana,
  server,
}) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'At the right'))
  const id = await placeCard(page, 'n', { x: 300, y: 200 }, 'By the right edge')
  await page.keyboard.press('Escape')
  await expect(inspector(page)).toBeHidden()
  const width = (await boardSurface(page).boundingBox())?.width ?? 0
  const before = { x: 300 + 160 - width, y: 0, zoom: 1 }
  await lookAt(page, before)
  const card = cardById(page, id)
  const { x, y } = await onScreen(page, centre(await readPlace(page, id)))

  await page.mouse.click(x, y)
  await expect(inspector(page)).toBeVisible()
  await expect.poll(async () => right(await card.boundingBox())).toBeLessThan(left(await inspector(page).boundingBox()))
  await page.keyboard.press('Escape')
  await expect(inspector(page)).toBeHidden()
  await expect.poll(() => readCamera(page)).toEqual(before)

  await page.mouse.click(x, y)
  await expect(inspector(page)).toBeVisible()
  await page.mouse.down({ clickCount: 2 })
  await page.mouse.up({ clickCount: 2 })
  await expect(card.getByRole('textbox')).toBeFocused()
  await picture(page, 'double-click-under-inspector')
})

test('a panel that gave way to the details of a card comes back when they close, and the card stays selected', async ({
  ana,
  server,
}) => {
  const page = await openOutlets(ana, server)
  await openDocument(page, 'Report of NPR')
  await lookAt(page, { x: 0, y: 0, zoom: 1 })
  const card = page.locator('[data-card="evidence-ap"]')
  const documents = documentNamed(page, 'Report of NPR')
  const details = page.getByRole('button', { name: 'Details', exact: true })
  const close = page.getByRole('button', { name: 'Close the inspector' })

  await test.step('by its cross', async () => {
    await card.click({ position: { x: 60, y: 12 } })
    await details.click()
    await expect(inspector(page)).toBeVisible()
    await expect(documents).toBeHidden()
    await close.click()
    await expect(inspector(page)).toBeHidden()
    await expect(documents).toBeVisible()
    await expect(details).toBeVisible()
    await expect(boardSurface(page)).toBeFocused()
    await expect(boardSurface(page)).toHaveAttribute('data-selected')
    await picture(page, 'details-closed')
  })
  await test.step('with the reader', async () => {
    await details.click()
    await expect(documents).toBeHidden()
    await page.getByRole('button', { name: 'Close the reader' }).click()
    await expect(documents).toBeVisible()
    await expect(inspector(page)).toBeVisible()
    await close.click()
    await expect(inspector(page)).toBeHidden()
    await expect(documents).toBeVisible()
  })
})

type Box = Awaited<ReturnType<Locator['boundingBox']>>
const left = (box: Box) => box?.x ?? NaN
const right = (box: Box) => (box ? box.x + box.width : NaN)
