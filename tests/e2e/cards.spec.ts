/** What one pair of hands can do with cards that are there: choosing, frames, copies, order, deleting. */
import { expect, type Page } from '@playwright/test'
import {
  boardSurface,
  cardById,
  cardNamed,
  centre,
  drag,
  dragTo,
  idOfFrame,
  lookAt,
  message,
  messages,
  onScreen,
  openAt,
  picture,
  placeCard,
  press,
  readPlace,
  settled,
} from './board-acts'
import { inspector } from './document-acts'
import { newBoard } from './people'
import { test } from './test'

const selected = (page: Page) => inspector(page).getByRole('heading', { level: 2 })

test('cards are chosen, moved, framed, copied, stacked and deleted by hand and by key', async ({ ana, server }) => {
  const { page } = ana
  const address = await newBoard(ana, server, 'Hands')
  await openAt(page, address)
  const ids: string[] = []
  for (const [name, x, y] of [
    ['One', 160, 160],
    ['Two', 480, 160],
    ['Three', 160, 640],
  ] as const) {
    ids.push(await placeCard(page, 'p', { x, y }, name))
    await page.keyboard.press('Escape')
    await lookAt(page, { x: 0, y: 0, zoom: 1 })
  }
  const [one = '', two = '', three = ''] = ids
  const places = () => Promise.all(ids.map((id) => readPlace(page, id)))

  await test.step('a marquee and Shift-click choose; a drag moves all that are chosen', async () => {
    await dragTo(page, { x: 4, y: 30 }, { x: 500, y: 330 })
    await expect(selected(page)).toHaveText('2 cards')
    await page.keyboard.down('Shift')
    await press(page, { x: 160, y: 620 })
    await expect(selected(page)).toHaveText('3 cards')
    await press(page, { x: 160, y: 120 })
    await page.keyboard.up('Shift')
    await expect(selected(page)).toHaveText('2 cards')
    const before = await places()
    await page.keyboard.down('Control')
    await drag(page, { x: 480, y: 120 }, { x: 510, y: 220 })
    await picture(page, 'multi-drag-light')
    await page.mouse.up()
    await page.keyboard.up('Control')
    const after = await places()
    expect(after[0]).toEqual(before[0])
    for (const index of [1, 2]) {
      expect(after[index]).toMatchObject({ x: (before[index]?.x ?? 0) + 30, y: (before[index]?.y ?? 0) + 100 })
    }
    await page.keyboard.press('Control+z')
    expect(await places()).toEqual(before)
  })

  await test.step('Esc in the middle of a drag leaves everything where it was', async () => {
    const before = await places()
    await drag(page, { x: 480, y: 120 }, { x: 600, y: 420 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await places()).toEqual(before)
  })

  await test.step('arrows nudge by 1 and, with Shift, by 10; Alt-drag copies', async () => {
    await press(page, { x: 160, y: 120 })
    const before = await readPlace(page, one)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    expect(await readPlace(page, one)).toMatchObject({ x: before.x + 1, y: before.y + 10 })
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    expect(await readPlace(page, one)).toEqual(before)
    await page.keyboard.down('Alt')
    await dragTo(page, { x: 160, y: 120 }, { x: 480, y: 480 })
    await page.keyboard.up('Alt')
    await expect(page.locator('[data-card]', { hasText: 'One' })).toHaveCount(2)
    expect(await readPlace(page, one)).toEqual(before)
    await page.keyboard.press('Control+z')
    await expect(page.locator('[data-card]', { hasText: 'One' })).toHaveCount(1)
  })

  await test.step('a corner resizes; colour and a tag are set for several at once', async () => {
    await press(page, { x: 160, y: 120 })
    const { x, y, w, h } = await readPlace(page, one)
    await page.keyboard.down('Control')
    await dragTo(page, { x: x + w, y: y + h }, { x: x + w + 20, y: y + h + 64 })
    await page.keyboard.up('Control')
    expect(await readPlace(page, one)).toEqual({ x, y, w: w + 20, h: h + 64 })
    await page.keyboard.press('Control+z')
    expect(await readPlace(page, one)).toEqual({ x, y, w, h })
    await page.keyboard.press('Control+a')
    await inspector(page).getByRole('radio', { name: 'blue' }).click()
    await inspector(page).getByLabel('Add a tag').fill('harbour')
    await page.keyboard.press('Enter')
    await expect(inspector(page).getByText('harbour', { exact: true })).toBeVisible()
    await picture(page, 'many-light')
    for (const id of ids) await expect(cardById(page, id)).toHaveClass(/bg-tint-blue/)
    await press(page, { x: 480, y: 120 })
    await expect(inspector(page).getByText('harbour', { exact: true })).toBeVisible()
    await inspector(page).getByRole('button', { name: 'Remove the tag harbour' }).click()
    await expect(inspector(page).getByText('harbour', { exact: true })).toBeHidden()
  })

  await test.step('a frame around the selection carries its cards; a card leaves it and comes back', async () => {
    await boardSurface(page).focus()
    await page.keyboard.press('Escape')
    await press(page, { x: 160, y: 120 })
    await page.keyboard.down('Shift')
    await press(page, { x: 480, y: 120 })
    await page.keyboard.up('Shift')
    await page.keyboard.press('Control+g')
    await page.keyboard.type('Northern line')
    await page.keyboard.press('Enter')
    const frame = await idOfFrame(page, 'Northern line')
    const [before, outside] = [await readPlace(page, frame), await readPlace(page, three)]
    await expect(inspector(page)).toContainText('Holds 2 cards')
    await page.keyboard.down('Control')
    await dragTo(page, { x: before.x + 300, y: before.y + 12 }, { x: before.x + 300, y: before.y + 312 })
    await page.keyboard.up('Control')
    const [first, , last] = await places()
    expect(await readPlace(page, frame)).toMatchObject({ x: before.x, y: before.y + 300 })
    expect(first).toMatchObject({ y: before.y + 300 + 48 })
    expect(last).toEqual(outside)
    // Out of the frame …
    await dragTo(page, { x: 160, y: 430 }, { x: 160, y: 160 })
    await press(page, { x: before.x + 300, y: before.y + 312 })
    await expect(inspector(page)).toContainText('Holds 1 card')
    // … and back in.
    await dragTo(page, { x: 160, y: 160 }, { x: 160, y: 460 })
    await press(page, { x: before.x + 300, y: before.y + 312 })
    await expect(inspector(page)).toContainText('Holds 2 cards')
    await picture(page, 'frame-light')
    // Deleting the frame keeps what it held.
    await page.keyboard.press('Delete')
    await expect(message(page, /” deleted\.$/)).toBeVisible()
    await expect(cardById(page, one)).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('region', { name: 'Frame: Northern line' })).toBeAttached()
    await press(page, { x: before.x + 300, y: before.y + 312 })
    await expect(inspector(page)).toContainText('Holds 2 cards')
    await page.keyboard.press('Escape')
  })

  await test.step('delete offers Undo, which brings back exactly what was deleted', async () => {
    await press(page, centre(await readPlace(page, three)))
    await page.keyboard.press('Delete')
    await expect(cardById(page, three)).toBeHidden()
    await placeCard(page, 'n', { x: 560, y: 620 }, 'Later')
    await messages(page).getByRole('button', { name: 'Undo' }).last().click()
    await expect(cardById(page, three)).toBeVisible()
    await expect(cardNamed(page, 'Later')).toBeVisible()
  })

  await test.step('duplicate, copy and cut take the links among the cards along, also to another board', async () => {
    await boardSurface(page).focus()
    await page.keyboard.press('Escape')
    await link(page, one, two, 'is context for')
    await press(page, centre(await readPlace(page, one)))
    await page.keyboard.down('Shift')
    await press(page, centre(await readPlace(page, two)))
    await page.keyboard.up('Shift')
    await page.keyboard.press('Control+d')
    await expect(page.locator('[data-card]', { hasText: 'One' })).toHaveCount(2)
    await expect(selected(page)).toHaveText('2 cards')
    await page.keyboard.press('Control+x')
    await expect(page.locator('[data-card]', { hasText: 'One' })).toHaveCount(1)
    await expect(message(page, '2 cards deleted.')).toBeVisible()
    await openAt(page, await newBoard(ana, server, 'Elsewhere'))
    await boardSurface(page).focus()
    await page.keyboard.press('Control+v')
    await expect(selected(page)).toHaveText('2 cards')
    await expect(page.locator('[data-card]', { hasText: 'One' })).toHaveCount(1)
    await page.keyboard.press('Escape')
    await page.locator('[data-card]', { hasText: 'Two' }).click()
    await expect(inspector(page)).toContainText('One')
    await page.goto(`${address}?inspect`)
    await settled(page)
  })

  await test.step('brackets change what lies on top', async () => {
    await page.keyboard.press('Escape')
    await lookAt(page, { x: 2000, y: 2000, zoom: 1 })
    const lower = await placeCard(page, 'n', { x: 2200, y: 2200 }, 'Lower')
    const upper = await placeCard(page, 'n', { x: 2260, y: 2240 }, 'Upper')
    const onTop = async () => {
      const at = await onScreen(page, { x: 2230, y: 2220 })
      return page.evaluate(
        ([x, y]) =>
          document
            .elementFromPoint(x as number, y as number)
            ?.closest('[data-card]')
            ?.getAttribute('data-card'),
        [at.x, at.y],
      )
    }
    expect(await onTop()).toBe(upper)
    await page.keyboard.press('[')
    await expect.poll(onTop).toBe(lower)
    await page.keyboard.press(']')
    await expect.poll(onTop).toBe(upper)
    await page.keyboard.press('Escape')
    await press(page, { x: 2130, y: 2160 })
    await page.keyboard.press('Shift+BracketRight')
    await expect.poll(onTop).toBe(lower)
    await page.keyboard.press('Control+z')
    await expect.poll(onTop).toBe(upper)
  })
})

/** Pulls a link from the right handle of one card onto another, and answers the question when there is one. */
async function link(page: Page, from: string, to: string, relation: string | RegExp): Promise<void> {
  const [a, b] = [await readPlace(page, from), await readPlace(page, to)]
  const hover = await onScreen(page, centre(a))
  await page.mouse.move(hover.x, hover.y)
  await dragTo(page, { x: a.x + a.w + 18, y: a.y + a.h / 2 }, centre(b))
  await page.getByRole('menuitem', { name: relation }).click()
}
