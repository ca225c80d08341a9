/**
 * How long a board of 10,000 cards takes as a file: the real program, asked over the API, the answer read to its end.
 * Prints the median of three for each format and fails over budget.
 * `npm run bench:export [-- --cards 10000] [--runs 3]`
 */
import { parseArgs } from 'node:util'
import { request, type APIRequestContext } from '@playwright/test'
import { makeSeedFile } from '@/scripts/seed'
import { build } from '@/scripts/set-up.mjs'
import { ADMIN, startServer } from '@/tests/harness/start-server'

/** Seconds at 10,000 cards on 2 cores. */
const BUDGETS = { json: 1, svg: 3, png: 8 } as const
const TIMEOUT_MS = 120_000

async function signIn(api: APIRequestContext): Promise<void> {
  const { csrfToken } = (await (await api.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const form = { csrfToken, email: ADMIN.email, password: ADMIN.password, json: 'true', callbackUrl: '/' }
  const answer = await api.post('/api/auth/callback/credentials', { form })
  if (!answer.ok()) throw new Error(`Signing in failed with ${answer.status()}.`)
}

async function secondsOf(api: APIRequestContext, board: string, format: string): Promise<number> {
  const started = performance.now()
  const answer = await api.get(`/api/boards/${board}/export?format=${format}`, { timeout: TIMEOUT_MS })
  const bytes = await answer.body()
  if (!answer.ok()) throw new Error(`The export as ${format} failed with ${answer.status()}: ${bytes.toString()}`)
  return (performance.now() - started) / 1000
}

async function main() {
  const { values } = parseArgs({
    options: { cards: { type: 'string', default: '10000' }, runs: { type: 'string', default: '3' } },
  })
  const cards = Number(values.cards)
  await build()
  const server = await startServer()
  const api = await request.newContext({ baseURL: server.url, extraHTTPHeaders: { origin: server.url } })
  try {
    await signIn(api)
    const imported = await api.post('/api/boards/import', { data: makeSeedFile(cards, 'Export'), timeout: TIMEOUT_MS })
    const { id } = (await imported.json()) as { id: string }
    for (const [format, budget] of Object.entries(BUDGETS)) {
      const runs: number[] = []
      for (let run = 0; run < Number(values.runs); run++) runs.push(await secondsOf(api, id, format))
      const median = runs.sort((a, b) => a - b)[runs.length >> 1] ?? 0
      const isOver = cards === 10_000 && median > budget
      console.log(`${cards} cards as ${format}: ${median.toFixed(2)} s${isOver ? `  OVER ${budget} s` : ''}`)
      if (isOver) process.exitCode = 1
    }
  } finally {
    await api.dispose()
    await server.dispose()
  }
}

main().catch((problem: unknown) => {
  console.error(problem)
  process.exit(1)
})
