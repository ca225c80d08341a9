/** The board itself: drawn before its tools are here, looked at from anywhere, left and entered by keys. */
import { expect } from '@playwright/test'
import {
  boardSurface,
  cardById,
  centre,
  dragTo,
  idOf,
  lookAt,
  neverAtRest,
  onScreen,
  openAt,
  placeCard,
  readCamera,
  readPlace,
  settled,
} from './board-acts'
import { inspector } from './document-acts'
import { newBoard } from './people'
import { test } from './test'

const TITLE = { x: 0, y: -20 }

test('a card is drawn without the tools, and what is done to it meanwhile is done when they are here', async ({
  ana,
  server,
}) => {
  const page = await ana.page.context().newPage()
  await neverAtRest(page)
  await openAt(page, await newBoard(ana, server, 'Early hands'))
  const note = await placeCard(page, 'n', { x: 300, y: 200 }, 'Moved at once')
  await page.keyboard.press('Escape')
  const before = await readPlace(page, note)

  // Scripts that are asked for once this device's copy of the board is being opened wait.
  let letIn = () => {}
  const mayCome = new Promise<void>((resolve) => (letIn = resolve))
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB)
    indexedDB.open = (...wish) => {
      document.documentElement.dataset.opened = ''
      return open(...wish)
    }
  })
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    const isLater = await page.evaluate(() => 'opened' in document.documentElement.dataset)
    if (isLater) await mayCome
    await route.continue()
  })
  await page.reload()
  const card = cardById(page, note)
  await expect(card).toBeVisible()
  const from = await card.boundingBox()
  if (!from) throw new Error('The card is not on the screen.')
  const grip = { x: from.x + 30, y: from.y + from.height - 8 }
  await page.mouse.move(grip.x, grip.y)
  await page.mouse.down()
  await page.mouse.move(grip.x + 60, grip.y + 40, { steps: 5 })
  await page.mouse.move(grip.x + 120, grip.y + 80, { steps: 5 })
  await page.mouse.up()
  await expect(page.getByRole('toolbar')).toBeHidden()
  expect(await readPlace(page, note)).toEqual(before)

  letIn()
  await settled(page)
  expect((await readPlace(page, note)).x).toBeGreaterThan(before.x + 80)
  await page.close()
})

test('the view pans and zooms by wheel, keys and hand, to the pointer', async ({ ana, server }) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'The view'))
  const note = await placeCard(page, 'n', { x: 300, y: 200 }, 'A landmark')
  await page.keyboard.press('Escape')

  await test.step('the wheel pans, and with Shift sideways', async () => {
    const at = await onScreen(page, { x: 500, y: 400 })
    await page.mouse.move(at.x, at.y)
    await page.mouse.wheel(0, 120)
    await expect.poll(() => readCamera(page)).toEqual({ x: 0, y: 120, zoom: 1 })
    await page.mouse.wheel(80, 0)
    await expect.poll(() => readCamera(page)).toEqual({ x: 80, y: 120, zoom: 1 })
  })

  await test.step('Ctrl and the wheel zoom, and what is under the pointer stays there', async () => {
    const at = await onScreen(page, { x: 500, y: 400 })
    await page.mouse.move(at.x, at.y)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -100)
    await page.keyboard.up('Control')
    await expect.poll(async () => (await readCamera(page)).zoom).toBeCloseTo(1.2)
    const now = await onScreen(page, { x: 500, y: 400 })
    expect(Math.hypot(now.x - at.x, now.y - at.y)).toBeLessThan(0.5)
  })

  await test.step('Space, the hand and the middle button drag the view; no card moves, none is selected', async () => {
    await lookAt(page, { x: 0, y: 0, zoom: 1 })
    const before = await readPlace(page, note)
    await page.keyboard.down('Space')
    await dragTo(page, centre(before), { x: centre(before).x + 90, y: centre(before).y + 40 })
    await page.keyboard.up('Space')
    expect(await readCamera(page)).toEqual({ x: -90, y: -40, zoom: 1 })
    await page.keyboard.press('h')
    await dragTo(page, centre(before), { x: centre(before).x - 90, y: centre(before).y - 40 })
    expect(await readCamera(page)).toEqual({ x: 0, y: 0, zoom: 1 })
    await page.keyboard.press('v')
    expect(await readPlace(page, note)).toEqual(before)
    await expect(inspector(page)).toBeHidden()
  })

  await test.step('keys: 100 %, the whole board, the selection, in and out', async () => {
    await page.keyboard.press('+')
    expect((await readCamera(page)).zoom).toBeCloseTo(1.25)
    await page.keyboard.press('-')
    await page.keyboard.press('-')
    expect((await readCamera(page)).zoom).toBeCloseTo(0.8)
    await page.keyboard.press('Shift+Digit0')
    await expect.poll(async () => (await readCamera(page)).zoom).toBe(1)
    await lookAt(page, { x: 4000, y: 4000, zoom: 0.2 })
    await page.keyboard.press('Shift+Digit1')
    await expect(cardById(page, note)).toBeInViewport({ ratio: 1 })
    await settled(page)
    await page.keyboard.press('Control+a')
    await lookAt(page, { x: 4000, y: 4000, zoom: 0.2 })
    await page.keyboard.press('Shift+Digit2')
    await expect(cardById(page, note)).toBeInViewport({ ratio: 1 })
    await lookAt(page, { x: 0, y: 0, zoom: 2 })
    await page.getByRole('button', { name: /zoom to 100 %/ }).click()
    await expect(page.getByRole('button', { name: '100 %: zoom to 100 %' })).toBeVisible()
  })
})

test('letters are letters while a field has the focus, and Esc leads back to the board', async ({ ana, server }) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Letters'))
  const id = await placeCard(page, 'p', { x: 300, y: 200 }, 'nephelgjv')
  await expect(page.locator('[data-card]')).toHaveCount(1)
  await expect(cardById(page, id).getByRole('heading')).toHaveText('nephelgjv')
  await inspector(page).getByLabel('Title').fill('')
  await page.keyboard.type('pnegjflvh+-[]')
  await expect(page.locator('[data-card]')).toHaveCount(1)
  expect((await readCamera(page)).zoom).toBe(1)
  await page.keyboard.press('Escape')
  await expect(boardSurface(page)).toBeFocused()
  await expect(cardById(page, id).getByRole('heading')).toHaveText('pnegjflvh+-[]')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(boardSurface(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(inspector(page)).toBeHidden()
  const { x, y } = await onScreen(page, { x: 300 + TITLE.x, y: 200 + TITLE.y })
  await page.mouse.dblclick(x, y)
  await page.keyboard.press('End')
  await page.keyboard.type('!')
  await page.keyboard.press('Escape')
  await expect(cardById(page, id).getByRole('heading')).toHaveText('pnegjflvh+-[]!')
  expect(await idOf(page, 'pnegjflvh')).toBe(id)
})
