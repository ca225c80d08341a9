/** The outline: a whole board worked on by keys alone, while somebody else works on the canvas. */
import { expect, type Locator, type Page } from '@playwright/test'
import { axeFaults } from './axe'
import {
  boardSurface,
  cardNamed,
  idOf,
  lookAt,
  lookAtCard,
  message,
  openAt,
  picture,
  placeCard,
  press,
  readPlace,
  settled,
  waitForPlace,
} from './board-acts'
import { callApi, createDemo, newBoard } from './people'
import { test } from './test'

const row = (page: Page, words: string | RegExp): Locator => page.getByRole('treeitem', { name: words }).first()
const dialog = (page: Page): Locator => page.getByRole('dialog')

/** Tabs on until the target has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let step = 0; step < 60; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never came to it.')
}

/** Fills the open “Add a card” by keys: what kind, what it has to do with the card here, its title. */
async function fillAdd(page: Page, title: string, kind: string, relation?: string): Promise<void> {
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.type(kind)
  await expect(dialog(page).getByLabel('Kind')).toHaveValue(kind.toLowerCase())
  if (relation) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(relation)
    await page.keyboard.press('Shift+Tab')
  }
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeHidden()
  await expect(row(page, title)).toBeFocused()
}

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await axeFaults(page), colorScheme).toEqual([])
  }
}

