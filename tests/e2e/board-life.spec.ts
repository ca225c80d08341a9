/** The life of a board among people: put away and brought back, handed over, left for good. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { startServer, type TestServer } from '../harness/start-server'
import { addMember, createBoard, newPerson, signIn, type Person } from './people'

const BEN = { name: 'Ben Okafor', email: 'ben@example.org', password: 'plum harbour lantern' }

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.dispose())

/** What axe finds on the page as it stands, in both themes. */
async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => void (document.documentElement.dataset.theme = name), theme)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    expect(found, theme).toEqual([])
  }
}
/** A board that is gone answers "not found", which browsers log; anything else is a fault. */
function faultsOf(person: Person): string[] {
  return person.problems.filter((problem) => !/Failed to load resource|WebSocket/.test(problem))
}

test('a board goes to the trash under open eyes, comes back, and goes for good', async ({ browser }) => {
  const [ana, ben] = [await newPerson(browser, 'Ana'), await newPerson(browser, 'Ben')]
  await signIn(ana, server)
  await addMember(ana, server, BEN)
  await signIn(ben, server, BEN)
  const address = await createBoard(ana, 'Harbour closure')
  await ben.page.goto(address)
  await expect(ben.page.getByText('Saved', { exact: true })).toBeVisible()

  await test.step('its owner moves it away; others who have it open are told and led home', async () => {
    await ana.page.getByRole('button', { name: 'Menu' }).click()
    await ana.page.getByRole('menuitem', { name: 'Move to the trash' }).click()
    await expect(ana.page.getByText('“Harbour closure” is in the trash.')).toBeVisible()
    await expect(ana.page).toHaveURL(`${server.url}/`)
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

  expect([...faultsOf(ana), ...faultsOf(ben)]).toEqual([])
})
