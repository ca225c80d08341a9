/** The life of a board among people: pointed at, looked at together, put away, brought back, deleted for good. */
import { expect, type Page } from '@playwright/test'
import { axeFaults } from './axe'
import { boardSurface, cardById, lookAt, message, picture, placeCard, readCamera, settled } from './board-acts'
import { addMember, callApi, newBoard } from './people'
import { test } from './test'

const CHIDI = { name: 'Chidi Obi', email: 'chidi@example.org', password: 'four quiet green boats' }
const DORA = { name: 'Dora Lind', email: 'dora@example.org', password: 'seven slow copper bells' }

test.use({ ownServer: {}, permissions: ['clipboard-read', 'clipboard-write'] })
// A board that is gone answers "not found", and a socket that is closed is a fault to a browser.
test.beforeEach(({ mayReport }) => mayReport(/Failed to load resource|WebSocket/))

/** What axe finds on the page as it stands, in both themes. */
async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => void (document.documentElement.dataset.theme = name), theme)
    expect(await axeFaults(page), theme).toEqual([])
  }
}

test('a board goes to the trash under open eyes, comes back, and goes for good', async ({ ana, ben, server }) => {
  const address = await newBoard(ana, server, 'Harbour closure')
  await Promise.all([ana.page.goto(address), ben.page.goto(address)])
  await expect(ben.page.getByText('Saved', { exact: true })).toBeVisible()

  await test.step('its owner moves it away; others who have it open are told and led home', async () => {
    await ana.page.getByRole('button', { name: 'Menu' }).click()
    await ana.page.getByRole('menuitem', { name: 'Move to the trash' }).click()
    await expect(ana.page.getByText('“Harbour closure” is in the trash.')).toBeVisible()
    await expect(ana.page).toHaveURL(`${server.url}/`)
    await expect(ana.page.getByText('No board but in the trash')).toBeVisible()
    const told = ben.page.getByRole('dialog', { name: '“Harbour closure” is closed' })
    await expect(told.getByRole('alert')).toContainText('Ana moved this board to the trash.')
    await expectAccessible(ben.page)
    await told.getByRole('link', { name: 'All boards' }).click()
    await expect(ben.page).toHaveURL(`${server.url}/`)
    await expect(ben.page.getByRole('button', { name: /^Trash/ })).toHaveCount(0) // he may not restore it
    await ben.page.goto(address)
    await expect(ben.page.getByRole('heading', { name: 'There is nothing here for you' })).toBeVisible()
  })

  await test.step('Undo brings it back, to everybody', async () => {
    await ana.page.getByRole('button', { name: 'Undo' }).click()
    await expect(ana.page.getByRole('link', { name: 'Harbour closure' })).toBeVisible()
    await expect(ana.page.getByText(/Changed just now by Ana/)).toBeVisible()
    await ben.page.goto(address)
    await expect(ben.page.getByText('Saved', { exact: true })).toBeVisible()
  })

  await test.step('a copy is made beside it', async () => {
    await ana.page.getByRole('button', { name: 'More for “Harbour closure”' }).click()
    await ana.page.getByRole('menuitem', { name: 'Duplicate' }).click()
    await expect(ana.page.getByRole('link', { name: 'Harbour closure (copy)' })).toBeVisible()
  })

  await test.step('from the trash it is restored, or deleted once its title is typed', async () => {
    await ana.page.getByRole('button', { name: 'More for “Harbour closure (copy)”' }).click()
    await ana.page.getByRole('menuitem', { name: 'Move to the trash' }).click()
    await ana.page.getByRole('button', { name: 'Trash: 1 board' }).click()
    const trash = ana.page.getByRole('region', { name: 'Trash' })
    await expect(trash.getByRole('listitem')).toContainText('trashed just now by Ana, goes for good in 30 days')
    await trash.getByRole('button', { name: 'Delete “Harbour closure (copy)” for good' }).click()
    const dialog = ana.page.getByRole('dialog', { name: 'Delete for good?' })
    await expect(dialog.getByRole('button', { name: 'Delete for good' })).toBeDisabled()
    await expectAccessible(ana.page)
    await dialog.getByLabel('Type the board’s title to go on').fill('Harbour closure (copy)')
    await dialog.getByRole('button', { name: 'Delete for good' }).click()
    await expect(ana.page.getByText('“Harbour closure (copy)” is deleted.')).toBeVisible()
    await expect(trash).toHaveCount(0)
    await expect(ana.page.getByRole('link', { name: 'Harbour closure', exact: true })).toBeVisible()
  })
})

