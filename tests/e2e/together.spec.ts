/** Two people on one board at once: the same words, each other's hands, undo of one's own acts only, breaks in the line. */
import { expect, type Page } from '@playwright/test'
import type { TestServer } from '../harness/start-server'
import {
  boardSurface,
  cardById,
  drag,
  dragTo,
  inkNear,
  message,
  messages,
  onScreen,
  openAt,
  picture,
  placeCard,
  press,
  readPlace,
  settled,
  waitForPlace,
} from './board-acts'
import { callApi, newBoard, type Person } from './people'
import { test } from './test'

interface Meeting {
  readonly ana: Person
  readonly ben: Person
  readonly server: TestServer
}
/** A new board, open with both at 100 %. */
async function meet({ ana, ben, server }: Meeting, title: string): Promise<string> {
  const address = await newBoard(ana, server, title)
  await Promise.all([openAt(ana.page, address), openAt(ben.page, address)])
  await expect(ana.page.getByRole('group', { name: '2 people on this board' })).toBeVisible()
  return address
}
const grip = (place: { x: number; y: number }) => ({ x: place.x + 100, y: place.y + 8 })
/** Where the card is drawn, which differs from its place while somebody drags it; board units at 100 %. */
async function seen(page: Page, id: string): Promise<{ x: number; y: number }> {
  const [card, surface] = await Promise.all([cardById(page, id).boundingBox(), boardSurface(page).boundingBox()])
  if (!card || !surface) throw new Error('The card is not in view.')
  return { x: card.x - surface.x, y: card.y - surface.y }
}
/** The colour in which others see this person. */
async function colourOf(person: Person, server: TestServer): Promise<string> {
  const me = await callApi<{ colour: string }>(person, server, '/api/me')
  return me.colour.toLowerCase()
}

test('two people write into one title and one body at once, and both keep every letter', async ({
  ana,
  ben,
  server,
}) => {
  await meet({ ana, ben, server }, 'Words')
  const id = await placeCard(ana.page, 'p', { x: 300, y: 200 }, 'Middle')
  await expect(cardById(ben.page, id)).toBeVisible()
  const edit = async (page: Page, field: 'title' | 'body') => {
    await boardSurface(page).focus()
    await page.keyboard.press('Escape')
    await press(page, grip(await readPlace(page, id)))
    if (field === 'title') return page.keyboard.press('Enter')
    await page.getByRole('button', { name: /Write text|Edit the text/ }).click()
    await expect(page.getByRole('textbox', { name: /^Text of/ })).toBeFocused()
  }

  await test.step('the title', async () => {
    await Promise.all([edit(ana.page, 'title'), edit(ben.page, 'title')])
    await ana.page.keyboard.press('Home')
    await ben.page.keyboard.press('End')
    await Promise.all([
      ana.page.keyboard.type('Anas beginning ', { delay: 8 }),
      ben.page.keyboard.type(' Bens end', { delay: 8 }),
    ])
    for (const { page } of [ana, ben]) {
      await expect(cardById(page, id).getByRole('textbox')).toHaveValue('Anas beginning Middle Bens end')
    }
    await picture(ana.page, 'both-edit-title')
    await ana.page.keyboard.press('Escape')
    await ben.page.keyboard.press('Escape')
    await ana.page.keyboard.press('Control+z')
    for (const { page } of [ana, ben]) {
      await expect(cardById(page, id).getByRole('heading')).toHaveText('Middle Bens end')
    }
  })

  await test.step('the body', async () => {
    await edit(ana.page, 'body')
    await ana.page.keyboard.type('first line')
    await ana.page.keyboard.press('Enter')
    await ana.page.keyboard.type('last line')
    await edit(ben.page, 'body')
    await ben.page.keyboard.press('ArrowUp')
    await ben.page.keyboard.type(' as Ben')
    await Promise.all([
      ana.page.keyboard.type(' by Ana, letter by letter', { delay: 8 }),
      ben.page.keyboard.type(' saw it', { delay: 8 }),
    ])
    for (const { page } of [ana, ben]) {
      const paragraphs = page.getByRole('textbox', { name: /^Text of/ }).getByRole('paragraph')
      await expect(paragraphs).toHaveText(['first line as Ben saw it', 'last line by Ana, letter by letter'])
    }
    // Between the bar and the card stands the name of who else is at it.
    const barEnd = async (page: Page) => {
      const bar = await page.getByRole('toolbar', { name: 'Text format' }).boundingBox()
      return (bar?.y ?? 0) + (bar?.height ?? 0)
    }
    const top = (await cardById(ben.page, id).boundingBox())?.y ?? 0
    await expect.poll(async () => top - (await barEnd(ben.page))).toBeGreaterThan(24)
    await picture(ben.page, 'both-edit-body')
    await ana.page.keyboard.press('Escape')
    await ben.page.keyboard.press('Escape')
    for (const { page } of [ana, ben]) {
      await expect(cardById(page, id)).toContainText('last line by Ana, letter by letter')
      await expect(cardById(page, id)).not.toHaveAttribute('data-cut')
    }
  })

  await test.step('each sees whose card it is, and who else wrote in it', async () => {
    const inspectorOf = ({ page }: Person) => page.getByRole('complementary', { name: 'Inspector' })
    await expect(inspectorOf(ana)).toContainText('Placed by you. Edited by Ben.')
    await expect(inspectorOf(ben)).toContainText('Placed by Ana. Edited by you.')
    await picture(ben.page, 'whose-card')
  })
})

