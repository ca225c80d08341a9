/** The way in, and who is with one: set-up, invites, home, roles, and the way out, as two people meet them. */
import { expect, test, type Page } from '@playwright/test'
import { ADMIN, startServer, type TestServer } from '../harness/start-server'
import { messages } from './board-acts'
import { axeFaults } from './axe'
import { addMember, callApi, createBoard, newPerson, signIn, type Person } from './people'

const ANA = { name: 'Ana Kowalczyk', email: 'ana@example.org', password: 'the tea went cold at four' }
const BEN = { name: 'Ben Okafor', email: 'ben@example.org', password: 'plum harbour lantern' }
const PHONE = { width: 390, height: 844 }

let server: TestServer
test.beforeAll(async () => {
  server = await startServer({ admin: false })
})
test.afterAll(() => server.dispose())

/** What axe finds on the page as it stands. */
async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([])
}
/** Nothing on a page may reach past the right edge of a phone. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}
async function fillAccount(page: Page, account: typeof ANA): Promise<void> {
  await page.getByLabel('Your name').fill(account.name)
  await page.getByLabel('E-mail address').fill(account.email)
  await page.getByLabel('Password', { exact: true }).fill(account.password)
}
/** Refused requests are expected here and logged by the browser; anything else is a fault. */
function faultsOf(person: Person): string[] {
  return person.problems.filter((problem) => !problem.includes('Failed to load resource'))
}