test('a board is built, moved, linked and undone in its outline by keys, while somebody works on the canvas', async ({
  ana,
  ben,
  server,
}) => {
  const { page } = ana
  const address = await newBoard(ana, server, 'Harbour')
  await Promise.all([page.goto(address), openAt(ben.page, address)])
  await expect(page.getByRole('toolbar', { name: 'Tools' })).toBeVisible() // the page takes keys

  await test.step('the key opens the outline, the address says so, and an empty one says how to begin', async () => {
    await boardSurface(page).focus()
    await page.keyboard.press('Shift+O')
    await expect(page).toHaveURL(/\?lens=outline$/)
    await expect(page.getByRole('heading', { name: 'Nothing is on this board yet' })).toBeVisible()
  })

  await test.step('cards of several kinds are added in their place, linked at once', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Add', exact: true }))
    await page.keyboard.press('Enter')
    await fillAdd(page, 'Closures', 'Frame')
    await page.keyboard.press('Alt+n')
    await fillAdd(page, 'The port closed', 'Point')
    await page.keyboard.press('Alt+n')
    await fillAdd(page, 'The gauge stood at four metres', 'Evidence', 'the new card supports')
    const evidence = row(page, /^supports the card above: The gauge/)
    await expect(evidence).toBeFocused()
    await expect(evidence).toHaveAttribute('aria-level', '3')
    await expect(row(page, /^The port closed/)).toHaveAttribute('aria-expanded', 'true')
    await expect(cardNamed(ben.page, 'The gauge stood')).toBeVisible()
  })

  const noteId = await test.step('what others add shows, is announced, and who writes in it', async () => {
    const id = await placeCard(ben.page, 'n', { x: 1000, y: 700 }, 'Tide tables')
    await expect(row(page, 'Cards without a frame')).toBeVisible()
    await expect(row(page, /^Tide tables/)).toHaveAttribute('aria-level', '2')
    await expect(page.locator('[data-outline-news]')).toContainText(
      /Somebody else (added|changed) “Tide tables”/, // “changed” where the typing falls into the next sentence
    )
    await boardSurface(ben.page).focus()
    await ben.page.keyboard.press('Enter')
    await expect(row(page, /Ben is editing it/)).toBeVisible()
    await expect(page.locator('[data-outline-news]')).toContainText('Ben is editing “Tide tables”.')
    await ben.page.keyboard.press('Escape')
    await expect(row(page, /Ben is editing it/)).toBeHidden()
    // The evidence is still where the keyboard is.
    await expect(row(page, /^supports the card above: The gauge/)).toBeFocused()
    return id
  })

  await test.step('letters, Home, End and arrows go where a tree’s keys go', async () => {
    await page.keyboard.press('Home')
    await expect(row(page, /^Closures/)).toBeFocused()
    await page.keyboard.type('tide')
    await expect(row(page, /^Tide tables/)).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect(row(page, 'Cards without a frame')).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect(row(page, /^Tide tables/)).toBeHidden()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(row(page, /^Tide tables/)).toBeFocused()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(row(page, /^Tide tables/)).toBeFocused()
  })

  await test.step('a card moves into a frame and up in it, and lies so on the board', async () => {
    const frame = await readPlace(ben.page, await frameId(ben.page))
    await page.keyboard.press('Alt+m')
    await page.keyboard.type('clos')
    await page.keyboard.press('Enter')
    await expect(row(page, /^Tide tables/)).toBeFocused()
    await expect(page.locator('[data-outline-said]')).toHaveText('Moved to the end of the frame “Closures”.')
    await waitForPlace(ben.page, noteId, ({ x, y }) => x > frame.x && y > frame.y && x < frame.x + frame.w)
    await page.keyboard.press('Alt+ArrowUp')
    await expect(page.locator('[data-outline-said]')).toHaveText('Moved above “The port closed”.')
    await expect(row(page, /^Tide tables/)).toHaveAttribute('aria-posinset', '1')
    const pointId = await idOf(ben.page, 'The port closed')
    const heightOf = async (card: string) => (await readPlace(ben.page, card)).y // both move, one after the other
    await expect.poll(async () => (await heightOf(noteId)) < (await heightOf(pointId))).toBe(true)
    await page.keyboard.press('Control+z')
    await expect(row(page, /^Tide tables/)).toHaveAttribute('aria-posinset', '2')
  })

  await test.step('a link is refused with its reason, made, taken away, and brought back', async () => {
    await page.keyboard.press('Alt+l')
    await page.keyboard.type('closures')
    await page.keyboard.press('Enter')
    await expect(dialog(page).getByRole('status')).toHaveText('A frame only holds cards; link the cards themselves.')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('port')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(
      dialog(page)
        .getByRole('button', { name: /is context for/ })
        .first(),
    ).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(dialog(page).getByRole('list', { name: 'Relation' }).getByRole('button').nth(1)).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    const linked = row(page, /^is context for the card above: Tide tables/)
    await expect(linked).toBeFocused()
    await page.keyboard.press('Alt+u')
    await expect(message(page, '“Tide tables” is no longer linked with “The port closed”.')).toBeVisible()
    await expect(row(page, /^Tide tables/)).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(linked).toBeFocused()
  })

  await test.step('text and title are written in their row and seen on the canvas', async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: /^Text of/ })).toBeFocused()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' of March')
    await page.keyboard.press('Escape')
    await expect(row(page, /Tide tables of March/)).toBeFocused()
    await expect(cardNamed(ben.page, 'Tide tables of March')).toBeVisible()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('F2')
    await page.keyboard.press('End')
    await page.keyboard.type(' early')
    await page.keyboard.press('Enter')
    await expect(row(page, /^The port closed early/)).toBeFocused()
    await expect(cardNamed(ben.page, 'The port closed early')).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
  })

  await test.step('several are selected, copied, deleted and brought back', async () => {
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowUp')
    await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('2 cards')
    await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(2)
    await page.keyboard.press('Control+d')
    await expect(page.getByRole('treeitem', { name: /The gauge/ })).toHaveCount(2)
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('treeitem', { name: /The gauge/ })).toHaveCount(1)
    await page.keyboard.press('Home')
    await page.keyboard.type('the port')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Delete')
    await expect(row(page, /^The port closed/)).toBeHidden()
    await expect(message(page, /” deleted\.$/)).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(row(page, /^The port closed/)).toBeVisible()
  })

  await test.step('a row that somebody deletes hands the keyboard to its neighbour', async () => {
    await page.keyboard.press('Home')
    await page.keyboard.type('the gauge')
    await page.keyboard.press('End')
    await expect(row(page, /Tide tables of March/)).toBeFocused()
    await lookAtCard(ben.page, noteId)
    const { x, y } = await readPlace(ben.page, noteId)
    await press(ben.page, { x: x + 60, y: y + 20 })
    await ben.page.keyboard.press('Delete')
    await expect(row(page, /Tide tables of March/)).toBeHidden()
    await expect(row(page, /The gauge/)).toBeFocused()
    await ben.page.keyboard.press('Control+z')
    await expect(row(page, /Tide tables of March/)).toBeVisible()
  })

  await test.step('it is shown on the board and the way back leads to the same row', async () => {
    await page.keyboard.press('Alt+b')
    await expect(boardSurface(page)).toBeFocused()
    await expect(page).toHaveURL(address)
    await expect(cardNamed(page, 'The gauge stood')).toBeVisible()
    await page.keyboard.press('Shift+O')
    await expect(row(page, /The gauge/)).toBeFocused()
    await page.reload()
    await expect(page).toHaveURL(/\?lens=outline$/)
    await expect(row(page, /The gauge/)).toBeVisible()
  })

  await test.step('axe finds nothing, on a desk and on a phone', async () => {
    await expectAccessible(page)
    await picture(page, 'outline-desk')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.reload()
    await row(page, /The gauge/).click()
    await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible()
    await expectAccessible(page)
    await picture(page, 'outline-phone')
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('who may only look can read it all and change nothing', async () => {
    const boardId = new URL(address).pathname.split('/').at(-1) ?? ''
    const { userId } = await callApi<{ userId: string }>(ben, server, '/api/me')
    await callApi(ana, server, `/api/boards/${boardId}/people/${userId}`, { method: 'PUT', data: { role: 'viewer' } })
    await callApi(ana, server, `/api/boards/${boardId}/people`, { method: 'PATCH', data: { teamGives: null } })
    await ben.page.goto(`${address}?lens=outline`)
    await expect(row(ben.page, /^The port closed/)).toBeVisible()
    await expect(ben.page.getByRole('button', { name: 'Add', exact: true })).toBeHidden()
    await row(ben.page, /^The port closed/).focus()
    await ben.page.keyboard.press('.')
    await expect(ben.page.getByRole('menuitem')).toHaveCount(3)
    await ben.page.keyboard.press('Escape')
    await ben.page.keyboard.press('Delete')
    await expect(message(ben.page, 'You can look at this board but not change it.')).toBeVisible()
    await expect(row(ben.page, /^The port closed/)).toBeFocused()
  })
})

