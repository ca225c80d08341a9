/**
 * What a phone adds to the hands of touch.spec.ts: a keyboard that lies over the page without the page's layout knowing,
 * as Safari's does, and sheets, messages and panels that share one narrow screen. With real taps.
 */
import { expect, type Locator, type Page } from '@playwright/test'
import type { TestServer } from '../harness/start-server'
import { lookAt, message, messages, picture, readCamera, selectWords, settled } from './board-acts'
import { chooseFiles, documentsPanel, exportedBoard, fileOf, inspector, reader } from './document-acts'
import { createDemo, newBoard, type Person } from './people'
import { test } from './test'

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }
const KEYBOARD_PX = 380
test.use(PHONE)

declare global {
  interface Window {
    /** Stands in for Safari: lays a keyboard over the foot of the page, and moves the page up by `top` under it. */
    coverFoot?: (foot: number, top?: number) => void
  }
}

/** Before the page's own code: a visual viewport that the test shrinks, as Safari's keyboard does. */
function fakeVisualViewport(): void {
  const seen = Object.assign(new EventTarget(), { scale: 1, offsetTop: 0, offsetLeft: 0, width: innerWidth })
  let covered = 0
  Object.defineProperty(seen, 'height', { get: () => innerHeight - covered })
  Object.defineProperty(window, 'visualViewport', { value: seen })
  window.coverFoot = (foot, top = 0) => {
    covered = foot
    seen.offsetTop = top
    seen.dispatchEvent(new Event('resize'))
  }
}

const cover = (page: Page, foot: number, top = 0) =>
  page.evaluate(([px, up]) => window.coverFoot?.(px ?? 0, up), [foot, top])

/** All of it stands between `top` and `bottom`, client pixels; a part of one may stand over. */
async function expectWithin(part: Locator, top: number, bottom: number): Promise<void> {
  await expect
    .poll(async () => {
      const box = await part.boundingBox()
      return box !== null && box.y > top - 1 && box.y + box.height < bottom + 1
    })
    .toBe(true)
}

async function openDemo(person: Person, server: TestServer): Promise<string> {
  const boardId = await createDemo(person, server)
  await person.page.goto(`${server.url}/boards/${boardId}?inspect`)
  await settled(person.page)
  await expect(person.page.getByRole('toolbar', { name: 'Tools' })).toBeVisible()
  return boardId
}

const chooseFromMenu = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'Menu' }).tap()
  await page.getByRole('menuitem', { name: item }).tap()
}

test('a keyboard that lies over the page hides neither the field, nor a sheet’s buttons, nor a message', async ({
  ana,
  server,
}) => {
  const { page } = ana
  await page.addInitScript(fakeVisualViewport)
  await openDemo(ana, server)
  const foot = PHONE.viewport.height - KEYBOARD_PX

  await test.step('a note that is being written', async () => {
    await lookAt(page, { x: 9000, y: 9000, zoom: 1 })
    await page.getByRole('button', { name: 'Note', exact: true }).tap()
    await page.touchscreen.tap(200, 600)
    const field = page.locator('[data-card] [contenteditable="true"]')
    await expect(field).toBeFocused()
    await cover(page, KEYBOARD_PX)
    await expectWithin(field, 48, foot)
    await page.keyboard.type('Written on the tram')
    await expectWithin(page.getByRole('toolbar', { name: 'Text format' }), 0, foot)
    await picture(page, 'phone-keyboard-note')
    await cover(page, KEYBOARD_PX - 100, 100)
    await expectWithin(page.getByRole('button', { name: 'Menu' }), 100, foot + 100)
    await expectWithin(field, 148, foot + 100)
    await cover(page, 0)
    await page.keyboard.press('Escape')
  })

  await test.step('a field of the inspector', async () => {
    await inspector(page).getByRole('button', { name: 'Details', exact: true }).tap()
    const tag = inspector(page).getByLabel('Add a tag')
    await tag.tap()
    await cover(page, KEYBOARD_PX)
    await expectWithin(tag, 48, foot)
    await picture(page, 'phone-keyboard-inspector')
    await cover(page, 0)
    await inspector(page).getByRole('button', { name: 'Fewer details' }).tap()
  })

  await test.step('a dialog’s field and buttons, and what is said when it is done', async () => {
    await chooseFromMenu(page, 'Take a snapshot')
    const dialog = page.getByRole('dialog', { name: 'Take a snapshot' })
    const name = dialog.getByLabel('Name', { exact: true })
    await name.tap()
    await cover(page, KEYBOARD_PX)
    await expectWithin(name, 0, foot)
    await expectWithin(dialog.getByRole('button', { name: 'Take the snapshot' }), 0, foot)
    await picture(page, 'phone-keyboard-dialog')
    await name.fill('Monday')
    await dialog.getByRole('button', { name: 'Take the snapshot' }).tap()
    await expectWithin(message(page, /Monday/), 0, foot)
    await cover(page, 0)
  })
})

