/**
 * What a person downloads to see a board: real Chromium, the built program, an empty cache. Counts the bytes of every
 * script that was asked for before the board was opened, without which no card can be drawn, and of those asked for while
 * its cards are on their way, which hold none of them up: in gzip, as the budget is, and as they were sent (brotli). Fails
 * over budget.
 * `npm run bench:weight [-- --files]` (`--files` lists each script)
 */
import { get } from 'node:http'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '@/scripts/chromium.mjs'
import { makeSeedFile } from '@/scripts/seed'
import { build } from '@/scripts/set-up.mjs'
import { ADMIN, startServer } from '@/tests/harness/start-server'
import { signIn } from './board-page'

/** Bytes of gzip, before the first card. */
const BUDGET = 200_000

interface Script {
  readonly name: string
  /** Bytes of gzip. */
  readonly bytes: number
  /** Bytes as sent to this browser. */
  readonly sent: number
  /** Asked for before the board was opened. */
  readonly isFirst: boolean
}

/** Every script of the page, once nothing more is asked for. A board is opened by opening this device's copy of it. */
async function scriptsOf(page: Page, address: string): Promise<readonly Script[]> {
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB)
    indexedDB.open = (...wish) => {
      performance.mark('board-opened')
      return open(...wish)
    }
  })
  await page.goto(address)
  await page.waitForSelector('[data-card]', { state: 'attached' })
  await page.waitForLoadState('networkidle')
  const asked = await page.evaluate(() => {
    const openedAt = performance.getEntriesByName('board-opened')[0]?.startTime ?? Infinity
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    return resources
      .filter((each) => new URL(each.name).pathname.endsWith('.js'))
      .map((each) => ({
        address: each.name,
        sent: each.encodedBodySize,
        isFirst: each.startTime < openedAt,
      }))
  })
  return Promise.all(
    asked.map(async ({ address, ...rest }) => ({
      name: new URL(address).pathname.split('/').at(-1) ?? address,
      bytes: await gzippedBytes(address),
      ...rest,
    })),
  )
}

/** What the server sends to a browser that knows gzip only. */
function gzippedBytes(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
      answer.on('end', () => resolve(bytes))
      answer.on('error', reject)
    }).on('error', reject)
  })
}

async function main() {
  const { values } = parseArgs({ options: { files: { type: 'boolean', default: false } } })
  await build()
  const server = await startServer()
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  try {
    const { context, page: before } = await signIn(browser, { url: server.url, ...ADMIN })
    const answer = await before.request.post(`${server.url}/api/boards/import`, {
      data: makeOneCardFile(),
      headers: { origin: server.url },
    })
    const { id } = (await answer.json()) as { id: string }
    await before.close()

    const page = await context.newPage()
    await (await context.newCDPSession(page)).send('Network.clearBrowserCache')
    const scripts = await scriptsOf(page, `${server.url}/boards/${id}`)
    const first = sum(scripts.filter((each) => each.isFirst))
    const later = sum(scripts.filter((each) => !each.isFirst))
    if (values.files)
      for (const { name, bytes, isFirst } of [...scripts].sort((a, b) => b.bytes - a.bytes))
        console.log(`  ${isFirst ? 'first' : 'later'}  ${kilobytes(bytes).padStart(9)}  ${name}`)
    console.log(
      `JavaScript before the first card ${kilobytes(first.bytes)} (budget ${kilobytes(BUDGET)}; ${kilobytes(first.sent)} as sent), beside it ${kilobytes(later.bytes)} (${kilobytes(later.sent)})`,
    )
    if (first.bytes > BUDGET) process.exitCode = 1
  } finally {
    await browser.close()
    await server.dispose()
  }
}

/** One card without its frame, so that the first sight of the board shows it near. */
function makeOneCardFile() {
  const file = makeSeedFile(1, 'Weight')
  const isCard = ([, { fields }]: [string, { readonly fields: object }]) =>
    !('kind' in fields && fields.kind === 'frame')
  const cards = Object.fromEntries(Object.entries(file.content.cards).filter(isCard))
  return { ...file, content: { ...file.content, cards } }
}

function sum(scripts: readonly Script[]): Pick<Script, 'bytes' | 'sent'> {
  return scripts.reduce((total, { bytes, sent }) => ({ bytes: total.bytes + bytes, sent: total.sent + sent }), {
    bytes: 0,
    sent: 0,
  })
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

main().catch((problem: unknown) => {
  console.error(problem)
  process.exit(1)
})