async function frameId(page: Page): Promise<string> {
  return (await page.locator('[data-card][data-kind="frame"]').first().getAttribute('data-card')) ?? ''
}

test('the outline opens at the card that is selected, however tall the rows before it turn out to be', async ({
  ana,
  server,
}) => {
  const { page } = ana
  await openAt(page, `${server.url}/boards/${await createDemo(ana, server)}`)
  await lookAt(page, { x: 0, y: 1200, zoom: 1 })
  const note = await placeCard(page, 'n', { x: 500, y: 1700 }, 'The last of all')
  await page.evaluate((id) => window.redthread?.select([id]), note)
  await boardSurface(page).focus()
  await page.keyboard.press('Shift+O')
  await expect(row(page, 'The last of all')).toBeFocused()
  await expect(row(page, 'The last of all')).toBeInViewport({ ratio: 1 })
})

test('a card added in the outline is as tall as what it says', async ({ ana, server }) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Indicators'))
  await boardSurface(page).focus()
  await page.keyboard.press('Shift+O')
  await tabTo(page, page.getByRole('button', { name: 'Add', exact: true }))
  await page.keyboard.press('Enter')
  await fillAdd(page, 'The pilots strike', 'Indicator')
  await page.keyboard.press('Alt+b')
  const content = cardNamed(page, 'The pilots strike').locator('[data-content]')
  await expect(content).toContainText('not chosen yet')
  expect(await content.evaluate((element) => element.scrollHeight - element.clientHeight)).toBe(0)
  await picture(page, 'indicator')
})