test('a snapshot is restored, a document is read and quoted, and no message lies over what closes a panel', async ({
  ana,
  server,
}) => {
  const { page } = ana
  const boardId = await openDemo(ana, server)
  const countCards = async () => Object.keys((await exportedBoard(ana, server, boardId)).content.cards).length
  const known = await countCards()
  const panelButton = page.getByRole('button', { name: 'Documents, sources and snapshots' })

  await test.step('taken, changed, restored, and taken back', async () => {
    await chooseFromMenu(page, 'Take a snapshot')
    await page.getByLabel('Name', { exact: true }).fill('Monday')
    await page.getByRole('button', { name: 'Take the snapshot' }).tap()
    await expect(message(page, /Monday/)).toBeVisible()
    await page.getByRole('button', { name: 'Close the panel' }).tap() // with the message still there
    await lookAt(page, { x: 9000, y: 9000, zoom: 1 })
    await page.getByRole('button', { name: 'Note', exact: true }).tap()
    await page.touchscreen.tap(200, 400)
    await expect(page.locator('[data-card] [contenteditable="true"]')).toBeFocused()
    await page.keyboard.type('Too hasty')
    await page.keyboard.press('Escape')
    await expect.poll(countCards).toBe(known + 1)
    await panelButton.tap()
    await page.getByRole('button', { name: 'Snapshots', exact: true }).tap()
    await page.getByRole('button', { name: 'Restore the snapshot Monday' }).tap()
    await page
      .getByRole('dialog', { name: /^Restore/ })
      .getByRole('button', { name: 'Restore', exact: true })
      .tap()
    await expect.poll(countCards).toBe(known)
    const undo = messages(page).getByRole('button', { name: 'Undo' })
    await picture(page, 'phone-restored')
    await undo.tap()
    await expect.poll(countCards).toBe(known + 1)
    await page.getByRole('button', { name: 'Close the panel' }).tap()
  })

  await test.step('a document comes in and its claim is accepted', async () => {
    await panelButton.tap()
    await page.getByRole('button', { name: 'Documents', exact: true }).tap()
    await chooseFiles(
      page,
      fileOf('letter.txt', 'The river board said on Monday that the gates stay shut, the Bay Times reported.'),
    )
    const letter = documentsPanel(page).locator('li button[aria-pressed]').filter({ hasText: 'letter' })
    await expect(letter).toBeVisible()
    const before = await countCards()
    await documentsPanel(page).getByRole('button', { name: 'Accept', exact: true }).first().tap()
    await expect.poll(countCards).toBe(before + 1)
    await picture(page, 'phone-accepted')
    await letter.tap()
    await expect(reader(page)).toBeVisible()
  })

  await test.step('its words are quoted', async () => {
    await selectWords(page, 'the gates stay shut')
    const bar = page.getByRole('toolbar', { name: 'Selected passage' })
    const before = await countCards()
    await picture(page, 'phone-quoted')
    await bar.getByRole('button', { name: /^Evidence/ }).tap()
    await expect.poll(countCards).toBe(before + 1)
    await picture(page, 'phone-quoted-said')
    await messages(page).getByRole('button', { name: 'Link to…' }).tap()
    const linking = page.getByRole('dialog', { name: /^Link/ })
    await expect(linking.getByRole('combobox', { name: 'Card to link with' })).toBeVisible()
    await picture(page, 'phone-quoted-link')
    await linking.getByRole('button', { name: 'Close' }).tap()
    // Back at the text, the next words are said to be there as well.
    await selectWords(page, 'The river board said')
    await bar.getByRole('button', { name: /^Evidence/ }).tap()
    await messages(page).getByRole('button', { name: 'Show it' }).last().tap()
    await expect(reader(page)).toHaveCount(0)
    await expect(page.locator('article').getByText('The river board said', { exact: true })).toBeInViewport()
  })
})

