/** A board goes back to its snapshot in front of everybody and forth again; what leaves the house is looked at first. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { boardSurface, cardNamed, message, messages, openAt, picture, placeCard } from './board-acts'
import { axeFaults } from './axe'
import { callApi, newBoard } from './people'
import { test } from './test'

const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible()

test('Ben restores a snapshot while Ana looks on, takes it back, and sends a briefing after a last look', async ({
  ana,
  ben,
  server,
}) => {
  const address = await newBoard(ana, server, 'Harbour closure')
  await Promise.all([openAt(ana.page, address), openAt(ben.page, address)])
  await placeCard(ana.page, 'p', { x: 300, y: 300 }, 'How long is the quay closed?')
  await placeCard(ana.page, 'j', { x: 700, y: 300 }, 'The quay reopens late')
  await saved(ana.page)

  await test.step('Ben takes a snapshot; the list before it names the judgement that rests on nothing, and leads to it', async () => {
    await boardSurface(ben.page).focus()
    await expect(cardNamed(ben.page, 'The quay reopens late')).toBeVisible()
    await ben.page.keyboard.press('Control+s')
    const dialog = ben.page.getByRole('dialog', { name: 'Take a snapshot' })
    const list = dialog.getByRole('region', { name: 'To look at first' })
    await expect(list).toContainText('1 judgement rests on nothing.')
    await picture(ben.page, 'pre-flight')
    await list.getByRole('button', { name: 'The quay reopens late' }).click()
    await expect(dialog).toBeHidden()
    await expect(ben.page.getByRole('complementary', { name: 'Inspector' })).toContainText('The quay reopens late')
    await boardSurface(ben.page).focus()
    await ben.page.keyboard.press('Control+s')
    await dialog.getByLabel('Name', { exact: true }).fill('Monday')
    await dialog.getByRole('button', { name: 'Take the snapshot' }).click()
    await expect(dialog).toBeHidden()
  })

  await test.step('before a picture is drawn it is named too, in a line that opens', async () => {
    await ben.page.getByRole('button', { name: 'Export' }).click()
    const dialog = ben.page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('radio', { name: 'PNG' }).click()
    const list = dialog.getByRole('region', { name: 'To look at first' })
    await expect(list.getByText('1 judgement rests on nothing.')).toBeHidden()
    await list.getByText('Look at these first').click()
    await expect(list.getByText('1 judgement rests on nothing.')).toBeVisible()
    await picture(ben.page, 'pre-flight-picture')
    await ben.page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('then the board changes', async () => {
    await placeCard(ana.page, 'n', { x: 300, y: 560 }, 'Written on Tuesday')
    await cardNamed(ana.page, 'How long is the quay closed?').click({ position: { x: 60, y: 12 } })
    await ana.page.keyboard.press('Delete')
    await saved(ana.page)
    await expect(cardNamed(ben.page, 'Written on Tuesday')).toBeVisible()
    await expect(cardNamed(ben.page, 'How long is the quay closed?')).toHaveCount(0)
  })

  await test.step('the dialog says what restoring changes, and Ana sees it and who did it', async () => {
    const snapshots = ben.page.getByRole('complementary', { name: 'Snapshots' })
    await snapshots.getByRole('button', { name: 'Restore the snapshot Monday' }).click()
    const dialog = ben.page.getByRole('dialog', { name: 'Restore the snapshot “Monday”' })
    await expect(dialog).toContainText('1 card comes back and 1 is removed.')
    await expect(dialog).toContainText('Documents, sources and grades stay as they are today')
    await picture(ben.page, 'restore')
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
    await expect(message(ben.page, 'You restored the snapshot “Monday”.')).toBeVisible()
    await expect(message(ana.page, 'Ben restored the snapshot “Monday”.')).toBeVisible()
    await expect(cardNamed(ana.page, 'How long is the quay closed?')).toBeVisible()
    await expect(cardNamed(ana.page, 'Written on Tuesday')).toHaveCount(0)
  })

  await test.step('one undo of Ben’s brings back what was there, for Ana too', async () => {
    await messages(ben.page).getByRole('button', { name: 'Undo' }).click()
    await expect(cardNamed(ana.page, 'Written on Tuesday')).toBeVisible()
    await expect(cardNamed(ana.page, 'How long is the quay closed?')).toHaveCount(0)
    await saved(ben.page)
  })

  await test.step('the snapshot tells what changed since', async () => {
    await ben.page
      .getByRole('complementary', { name: 'Snapshots' })
      .getByRole('button', { name: 'What changed since the snapshot Monday' })
      .click()
    const dialog = ben.page.getByRole('dialog', { name: 'Changes since the snapshot “Monday”' })
    await expect(dialog).toContainText('1 card was removed and 1 was added.')
    await expect(dialog).toContainText('grades are not compared.')
    await picture(ben.page, 'changes')
    await expect(dialog.getByRole('button', { name: 'How long is the quay closed?' })).toHaveCount(0) // it is not here
    await dialog.getByRole('button', { name: 'Written on Tuesday' }).click()
    await expect(dialog).toBeHidden()
    await expect(cardNamed(ben.page, 'Written on Tuesday')).toBeInViewport()

    const link = ben.page
      .getByRole('complementary', { name: 'Snapshots' })
      .getByRole('link', { name: 'Monday (opens in a new tab)' })
    await expect(link).toHaveAttribute('target', '_blank')
    await ben.page.goto(server.url + ((await link.getAttribute('href')) ?? ''))
    await ben.page.getByRole('button', { name: 'Changes since' }).click()
    const onPage = ben.page.getByRole('dialog', { name: 'Changes since this snapshot' })
    await onPage.getByRole('button', { name: 'How long is the quay closed?' }).click()
    await expect(onPage).toBeHidden()
    await ben.page.getByRole('link', { name: 'Verify a file' }).click()
    await ben.page.getByRole('link', { name: 'Back to the snapshot' }).click()
    await expect(cardNamed(ben.page, 'How long is the quay closed?')).toBeVisible()
    await picture(ben.page, 'snapshot-page')
    await ben.page.getByRole('link', { name: 'Restore…' }).click()
    const restoring = ben.page.getByRole('dialog', { name: 'Restore the snapshot “Monday”' })
    await expect(restoring).toContainText('1 card comes back and 1 is removed.')
    await restoring.getByRole('button', { name: 'Cancel' }).click()
    await picture(ben.page, 'snapshots-panel')
    await saved(ben.page) // until the board is here, the page is the snapshot's, which has an Export of its own
  })

  await test.step('a briefing comes as HTML and as Markdown, of the board and of the snapshot', async () => {
    const html = await briefing(ben.page, 'HTML, to read and to print')
    expect(html).toContain('<h1 dir="auto">Harbour closure</h1>')
    expect(html).toContain('The quay reopens late')
    expect(html).not.toContain('How long is the quay closed?')
    const markdown = await briefing(ben.page, 'Markdown, to go on writing', 'The snapshot “Monday”')
    expect(markdown).toContain('### How long is the quay closed?')
    expect(markdown).toMatch(/whose hash is `sha256:[0-9a-f]{64}`/)
  })
})

test('what changed and what restoring would lose are told by their words', async ({ ana, server }) => {
  const { page } = ana
  const address = await newBoard(ana, server, 'Will the harbour of Eastmoor open before the end of May?')
  await openAt(page, address)
  await placeCard(page, 'a', { x: 300, y: 300 }, 'The guild wants pay more than rest')
  await placeCard(page, 'n', { x: 700, y: 300 }, 'Ask the pilots')
  await saved(page)
  const { snapshot } = await callApi<{ snapshot: { id: string } }>(
    ana,
    server,
    `/api/boards/${new URL(address).pathname.split('/').at(-1) ?? ''}/snapshots`,
    { method: 'POST', data: { name: 'Before the talks' } },
  )
  await cardNamed(page, 'The guild wants pay').click({ position: { x: 60, y: 40 } })
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.insertText(' and respect')
  await page.keyboard.press('Escape')
  await saved(page)
  await openSnapshots(page)

  await page.getByRole('button', { name: 'What changed since the snapshot Before the talks' }).click()
  const changes = page.getByRole('dialog', { name: 'Changes since the snapshot “Before the talks”' })
  await expect(changes.locator('ins')).toHaveText(/\[added: and respect\]/)
  await expect(changes.getByRole('button', { name: 'The guild wants pay more than rest' })).toBeVisible()
  await expect(changes).toContainText('words that were added are underlined.')
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
    await picture(page, `words-changed-${width}`)
    expect(await axeFaults(page, { within: '[data-dialog]' })).toEqual([])
  }
  await changes.getByRole('button', { name: 'Close' }).first().click()
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(page.getByRole('button', { name: 'Undo my last act' })).toBeEnabled() // the board was not left
  await page.setViewportSize({ width: 390, height: 844 })

  await page.getByRole('button', { name: 'Restore the snapshot Before the talks' }).click()
  const restoring = page.getByRole('dialog', { name: 'Restore the snapshot “Before the talks”' })
  await expect(restoring.locator('del')).toHaveText(/\[is lost: and respect\]/)
  await expect(restoring).toContainText('Words that are lost are struck through')
  await picture(page, 'words-lost-390')
  await page.setViewportSize({ width: 1440, height: 900 })
  await picture(page, 'words-lost-1440')

  await page.goto(`${address.split('?')[0] ?? ''}/snapshots/${snapshot.id}`)
  const head = page.getByText('Will the harbour of Eastmoor open before the end of May?')
  await expect(head).toBeVisible()
  expect(
    await head.evaluate(({ parentElement }) => parentElement && parentElement.scrollWidth <= parentElement.clientWidth),
  ).toBe(true)
  await picture(page, 'snapshot-head-1440')
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page.getByRole('heading', { name: 'Before the talks' })).toBeInViewport()
  await picture(page, 'snapshot-head-390')
})

/** Opens the panel, which may be open. */
async function openSnapshots(page: Page): Promise<void> {
  const button = page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Snapshots' })
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
}

