/** What is taken away takes hold at once, in pages that are open; and all of the way in by keys alone. */
import { expect, type Page } from '@playwright/test'
import { ADMIN } from '../harness/start-server'
import { axeFaults } from './axe'
import { BEN, callApi, newBoard } from './people'
import { test } from './test'

test.use({ ownServer: {} })
// Requests that are refused are logged by the browser.
test.beforeEach(({ mayReport }) => mayReport(/Failed to load resource/))

/** What axe finds on the page as it stands. */
async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([])
}

test('roles, sessions and boards that are taken away take hold at once in open pages', async ({
  ana,
  ben,
  newPerson,
  mayReport,
  server,
}) => {
  mayReport(/WebSocket/)
  const elsewhere = await newPerson('Ben elsewhere')
  await test.step('a wrong password says so; too many are slowed down, with how long to wait', async () => {
    const { page } = elsewhere
    await page.goto(`${server.url}/signin`)
    const wrong = { email: 'nobody@example.org', password: 'not the right words' }
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await page.getByLabel('E-mail address').fill(wrong.email)
      await page.getByLabel('Password', { exact: true }).fill(wrong.password)
      const answer = page.waitForResponse(/callback\/credentials/)
      await page.getByRole('button', { name: 'Sign in' }).click()
      const status = (await answer).status()
      await expect(page.getByRole('alert').first()).toContainText(
        status === 429 ? /seconds?|minutes?/ : 'address or the password',
      )
      if (status === 429) break
      expect(attempt, 'The attempts were never slowed down.').toBeLessThan(11)
    }
  })

  const address = await newBoard(ana, server, 'Who holds the plants?')
  await ana.page.goto(address)
  const boardId = new URL(address).pathname.split('/').at(-1) ?? ''
  const { people } = await callApi<{ people: { userId: string; name: string }[] }>(
    ana,
    server,
    `/api/boards/${boardId}/people`,
  )
  const benId = people.find(({ name }) => name === BEN.name)?.userId ?? ''

  await test.step('an editor whose role is lowered only views, and is shown nothing to edit with', async () => {
    await ben.page.goto(address)
    await expect(ben.page.getByRole('button', { name: 'Snapshot', exact: true })).toBeVisible()
    await expect(ben.page.getByText('Saved', { exact: true })).toBeVisible()
    await ana.page.getByRole('button', { name: 'Share' }).click()
    await ana.page.getByLabel(/^Members of .* get$/).selectOption({ label: 'Viewer: sees the board and exports it' })
    await expect(ben.page.getByText('View only', { exact: true })).toBeVisible()
    for (const name of ['Snapshot', 'Choose files', 'Paste text', 'Point', 'Note', 'Undo', 'Add a document']) {
      await expect(ben.page.getByRole('button', { name, exact: true })).toHaveCount(0)
    }
    await ben.page.locator('[data-board-surface]').focus()
    await ben.page.keyboard.press('n')
    await expect(ben.page.getByText('You can look at this board but not change it.')).toBeVisible()
    await expectAccessible(ben.page)
  })

  await test.step('what was written meanwhile without a network is kept apart, and comes with the role', async () => {
    const gives = ana.page.getByLabel(/^Members of .* get$/)
    await gives.selectOption('editor')
    await expect(ben.page.getByText('Saved', { exact: true })).toBeVisible()
    await ben.context.setOffline(true)
    await ben.page.locator('[data-board-surface]').focus()
    await ben.page.keyboard.press('n')
    await ben.page.keyboard.press('Enter')
    await ben.page.keyboard.type('Written in the tunnel.')
    await ben.page.keyboard.press('Escape')
    const isTaken = ana.page.waitForResponse((answer) => answer.request().method() !== 'GET' && answer.ok())
    await gives.selectOption({ label: 'Viewer: sees the board and exports it' })
    await isTaken
    await ben.context.setOffline(false)
    const kept = ben.page.getByRole('alert').filter({ hasText: 'You may only view this board now.' })
    await expect(kept).toContainText('not saved')
    await expect(ben.page.getByText('Written in the tunnel.')).toHaveCount(0)
    await expectAccessible(ben.page)
    await kept.getByRole('button', { name: 'Discard' }).click()
    await expect(kept).toHaveCount(0)
    await ben.page.getByRole('button', { name: 'Undo' }).click()
    await expect(kept).toBeVisible()
    await ben.page.reload()
    await expect(kept).toBeVisible()
    await expect(ben.page.getByText('Written in the tunnel.')).toHaveCount(0)
    await gives.selectOption('editor')
    await expect(ben.page.getByText('Written in the tunnel.')).toBeVisible()
    await expect(ben.page.getByText('Saved', { exact: true })).toBeVisible()
    await gives.selectOption({ label: 'Viewer: sees the board and exports it' })
    await expect(ben.page.getByText('View only', { exact: true })).toBeVisible()
  })

  await test.step('taken off the board, they are told so and nothing goes on', async () => {
    const gives = ana.page.getByLabel(/^Members of .* get$/)
    await gives.selectOption({ label: 'Nothing: only people named here' })
    await expect(ben.page.getByRole('alert').filter({ hasText: 'no access to this board any more' })).toBeVisible()
    await ben.page.reload()
    await expect(ben.page.getByRole('heading')).toContainText(/not/i)
  })

  await test.step('signing out in one tab closes the board in the other, which returns to sign-in', async () => {
    await callApi(ana, server, `/api/boards/${boardId}/people/${benId}`, { method: 'PUT', data: { role: 'editor' } })
    await ben.page.goto(address)
    await expect(ben.page.getByText('Saved', { exact: true })).toBeVisible()
    const home = await ben.context.newPage()
    await home.goto(server.url)
    await home.getByRole('button', { name: `Account of ${BEN.name}` }).click()
    await home.getByRole('menuitem', { name: 'Sign out' }).click()
    await home.getByRole('button', { name: 'Sign out', exact: true }).click()
    await expect(home).toHaveURL(/\/signin$/)
    await expect(ben.page).toHaveURL(/\/signin\?callbackUrl=/)
    await ben.page.getByLabel('E-mail address').fill(BEN.email)
    await ben.page.getByLabel('Password', { exact: true }).fill(BEN.password)
    await ben.page.keyboard.press('Enter')
    await expect(ben.page).toHaveURL(address)
    await expect(ben.page.getByRole('heading', { name: 'Who holds the plants?' })).toBeVisible()
  })
})

