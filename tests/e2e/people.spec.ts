/** The way in, and who is with one: set-up, invites, home, roles, and the way out, as two people meet them. */
import { expect, type Page } from '@playwright/test'
import { messages, picture } from './board-acts'
import { axeFaults } from './axe'
import { callApi, signIn } from './people'
import { test } from './test'

const ANA = { name: 'Ana Kowalczyk', email: 'ana@example.org', password: 'the tea went cold at four' }
const BEN = { name: 'Ben Okafor', email: 'ben@example.org', password: 'plum harbour lantern' }
const PHONE = { width: 390, height: 844 }

test.use({ ownServer: { admin: false } })

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
test('two people find their way in, share a board and leave', async ({ newPerson, mayReport, server }) => {
  mayReport(/Failed to load resource/) // a password and a link are refused
  const ana = await newPerson('Ana')
  const setUp = new URL(/http\S+\/setup\/\S+/.exec(server.output())?.[0] ?? '').pathname

  await test.step('the set-up link makes the first account, and says what is wrong with a poor password', async () => {
    await ana.page.goto(server.url)
    await expect(ana.page.getByRole('heading', { name: 'Nobody has an account yet' })).toBeVisible()
    await expectAccessible(ana.page)
    await ana.page.goto(server.url + setUp)
    await expect(ana.page.getByLabel('Your name')).toBeFocused()
    await fillAccount(ana.page, { ...ANA, password: 'password1234' })
    await ana.page.getByLabel('E-mail address').fill('ana')
    await ana.page.getByLabel('Your team’s name').fill('Harbour desk')
    await ana.page.getByRole('button', { name: 'Set up Redthread' }).click()
    await expect(ana.page.getByText('The e-mail address needs a name, an @ and a server')).toBeVisible()
    await expect(ana.page.getByText('choose a few unrelated words')).toBeVisible()
    await expect(ana.page.getByLabel('E-mail address')).toBeFocused()
    await picture(ana.page, 'set-up-refused')
    await ana.page.getByLabel('E-mail address').fill(ANA.email)
    await expect(ana.page.getByText('The e-mail address needs')).toBeHidden()
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
      // Nor does she choose to be something else, to be refused.
      await expect(ana.page.getByRole('listitem').filter({ hasText: ANA.email })).toContainText('Admin')
      await expect(ana.page.getByLabel('Role of Ana Kowalczyk')).toHaveCount(0)
      await ana.page.getByRole('button', { name: 'Make an invite link' }).click()
      const made = await ana.page.getByLabel('Invite link', { exact: true }).inputValue()
      await ana.page.getByRole('button', { name: 'Withdraw' }).click()
      await expect(ana.page.getByRole('button', { name: 'Withdraw' })).toHaveCount(0)
      await messages(ana.page).getByRole('button', { name: 'Undo' }).click()
      await expect(ana.page.getByRole('button', { name: 'Withdraw' })).toBeVisible()
      await ana.page.getByRole('link', { name: 'Redthread: all boards' }).click()
      return new URL(made).pathname
    })

  const ben = await newPerson('Ben', { viewport: PHONE })
  await test.step('on a phone, somebody new joins with it; it then works no more', async () => {
    await ana.page.getByRole('link', { name: 'People of Harbour desk' }).click()
    await expect(ana.page.getByRole('heading', { name: '1 person', exact: true })).toBeVisible()
    await expect(ana.page.getByRole('button', { name: 'Withdraw' })).toBeVisible()
    await ben.page.goto(server.url + link)
    await expect(ben.page.getByRole('heading', { name: 'Join Harbour desk' })).toBeVisible()
    await expectNoSidewaysScroll(ben.page)
    await fillAccount(ben.page, BEN)
    await ben.page.getByRole('button', { name: 'Create account and join' }).click()
    await expect(ben.page).toHaveURL(`${server.url}/`)
    await expect(ben.page.getByRole('link', { name: 'Harbour closure, March' })).toBeVisible()
    await expectNoSidewaysScroll(ben.page)
    // Whoever comes back to the page sees who came meanwhile, and by which link.
    await ana.page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')))
    await expect(ana.page.getByRole('heading', { name: '2 people', exact: true })).toBeVisible()
    await expect(ana.page.getByRole('button', { name: 'Withdraw' })).toHaveCount(0)
    // With a second admin she may step down, and is asked.
    await ana.page.getByLabel('Role of Ben Okafor').selectOption({ label: 'Admin' })
    await ana.page.getByLabel('Role of Ana Kowalczyk').selectOption({ label: 'Member' })
    const question = ana.page.getByRole('alertdialog', { name: 'Become a member of Harbour desk?' })
    await question.getByRole('button', { name: 'Stay an admin' }).click()
    await expect(ana.page.getByLabel('Role of Ana Kowalczyk')).toHaveValue('admin')
    await ana.page.getByLabel('Role of Ben Okafor').selectOption({ label: 'Member' })
    await expect(ana.page.getByLabel('Role of Ana Kowalczyk')).toHaveCount(0)
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
    // She chooses nothing that would be refused, and reads why.
    const ownRole = ana.page.getByLabel('Role of Ana Kowalczyk')
    await expect(people.getByRole('listitem')).toContainText('to change your role, hand the board over first.')
    await expect(ownRole).toHaveCount(0)
    await expect(ana.page.getByText('You are the board’s only owner. To leave it,')).toBeVisible()
    await expect(ana.page.getByRole('button', { name: 'Leave the board' })).toHaveCount(0)
    await ben.page.reload()
    await expect(ben.page.getByRole('link', { name: 'Who holds the plants?' })).toBeVisible()
    await expect(ben.page.getByRole('link', { name: 'Harbour closure, March' })).toHaveCount(0)
    await ana.page.getByLabel('Add somebody of the team').selectOption({ label: 'Ben Okafor' })
    await ana.page.getByLabel('As', { exact: true }).selectOption({ label: 'Viewer' })
    await ana.page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(people.getByRole('listitem')).toHaveCount(2)
    // With a second owner she may; when that changed elsewhere meanwhile, it is refused until she goes on.
    await ana.page.getByLabel('Role of Ben Okafor').selectOption({ label: 'Owner' })
    await expect(ownRole).toHaveValue('owner')
    const { boards } = await callApi<{ boards: { id: string; title: string }[] }>(ana, server, '/api/boards')
    const path = `/api/boards/${boards.find(({ title }) => title === 'Harbour closure, March')?.id ?? ''}/people`
    const list = await callApi<{ people: { userId: string; name: string }[] }>(ana, server, path)
    const benId = list.people.find(({ name }) => name === BEN.name)?.userId ?? ''
    await callApi(ana, server, `${path}/${benId}`, { method: 'PUT', data: { role: 'viewer' } })
    await ownRole.selectOption({ label: 'Viewer' })
    await expect(ana.page.getByRole('dialog').getByRole('alert')).toHaveText(/You are the board’s only owner/)
    await ana.page.getByRole('button', { name: 'Copy link to this board' }).click()
    await expect(ana.page.getByRole('dialog').getByRole('alert')).toHaveCount(0)
    await expect(ana.page.getByRole('dialog').getByText('The link is on the clipboard.')).toBeVisible()
    await ben.page.reload()
    await expect(ben.page.getByRole('listitem').filter({ hasText: 'Harbour closure, March' })).toContainText(
      'You are a viewer',
    )
    await ana.page.keyboard.press('Escape')
  })

  const elsewhere = await newPerson('Ana elsewhere')
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
  })
})