test('a board that comes back opens again in pages that show it closed, with all that was written', async ({
  ana,
  ben,
  server,
}) => {
  const address = await newBoard(ana, server, 'Harbour closure')
  const board = `/api${new URL(address).pathname}`
  await ben.page.goto(`${address}?inspect`)
  await settled(ben.page)
  const told = ben.page.getByRole('dialog', { name: '“Harbour closure” is closed' })
  const isOpen = async () => {
    await expect(message(ben.page, '“Harbour closure” is open again.')).toBeVisible()
    await expect(told).toHaveCount(0)
    await expect(ben.page.getByText('Saved', { exact: true })).toBeVisible()
  }

  await test.step('restored from the trash', async () => {
    const id = await placeCard(ben.page, 'n', { x: 500, y: 300 }, 'Written before')
    await lookAt(ben.page, { x: 120, y: 80, zoom: 1 })
    await callApi(ana, server, `${board}/trash`, { method: 'POST' })
    await expect(told.getByRole('alert')).toContainText('and then it opens here again.')
    await ben.page.keyboard.press('Escape')
    await placeCard(ben.page, 'n', { x: 500, y: 600 }, 'Written while it was closed')
    await callApi(ana, server, `${board}/restore`, { method: 'POST' })
    await isOpen()
    expect(await readCamera(ben.page)).toMatchObject({ x: 120, y: 80, zoom: 1 })
    await ana.page.goto(`${address}?inspect`)
    await expect(cardById(ana.page, id)).toContainText('Written before')
    await expect(ana.page.locator('[data-card]').filter({ hasText: 'Written while it was closed' })).toBeVisible()
  })

  await test.step('given back to whom it was closed to', async () => {
    await callApi(ana, server, `${board}/people`, { method: 'PATCH', data: { teamGives: null } })
    await expect(told.getByRole('alert')).toContainText('no access to this board any more')
    await callApi(ana, server, `${board}/people`, { method: 'PATCH', data: { teamGives: 'editor' } })
    await isOpen()
    await expect(boardSurface(ben.page)).toBeFocused()
    await placeCard(ana.page, 'n', { x: 900, y: 300 }, 'From Ana')
    await expect(ben.page.locator('[data-card]').filter({ hasText: 'From Ana' })).toBeVisible()
    await ben.page.getByRole('button', { name: 'Undo my last act' }).click()
    await expect(ana.page.locator('[data-card]').filter({ hasText: 'Written while it was closed' })).toHaveCount(0)
  })

  await test.step('given back as less than it was', async () => {
    await callApi(ana, server, `${board}/people`, { method: 'PATCH', data: { teamGives: null } })
    await expect(told).toBeVisible()
    await callApi(ana, server, `${board}/people`, { method: 'PATCH', data: { teamGives: 'viewer' } })
    await expect(message(ben.page, 'You are a viewer of this board now.')).toBeVisible()
    await expect(told).toHaveCount(0)
    await expect(ben.page.getByText('View only', { exact: true })).toBeVisible()
  })
})

