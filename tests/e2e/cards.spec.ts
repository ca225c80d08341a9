/** What one pair of hands can do with cards: every kind, frames, copies, order, deleting. */
import { expect, test, type Page } from '@playwright/test'
import { startServer, type TestServer } from '../harness/start-server'
import {
  boardSurface,
  cardById,
  cardNamed,
  centre,
  drag,
  dragTo,
  lookAt,
  message,
  onScreen,
  openAt,
  picture,
  placeCard,
  press,
  readPlace,
  settled,
} from './board-acts'
import { inspector } from './document-acts'
import { createBoard, newPerson, signIn, type Person } from './people'

let server: TestServer
let ana: Person
test.beforeAll(async ({ browser }) => {
  server = await startServer()
  ana = await newPerson(browser, 'Ana')
  await signIn(ana, server)
})
test.afterAll(() => server.dispose())
test.beforeEach(async () => {
  await ana.page.goto(server.url)
})
test.afterEach(() => {
  expect(ana.problems.splice(0)).toEqual([])
})

const KINDS = [
  { key: 'p', tool: 'Discussion point', kind: 'point' },
  { key: 'e', tool: 'Evidence', kind: 'evidence' },
  { key: 'g', tool: 'Hypothesis', kind: 'hypothesis' },
  { key: 'j', tool: 'Key judgement', kind: 'judgement' },
] as const
const selected = (page: Page) => inspector(page).getByRole('heading', { level: 2 })