test('everything from sign-in to the tray can be done by keys alone', async ({ newPerson, server }) => {
  const { page } = await newPerson('Ana')
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
  /** Tabs on until the focus is on what is named. */
  const tabTo = async (name: string | RegExp, back = false) => {
    for (let press = 0; press < 60; press += 1) {
      const now = (await focused()).trim()
      if (typeof name === 'string' ? now === name : name.test(now)) return
      await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    }
    throw new Error(`No Tab reaches “${String(name)}”.`)
  }
  await page.goto(`${server.url}/signin`)
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled()
  await expect(page.getByLabel('E-mail address')).toBeFocused()
  await page.keyboard.type(ADMIN.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(ADMIN.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${server.url}/`)
  await expect(page.getByRole('button', { name: 'Create board' })).toBeEnabled()
  await tabTo('Title of the new board')
  await page.keyboard.type('By keys alone')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/boards\//)
  await expect(page.locator('[data-board-surface]')).toBeFocused()
  await expect(
    page.getByRole('complementary', { name: 'Documents' }).getByRole('button', { name: 'Paste text' }),
  ).toBeVisible()
  await tabTo('Paste text', true)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Paste text' }).getByLabel('Text')).toBeFocused()
  await page.keyboard.insertText('The river board said that the gates stay shut.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Letter')
  await tabTo('Add the document')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Accept', exact: true })).toBeVisible()
  await tabTo('Accept')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-card]').filter({ hasText: 'the gates stay shut' })).toBeVisible()
  await tabTo('Export')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused()
  await tabTo('Menu')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Do or find anything' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: /Sign out/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Sign out?' })).toBeVisible()
  await page.keyboard.press('Escape')
})
