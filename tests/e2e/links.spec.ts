/** What one pair of hands can do with links: made, refused with a reason, argued. */
import { expect } from '@playwright/test'
import {
  boardSurface,
  cardById,
  centre,
  drag,
  dragTo,
  inkNear,
  message,
  onScreen,
  openAt,
  picture,
  placeCard,
  press,
  readPlace,
} from './board-acts'
import { inspector } from './document-acts'
import { newBoard } from './people'
import { test } from './test'

test('links are made by handle and by key, refused with a reason, and argued in the inspector', async ({
  ana,
  server,
}) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Links'))
  const evidence = await placeCard(page, 'e', { x: 170, y: 160 }, 'Crane logs')
  const point = await placeCard(page, 'p', { x: 560, y: 160 }, 'Berth four')
  const judgement = await placeCard(page, 'j', { x: 560, y: 480 }, 'It reopens in May')
  const note = await placeCard(page, 'n', { x: 170, y: 480 }, 'The logs were copied')
  await page.keyboard.press('Escape')

  await test.step('a handle dragged onto a card asks which relation', async () => {
    const [a, b] = [await readPlace(page, evidence), await readPlace(page, point)]
    const hover = await onScreen(page, centre(a))
    await page.mouse.move(hover.x, hover.y)
    await drag(page, { x: a.x + a.w + 18, y: a.y + a.h / 2 }, centre(b))
    await picture(page, 'link-drag-light')
    await page.mouse.up()
    await expect(page.getByRole('menuitem')).toHaveText(['supports', 'contradicts', 'is context for'])
    await picture(page, 'relation-question-light')
    await page.getByRole('menuitem', { name: 'supports' }).click()
    await expect(cardById(page, point)).toContainText('1 supporting')
    await expect(boardSurface(page)).toBeFocused()
  })

  await test.step('drawn the other way round it asks for what the other card says, too', async () => {
    await page.keyboard.press('Escape')
    const [a, b] = [await readPlace(page, evidence), await readPlace(page, point)]
    const hover = await onScreen(page, centre(b))
    await page.mouse.move(hover.x, hover.y)
    await drag(page, { x: b.x + b.w + 18, y: b.y + b.h / 2 }, centre(a))
    await page.mouse.up()
    await expect(page.getByRole('menuitem')).toHaveText(['supported by', 'contradicted by', 'is context for'])
    await picture(page, 'relation-question-both')
    await page.getByRole('menuitem', { name: 'supported by' }).click() // there is one: it is selected
    await expect(message(page, 'One already supports the other.')).toBeVisible()
  })

  await test.step('its strength and reason are set in the inspector', async () => {
    const panel = inspector(page)
    await panel.getByRole('radio', { name: 'strong' }).click()
    await panel.getByLabel('Reason').fill('Hours match the tide table')
    await panel.getByLabel('Reason').blur()
    await picture(page, 'link-inspector-light')
    await page.getByRole('main', { name: 'Board' }).click({ position: { x: 20, y: 20 } })
    await expect(panel).toBeHidden()
    const [a, b] = [await readPlace(page, evidence), await readPlace(page, point)]
    await press(page, { x: (a.x + a.w + b.x) / 2 - 20, y: a.y + a.h / 2 + (b.y + b.h / 2 - a.y - a.h / 2) / 2 })
    await expect(panel.getByLabel('Reason')).toHaveValue('Hours match the tide table')
    await expect(panel.getByRole('radio', { name: 'strong' })).toBeChecked()
  })

  await test.step('asked by words, it offers first what the two kinds mean, and says what a judgement rests on', async () => {
    const dialog = page.getByRole('dialog', { name: /^Link/ })
    const relations = dialog.getByRole('list', { name: 'Relation' }).getByRole('button')
    await press(page, { x: 560, y: 110 })
    await inspector(page).getByRole('button', { name: 'Link to…' }).click()
    await dialog.getByRole('combobox').fill('Crane')
    await dialog.getByRole('option').first().click()
    await expect(relations.first()).toBeFocused()
    await expect(relations).toHaveText([
      '“Crane logs” supports “Berth four”',
      '“Crane logs” contradicts “Berth four”',
      '“Berth four” is context for “Crane logs”',
      '“Crane logs” is context for “Berth four”',
    ])
    await dialog.getByRole('button', { name: 'Choose another card' }).click()
    await dialog.getByRole('combobox').fill('May')
    await dialog.getByRole('option').first().click()
    await expect(dialog).toContainText(
      'A judgement rests on evidence, assumptions and judgements; link this point’s evidence instead.',
    )
    await expect(relations.first()).toBeFocused()
    await expect(relations).toHaveText([
      'Rest “It reopens in May” on this point’s 1 piece of supporting evidence',
      '“Berth four” is context for “It reopens in May”',
      '“It reopens in May” is context for “Berth four”',
    ])
    await picture(page, 'link-missed')
    await relations.first().click()
    await expect(message(page, '“It reopens in May” rests on 1 piece of evidence for “Berth four”.')).toBeVisible()
    await expect(cardById(page, judgement)).toContainText('rests on 1')
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect(cardById(page, judgement)).toContainText('Rests on nothing yet.')
  })

  await test.step('L links from the selected card to the one that Tab comes to', async () => {
    await boardSurface(page).focus()
    await page.keyboard.press('Escape')
    await press(page, { x: 560, y: 430 })
    await page.keyboard.press('l')
    await expect(message(page, /Choose the card to link to/)).toBeVisible()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'rests on' }).press('Enter')
    await expect(cardById(page, judgement)).toContainText('rests on 1')
    await expect(page.getByRole('button', { name: 'Select', exact: true })).toHaveAttribute('aria-pressed', 'true')
    await expect(boardSurface(page)).toBeFocused()
  })

  await test.step('a link dropped onto a link is an undercut', async () => {
    const [a, b, from] = [await readPlace(page, evidence), await readPlace(page, point), await readPlace(page, note)]
    const hover = await onScreen(page, centre(from))
    await page.mouse.move(hover.x, hover.y)
    const middle = { x: (a.x + a.w + b.x) / 2 - 20, y: (a.y + a.h / 2 + b.y + b.h / 2) / 2 }
    await dragTo(page, { x: from.x + from.w / 2, y: from.y - 18 }, middle)
    await expect(inspector(page)).toContainText('undercuts')
    await picture(page, 'undercut-light')
  })

  await test.step('what the grammar forbids is refused with the reason; so is a link to nothing', async () => {
    const [from, a, b] = [
      await readPlace(page, point),
      await readPlace(page, judgement),
      await readPlace(page, evidence),
    ]
    await boardSurface(page).focus()
    await page.keyboard.press('Escape')
    const hover = await onScreen(page, centre(from))
    await page.mouse.move(hover.x, hover.y)
    const restsOn = { x: (a.x + a.w / 2 + b.x + b.w / 2) / 2, y: (a.y + b.y + b.h) / 2 }
    const handle = { x: from.x + from.w / 2, y: from.y + from.h + 18 }
    await dragTo(page, handle, restsOn)
    await expect(message(page, 'Only evidence or a note undercuts something; a point does not.')).toBeVisible()
    await page.mouse.move(hover.x, hover.y)
    await dragTo(page, handle, { x: from.x + from.w - 20, y: from.y + from.h + 60 })
    await expect(page.getByRole('menu', { name: 'Place here, linked' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('Alt and arrows walk along links, Tab in reading order', async () => {
    await boardSurface(page).focus()
    await page.keyboard.press('Escape')
    await press(page, { x: 560, y: 120 })
    const status = page.locator('[role="status"].sr-only', { hasText: ':' })
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(status.first()).toContainText('Evidence: Crane logs')
    await page.keyboard.press('Escape')
    for (const name of ['Crane logs', 'Berth four', 'The logs were copied', 'It reopens in May']) {
      await page.keyboard.press('Tab')
      await expect(status.first()).toContainText(name)
    }
    await page.keyboard.press('Shift+Tab')
    await expect(status.first()).toContainText('The logs were copied')
  })

  await test.step('the canvas follows a change of theme at once', async () => {
    await page.keyboard.press('Escape')
    const [a, b] = [await readPlace(page, evidence), await readPlace(page, point)]
    const middle = { x: (a.x + a.w + b.x) / 2, y: (a.y + a.h / 2 + b.y + b.h / 2) / 2 }
    await expect.poll(() => inkNear(page, '#0b8064', middle)).toBeGreaterThan(10)
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitemradio', { name: 'Dark' }).click()
    await expect.poll(() => inkNear(page, '#3cbf9b', middle)).toBeGreaterThan(10)
    expect(await inkNear(page, '#0b8064', middle)).toBe(0)
    await picture(page, 'links-dark')
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitemradio', { name: 'Light' }).click()
  })
})

test('a card has room for what links say of it, and keeps its title where a hand made it too small', async ({
  ana,
  server,
}) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Titles'))
  const title = 'The ferry company is told before the channel is closed'
  const hypothesis = await placeCard(page, 'g', { x: 200, y: 160 }, title)
  const evidence = await placeCard(page, 'e', { x: 640, y: 160 }, 'Crane logs')
  const [a, b] = [await readPlace(page, evidence), await readPlace(page, hypothesis)]
  await page.keyboard.press('Escape')
  const hover = await onScreen(page, centre(a))
  await page.mouse.move(hover.x, hover.y)
  await dragTo(page, { x: a.x - 18, y: a.y + a.h / 2 }, centre(b))
  await page.getByRole('menuitem', { name: 'supports' }).click()

  const card = cardById(page, hypothesis)
  const heading = card.getByRole('heading')
  const note = card.getByText('origin not established')
  const isCut = () => heading.evaluate((element) => element.scrollHeight > element.clientHeight + 1)
  await test.step('title, ground and facts stand whole', async () => {
    await expect(note).toBeVisible()
    const [titleBox, noteBox, footer] = await Promise.all([
      heading.boundingBox(),
      note.boundingBox(),
      card.getByText('1 supporting').boundingBox(),
    ])
    expect(titleBox?.height).toBe(40)
    expect(await isCut()).toBe(false)
    expect(noteBox!.y).toBeGreaterThanOrEqual(titleBox!.y + 40)
    expect(footer!.y).toBeGreaterThanOrEqual(noteBox!.y + 14)
    await picture(page, 'title-over-ground')
  })
  await test.step('made lower, the ground yields to the title, then the title ends in an ellipsis', async () => {
    await page.evaluate((id) => window.redthread?.select([id]), hypothesis)
    await boardSurface(page).focus()
    const lowerTo = async (h: number) => {
      const { h: now } = await readPlace(page, hypothesis)
      for (let step = 0; step < (now - h) / 8; step++) await page.keyboard.press('Alt+Shift+ArrowUp')
      expect((await readPlace(page, hypothesis)).h).toBe(h)
    }
    await lowerTo(120)
    expect(await isCut()).toBe(false)
    const [box, cardBox] = [await note.boundingBox(), await card.boundingBox()]
    expect(box!.x).toBeGreaterThan(cardBox!.x + cardBox!.width - 14) // in a column beside, out of sight
    await lowerTo(96)
    await expect(card).toHaveAttribute('data-title-cut')
    expect((await heading.boundingBox())?.height).toBe(20)
    await picture(page, 'title-cut')
  })
})

test('where what was probably meant is refused, Enter makes nothing else', async ({ ana, server }) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Refused'))
  const point = await placeCard(page, 'p', { x: 300, y: 300 }, 'Berth five')
  await placeCard(page, 'j', { x: 700, y: 300 }, 'It stays closed')
  await page.evaluate((id) => window.redthread?.select([id]), point)
  await inspector(page).getByRole('button', { name: 'Link to…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Link/ })
  await dialog.getByRole('combobox').fill('stays')
  await dialog.getByRole('option').first().click()
  const another = dialog.getByRole('button', { name: 'Choose another card' })
  await expect(another).toBeFocused()
  await expect(another).toHaveAccessibleDescription(/^A judgement rests on evidence/)
  await picture(page, 'link-refused')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('combobox')).toBeVisible()
})

test('several cards are linked with one at once', async ({ ana, server }) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Several'))
  const point = await placeCard(page, 'p', { x: 300, y: 300 }, 'Berth six')
  const pieces = [
    await placeCard(page, 'e', { x: 700, y: 200 }, 'Tide table'),
    await placeCard(page, 'e', { x: 700, y: 420 }, 'Pilot’s log'),
  ]
  await page.evaluate((ids) => window.redthread?.select(ids), pieces)
  await inspector(page).getByRole('button', { name: 'Link to…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Link each of 2 cards' })
  await dialog.getByRole('combobox').fill('Berth')
  await dialog.getByRole('option').first().click()
  await expect(dialog.getByRole('list', { name: 'Relation' }).getByRole('button')).toHaveText([
    'Each of 2 cards supports “Berth six”',
    'Each of 2 cards contradicts “Berth six”',
    'Each of 2 cards is context for “Berth six”',
    '“Berth six” is context for each of 2 cards',
  ])
  await picture(page, 'link-several')
  await expect(dialog.getByRole('button', { name: /supports/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(message(page, 'Each of 2 cards supports “Berth six”.')).toBeVisible()
  await expect(cardById(page, point)).toContainText('2 supporting')
  await expect(inspector(page)).toContainText('2 cards')
  await page.keyboard.press('Control+z')
  await expect(cardById(page, point)).not.toContainText('2 supporting')
})

test('a link let go over free board places a card there, linked', async ({ ana, server }) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Placed'))
  const point = await placeCard(page, 'p', { x: 300, y: 300 }, 'Berth seven')
  await page.keyboard.press('Escape')
  const from = await readPlace(page, point)
  const hover = await onScreen(page, centre(from))
  await page.mouse.move(hover.x, hover.y)
  await dragTo(page, { x: from.x + from.w + 18, y: from.y + from.h / 2 }, { x: 760, y: 520 })
  await expect(page.getByRole('menu', { name: 'Place here, linked' })).toBeVisible()
  await picture(page, 'place-linked')
  await page.getByRole('menuitem', { name: 'Evidence' }).click()
  await page.getByRole('menuitem', { name: 'supported by' }).click()
  await page.keyboard.type('Crane log')
  await page.keyboard.press('Escape')
  await expect(cardById(page, point)).toContainText('1 supporting')
  const made = page.locator('[data-card]').filter({ hasText: 'Crane log' })
  await expect(made).toBeVisible()
  await picture(page, 'placed-linked')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(made).toHaveCount(0)
  await expect(cardById(page, point)).not.toContainText('1 supporting')
})