test('every kind of card is placed by key and by tool bar, and written into at once', async () => {
  const { page } = ana
  await openAt(page, await createBoard(ana, 'Kinds'))
  await expect(page.getByRole('region', { name: 'Begin with what you have to read' })).toBeVisible()
  await picture(page, 'empty-light')

  await test.step('by key: title, Enter, body, Esc', async () => {
    for (const [index, { key, kind }] of KINDS.entries()) {
      await page.keyboard.press(key)
      await press(page, { x: 170 + (index % 2) * 320, y: 140 + Math.floor(index / 2) * 250 })
      await page.keyboard.type(`Title of ${kind}`)
      await page.keyboard.press('Enter')
      await page.keyboard.type(`Words of ${kind}`)
      await page.keyboard.press('Escape')
      const card = page.locator(`[data-card][data-kind="${kind}"]`)
      await expect(card.getByRole('heading')).toHaveText(`Title of ${kind}`)
      await expect(card).toContainText(`Words of ${kind}`)
      await expect(boardSurface(page)).toBeFocused()
    }
    await expect(page.getByRole('region', { name: 'Begin with what you have to read' })).toBeHidden()
    await expect(page.locator('[data-kind="hypothesis"]').first()).toContainText('H1')
    await picture(page, 'kinds-light')
  })

  await test.step('what is typed before a field is there goes where it would have gone', async () => {
    // In one task of the page: no field can come to be in between.
    await boardSurface(page).evaluate((surface) => {
      for (const key of ['Enter', ...'Early', 'Enter', ...'bird', 'Escape']) {
        surface.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      }
    })
    const card = page.locator('[data-card]').filter({ hasText: 'bird' })
    await expect(card.getByRole('heading')).toHaveText(/Early$/)
    await expect(card).toContainText('bird')
    await expect(card.getByRole('heading')).not.toContainText('bird')
    await expect(boardSurface(page)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(card).toBeHidden()
  })

  await test.step('so do letters that are composed, by a dead key or an input method, or put in at once', async () => {
    await boardSurface(page).evaluate((surface) => {
      const key = (name: string) =>
        (document.activeElement ?? surface).dispatchEvent(
          new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
        )
      key('Enter')
      document.execCommand('insertText', false, 'Kapitänsmützen')
      key('Enter')
      const field = document.activeElement as HTMLTextAreaElement
      field.dispatchEvent(new CompositionEvent('compositionstart'))
      field.value = '舵手'
      field.dispatchEvent(new CompositionEvent('compositionend', { data: '舵手' }))
      key('Escape')
    })
    const card = page.locator('[data-card]').filter({ hasText: '舵手' })
    await expect(card.getByRole('heading')).toHaveText(/Kapitänsmützen$/)
    await expect(card.getByRole('heading')).not.toContainText('舵手')
    await expect(boardSurface(page)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(card).toBeHidden()
  })

  await test.step('and is kept when one has gone elsewhere before its field is there', async () => {
    await boardSurface(page).evaluate((surface) => {
      for (const key of ['Enter', ...'Late', 'Enter', ...'riser']) {
        surface.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      }
      const elsewhere = { clientX: 900, clientY: 820, pointerId: 1, isPrimary: true, bubbles: true, cancelable: true }
      surface.dispatchEvent(new PointerEvent('pointerdown', { ...elsewhere, buttons: 1 }))
      surface.dispatchEvent(new PointerEvent('pointerup', elsewhere))
    })
    const card = page.locator('[data-card]').filter({ hasText: 'riser' })
    await expect(card.getByRole('heading')).toHaveText(/Late$/)
    await expect(card.getByRole('heading')).not.toContainText('riser')
    await expect(boardSurface(page)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(card).toBeHidden()
  })

  await test.step('a note is written straight into, by its key and by a double click on the board', async () => {
    await page.keyboard.press('n')
    await press(page, { x: 120, y: 560 })
    await page.keyboard.type('Straight into the note')
    await page.keyboard.press('Escape')
    const at = await onScreen(page, { x: 380, y: 600 })
    await page.keyboard.press('Escape')
    await page.mouse.dblclick(at.x, at.y)
    await page.keyboard.type('By double click')
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-kind="note"]')).toHaveText([/Straight into the note/, /By double click/])
  })

  await test.step('a frame is drawn and named', async () => {
    await page.keyboard.press('f')
    await dragTo(page, { x: 500, y: 520 }, { x: 680, y: 660 })
    await page.keyboard.type('A named frame')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'Frame: A named frame' })).toBeAttached()
    await expect(boardSurface(page)).toBeFocused()
    const { w, h } = await readPlace(page, await idOfFrame(page, 'A named frame'))
    expect({ w, h }).toEqual({ w: 180, h: 140 })
  })

  await test.step('by tool bar; the tool goes back to Select, and Esc gives a tool back unused', async () => {
    await page.keyboard.press('Escape')
    await lookAt(page, { x: 0, y: 800, zoom: 1 })
    for (const [index, { tool, kind }] of KINDS.entries()) {
      await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: tool }).click()
      await press(page, { x: 170 + (index % 2) * 320, y: 960 + Math.floor(index / 2) * 230 })
      await page.keyboard.type(`By bar: ${kind}`)
      await page.keyboard.press('Escape')
      await expect(page.locator(`[data-kind="${kind}"]`, { hasText: `By bar: ${kind}` })).toBeVisible()
      await expect(page.getByRole('button', { name: 'Select', exact: true })).toHaveAttribute('aria-pressed', 'true')
    }
    await expect(page.locator('[data-kind="hypothesis"]', { hasText: 'H2' })).toBeVisible()
    const count = await page.locator('[data-card]').count()
    await page.keyboard.press('n')
    await expect(page.getByRole('button', { name: 'Note', exact: true })).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('Escape')
    await press(page, { x: 20, y: 1400 })
    await expect(page.locator('[data-card]')).toHaveCount(count)
  })

  await test.step('likelihood and confidence are set apart, and the card shows both', async () => {
    await page.keyboard.press('Shift+Digit1')
    await settled(page)
    await lookAt(page, { x: 0, y: 0, zoom: 1 })
    const judgement = cardNamed(page, 'Title of judgement')
    await judgement.click({ position: { x: 120, y: 8 } })
    const panel = inspector(page)
    await panel.getByLabel('Likelihood of the event').selectOption('likely')
    await panel.getByRole('radio', { name: 'moderate' }).click()
    await expect(panel.getByText('A confidence needs its reason.')).toBeVisible()
    await panel.getByLabel('Reason for the confidence').fill('two sources, one origin')
    await panel.getByLabel('Reason for the confidence').blur()
    await expect(judgement).toContainText('likely · 55–80 %')
    await expect(judgement).toContainText('moderate: two sources, one origin')
    await expect(judgement).not.toHaveAttribute('data-cut')
    await picture(page, 'judgement-light')
  })

  await test.step('a body has bold, italic, headings, lists and links, and keeps them', async () => {
    const point = cardNamed(page, 'Title of point')
    await point.click({ position: { x: 120, y: 8 } })
    await inspector(page).getByRole('button', { name: 'Edit the text' }).click()
    const body = page.getByRole('textbox', { name: /^Text of/ })
    await expect(body).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.getByRole('button', { name: 'Heading' }).click()
    await page.keyboard.type('A heading')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('bold')
    await page.keyboard.press('Control+b')
    await page.keyboard.type(' and ')
    await page.keyboard.press('Control+i')
    await page.keyboard.type('italic')
    await page.keyboard.press('Control+i')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Bulleted list' }).click()
    await page.keyboard.type('first')
    await page.keyboard.press('Enter')
    await page.keyboard.type('second ')
    await page.keyboard.press('Control+k')
    await page.getByLabel('Address of the link').fill('javascript:alert(1)')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Address of the link')).toHaveAttribute('aria-invalid', 'true')
    await page.getByLabel('Address of the link').fill('example.org/report')
    await page.keyboard.press('Enter')
    await picture(page, 'body-edit-light')
    await page.keyboard.press('Escape')
    await expect(point.locator('strong')).toHaveText('bold')
    await expect(point.locator('em')).toHaveText('italic')
    await expect(point.getByRole('heading', { name: 'A heading' })).toBeVisible()
    await expect(point.getByRole('listitem')).toHaveText(['first', /^second example\.org\/report$/])
    await expect(point.getByRole('link')).toHaveAttribute('href', 'https://example.org/report')
  })
})

test('cards are chosen, moved, framed, copied, stacked and deleted by hand and by key', async () => {
  const { page } = ana
  const address = await createBoard(ana, 'Hands')
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
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).last().click()
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
    await page.goto(server.url)
    await openAt(page, await createBoard(ana, 'Elsewhere'))
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

async function idOfFrame(page: Page, name: string): Promise<string> {
  return (await page.getByRole('region', { name: `Frame: ${name}` }).getAttribute('data-card')) ?? ''
}

/** Pulls a link from the right handle of one card onto another, and answers the question when there is one. */
async function link(page: Page, from: string, to: string, relation: string | RegExp): Promise<void> {
  const [a, b] = [await readPlace(page, from), await readPlace(page, to)]
  const hover = await onScreen(page, centre(a))
  await page.mouse.move(hover.x, hover.y)
  await dragTo(page, { x: a.x + a.w + 18, y: a.y + a.h / 2 }, centre(b))
  await page.getByRole('menuitem', { name: relation }).click()
}