test('on a phone, what is said at home stands below the team and not over its name', async ({ ana, server }) => {
  const { page } = ana
  await newBoard(ana, server, 'Old quay')
  await page.goto(server.url)
  await page.getByRole('button', { name: 'More for “Old quay”' }).tap()
  await page.getByRole('menuitem', { name: 'Move to the trash' }).tap()
  const said = await message(page, '“Old quay” is in the trash.').boundingBox()
  const heading = await page.getByRole('heading', { level: 2 }).first().boundingBox()
  expect(said?.y).toBeGreaterThan((heading?.y ?? 0) + (heading?.height ?? 0))
  await picture(page, 'phone-home-message')
})

test('a board is first seen as far as it can be read, under its whole title', async ({ ana, server }) => {
  const { page } = ana
  await openDemo(ana, server)
  expect((await readCamera(page)).zoom).toBeGreaterThanOrEqual(0.34)
  await picture(page, 'phone-first-sight')
  await page.goto(await newBoard(ana, server, 'Trump–Putin call'))
  const title = page.getByRole('heading', { level: 1 }).getByRole('button')
  await expect(title).toHaveText('Trump–Putin call')
  expect(await title.evaluate((button) => button.scrollWidth - button.clientWidth)).toBeLessThanOrEqual(0)
})

test('asking for the outline or the board closes the panel that lies over it', async ({ ana, server }) => {
  const { page } = ana
  await openDemo(ana, server)
  const panelButton = page.getByRole('button', { name: 'Documents, sources and snapshots' })
  const closePanel = page.getByRole('button', { name: 'Close the panel' })
  await panelButton.tap()
  await expect(closePanel).toBeVisible()
  await page.getByRole('button', { name: 'Outline', exact: true }).tap()
  await expect(closePanel).toHaveCount(0)
  await expect(page.getByRole('treeitem').first()).toBeVisible()
  await picture(page, 'phone-outline-from-panel')

  await chooseFromMenu(page, 'Take a snapshot')
  await page.getByLabel('Name', { exact: true }).fill('Monday')
  await page.getByRole('button', { name: 'Take the snapshot' }).tap()
  await expect(closePanel).toBeVisible()
  const opening = ana.context.waitForEvent('page')
  await page.getByRole('link', { name: /^Monday/ }).tap()
  const snapshot = await opening
  await snapshot.getByRole('link', { name: 'To the board' }).tap()
  await expect(snapshot.getByRole('button', { name: 'Board', exact: true })).toBeVisible()
  await expect(snapshot.getByRole('button', { name: 'Close the panel' })).toHaveCount(0)
})

test('a new card is written without the sheet of details over it', async ({ ana, server }) => {
  const { page } = ana
  await openDemo(ana, server)
  const place = async (words: string) => {
    await page.getByRole('button', { name: 'Note', exact: true }).tap()
    await page.touchscreen.tap(200, 300)
    await expect(page.locator('[data-card] [contenteditable="true"]')).toBeFocused()
    await page.keyboard.type(words)
  }
  await lookAt(page, { x: 9000, y: 9000, zoom: 1 })
  await place('Ask the pilot')
  await page.keyboard.press('Escape')
  await inspector(page).getByRole('button', { name: 'Details', exact: true }).tap()
  await page.evaluate(() => window.redthread?.select([]))
  await lookAt(page, { x: 12_000, y: 9000, zoom: 1 })
  await place('And his mate')
  await expect(inspector(page)).toBeHidden()
  await picture(page, 'phone-writing')
  await page.keyboard.press('Escape')
  await expect(inspector(page).getByRole('button', { name: 'Fewer details' })).toBeVisible()
})
