/**
 * The soak: 20 scripted people on one board and two on each of five others, one of them watched in a real browser, for as
 * long as one asks. At the end nobody may have lost or gained a thing, the page may have reported no error, and neither
 * the server's memory nor the page's may have grown beyond what the boards themselves did.
 *
 * `npm run soak [-- --minutes 30] [--seed 7]`; `npm test` runs two minutes of it.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { chromium, type CDPSession, type Page } from '@playwright/test'
import type { BoardId } from '@/lib/schema/ids'
import { findChromium } from '@/scripts/chromium.mjs'
import { build } from '@/scripts/set-up.mjs'
import { createApiToken } from '@/server/auth/api-tokens'
import { createPasswordHasher } from '@/server/auth/passwords'
import { addPerson } from '@/server/teams/add-person'
import { createChance } from '../fuzz/random'
import { adminToken, withDatabase } from '../harness/beside-server'
import { ADMIN, startServer, type TestServer } from '../harness/start-server'
import { createScriptedPerson, type ScriptedPerson, type Seat } from './scripted-person'

const PEOPLE_ON_THE_BOARD = 20
const OTHER_BOARDS = 5
const PEOPLE_ON_OTHERS = 2
const SAMPLE_EVERY_MS = 5_000
/** The first part fills caches and compiles code; growth is looked for in the rest. */
const WARM_UP_SHARE = 0.4
/** What the boards themselves may add, and noise of the collector: of the level after warming up, and in bytes. */
const GROWTH = { share: 0.25, bytes: 24 * 1_048_576 }

interface Sample {
  readonly server: number
  readonly page: number
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '30' }, seed: { type: 'string', default: '7' } },
  })
  const minutes = Number(values.minutes)
  process.setMaxListeners(0) // each y-websocket provider listens for the end of its process
  await build()
  const server = await startServer({ env: { REDTHREAD_LOG: 'error' } })
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
  const people: ScriptedPerson[] = []
  try {
    const problems: string[] = []
    const boards = await makeBoards(server)
    for (const [index, seat] of (await seatPeople(server, boards)).entries()) {
      people.push(createScriptedPerson(seat, createChance(Number(values.seed) * 1000 + index)))
    }
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await watch(page, server, boards[0] as BoardId, problems)
    const cdp = await page.context().newCDPSession(page)
    const samples: Sample[] = []
    const end = performance.now() + minutes * 60_000
    while (performance.now() < end) {
      await pause(Math.min(SAMPLE_EVERY_MS, Math.max(0, end - performance.now())))
      samples.push({ server: await serverHeap(server), page: await pageHeap(cdp) })
    }
    await Promise.all(people.map((person) => person.rest()))
    problems.push(...(await differences(people, server)), ...growthIn(samples))
    const acts = people.reduce((sum, person) => sum + person.acts(), 0)
    const last = samples.at(-1)
    console.log(
      `${minutes} min, ${people.length} people on ${boards.length} boards, ${acts} acts; ` +
        `server heap ${megabytes(samples[0]?.server)} → ${megabytes(last?.server)} MB, page heap ${megabytes(samples[0]?.page)} → ${megabytes(last?.page)} MB.`,
    )
    for (const problem of problems) console.error(problem)
    if (problems.length > 0) process.exitCode = 1
  } finally {
    for (const person of people) person.dispose()
    await browser.close()
    await server.dispose()
  }
}

/** Members of the team, and so editors of its boards. */
async function seatPeople(server: TestServer, boards: readonly BoardId[]): Promise<Seat[]> {
  const places = boards.flatMap((boardId, index) =>
    Array.from({ length: index === 0 ? PEOPLE_ON_THE_BOARD : PEOPLE_ON_OTHERS }, () => boardId),
  )
  return withDatabase(server, async (database) => {
    const hasher = createPasswordHasher()
    const seats: Seat[] = []
    for (const [index, boardId] of places.entries()) {
      const name = `Person ${index + 1}`
      const email = `person-${index + 1}@example.org`
      const { userId } = await addPerson(database, hasher, {
        email,
        name,
        password: `a long pass-phrase of person ${index + 1}`,
        role: 'member',
      })
      const token = await createApiToken(database, userId, 'soak')
      seats.push({ name, userId, token, boardId, url: `${server.url.replace('http', 'ws')}/sync` })
    }
    return seats
  })
}

async function makeBoards(server: TestServer): Promise<BoardId[]> {
  const token = await adminToken(server)
  const boards: BoardId[] = []
  for (let index = 0; index <= OTHER_BOARDS; index++) {
    const response = await fetch(`${server.url}/api/boards`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ title: index === 0 ? 'The busy board' : `Another board ${index}` }),
    })
    boards.push(((await response.json()) as { id: BoardId }).id)
  }
  return boards
}

/** Opens the busy board as a person would and collects what its console and scripts complain of. */
async function watch(page: Page, server: TestServer, board: BoardId, problems: string[]): Promise<void> {
  page.on('pageerror', (error) => problems.push(`The page threw: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`The page's console: ${message.text()}`)
  })
  await page.goto(`${server.url}/signin`)
  await page.getByLabel('E-mail address').fill(ADMIN.email)
  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${server.url}/`)
  await page.goto(`${server.url}/boards/${board}`)
  await page.getByRole('main', { name: 'Board' }).waitFor()
}

async function serverHeap(server: TestServer): Promise<number> {
  const text = await (await fetch(`${server.url}/api/metrics`)).text()
  return Number(/^\S*memory_heap_bytes (\d+)/mu.exec(text)?.[1] ?? Number.NaN)
}

async function pageHeap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  return ((await cdp.send('Runtime.getHeapUsage')) as { usedSize: number }).usedSize
}

/** Everybody on a board must have what a newcomer gets from the server's disk. */
async function differences(people: readonly ScriptedPerson[], server: TestServer): Promise<string[]> {
  const found: string[] = []
  for (const boardId of new Set(people.map(({ seat }) => seat.boardId))) {
    const group = people.filter(({ seat }) => seat.boardId === boardId)
    const newcomer = createScriptedPerson((group[0] as ScriptedPerson).seat, createChance(1))
    await newcomer.rest()
    const expected = newcomer.content()
    newcomer.dispose()
    for (const person of group) {
      if (await agrees(person, expected)) continue
      found.push(`${person.seat.name} has another board ${boardId} than ${server.url} has on its disk.`)
    }
  }
  return found
}

/** What others saved last may still be on its way to `person`. */
async function agrees(person: ScriptedPerson, expected: string): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (person.content() === expected) return true
    await pause(100)
  }
  return false
}

/** Compares the lowest points, just after collections, of the first and the second half of what follows the warm-up. */
function growthIn(samples: readonly Sample[]): string[] {
  const steady = samples.slice(Math.floor(samples.length * WARM_UP_SHARE))
  const middle = Math.floor(steady.length / 2)
  return (['server', 'page'] as const).flatMap((side) => {
    const values = steady.map((sample) => sample[side])
    const [before, after] = [Math.min(...values.slice(0, middle)), Math.min(...values.slice(middle))]
    const isFlat = after <= before * (1 + GROWTH.share) + GROWTH.bytes
    return isFlat ? [] : [`The ${side}'s memory grew from ${megabytes(before)} to ${megabytes(after)} MB.`]
  })
}

function megabytes(bytes = Number.NaN): string {
  return (bytes / 1_048_576).toFixed(0)
}

main().catch((problem: unknown) => {
  console.error(problem)
  process.exitCode = 1
})