async function briefing(page: Page, form: string, of?: string): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'Briefing' }).click()
  await dialog.getByLabel('As', { exact: true }).selectOption({ label: form })
  if (of) await dialog.getByLabel('Of', { exact: true }).selectOption({ label: of })
  const begun = page.waitForEvent('download')
  await dialog.getByText('Download', { exact: true }).click()
  return readFileSync(await (await begun).path(), 'utf8')
}

for (const [name, size] of [
  ['a desk', { width: 1280, height: 720 }],
  ['a low window', { width: 1280, height: 420 }],
  ['a phone', { width: 390, height: 664 }],
] as const)
  test(`on ${name} a message covers nothing of a dialog, and its button does not close it`, async ({ ana, server }) => {
    const { page } = ana
    await openAt(page, await newBoard(ana, server, `Quay on ${name}`))
    await placeCard(page, 'p', { x: 300, y: 300 }, 'How long is the quay closed, and who says so?')
    await saved(page)
    await cardNamed(page, 'How long is the quay closed').click({ position: { x: 60, y: 12 } })
    await page.keyboard.press('Delete')
    await expect(message(page, /deleted/)).toBeVisible()
    await page.setViewportSize(size)
    await page.keyboard.press('Control+s')
    const dialog = page.getByRole('dialog', { name: 'Take a snapshot' })
    await expect(dialog).toBeVisible()
    await messages(page)
      .getByText(/deleted/)
      .hover() // which keeps it
    await picture(page, `message-over-dialog-${size.width}-${size.height}`)
    const shown = await messages(page).locator(':scope > *').boundingBox()
    const over = await dialog.boundingBox()
    if (!shown || !over) throw new Error('The message or the dialog is not there.')
    expect(shown.y).toBeGreaterThanOrEqual(0)
    expect(over.y).toBeGreaterThanOrEqual(shown.y + shown.height)
    expect(over.y + over.height).toBeLessThanOrEqual(size.height)
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expect(cardNamed(page, 'How long is the quay closed')).toBeVisible()
    await expect(dialog).toBeVisible()
  })