test('a link leads to a card, and an avatar to what its person sees', async ({ ana, newPerson, server }) => {
  const chidi = await newPerson('Chidi', { viewport: { width: 390, height: 844 }, hasTouch: true })
  await addMember(ana, server, CHIDI)
  const address = await newBoard(ana, server, 'Who holds the plants?')
  await ana.page.goto(`${address}?inspect`)
  await settled(ana.page)
  await placeCard(ana.page, 'n', { x: 300, y: 200 }, 'Far from it')
  await lookAt(ana.page, { x: 6000, y: 4000, zoom: 1 })
  const id = await placeCard(ana.page, 'n', { x: 6200, y: 4200 }, 'Here it is')

  const link = await test.step('the card’s link is copied by key, and from the inspector', async () => {
    // Not by a click, which so soon after the one that placed it would be the second of two.
    await ana.page.evaluate((card) => window.redthread?.select([card]), id)
    await boardSurface(ana.page).focus()
    await ana.page.keyboard.press('Shift+L')
    await expect(ana.page.getByText('The link to the card is on the clipboard.')).toBeVisible()
    const byKey = await ana.page.evaluate(() => navigator.clipboard.readText())
    await ana.page.evaluate(() => navigator.clipboard.writeText(''))
    await ana.page.getByRole('button', { name: 'Copy link to card' }).click()
    await expect.poll(() => ana.page.evaluate(() => navigator.clipboard.readText())).toBe(byKey)
    expect(new URL(byKey).search).toBe(`?card=${id}`)
    await expect(ana.page.getByText('Saved', { exact: true })).toBeVisible()
    return new URL(byKey).pathname + new URL(byKey).search
  })

  await test.step('through sign-in it leads to the card, selected and in the middle', async () => {
    await chidi.page.goto(server.url + link)
    await expect(chidi.page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await chidi.page.getByLabel('E-mail address').fill(CHIDI.email)
    await chidi.page.getByLabel('Password', { exact: true }).fill(CHIDI.password)
    await chidi.page.getByRole('button', { name: 'Sign in' }).click()
    await expect(chidi.page).toHaveURL(server.url + link)
    await expect(cardById(chidi.page, id)).toBeInViewport()
    await expect(boardSurface(chidi.page)).toHaveAttribute('data-selected')
    await chidi.page.goto(`${address}?card=no-such-card-here`)
    await expect(chidi.page.getByText('it was deleted, or the link is not whole')).toBeVisible()
  })

  const middle = async (page: Page) => {
    const [{ x, y, zoom }, box] = await Promise.all([readCamera(page), boardSurface(page).boundingBox()])
    return [x + (box?.width ?? 0) / 2 / zoom, y + (box?.height ?? 0) / 2 / zoom]
  }
  /** Whether Chidi's middle is Ana's, to a few units: views travel in whole ones. */
  const isWithAna = async () => {
    const [theirs, own] = [await middle(ana.page), await middle(chidi.page)]
    return own.every((value, axis) => Math.abs(value - (theirs[axis] ?? 0)) < 4)
  }
  const stop = chidi.page.getByRole('button', { name: /^Following Ana/ })

  await test.step('following shows all that the other sees, on a phone too, until one says stop', async () => {
    await chidi.page.goto(`${address}?inspect`)
    await settled(chidi.page)
    await chidi.page.getByRole('button', { name: 'Follow Ana' }).click()
    await expect(stop).toBeVisible()
    await expect.poll(isWithAna).toBe(true)
    await lookAt(ana.page, { x: -3000, y: 900, zoom: 0.4 })
    await expect.poll(isWithAna).toBe(true)
    const [ofAna, ofChidi] = [await boardSurface(ana.page).boundingBox(), await boardSurface(chidi.page).boundingBox()]
    const { zoom } = await readCamera(chidi.page)
    expect((ofChidi?.width ?? 0) / zoom).toBeGreaterThanOrEqual((ofAna?.width ?? Infinity) / 0.4 - 2)
    await expectAccessible(chidi.page)
    await expect(ana.page.getByRole('button', { name: 'Follow Chidi' })).toBeVisible()
    await expect(boardSurface(chidi.page)).toBeFocused()
    await stop.focus()
    await chidi.page.keyboard.press('Escape')
    await expect(stop).toHaveCount(0)
    await expect(boardSurface(chidi.page)).toBeFocused()
  })

  await test.step('one’s own hand ends it, and so does the other’s going', async () => {
    await chidi.page.getByRole('button', { name: 'Follow Ana' }).click()
    await expect(stop).toBeVisible()
    await boardSurface(chidi.page).hover()
    await chidi.page.mouse.wheel(0, 120)
    await expect(stop).toHaveCount(0)
    await chidi.page.getByRole('button', { name: 'Follow Ana' }).click()
    await expect(stop).toBeVisible()
    const away = chidi.page.getByRole('button', { name: /^Ana is in the outline/ })
    await boardSurface(ana.page).focus()
    await ana.page.keyboard.press('Shift+O')
    await expect(away).toBeVisible()
    await expect(stop).toHaveCount(0)
    await picture(chidi.page, 'followed-to-the-outline')
    await expectAccessible(chidi.page)
    await ana.page.keyboard.press('Shift+O')
    await expect(stop).toBeVisible()
    await ana.page.keyboard.press('Shift+O')
    await chidi.page.getByRole('button', { name: 'Go there' }).click()
    await expect(chidi.page.getByRole('tree')).toBeVisible()
    await chidi.page.getByRole('button', { name: 'Board', exact: true }).click()
    await expect(boardSurface(chidi.page)).toBeVisible()
    await expect(away).toHaveCount(0)
    await chidi.page.getByRole('button', { name: 'Follow Ana' }).click()
    await expect(away).toBeVisible()
    await ana.page.goto(server.url)
    await expect(chidi.page.getByText('Ana has left the board.')).toBeVisible()
    await expect(away).toHaveCount(0)
  })
})

test('who somebody is, and may be, changes under open eyes', async ({ ana, newMember, server }) => {
  const dora = await newMember(DORA)
  const address = await newBoard(ana, server, 'Who owns the quay?')
  const people = `/api/boards/${new URL(address).pathname.split('/').at(-1) ?? ''}/people`
  await Promise.all([ana.page.goto(address), dora.page.goto(address)])
  await expect(dora.page.getByText('Saved', { exact: true })).toBeVisible()

  await test.step('the share dialog follows what others change, and says what each role may do', async () => {
    await ana.page.getByRole('button', { name: 'Share' }).click()
    const role = ana.page.getByLabel('Role of Dora Lind')
    await expect(role).toHaveValue('editor')
    const list = await callApi<{ people: { userId: string; name: string }[] }>(ana, server, people)
    const doraId = list.people.find(({ name }) => name === DORA.name)?.userId ?? ''
    await callApi(ana, server, `${people}/${doraId}`, { method: 'PUT', data: { role: 'owner' } })
    // Whoever has become its owner is told, before anything else here takes its time, and may share it at once.
    await expect(dora.page.getByText('You are an owner of this board now.')).toBeVisible()
    await expect(dora.page.getByRole('button', { name: 'Share' })).toBeVisible()
    await expect(role).toHaveValue('owner')
    await ana.page.getByText('What each role may do').click()
    await expect(ana.page.getByText('sees the board and exports it', { exact: true })).toBeVisible()
    await role.selectOption({ label: 'Owner in my place…' })
    await expectAccessible(ana.page)
    const itsRow = ana.page.getByRole('listitem').filter({ hasText: DORA.name })
    await expect(itsRow.getByRole('alertdialog', { name: `Hand the board over to ${DORA.name}?` })).toBeVisible()
    await ana.page.getByRole('button', { name: 'Keep it' }).click()
    const rename = (title: string) =>
      callApi(dora, server, people.replace('/people', ''), { method: 'PATCH', data: { title } })
    await rename('Who owns the quay, and since when? '.repeat(5).trim())
    await expect(dora.page.getByRole('button', { name: /^Who owns the quay, and/ })).toBeVisible()
    const saved = dora.page.getByText('Saved', { exact: true })
    expect(await saved.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true)
    await rename('Who owns the quay?')
    await ana.page.getByRole('button', { name: 'Leave the board' }).click()
    const question = ana.page.getByRole('alertdialog', { name: 'Leave “Who owns the quay?”?' })
    await expect(question).toContainText('You are an editor of it from then on')
    await question.getByRole('button', { name: 'Leave the board' }).click()
    await expect(ana.page).toHaveURL(`${server.url}/`)
    await expect(ana.page.getByRole('listitem').filter({ hasText: 'Who owns the quay?' })).toContainText(
      'You are an editor',
    )
    await ana.page.goto(address)
  })

  const home = await dora.context.newPage()
  const openAccount = async (page: Page, name: string, item: string) => {
    await page.getByRole('button', { name: `Account of ${name}` }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await test.step('a new name and colour show at once on boards that are open', async () => {
    await expect(ana.page.getByRole('button', { name: 'Follow Dora Lind' })).toBeVisible()
    await home.goto(server.url)
    await openAccount(home, DORA.name, 'Profile')
    await home.getByLabel('Your name').fill('Theodora Lind')
    await home.getByRole('radio', { name: 'Teal' }).check()
    await expectAccessible(home)
    await home.getByRole('button', { name: 'Save' }).click()
    await expect(ana.page.getByRole('button', { name: 'Follow Theodora Lind' })).toBeVisible()
    await expect(dora.page.getByRole('img', { name: 'Theodora Lind' })).toBeVisible()
    await expect(home.getByRole('button', { name: 'Account of Theodora Lind' })).toBeVisible()
  })

  await test.step('one sees where one is signed in', async () => {
    await openAccount(home, 'Theodora Lind', 'Where I am signed in')
    await expect(home.getByRole('list', { name: 'Sessions' })).toContainText('This browser · from this machine')
    await expectAccessible(home)
    await home.keyboard.press('Escape')
  })

  await test.step('an account that the operator disables is out everywhere at once, until it is enabled', async () => {
    await ana.page.goto(server.url)
    await openAccount(ana.page, 'Ana', 'Accounts of this server')
    await expect(ana.page.getByRole('listitem').filter({ hasText: 'Theodora Lind' })).toContainText('here now')
    await picture(ana.page, 'accounts')
    await ana.page.getByRole('button', { name: 'Disable the account of Theodora Lind' }).click()
    const question = ana.page.getByRole('listitem').filter({ hasText: 'Theodora Lind' }).getByRole('alertdialog')
    await expect(question).toContainText('signed out everywhere at once, open boards included')
    await expectAccessible(ana.page)
    await question.getByRole('button', { name: 'Disable' }).click()
    await expect(dora.page).toHaveURL(/\/signin\?callbackUrl=/)
    const told = dora.page.getByRole('alert').getByText('This account is disabled. Ask whoever runs this server.')
    await expect(told).toBeVisible()
    await expect(dora.page.getByText('You are signed out')).toHaveCount(0)
    await home.reload()
    await expect(home.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await ana.page.getByRole('button', { name: 'Enable it again' }).click()
    await expect(ana.page.getByText('Theodora Lind can sign in again.')).toBeVisible()
    await dora.page.getByLabel('E-mail address').fill(DORA.email)
    await dora.page.getByLabel('Password', { exact: true }).fill(DORA.password)
    await dora.page.getByRole('button', { name: 'Sign in' }).click()
    await expect(dora.page).toHaveURL(address)
  })
})

test('a team that has boards has the demo one click away', async ({ ana, server }) => {
  const { page } = ana
  await newBoard(ana, server, 'Harbour closure')
  await page.goto(server.url)
  await expect(page.getByText(/· You are an owner$/).first()).toBeVisible()
  await page.getByRole('button', { name: 'New board' }).click()
  await picture(page, 'home-new-board')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Open the demo board' }).click()
  await expect(page).toHaveURL(/\/boards\//, { timeout: 60_000 }) // its documents are read meanwhile
  await expect(page.locator('article').getByText('Start here')).toBeVisible()
})
