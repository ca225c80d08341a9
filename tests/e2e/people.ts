/** People at their browsers, for the browser tests. */
import { expect, type BrowserContext, type Page } from '@playwright/test'
import { ADMIN, type TestServer } from '../harness/start-server'

/** With a browser profile of their own. */
export interface Person {
  readonly name: string
  readonly page: Page
  readonly context: BrowserContext
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

export interface Account {
  readonly name: string
  readonly email: string
  readonly password: string
}

export const BEN: Account = { name: 'Ben', email: 'ben@example.org', password: 'nine patient lanterns' }

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

/** A new board of the person's first team, by the API. Returns its address. */
export async function newBoard(person: Person, server: TestServer, title: string): Promise<string> {
  const { id } = await callApi<{ id: string }>(person, server, '/api/boards', { method: 'POST', data: { title } })
  return `${server.url}/boards/${id}`
}

/** Imports a board file as a new board. Returns its address. */
export async function importBoard(person: Person, server: TestServer, data: unknown): Promise<string> {
  const { id } = await callApi<{ id: string }>(person, server, '/api/boards/import', { method: 'POST', data })
  return `${server.url}/boards/${id}`
}

/** Makes the demo board of the first team. Returns its id. */
export async function createDemo(person: Person, server: TestServer): Promise<string> {
  const { teams } = await callApi<{ teams: { id: string }[] }>(person, server, '/api/teams')
  const path = `/api/teams/${teams[0]?.id ?? ''}/demo`
  return (await callApi<{ id: string }>(person, server, path, { method: 'POST' })).id
}