test('two people find their way in, share a board and leave', async ({ browser }) => {
  const ana = await newPerson(browser, 'Ana')
  const setUp = new URL(/http\S+\/setup\/\S+/.exec(server.output())?.[0] ?? '').pathname

  await test.step('the set-up link makes the first account, and says what is wrong with a poor password', async () => {
    await ana.page.goto(server.url)
    await expect(ana.page.getByRole('heading', { name: 'Nobody has an account yet' })).toBeVisible()
    await expectAccessible(ana.page)
    await ana.page.goto(server.url + setUp)
    await fillAccount(ana.page, { ...ANA, password: 'password1234' })
    await ana.page.getByLabel('Your team’s name').fill('Harbour desk')
    await ana.page.getByRole('button', { name: 'Set up Redthread' }).click()
    await expect(ana.page.getByText('choose a few unrelated words')).toBeVisible()
    await expectAccessible(ana.page)
    await ana.page.getByLabel('Password', { exact: true }).fill(ANA.password)
    await ana.page.getByRole('button', { name: 'Set up Redthread' }).click()
    await expect(ana.page).toHaveURL(`${server.url}/`)
    await expect(ana.page.getByRole('heading', { name: 'Harbour desk' })).toBeVisible()
  })

  await test.step('home lists boards; a title is changed in place, and Esc leaves it as it was', async () => {
    for (const title of ['Harbour closure', 'Who holds the plants?']) {
      const origin = { origin: server.url }
      await ana.page.request.post(`${server.url}/api/boards`, { data: { title }, headers: origin })
    }
    await ana.page.reload()
    const list = ana.page.getByRole('region', { name: 'Harbour desk' })
    await expect(list.getByRole('listitem').getByRole('link')).toHaveText(['Who holds the plants?', 'Harbour closure'])
    const more = ana.page.getByRole('button', { name: 'More for “Harbour closure”' })
    const field = ana.page.getByLabel('Title of the board')
    await more.click()
    await ana.page.getByRole('menuitem', { name: 'Rename' }).click()
    await field.fill('Something else')
    await field.press('Escape')
    await expect(list.getByRole('link', { name: 'Harbour closure' })).toBeVisible()
    await more.click()
    await ana.page.getByRole('menuitem', { name: 'Rename' }).click()
    await field.fill('Harbour closure, March')
    await field.press('Enter')
    await expect(list.getByRole('link', { name: 'Harbour closure, March' })).toBeVisible()
  })

  const link =
    await test.step('an admin makes an invite link; withdrawn by mistake, it works again by one press', async () => {
      await ana.page.getByRole('link', { name: 'People of Harbour desk' }).click()
      await expect(ana.page.getByText('You are the team’s only admin. To leave it,')).toBeVisible()
      await expect(ana.page.getByRole('button', { name: 'Leave the team' })).toHaveCount(0)
      await ana.page.getByRole('button', { name: 'Make a link' }).click()
      const made = await ana.page.getByLabel('Invite link', { exact: true }).inputValue()
      await ana.page.getByRole('button', { name: 'Withdraw' }).click()
      await expect(ana.page.getByRole('button', { name: 'Withdraw' })).toHaveCount(0)
      await messages(ana.page).getByRole('button', { name: 'Undo' }).click()
      await expect(ana.page.getByRole('button', { name: 'Withdraw' })).toBeVisible()
      await ana.page.getByRole('link', { name: 'Redthread: all boards' }).click()
      return new URL(made).pathname
    })

  const ben = await newPerson(browser, 'Ben', { viewport: PHONE })
  await test.step('on a phone, somebody new joins with it; it then works no more', async () => {
    await ben.page.goto(server.url + link)
    await expect(ben.page.getByRole('heading', { name: 'Join Harbour desk' })).toBeVisible()
    await expectNoSidewaysScroll(ben.page)
    await fillAccount(ben.page, BEN)
    await ben.page.getByRole('button', { name: 'Create account and join' }).click()
    await expect(ben.page).toHaveURL(`${server.url}/`)
    await expect(ben.page.getByRole('link', { name: 'Harbour closure, March' })).toBeVisible()
    await expectNoSidewaysScroll(ben.page)
    await ana.page.goto(server.url + link)
    await expect(ana.page.getByRole('heading', { name: 'This invite link has ended' })).toBeVisible()
    await ana.page.goto(server.url)
  })

  await test.step('Share closes the board to the team, keeps its last owner, and puts a person back', async () => {
    await ana.page.getByRole('button', { name: 'More for “Harbour closure, March”' }).click()
    await ana.page.getByRole('menuitem', { name: 'Share' }).click()
    const people = ana.page.getByRole('list', { name: 'People on this board' })
    await expect(people.getByRole('listitem')).toHaveCount(2)
    await ana.page.getByLabel('Members of Harbour desk get').selectOption({ label: 'Nothing: only people named here' })
    await expect(people.getByRole('listitem')).toHaveCount(1)
    await ana.page.getByLabel('Role of Ana Kowalczyk').selectOption({ label: 'Viewer' })
    await expect(ana.page.getByRole('dialog').getByRole('alert')).toHaveText(/You are the board’s only owner/)
    await expect(ana.page.getByText('You are the board’s only owner. To leave it,')).toBeVisible()
    await expect(ana.page.getByRole('button', { name: 'Leave the board' })).toHaveCount(0)
    await ben.page.reload()
    await expect(ben.page.getByRole('link', { name: 'Who holds the plants?' })).toBeVisible()
    await expect(ben.page.getByRole('link', { name: 'Harbour closure, March' })).toHaveCount(0)
    await ana.page.getByLabel('Add somebody of the team').selectOption({ label: 'Ben Okafor' })
    await ana.page.getByLabel('As', { exact: true }).selectOption({ label: 'Viewer' })
    await ana.page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(people.getByRole('listitem')).toHaveCount(2)
    await ben.page.reload()
    await expect(ben.page.getByRole('listitem').filter({ hasText: 'Harbour closure, March' })).toContainText('Viewer')
    await ana.page.keyboard.press('Escape')
  })

  const elsewhere = await newPerson(browser, 'Ana elsewhere')
  const account = ana.page.getByRole('button', { name: 'Account of Ana Kowalczyk' })
  await test.step('another browser is signed out only after a question, and then at once', async () => {
    await signIn(elsewhere, server, ANA)
    await account.click()
    await ana.page.getByRole('menuitem', { name: 'Where I am signed in' }).click()
    await ana.page.getByRole('button', { name: 'Sign out there' }).click()
    const question = ana.page.getByRole('listitem').getByRole('alertdialog', { name: 'Sign out there?' })
    await question.getByRole('button', { name: 'Stay signed in' }).click()
    await elsewhere.page.reload()
    await expect(elsewhere.page).toHaveURL(`${server.url}/`)
    await ana.page.getByRole('button', { name: 'Sign out there' }).click()
    await question.getByRole('button', { name: 'Sign out', exact: true }).click()
    await expect(ana.page.getByRole('list', { name: 'Sessions' }).getByRole('listitem')).toHaveCount(1)
    await elsewhere.page.reload()
    await expect(elsewhere.page).toHaveURL(/\/signin$/)
    await ana.page.keyboard.press('Escape')
  })

  await test.step('a changed password ends the other sessions; signing out asks first', async () => {
    await signIn(elsewhere, server, ANA)
    await account.click()
    await ana.page.getByRole('menuitem', { name: 'Change password' }).click()
    await ana.page.getByLabel('Present password').fill(ANA.password)
    await ana.page.getByLabel('New password').fill('the tea was hot at five')
    await ana.page.getByRole('button', { name: 'Change password' }).click()
    await expect(ana.page.getByText('Your password is changed.')).toBeVisible()
    await elsewhere.page.reload()
    await expect(elsewhere.page).toHaveURL(/\/signin$/)
    await account.click()
    await ana.page.getByRole('menuitemradio', { name: 'Dark' }).click()
    await account.click()
    await ana.page.getByRole('menuitem', { name: 'Sign out' }).click()
    await ana.page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await expect(ana.page).toHaveURL(/\/signin$/)
    await ana.page.goto(server.url)
    await expect(ana.page).toHaveURL(/\/signin$/)
    await elsewhere.context.close()
  })

  expect([...faultsOf(ana), ...faultsOf(ben)]).toEqual([])
})

