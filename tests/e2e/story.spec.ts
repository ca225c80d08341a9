/**
 * The ten-minute story, lived through by two people in two browsers: from the set-up link to a verified snapshot. Runs
 * on the two real documents where REDTHREAD_SEEDS has them; without them the story is told by documents.spec.ts and
 * its neighbours alone.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { cardNamed, dragPassageOnto, lookAtCard, readPlace, settled, waitForPlace } from './board-acts'
import { test } from './test'

const SEEDS = path.resolve(process.env.REDTHREAD_SEEDS ?? path.join(__dirname, '../../../shared/seeds'))
const POINTS = [
  'Territorial Adjustments',
  'Control and Operation of Power Plants',
  'Security Guarantees and Neutrality',
  'Ceasefire Implementation and Monitoring',
  'Humanitarian Access and Reconstruction',
]

test.skip(!existsSync(SEEDS), 'The two real documents are not here.')

test.use({ ownServer: { admin: false } })

test('two analysts, two documents, one board', async ({ newPerson, mayReport, server }) => {
  test.setTimeout(240_000)
  // A browser that is offline says so in its console.
  mayReport(/ERR_INTERNET_DISCONNECTED|WebSocket connection/)
  const [ana, ben] = [await newPerson('Ana'), await newPerson('Ben')]
  let boardUrl = ''

  await test.step('Ana follows the set-up link and makes the first account and team', async () => {
    const link = /https?:\S+\/setup\/\S+/.exec(server.output())?.[0]
    expect(link).toBeDefined()
    await ana.page.goto(link ?? '')
    await ana.page.getByLabel('Your name').fill('Ana Moreau')
    await ana.page.getByLabel('E-mail address').fill('ana@example.org')
    await ana.page.getByLabel('Password', { exact: true }).fill('seven quiet harbours')
    await ana.page.getByLabel('Your team’s name').fill('Desk East')
    await ana.page.getByRole('button', { name: 'Set up Redthread' }).click()
    await expect(ana.page.getByRole('heading', { name: 'Desk East', exact: true })).toBeVisible()
  })

  await test.step('Ben joins by an invite link, which works once', async () => {
    await ana.page.getByRole('link', { name: 'People of Desk East' }).click()
    await ana.page.getByRole('button', { name: 'Make an invite link' }).click()
    const invite = await ana.page.getByRole('textbox', { name: 'Invite link' }).inputValue()
    await ana.page
      .getByRole('link', { name: /Redthread/ })
      .first()
      .click()
    await ben.page.goto(invite)
    await ben.page.getByLabel('Your name').fill('Ben Kaya')
    await ben.page.getByLabel('E-mail address').fill('ben@example.org')
    await ben.page.getByLabel('Password', { exact: true }).fill('nine patient lanterns')
    await ben.page.getByRole('button', { name: 'Create account and join' }).click()
    await expect(ben.page.getByRole('heading', { name: 'Desk East', exact: true })).toBeVisible()
    const stranger = await newPerson('Stranger')
    await stranger.page.goto(invite)
    await expect(stranger.page.getByLabel('Your name')).toBeHidden()
  })

  await test.step('Ana creates the board and drops in two documents', async () => {
    await ana.page.getByLabel('Title of the new board').fill('Trump–Putin call')
    await ana.page.getByRole('button', { name: 'Create board' }).click()
    await ana.page.waitForURL(/\/boards\/[\w-]+$/)
    boardUrl = `${ana.page.url()}?inspect`
    await ana.page.goto(boardUrl)
    await ana.page
      .getByLabel('Choose documents')
      .first()
      .setInputFiles([path.join(SEEDS, 'analysis.txt'), path.join(SEEDS, 'news-report.txt')])
    // The first import of a server starts the threads that read.
    await expect(ana.page.locator('li button[aria-pressed]')).toHaveCount(2, { timeout: 60_000 })
  })

  await test.step('she accepts the points of the analysis; one Undo takes them back', async () => {
    await ana.page
      .getByRole('button', { name: /Analysis/ })
      .first()
      .click()
    await expect(ana.page.getByText('To place: 3 sections · 5 points')).toBeVisible()
    await expect(ana.page.getByRole('button', { name: /2\d to place$/ })).toBeVisible()
    await ana.page.getByRole('button', { name: 'Close the reader' }).click()
    await ana.page.getByRole('button', { name: 'Accept all' }).click()
    for (const title of POINTS) await expect(cardNamed(ana.page, title)).toBeAttached()
    await ana.page.getByRole('button', { name: 'Undo my last act' }).click()
    for (const title of POINTS) await expect(cardNamed(ana.page, title)).toBeHidden()
    await ana.page.getByRole('button', { name: 'Redo' }).click()
    for (const title of POINTS) await expect(cardNamed(ana.page, title)).toBeAttached()
  })

  await test.step('Ben opens the board and sees the same, and Ana', async () => {
    await ben.page.goto(boardUrl)
    await settled(ben.page)
    for (const title of POINTS) await expect(cardNamed(ben.page, title)).toBeAttached()
    await expect(ben.page.getByRole('group', { name: '2 people on this board' })).toBeVisible()
    await expect(ana.page.getByRole('group', { name: '2 people on this board' })).toBeVisible()
  })

  await test.step('Ana moves a card, and Ben sees it move and stay', async () => {
    const card = cardNamed(ana.page, POINTS[0] ?? '')
    const id = (await card.getAttribute('data-card')) ?? ''
    const before = await readPlace(ben.page, id)
    const box = await card.boundingBox()
    if (!box) throw new Error('The card is not in view.')
    const [x, y] = [box.x + box.width / 2, box.y + 8]
    await ana.page.mouse.move(x, y)
    await ana.page.mouse.down()
    await ana.page.mouse.move(x + 60, y - 90, { steps: 6 })
    // While it is held, others see it elsewhere although the board still has it where it was.
    await expect.poll(async () => (await cardNamed(ben.page, POINTS[0] ?? '').boundingBox())?.y).not.toBe(undefined)
    await ana.page.mouse.up()
    await waitForPlace(ben.page, id, (place) => place.x !== before.x && place.y !== before.y)
    expect(await readPlace(ana.page, id)).toEqual(await readPlace(ben.page, id))
  })

  let evidenceId = ''
  await test.step('Ben reads the report and drags a passage onto a point', async () => {
    await ben.page
      .getByRole('button', { name: /Trump, Putin Hold Phone Call/ })
      .first()
      .click()
    await expect(ben.page.getByRole('region', { name: 'Reader' })).toBeVisible()
    const target = cardNamed(ben.page, POINTS[1] ?? '')
    await dragPassageOnto(ben.page, 'land and power plants are part of the conversation', target)
    await ben.page.getByRole('menuitem', { name: /supports/i }).click()
    const evidence = ben.page.locator('[data-card][data-kind="evidence"]', {
      hasText: 'land and power plants are part',
    })
    await expect(evidence).toBeVisible()
    evidenceId = (await evidence.getAttribute('data-card')) ?? ''
    await expect(ana.page.locator(`[data-card="${evidenceId}"]`)).toBeAttached()
    await expect(cardNamed(ana.page, POINTS[1] ?? '')).toContainText('1 supporting')
  })

  await test.step('one click on the evidence leads back to the passage, lit', async () => {
    await lookAtCard(ana.page, evidenceId)
    await ana.page
      .locator(`[data-card="${evidenceId}"]`)
      .getByRole('button', { name: /passage/i })
      .click()
    await expect(ana.page.getByRole('region', { name: 'Reader' })).toBeVisible()
    await expect(ana.page.locator('.rt-lit').first()).toBeInViewport()
    await expect(ana.page.locator('.rt-lit').first()).toContainText(
      'land and power plants are part of the conversation',
    )
    await ana.page.getByRole('button', { name: 'Close the reader' }).click()
  })

  await test.step('Ben goes offline, works on in a tab that he closes, and both agree when he is back', async () => {
    await ben.page.getByRole('button', { name: 'Close the reader' }).click()
    await ben.context.setOffline(true)
    await expect(ben.page.getByText(/Offline/).first()).toBeVisible()
    await ben.page.locator('[data-board-surface]').focus()
    await ben.page.keyboard.press('n')
    const surface = await ben.page.locator('[data-board-surface]').boundingBox()
    if (!surface) throw new Error('The board is not there.')
    await ben.page.mouse.click(surface.x + surface.width - 300, surface.y + surface.height - 200)
    await ben.page.keyboard.type('Written in the tunnel')
    await expect(ben.page.getByRole('textbox', { name: /text of/i })).toContainText('Written in the tunnel')
    await ben.page.keyboard.press('Escape')
    await expect(ben.page.getByText(/Offline: \d+ changes? kept on this device/).first()).toBeVisible()
    const third = (await cardNamed(ana.page, POINTS[2] ?? '').getAttribute('data-card')) ?? ''
    await lookAtCard(ana.page, third)
    await ana.page.locator(`[data-card="${third}"]`).click()
    await ana.page.keyboard.press('ArrowRight')
    const note = ben.page.locator('[data-card]', { hasText: 'Written in the tunnel' })
    const noteId = (await note.getAttribute('data-card')) ?? ''
    await ben.page.close()
    await ben.context.setOffline(false)
    const returned = await ben.context.newPage()
    await returned.goto(boardUrl)
    await settled(returned)
    await expect.poll(() => ana.page.evaluate((id) => window.redthread?.place(id) !== undefined, noteId)).toBe(true)
    await lookAtCard(ana.page, noteId)
    await expect(ana.page.locator(`[data-card="${noteId}"]`)).toContainText('Written in the tunnel')
    await expect(returned.getByText('Saved', { exact: true })).toBeVisible()
    expect(await readPlace(returned, third)).toEqual(await readPlace(ana.page, third))
  })

  await test.step('Ana takes a snapshot, and somebody without an account verifies the file', async () => {
    await ana.page.getByRole('button', { name: 'Snapshot', exact: true }).click()
    await ana.page.getByLabel('Name', { exact: true }).fill('Monday')
    await ana.page.getByRole('dialog').getByRole('button', { name: /Take/ }).click()
    const download = ana.page.waitForEvent('download')
    await ana.page.getByRole('link', { name: 'Download the snapshot Monday' }).click()
    const file = await (await download).path()
    const stranger = await newPerson('Stranger')
    await stranger.page.goto(`${server.url}/verify`)
    await stranger.page
      .getByLabel('Snapshot file')
      .setInputFiles({ name: 'monday.json', mimeType: 'application/json', buffer: readFileSync(file) })
    await expect(stranger.page.getByText('Trump–Putin call')).toBeVisible()
    await expect(stranger.page.getByRole('heading', { name: 'Genuine', exact: true })).toBeVisible()
    const forged = readFileSync(file, 'utf8').replace('land and power plants', 'sea and power plants')
    await stranger.page
      .getByLabel('Snapshot file')
      .setInputFiles({ name: 'forged.json', mimeType: 'application/json', buffer: Buffer.from(forged) })
    await expect(stranger.page.getByRole('heading', { name: 'Altered', exact: true })).toBeVisible()
  })

  await test.step('she exports it as JSON, SVG and PNG', async () => {
    for (const [format, starts] of [
      ['SVG', '<'],
      ['PNG', '\u0089PNG'],
      ['JSON', '{'],
    ] as const) {
      await ana.page.getByRole('button', { name: 'Export' }).click()
      await ana.page.getByRole('radio', { name: format }).click()
      const download = ana.page.waitForEvent('download')
      await ana.page.getByRole('dialog').getByText('Download').click()
      const bytes = readFileSync(await (await download).path())
      expect(bytes.toString('latin1').startsWith(starts)).toBe(true)
    }
  })
})
