/**
 * Measures document import. `npx tsx bench/import.ts` prints the speed of the extraction stages, warm, and how it
 * grows; `--score` prints precision and recall on the labelled documents, `--misses` with every miss of the
 * development sets (the held-out sets' misses stay unread on purpose), `--development` without the held-out sets.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyseDocument } from '@/lib/import/analyse-document'
import { readPage } from '@/lib/import/page/read-page'
import { build, ROOT } from '@/scripts/set-up.mjs'
import { createReadingThreads } from '@/server/documents/reading-threads'
import { precision, readLabelledDocuments, recall, scoreDocuments, TASKS, type LabelledDocument } from './import-score'

const FIXTURES = fileURLToPath(new URL('../tests/fixtures/extraction', import.meta.url))
const PAGE = fileURLToPath(new URL('../tests/fixtures/pages/harbour-news.html', import.meta.url))
const SETS = [
  'development',
  'held-out',
  'second/development',
  'second/held-out',
  'third/held-out',
  'fourth/development',
  'fourth/held-out',
  'fifth/development',
  'fifth/held-out',
  'sixth/held-out',
  'seventh/development',
  'eighth/held-out',
  'ninth',
  'tenth/held-out',
  'eleventh/held-out',
  'twelfth/held-out',
  'thirteenth/held-out',
  'fourteenth/held-out',
  'fifteenth/development',
  'fifteenth/held-out',
  'sixteenth/development',
  'sixteenth/held-out',
  'seventeenth/held-out',
  'eighteenth/development',
  'eighteenth/held-out',
  'nineteenth/development',
  'nineteenth/held-out',
  'twentieth/development',
  'twentieth/held-out',
  'twenty-first/held-out',
  'languages/development',
  'languages/held-out',
]
const WARM_UP_ROUNDS = 20
const ROUNDS = 15
/** Of the labelled documents of a language, which are short. */
const REPEATS = 5
const BUDGET_MS_PER_1000_WORDS = 15
const BUDGET_MS_100_000_WORDS = 1500

const only = /^--language=(.+)$/.exec(process.argv[2] ?? '')?.[1]
if (process.argv.includes('--score') || process.argv.includes('--misses')) printScores()
else if (only !== undefined) printSpeedOf(only)
else {
  printSpeed()
  for (const language of ['fr', 'de', 'es', 'ru', 'zh']) printSpeedInOwnProcess(language)
  printPageSpeed()
  void printThreadSpeed()
}

function printScores(): void {
  for (const set of SETS) {
    const all = readLabelledDocuments(join(FIXTURES, set))
    const isHeldOut = set.includes('held-out')
    if (isHeldOut && process.argv.includes('--development')) continue
    for (const language of new Set(all.map((each) => each.labels.language))) {
      const documents = all.filter((each) => each.labels.language === language)
      printScore(`${set}, ${language}`, documents, isHeldOut)
    }
  }
}

function printScore(heading: string, documents: readonly LabelledDocument[], isHeldOut: boolean): void {
  const { tallies, misses } = scoreDocuments(documents)
  console.log(`\n${heading}: ${documents.length} documents`)
  console.log('task      precision  recall  (right/wrong/missed)')
  for (const task of TASKS) {
    const tally = tallies[task]
    if (tally.right + tally.wrong + tally.missed === 0) continue
    const figures = `${precision(tally).toFixed(2).padStart(9)}  ${recall(tally).toFixed(2).padStart(6)}`
    console.log(`${task.padEnd(9)} ${figures}  (${tally.right}/${tally.wrong}/${tally.missed})`)
  }
  if (!isHeldOut && process.argv.includes('--misses')) for (const miss of misses) console.log(`  ${miss}`)
}

/** From HTML to text alone; what the rules then take is above. The first page is a cold one. */
function printPageSpeed(): void {
  const page = readFileSync(PAGE, 'utf8')
  const timed = (html: string) => {
    const started = performance.now()
    readPage(html)
    return performance.now() - started
  }
  const cold = timed(page)
  const times = Array.from({ length: ROUNDS + WARM_UP_ROUNDS }, () => timed(page))
  const warm = times.slice(WARM_UP_ROUNDS).sort((a, b) => a - b)
  console.log(
    `a news page of ${(page.length / 1024).toFixed(0)} KB: first ${cold.toFixed(0)} ms, then ${(warm[Math.floor(ROUNDS / 2)] ?? 0).toFixed(1)} ms`,
  )
  const article = /<article>[^]*<\/article>/.exec(page)?.[0] ?? ''
  for (const megabytes of [0.5, 1, 5]) {
    const html = page.replace(article, () => article.repeat(Math.ceil((megabytes * 1024 * 1024) / article.length)))
    console.log(`a page of ${megabytes} MB: ${timed(html).toFixed(0)} ms`)
  }
  console.log()
}

