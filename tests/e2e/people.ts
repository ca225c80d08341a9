/** People at their browsers, for the browser tests: each with a context of their own, signed in as a person signs in. */
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { ADMIN, type TestServer } from '../harness/start-server'

export interface Person {
  readonly name: string
  readonly page: Page
  readonly context: BrowserContext
  /** Errors that the page's console or scripts reported so far. */
  readonly problems: string[]
}

/** A fresh browser profile; what goes wrong in it is collected. */
export async function newPerson(
  browser: Browser,
  name: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Person> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${name}: ${message.text()} (${message.location().url})`)
  })
  return { name, page, context, problems }
}

export async function signIn(
  { page }: Person,
  server: TestServer,
  who: { email: string; password: string } = ADMIN,
): Promise<void> {
  await page.goto(`${server.url}/signin`)
  await page.getByLabel('E-mail address').fill(who.email)
  await page.getByLabel('Password', { exact: true }).fill(who.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${server.url}/`)
}

/** Makes a board from the home page and waits until it is open. Returns its address. */
export async function createBoard({ page }: Person, title: string): Promise<string> {
  const field = page.getByLabel('Title of the new board').first()
  // A team with boards keeps the form behind a button.
  const button = page.getByRole('button', { name: 'New board' }).first()
  await expect(field.or(button).first()).toBeVisible()
  await expect(async () => {
    if (!(await field.isVisible())) await button.click()
    await field.fill(title, { timeout: 1000 })
  }).toPass()
  await page.getByRole('button', { name: 'Create board' }).first().click()
  await page.waitForURL(/\/boards\/[\w-]+$/)
  await expect(page.getByRole('main', { name: 'Board' })).toBeVisible()
  return page.url()
}

export interface Account {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** A JSON request as the signed-in person, Origin included. */
export async function callApi<Answer>(
  { page }: Person,
  server: TestServer,
  path: string,
  { method = 'GET', data }: { method?: string; data?: unknown } = {},
): Promise<Answer> {
  const response = await page.request.fetch(server.url + path, {
    method,
    headers: { origin: server.url },
    ...(data !== undefined && { data }),
  })
  if (!response.ok()) throw new Error(`${method} ${path} answered ${response.status()}: ${await response.text()}`)
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as Answer
}

/** Makes `account` a member of the admin's first team, by an invite link as a person would. */
export async function addMember(admin: Person, server: TestServer, account: Account): Promise<void> {
  const { teams } = await callApi<{ teams: { id: string }[] }>(admin, server, '/api/teams')
  const path = `/api/teams/${teams[0]?.id ?? ''}/invites`
  const { link } = await callApi<{ link: string }>(admin, server, path, { method: 'POST', data: { role: 'member' } })
  const token = new URL(link).pathname.split('/').at(-1)
  await callApi(admin, server, '/api/invites/account', { method: 'POST', data: { token, ...account } })
}

/** Two people of one team, signed in: Ana, who has the server, and Ben. */
export async function anaAndBen(browser: Browser, server: TestServer): Promise<[ana: Person, ben: Person]> {
  const account = { name: 'Ben', email: 'ben@example.org', password: 'nine patient lanterns' }
  const [ana, ben] = [await newPerson(browser, 'Ana'), await newPerson(browser, 'Ben')]
  await signIn(ana, server)
  await addMember(ana, server, account)
  await signIn(ben, server, account)
  return [ana, ben]
}