test('a row that moves far is followed, and its menu is whole', async ({ ana, server }) => {
  const { page } = ana
  await openAt(page, `${server.url}/boards/${await createDemo(ana, server)}`)
  await lookAt(page, { x: 0, y: 1200, zoom: 1 })
  const note = await placeCard(page, 'n', { x: 500, y: 1700 }, 'The last of all')
  await page.evaluate((id) => window.redthread?.select([id]), note)
  await boardSurface(page).focus()
  await page.keyboard.press('Shift+O')
  const moved = row(page, 'The last of all')
  await expect(moved).toBeFocused()

  await test.step('into the first frame of the board', async () => {
    await page.keyboard.press('Alt+m')
    await expect(dialog(page)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-outline-said]')).toContainText('Moved to the end of the frame')
    await expect(moved).toBeFocused()
    await expect(moved).toBeInViewport({ ratio: 1 })
    await picture(page, 'outline-moved')
  })
  await test.step('and over its end to the start of the next', async () => {
    await page.keyboard.press('Alt+ArrowDown')
    await expect(page.locator('[data-outline-said]')).toContainText('Moved to the start of the frame')
    await expect(moved).toHaveAttribute('aria-posinset', '1')
    await expect(moved).toBeFocused()
    await expect(moved).toBeInViewport({ ratio: 1 })
  })
  await test.step('its menu brings it into view and is whole', async () => {
    await page.mouse.move(700, 500)
    await page.mouse.wheel(0, 4000)
    await expect(moved).not.toBeInViewport()
    await page.keyboard.press('.')
    await expect(page.getByRole('menu')).toBeInViewport({ ratio: 1 })
    await expect(moved).toBeInViewport({ ratio: 1 })
    await picture(page, 'outline-menu')
    await page.keyboard.press('Escape')
  })
  await test.step('on the board', async () => {
    await page.keyboard.press('Alt+b')
    await expect(cardNamed(page, 'The last of all')).toBeInViewport()
    await page.keyboard.press('Shift+1')
    await picture(page, 'outline-moved-board')
  })
})

test('changing the lens ends what is being written, and keeps its words', async ({ ana, server }) => {
  const { page } = ana
  await openAt(page, await newBoard(ana, server, 'Tides'))
  const point = await placeCard(page, 'p', { x: 400, y: 300 }, 'Tide tables')
  const lens = page.getByRole('group', { name: 'View' })
  const [board, outline] = ['Board', 'Outline'].map((name) => lens.getByRole('button', { name })) as [Locator, Locator]
  const formats = page.getByRole('toolbar', { name: 'Text format' })
  const field = page.locator('main :is(textarea, [contenteditable="true"])')
  const callsThePalette = async () => {
    await page.keyboard.press('Control+k')
    await expect(page.locator('[data-palette]')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-palette]')).toBeHidden()
  }
  await lookAt(page, { x: 6000, y: 6000, zoom: 1 })

  for (const [key, words] of [
    ['F2', ' of March'],
    ['Control+Enter', 'They were measured.'],
  ] as const) {
    await test.step(`from the outline, begun by ${key}`, async () => {
      await outline.click()
      await row(page, 'Tide tables').focus()
      await page.keyboard.press(key)
      await expect(field).toBeFocused()
      await page.keyboard.press('End')
      await page.keyboard.type(words)
      await board.click()
      await settled(page)
      await expect(boardSurface(page)).toBeFocused()
      await expect(field).toHaveCount(0)
      await expect(formats).toBeHidden()
      await callsThePalette()
      await picture(page, `lens-ends-${key}`)
    })
  }
  await test.step('from the board', async () => {
    await lookAtCard(page, point)
    await expect(cardNamed(page, 'Tide tables of March')).toContainText('They were measured.')
    await page.evaluate((id) => window.redthread?.select([id]), point)
    await boardSurface(page).focus()
    await page.keyboard.press('Enter')
    await expect(field).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.type(', by hand')
    await outline.click()
    await expect(row(page, 'Tide tables of March, by hand')).toBeFocused()
    await expect(field).toHaveCount(0)
    await callsThePalette()
    await picture(page, 'lens-ends-outline')
  })
})
