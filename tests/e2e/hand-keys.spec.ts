/** Keys and hands together: the page's keys while one writes, a drag with a key held, the wheel, and the way back. */
import { expect } from '@playwright/test'
import { boardSurface, cardById, dragTo, lookAt, onScreen, placeCard, readCamera, readPlace } from './board-acts'
import { calm, openLinkedCards } from './key-acts'
import { test } from './test'

test('the keys of the page hold while one writes, and a hand’s keys change what it does', async ({ ana, server }) => {
  const { page } = ana
  const { north, east } = await openLinkedCards(ana, server)
  await test.step('⌘S and ⌘F in the middle of a text', async () => {
    await calm(page)
    await placeCard(page, 'n', { x: 700, y: 640 }, 'Being written')
    await expect(page.locator('[data-editing]')).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(page.locator('article[data-editing] [role="textbox"]').last()).toBeFocused()
    await page.keyboard.press('Control+f')
    await expect(page.getByRole('search', { name: 'Find on the board' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('a drag snaps and says to what; with Ctrl it does not, and with Shift it keeps to one axis', async () => {
    await calm(page)
    const { x, y, w, h } = await readPlace(page, east)
    const at = { x: x + w / 2, y: y + h - 8 }
    const by = { x: at.x + 60, y: at.y - 3 }
    // Their middles are level: 3 beside it is near enough to be drawn back.
    await dragTo(page, at, by)
    expect(await readPlace(page, east)).toMatchObject({ x: x + 60, y })
    await page.keyboard.press('Control+z')
    await page.keyboard.down('Control')
    await dragTo(page, at, by)
    await page.keyboard.up('Control')
    expect(await readPlace(page, east)).toMatchObject({ x: x + 60, y: y - 3 })
    await page.keyboard.press('Control+z')
    await page.keyboard.down('Shift')
    await dragTo(page, at, { x: at.x + 57, y: at.y + 30 })
    await page.keyboard.up('Shift')
    expect((await readPlace(page, east)).y).toBe(y)
  })

  await test.step('a press on the bar above leaves the board its keys', async () => {
    await calm(page)
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('h')
    await expect(page.getByRole('button', { name: 'Move the view', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await page.keyboard.press('v')
  })

  await test.step('the wheel pans, or zooms when that is chosen', async () => {
    await calm(page)
    const at = await onScreen(page, { x: 500, y: 620 })
    await page.mouse.move(at.x, at.y)
    await page.mouse.wheel(0, 100)
    await expect.poll(async () => (await readCamera(page)).y).toBe(100)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('let the mouse wheel zoom')
    await page.keyboard.press('Enter')
    await page.mouse.wheel(0, 100)
    await expect.poll(async () => (await readCamera(page)).zoom).toBeLessThan(0.9)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('let the mouse wheel move')
    await page.keyboard.press('Enter')
  })

  await test.step('a view of nothing offers the way back', async () => {
    await calm(page)
    await expect(page.getByRole('button', { name: 'Back to the cards' })).toBeHidden()
    await lookAt(page, { x: 9000, y: 9000, zoom: 1 })
    await page.getByRole('button', { name: 'Back to the cards' }).click()
    await expect(cardById(page, north)).toBeInViewport()
    await expect(page.getByRole('button', { name: 'Back to the cards' })).toBeHidden()
    await expect(boardSurface(page)).toBeFocused()
  })
})