test('each sees the other’s cursor, selection, editing and drags', async ({ ana, ben, server }) => {
  await meet({ ana, ben, server }, 'Presence')
  const id = await placeCard(ana.page, 'p', { x: 300, y: 200 }, 'In Ana’s hand')
  await ana.page.keyboard.press('Escape')
  const colour = await colourOf(ana, server)
  const before = await readPlace(ben.page, id)

  await test.step('the cursor with its name', async () => {
    const at = await onScreen(ana.page, { x: 520, y: 420 })
    await ana.page.mouse.move(at.x, at.y)
    await expect.poll(() => inkNear(ben.page, colour, { x: 540, y: 440 })).toBeGreaterThan(200)
    await expect(ben.page.getByRole('button', { name: 'Follow Ana' })).toBeVisible()
  })
  await test.step('what is selected', async () => {
    const corner = { x: before.x + before.w, y: before.y + before.h }
    expect(await inkNear(ben.page, colour, corner, 12)).toBe(0)
    await press(ana.page, grip(before))
    await expect.poll(() => inkNear(ben.page, colour, corner, 12)).toBeGreaterThan(10)
  })
  await test.step('which card is being edited', async () => {
    const label = { x: before.x + 30, y: before.y - 14 }
    expect(await inkNear(ben.page, colour, label, 10)).toBeLessThan(40)
    await ana.page.keyboard.press('Enter')
    await expect.poll(() => inkNear(ben.page, colour, label, 10)).toBeGreaterThan(100)
    await picture(ben.page, 'peer-editing')
    await ana.page.keyboard.press('Escape')
    await expect.poll(() => inkNear(ben.page, colour, label, 10)).toBeLessThan(40)
  })
  await test.step('a drag moves on the other screen before it is dropped, and comes to rest where it was dropped', async () => {
    const start = await cardById(ben.page, id).boundingBox()
    await drag(ana.page, grip(before), { x: before.x + 260, y: before.y + 188 })
    await expect
      .poll(async () => {
        const now = await cardById(ben.page, id).boundingBox()
        return Math.round((now?.y ?? 0) - (start?.y ?? 0))
      })
      .toBeGreaterThan(150)
    expect(await readPlace(ben.page, id)).toEqual(before)
    await picture(ben.page, 'peer-drag')
    await ana.page.mouse.up()
    await waitForPlace(ben.page, id, (place) => place.y > before.y + 150)
    expect(await readPlace(ben.page, id)).toEqual(await readPlace(ana.page, id))
  })
  await test.step('a drag that is called off goes back on the other screen as well', async () => {
    const place = await readPlace(ben.page, id)
    const rest = await cardById(ben.page, id).boundingBox()
    await drag(ana.page, grip(place), { x: place.x + 100, y: place.y - 120 })
    await expect.poll(async () => (await cardById(ben.page, id).boundingBox())?.y).not.toBe(rest?.y)
    await ana.page.keyboard.press('Escape')
    await ana.page.mouse.up()
    await expect.poll(async () => (await cardById(ben.page, id).boundingBox())?.y).toBe(rest?.y)
    expect(await readPlace(ana.page, id)).toEqual(place)
  })
  await test.step('a drag that is left for the outline goes back as well, and nothing is put down', async () => {
    const place = await readPlace(ben.page, id)
    const rest = await cardById(ben.page, id).boundingBox()
    await drag(ana.page, grip(place), { x: place.x + 100, y: place.y - 120 })
    await expect.poll(async () => (await cardById(ben.page, id).boundingBox())?.y).not.toBe(rest?.y)
    await ana.page.keyboard.press('Shift+O')
    await expect(boardSurface(ana.page)).toHaveCount(0)
    await expect.poll(async () => (await cardById(ben.page, id).boundingBox())?.y).toBe(rest?.y)
    await ana.page.mouse.up()
    await ana.page.keyboard.press('Shift+O')
    await settled(ana.page)
    expect(await readPlace(ana.page, id)).toEqual(place)
  })
  await test.step('who leaves takes cursor and avatar along', async () => {
    await ana.page.goto(server.url)
    await expect(ben.page.getByRole('group', { name: '1 person on this board' })).toBeVisible()
    await expect.poll(() => inkNear(ben.page, colour, { x: 400, y: 300 }, 200)).toBe(0)
  })
})