/** What somebody waits for who brings a short document in, without the network and the rows. */
async function printThreadSpeed(): Promise<void> {
  await build()
  process.env.REDTHREAD_BUILT_WORKERS = join(ROOT, '.redthread', 'build')
  const threads = createReadingThreads({ importSeconds: 60, importMegabytes: 1024 })
  for (const filename of ['report.txt', 'page.html']) {
    const bytes =
      filename === 'page.html'
        ? readFileSync(PAGE)
        : Buffer.from(readLabelledDocuments(join(FIXTURES, 'held-out'))[0]?.text ?? '')
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const started = performance.now()
      await threads.read({ task: { kind: 'bytes', bytes, filename, proposals: 500 }, filename })
      times.push(performance.now() - started)
    }
    const [first = 0, ...others] = times
    const then = others.sort((a, b) => a - b)[Math.floor(others.length / 2)] ?? 0
    console.log(
      `${filename} of ${bytes.length} bytes on the server's threads: first ${first.toFixed(0)} ms, then ${then.toFixed(0)} ms`,
    )
  }
  await threads.dispose()
}

function printSpeed(): void {
  const texts = ['development', 'held-out'].flatMap((set) =>
    readLabelledDocuments(join(FIXTURES, set)).map((each) => each.text),
  )
  const unit = texts.join('\n\n')
  const unitWords = countWords(unit)
  console.log(
    `one pass over ${texts.length} documents, ${unitWords} words; budget ${BUDGET_MS_PER_1000_WORDS} ms per 1,000 words`,
  )
  for (let round = 0; round < WARM_UP_ROUNDS; round++)
    for (const text of texts) analyseDocument(text, { language: 'en', format: 'plain' })
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now()
    for (const text of texts) analyseDocument(text, { language: 'en', format: 'plain' })
    return performance.now() - started
  }).sort((a, b) => a - b)
  const median = (times[Math.floor(times.length / 2)] ?? 0) / (unitWords / 1000)
  const worst = (times.at(-1) ?? 0) / (unitWords / 1000)
  console.log(`warm: median ${median.toFixed(2)}, slowest ${worst.toFixed(2)} ms per 1,000 words`)
  console.log(`\none document of so many words; budget ${BUDGET_MS_100_000_WORDS} ms at 100,000`)
  for (const words of [1_000, 10_000, 50_000, 100_000]) {
    const text = Array.from({ length: Math.ceil(words / unitWords) }, () => unit).join('\n\n')
    const cut = words < unitWords ? unit.slice(0, Math.floor((unit.length * words) / unitWords)) : text
    const started = performance.now()
    analyseDocument(cut, { language: 'en', format: 'plain' })
    const took = performance.now() - started
    console.log(
      `${String(countWords(cut)).padStart(7)} words: ${took.toFixed(0).padStart(5)} ms, ${(took / (countWords(cut) / 1000)).toFixed(2)} per 1,000`,
    )
  }
}

/**
 * Once the patterns of several languages are compiled in one process, V8 compiles further ones without optimising them,
 * and the last language takes four times as long. On the server a long text has a thread to itself.
 */
function printSpeedInOwnProcess(language: string): void {
  spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), `--language=${language}`], {
    stdio: 'inherit',
  })
}

function printSpeedOf(language: string): void {
  const texts = ['languages/development', 'languages/held-out']
    .flatMap((set) => readLabelledDocuments(join(FIXTURES, set)))
    .filter((each) => each.labels.language === language)
    .map((each) => each.text)
  const text = Array.from({ length: REPEATS }, () => texts.join('\n\n')).join('\n\n')
  // Two characters of Chinese count as a word.
  const words = language === 'zh' ? text.length / 2 : countWords(text)
  const run = () => analyseDocument(text, { language, format: 'plain' })
  run()
  // Processor time: other work on the machine does not count.
  const used = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round++) run()
  const { user, system } = process.cpuUsage(used)
  const perThousand = (user + system) / 1000 / ROUNDS / (words / 1000)
  console.log(`${language}: ${perThousand.toFixed(2)} ms of processor time per 1,000 words`)
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}
