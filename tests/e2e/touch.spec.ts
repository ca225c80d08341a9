/** A phone in one hand: everything a finger does on the board, in the panels and in the reader, with real touch events. */
import { expect, type Locator } from '@playwright/test'
import type { TestServer } from '../harness/start-server'
import {
  boardSurface,
  cardById,
  lookAt,
  picture,
  readCamera,
  readPlace,
  selectWords,
  settled,
  waitForPlace,
} from './board-acts'
import { exportedBoard, inspector, reader } from './document-acts'
import { createFingers, PHONE, type Point } from './fingers'
import { createDemo, type Person } from './people'
import { test } from './test'

test.use(PHONE)

/** Browsers take a tap that follows a swift drag at once for the end of its fling; people tap again. */
async function tapUntil(part: Locator, isDone: () => Promise<boolean>): Promise<void> {
  await expect(async () => {
    if (!(await isDone())) await part.tap({ timeout: 2000 })
    await expect.poll(isDone, { timeout: 2000 }).toBe(true)
  }).toPass()
}

async function middleOf(part: Locator): Promise<Point> {
  const box = await part.boundingBox()
  if (!box) throw new Error('It is not in view.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('reading, moving and linking work by touch', async ({ ana, server }) => {
  test.setTimeout(180_000)
  const { page } = ana
  const boardId = await createDemo(ana, server)
  await page.goto(`${server.url}/boards/${boardId}?inspect`)
  await settled(page)
  await expect(page.getByRole('toolbar', { name: 'Tools' })).toBeVisible()
  const fingers = createFingers(await page.context().newCDPSession(page))
  const cards = await cardIds(ana, server, boardId)
  const card = (words: string) => cardById(page, cards(words))
  const select = (...ids: string[]) => page.evaluate((chosen) => window.redthread?.select(chosen), ids)
  /** The card by these words, in the upper part of the screen at 80 %. */
  const bring = async (words: string, zoom = 0.8): Promise<string> => {
    const id = cards(words)
    const { x, y } = await readPlace(page, id)
    await lookAt(page, { x: x - 50, y: y - 60, zoom })
    return id
  }

  await test.step('one finger pans, on the board and over cards; two zoom to where they are; one button shows all', async () => {
    await select()
    const id = await bring('Cause of the break')
    const before = [await readPlace(page, id), await readCamera(page)] as const
    const at = await middleOf(cardById(page, id))
    await fingers.drag(at, { x: at.x + 60, y: at.y + 120 })
    await expect.poll(async () => (await readCamera(page)).y).toBeLessThan(before[1].y - 60)
    expect(await readPlace(page, id)).toEqual(before[0])
    await expect(inspector(page)).toHaveCount(0)
    const { zoom } = await readCamera(page)
    await fingers.pinch({ x: 200, y: 400 }, 100, 200)
    await expect.poll(async () => (await readCamera(page)).zoom).toBeGreaterThan(zoom * 1.6)
    await page.getByRole('button', { name: 'Fit the whole board' }).tap()
    await expect.poll(async () => (await readCamera(page)).zoom).toBeLessThan(0.4)
  })

  await test.step('a tap selects, the card stays in sight above its sheet and the tools; then a finger moves it', async () => {
    const id = await bring('Her position reports stop for forty minutes')
    const { y, h } = await readPlace(page, id)
    // Low on the screen, where sheet and tools are going to be.
    await lookAt(page, { x: (await readCamera(page)).x, y: y + h - 640 / 0.8, zoom: 0.8 })
    await fingers.tap(await middleOf(cardById(page, id)))
    await expect(inspector(page)).toBeVisible()
    await settled(page)
    const [box, tools] = await Promise.all([
      cardById(page, id).boundingBox(),
      page.getByRole('toolbar', { name: 'Tools' }).boundingBox(),
    ])
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(tools?.y ?? 0)
    await picture(page, 'touch-selected')
    const before = await readPlace(page, id)
    const at = await middleOf(cardById(page, id))
    await fingers.drag(at, { x: at.x + 30, y: at.y - 90 })
    await waitForPlace(page, id, (place) => place.y < before.y - 60)
    const undo = page.getByRole('button', { name: 'Undo my last act' })
    await tapUntil(undo, async () => (await readPlace(page, id)).y === before.y)
  })

  await test.step('a finger that stays put adds a card to the selection', async () => {
    await select()
    await bring('The freighter dragged her anchor', 0.6)
    await fingers.tap(await middleOf(card('The freighter dragged her anchor')))
    await expect(inspector(page)).toBeVisible()
    await fingers.down(await middleOf(card('The freighter cut the cable on purpose')))
    await expect(inspector(page).getByRole('heading', { name: '2 cards' })).toBeVisible()
    await fingers.up()
    await expect(inspector(page).getByRole('heading', { name: '2 cards' })).toBeVisible()
  })

  await test.step('a link is drawn from a handle, or made by words from the sheet, which is pulled up and down', async () => {
    const linksAt = async () => Object.keys((await exportedBoard(ana, server, boardId)).content.links).length
    const count = await linksAt()
    const id = await bring('Two crew members told', 0.5)
    const target = cards('The gauges there recorded')
    await select(id)
    await settled(page)
    const from = await cardById(page, id).boundingBox()
    if (!from) throw new Error('The card is not in view.')
    await fingers.drag(
      { x: from.x + from.width + 26, y: from.y + from.height / 2 },
      await middleOf(cardById(page, target)),
    )
    const relations = page.getByRole('menu', { name: 'How does it relate?' })
    await expect(relations).toBeVisible()
    await tapUntil(relations.getByRole('menuitem').first(), () => relations.isHidden())
    await expect.poll(linksAt).toBe(count + 1)

    await select(id)
    await inspector(page).getByRole('button', { name: 'Details', exact: true }).tap()
    await inspector(page).getByRole('button', { name: 'Link to…' }).tap()
    const dialog = page.getByRole('dialog', { name: /^Link/ })
    await dialog.getByRole('combobox').fill('slope slid')
    await dialog.getByRole('option').first().tap()
    await dialog.getByRole('list', { name: 'Relation' }).getByRole('button').first().tap()
    await expect.poll(linksAt).toBe(count + 2)
    await inspector(page).getByRole('button', { name: 'Fewer details' }).tap()
    await expect(inspector(page).getByRole('button', { name: 'Details', exact: true })).toHaveAttribute(
      'aria-expanded',
      'false',
    )
  })

  await test.step('a passage opens, its words become evidence, a proposal is accepted', async () => {
    const id = await bring('Two crew members told')
    await cardById(page, id)
      .getByRole('button', { name: /passage/ })
      .tap()
    await expect(reader(page).locator('.rt-lit').first()).toContainText('Two crew members told')
    await selectWords(page, 'a furrow')
    const bar = page.getByRole('toolbar', { name: 'Selected passage' })
    await picture(page, 'touch-passage')
    const known = (await allCardIds(ana, server, boardId)).length
    await bar.getByRole('button', { name: /^Evidence/ }).tap()
    await expect.poll(async () => (await allCardIds(ana, server, boardId)).length).toBe(known + 1)
    await page.getByRole('button', { name: 'Close the reader' }).tap()
    await page.getByRole('button', { name: 'Documents, sources and snapshots' }).tap()
    await page.getByRole('button', { name: 'Accept', exact: true }).first().tap()
    await expect.poll(async () => (await allCardIds(ana, server, boardId)).length).toBe(known + 2)
  })

  await test.step('a note is placed and written, in sight while the keyboard takes half the screen', async () => {
    const close = page.getByRole('button', { name: 'Close the panel' })
    if (await close.isVisible()) await close.tap()
    await select()
    await lookAt(page, { x: 5000, y: 5000, zoom: 1 })
    await page.getByRole('button', { name: 'Note', exact: true }).tap()
    await fingers.tap({ x: 200, y: 560 })
    const field = page.locator('[data-card] [contenteditable="true"]')
    await expect(field).toBeFocused()
    await page.setViewportSize({ width: 390, height: 460 })
    await settled(page)
    await page.keyboard.type('Written on the tram')
    const box = await field.boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(460)
    await picture(page, 'touch-keyboard')
    await page.setViewportSize(PHONE.viewport)
    await expect(page.locator('[data-card]').filter({ hasText: 'Written on the tram' })).toBeVisible()
  })

  await test.step('from afar, a tap on a name chooses its card and not the one below', async () => {
    await select()
    await page.keyboard.press('Escape')
    await lookAt(page, { x: 8000, y: 8000, zoom: 1 })
    const placed: string[] = []
    for (const [tool, words, x] of [
      ['Note', 'What lies to the right', 280],
      ['Discussion point', 'Named so that it runs over', 0],
    ] as const) {
      await lookAt(page, { x: 7900 + x, y: 7900, zoom: 1 })
      await page.getByRole('button', { name: tool, exact: true }).tap()
      // Below the messages of what was done before.
      await fingers.tap({ x: 240, y: 520 })
      await page.keyboard.type(words)
      await page.keyboard.press('Escape')
      placed.push(
        (await page.locator('[data-card]').filter({ hasText: words }).first().getAttribute('data-card')) ?? '',
      )
    }
    const [note = '', point = ''] = placed
    const [right, left] = [await readPlace(page, note), await readPlace(page, point)]
    const zoom = 0.1
    await select()
    await lookAt(page, { x: left.x - 1000, y: left.y - 3000, zoom })
    await picture(page, 'touch-name')
    const surface = await boardSurface(page).boundingBox()
    // Within the note, where the point's name is drawn: in the middle of the point's height.
    await fingers.tap({
      x: (surface?.x ?? 0) + 100 + (right.x - left.x + 60) * zoom,
      y: (surface?.y ?? 0) + 300 + (left.h / 2) * zoom,
    })
    await expect(inspector(page).getByRole('textbox', { name: 'Title' })).toContainText('Named so that')
  })
})

async function allCardIds(person: Person, server: TestServer, boardId: string): Promise<readonly string[]> {
  return Object.keys((await exportedBoard(person, server, boardId)).content.cards)
}

/** Finds a card of the board by how its title or its quotation begins. */
async function cardIds(person: Person, server: TestServer, boardId: string): Promise<(words: string) => string> {
  const { content } = await exportedBoard(person, server, boardId)
  return (words) => {
    const found = Object.entries(content.cards).find(([, card]) => JSON.stringify(card).includes(`":"${words}`))
    if (!found) throw new Error(`No card begins with “${words}”.`)
    return found[0]
  }
}