test('undo takes back one’s own acts only, and says so when it cannot', async ({ ana, ben, server }) => {
  await meet({ ana, ben, server }, 'Undo')
  const mine = await placeCard(ana.page, 'n', { x: 160, y: 160 }, 'Mine')
  const yours = await placeCard(ben.page, 'n', { x: 480, y: 160 }, 'Yours')
  await expect(cardById(ana.page, yours)).toBeVisible()
  await expect(cardById(ben.page, mine)).toBeVisible()
  const nudge = async (page: Page, id: string, key: string) => {
    await boardSurface(page).focus()
    await page.keyboard.press('Escape')
    await press(page, grip(await readPlace(page, id)))
    await page.keyboard.press(key)
  }
  const [mineBefore, yoursBefore] = [await readPlace(ana.page, mine), await readPlace(ana.page, yours)]

  await test.step('Ana’s undo leaves what Ben did after her', async () => {
    await nudge(ana.page, mine, 'Shift+ArrowDown')
    await nudge(ben.page, yours, 'Shift+ArrowDown')
    await waitForPlace(ana.page, yours, (place) => place.y === yoursBefore.y + 10)
    await ana.page.keyboard.press('Control+z')
    expect(await readPlace(ana.page, mine)).toEqual(mineBefore)
    await waitForPlace(ben.page, mine, (place) => place.y === mineBefore.y)
    expect(await readPlace(ben.page, yours)).toMatchObject({ y: yoursBefore.y + 10 })
    await ana.page.keyboard.press('Control+Shift+z')
    expect(await readPlace(ana.page, mine)).toMatchObject({ y: mineBefore.y + 10 })
  })
  await test.step('what Ben moved after her stays where he put it, and Ana is told', async () => {
    await waitForPlace(ben.page, mine, (place) => place.y === mineBefore.y + 10)
    await nudge(ben.page, mine, 'Shift+ArrowRight')
    await waitForPlace(ana.page, mine, (place) => place.x === mineBefore.x + 10)
    await ana.page.keyboard.press('Control+z')
    await expect(message(ana.page, /could not be taken back: others have changed the same thing/)).toBeVisible()
    expect(await readPlace(ana.page, mine)).toMatchObject({ x: mineBefore.x + 10, y: mineBefore.y + 10 })
    await picture(ana.page, 'undo-blocked')
  })
  await test.step('a card deleted by one while the other drags it: nothing breaks, and Undo brings it back to both', async () => {
    await waitForPlace(ben.page, yours, (place) => place.y === yoursBefore.y + 10)
    const place = await readPlace(ben.page, yours)
    await drag(ben.page, grip(place), { x: place.x + 60, y: place.y + 150 })
    // On Ana's screen the card is where Ben holds it.
    await expect.poll(async () => (await seen(ana.page, yours)).y).toBeGreaterThan(place.y + 100)
    await press(ana.page, grip(await seen(ana.page, yours)))
    await ana.page.keyboard.press('Delete')
    await expect(cardById(ben.page, yours)).toBeHidden()
    await ben.page.mouse.up()
    await expect(cardById(ana.page, yours)).toBeHidden()
    await messages(ana.page).getByRole('button', { name: 'Undo' }).click()
    await expect(cardById(ben.page, yours)).toBeVisible()
    await expect(cardById(ana.page, yours)).toBeVisible()
    await dragTo(ben.page, grip(place), { x: place.x + 60, y: place.y + 150 })
    await waitForPlace(ana.page, yours, (now) => now.y > place.y)
  })
  await test.step('a card deleted by one while the other writes into it: both are told, and it comes back to be written on', async () => {
    await boardSurface(ben.page).focus()
    await ben.page.keyboard.press('Escape')
    await press(ben.page, grip(await readPlace(ben.page, mine)))
    await ben.page.keyboard.press('Enter')
    await expect(ben.page.getByRole('textbox', { name: /^Text of/ })).toBeFocused()
    await press(ana.page, grip(await readPlace(ana.page, mine)))
    await ben.page.keyboard.type(' and yours')
    await ana.page.keyboard.press('Delete')
    await expect(message(ana.page, /“Mine.*” deleted. Ben was writing in it./)).toBeVisible()
    await expect(cardById(ben.page, mine)).toBeHidden()
    const told = message(ben.page, 'Ana deleted “Mine and yours” while you were writing in it.')
    await expect(told).toBeVisible()
    // What goes on being typed is no command.
    await ben.page.keyboard.type(' even more')
    await expect(ben.page.getByRole('button', { name: 'Select', exact: true })).toHaveAttribute('aria-pressed', 'true')
    await picture(ben.page, 'deleted-while-writing')
    await ben.page.getByRole('button', { name: 'Bring it back' }).click()
    await expect(ben.page.getByRole('textbox', { name: /^Text of/ })).toBeFocused()
    await ben.page.keyboard.type(', again')
    await expect(cardById(ana.page, mine)).toContainText('Mine and yours, again')
    await press(ana.page, grip(await readPlace(ana.page, mine)))
    await ana.page.keyboard.press('Delete')
    await expect(told).toBeHidden()
    await expect(message(ben.page, 'Ana deleted “Mine and yours, again” while you were writing in it.')).toBeVisible()
    await ben.page.keyboard.press('Escape')
    await expect(boardSurface(ben.page)).toBeFocused()
    const count = await ben.page.locator('[data-card]').count()
    await ben.page.keyboard.press('n')
    await press(ben.page, { x: 200, y: 600 })
    await ben.page.keyboard.type('Still working')
    await ben.page.keyboard.press('Escape')
    await expect(ben.page.locator('[data-card]')).toHaveCount(count + 1)
    await expect(ana.page.locator('[data-card]', { hasText: 'Still working' })).toBeVisible()
  })
})

