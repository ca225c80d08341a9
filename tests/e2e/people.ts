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
  await page.getByLabel('Title of the new board').first().fill(title)
  await page.getByRole('button', { name: 'Create board' }).first().click()
  await page.waitForURL(/\/boards\/[\w-]+$/)
  await expect(page.getByRole('main', { name: 'Board' })).toBeVisible()
  return page.url()
}