test('roles, sessions and boards that are taken away take hold at once in open pages', async ({ browser }) => {
  const rights = await startServer()
  const [ana, ben, elsewhere] = [
    await newPerson(browser, 'Ana'),
    await newPerson(browser, 'Ben'),
    await newPerson(browser, 'Ben elsewhere'),
  ]
  try {
    await test.step('a wrong password says so; too many are slowed down, with how long to wait', async () => {
      const { page } = elsewhere
      await page.goto(`${rights.url}/signin`)
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

    await signIn(ana, rights)
    await addMember(ana, rights, BEN)
    await signIn(ben, rights, BEN)
    const address = await createBoard(ana, 'Who holds the plants?')
    const boardId = new URL(address).pathname.split('/').at(-1) ?? ''
    const { people } = await callApi<{ people: { userId: string; name: string }[] }>(
      ana,
      rights,
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
      await gives.selectOption({ label: 'Viewer: sees the board and exports it' })
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
      await callApi(ana, rights, `/api/boards/${boardId}/people/${benId}`, { method: 'PUT', data: { role: 'editor' } })
      await ben.page.goto(address)
      await expect(ben.page.getByText('Saved', { exact: true })).toBeVisible()
      const home = await ben.context.newPage()
      await home.goto(rights.url)
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
    expect([...faultsOf(ana), ...faultsOf(ben).filter((fault) => !fault.includes('WebSocket'))]).toEqual([])
  } finally {
    await rights.dispose()
  }
})

test('everything from sign-in to the tray can be done by keys alone', async ({ browser }) => {
  const keyed = await startServer()
  const ana = await newPerson(browser, 'Ana')
  const { page } = ana
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
  try {
    await page.goto(`${keyed.url}/signin`)
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled()
    await expect(page.getByLabel('E-mail address')).toBeFocused()
    await page.keyboard.type(ADMIN.email)
    await page.keyboard.press('Tab')
    await page.keyboard.type(ADMIN.password)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${keyed.url}/`)
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
    await expect(page.getByRole('dialog', { name: 'Paste text' }).getByLabel('Name')).toBeFocused()
    await page.keyboard.type('Letter')
    await page.keyboard.press('Tab')
    await page.keyboard.insertText('The river board said that the gates stay shut.')
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
    expect(faultsOf(ana)).toEqual([])
  } finally {
    await keyed.dispose()
  }
})