test('the page says truly where one’s edits are, and a role taken away ends the editing', async ({
  ana,
  ben,
  mayReport,
  server,
}) => {
  const address = await meet({ ana, ben, server }, 'The line')
  // A line that is cut, and a server that says it is only starting, are told to the console by the browser itself.
  mayReport(
    /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|WebSocket connection|status of 503|Refused to execute script/,
  )
  const id = await placeCard(ana.page, 'n', { x: 200, y: 200 }, 'Before')
  await expect(cardById(ben.page, id)).toBeVisible()
  await expect(ana.page.getByText('Saved', { exact: true })).toBeVisible()
  const place = await readPlace(ana.page, id)

  await test.step('no server: a count-down and what is kept here; then saved, with what the other did', async () => {
    await server.stop()
    await expect(ana.page.getByText(/Reconnecting/).first()).toBeVisible()
    await ana.page.keyboard.press('Shift+ArrowRight')
    await expect(ana.page.getByText(/: 1 change kept on this device/).first()).toBeVisible()
    await picture(ana.page, 'reconnecting')
    await server.restart()
    await expect(ana.page.getByText('Saved', { exact: true })).toBeVisible()
    await waitForPlace(ben.page, id, (now) => now.x === place.x + 10)
  })
  await test.step('no line: offline, with the count; then saved', async () => {
    await ben.context.setOffline(true)
    await press(ben.page, grip(await readPlace(ben.page, id)))
    await ben.page.keyboard.press('Shift+ArrowDown')
    await expect(ben.page.getByText('Offline: 1 change kept on this device').first()).toBeVisible()
    await picture(ben.page, 'offline')
    await ben.context.setOffline(false)
    await expect(ben.page.getByText('Saved', { exact: true })).toBeVisible()
    await waitForPlace(ana.page, id, (now) => now.y === place.y + 10)
  })
  await test.step('made a viewer, Ben can look but not change', async () => {
    const boardId = new URL(address).pathname.split('/').at(-1) ?? ''
    const path = `/api/boards/${boardId}/people`
    await callApi(ana, server, path, { method: 'PATCH', data: { teamGives: 'viewer' } })
    await expect(ben.page.getByText('View only', { exact: true })).toBeVisible()
    await expect(ben.page.getByRole('button', { name: 'Note', exact: true })).toBeHidden()
    const now = await readPlace(ben.page, id)
    await boardSurface(ben.page).focus()
    await ben.page.keyboard.press('n')
    await expect(message(ben.page, 'You can look at this board but not change it.')).toBeVisible()
    await dragTo(ben.page, grip(now), { x: now.x + 300, y: now.y + 200 })
    expect(await readPlace(ben.page, id)).toEqual(now)
    await picture(ben.page, 'viewer')
  })
})
