/**
 * The `test` of the browser specs: a server, and people at it. The server is the worker's and goes on from spec to spec,
 * so a test makes the boards that it needs. People are the test's own: when it is over, their browsers are closed, and must
 * have reported nothing but what the test foresaw.
 */
import { expect, test as base, type Browser, type Cookie } from '@playwright/test'
import { ADMIN, startServer, type StartOptions, type TestServer } from '../harness/start-server'
import { addMember, BEN, signIn, type Account, type Person } from './people'

type BrowserOptions = Parameters<Browser['newContext']>[0]

interface Given {
  /** With these, each test has a server of its own: who looks at all that a server holds, or at how it begins. */
  readonly ownServer: StartOptions | null
  readonly server: TestServer
  /** A browser that was nowhere yet; what it is like, `test.use` says, or else `options`. */
  readonly newPerson: (name: string, options?: BrowserOptions) => Promise<Person>
  /** What the test itself brings about is no fault of a page: a request that is refused, a line that is cut. */
  readonly mayReport: (problem: RegExp) => void
  readonly foreseen: RegExp[]
  /** Has the server; signed in, and nowhere yet. */
  readonly ana: Person
  /** A member of Ana's team; signed in, and nowhere yet. */
  readonly ben: Person
  /** As Ben, somebody else. */
  readonly newMember: (account: Account, options?: BrowserOptions) => Promise<Person>
}

interface Kept {
  readonly keptServer: TestServer
  /** By server and e-mail address: nobody types a password anew for every test. */
  readonly sessions: Map<string, Cookie[]>
}

export const test = base.extend<Given, Kept>({
  keptServer: [({}, provide) => withServer({}, provide), { scope: 'worker' }],
  sessions: [({}, provide) => provide(new Map()), { scope: 'worker' }],

  ownServer: [null, { option: true }],
  server: ({ keptServer, ownServer }, provide) => (ownServer ? withServer(ownServer, provide) : provide(keptServer)),

  foreseen: ({}, provide) => provide([]),
  mayReport: ({ foreseen }, provide) => provide((problem) => void foreseen.push(problem)),

  // Asks for the server so that people go before it does.
  newPerson: async ({ browser, foreseen, server: _server }, provide) => {
    const people: Person[] = []
    const problems: string[] = []
    await provide(async (name, options) => {
      const context = await browser.newContext(options)
      context.on('weberror', (each) => problems.push(`${name}: ${each.error().message}`))
      context.on('console', (each) => {
        if (each.type() === 'error') problems.push(`${name}: ${each.text()} (${each.location().url})`)
      })
      const person = { name, context, page: await context.newPage() }
      people.push(person)
      return person
    })
    const reported = problems.filter((problem) => !foreseen.some((each) => each.test(problem)))
    // Page by page: of what a context still holds, Playwright takes a picture, whether the test failed or not.
    await Promise.all(people.flatMap(({ context }) => context.pages().map((page) => page.close())))
    await Promise.all(people.map(({ context }) => context.close()))
    expect(reported).toEqual([])
  },

  ana: async ({ newPerson, server, sessions }, provide) => {
    const ana = await newPerson(ADMIN.name)
    await arrive(ana, server, ADMIN, sessions)
    await provide(ana)
  },
  newMember: ({ ana, newPerson, server, sessions }, provide) =>
    provide(async (account, options) => {
      if (!sessions.has(server.url + account.email)) await addMember(ana, server, account)
      const member = await newPerson(account.name, options)
      await arrive(member, server, account, sessions)
      return member
    }),
  ben: async ({ newMember }, provide) => provide(await newMember(BEN)),
})

async function withServer(options: StartOptions, provide: (server: TestServer) => Promise<void>): Promise<void> {
  const server = await startServer(options)
  await provide(server)
  await server.dispose()
}

async function arrive(person: Person, server: TestServer, account: Account, sessions: Kept['sessions']): Promise<void> {
  const key = server.url + account.email
  const known = sessions.get(key)
  if (known) {
    await person.context.addCookies(known)
  } else {
    await signIn(person, server, account)
    await person.page.goto('about:blank')
    sessions.set(key, await person.context.cookies())
  }
}
