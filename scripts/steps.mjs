/**
 * The steps of `npm run check` and `npm test`. A step is a command; a static check counts as one test, a test runner
 * says itself (by its JSON report) how many passed and failed.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ROOT } from './set-up.mjs'

const bin = (name) => path.join(ROOT, 'node_modules', '.bin', name)

export const staticSteps = {
  types: { name: 'types', command: [bin('tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  formatting: { name: 'formatting', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  lint: { name: 'lint', command: [bin('eslint'), '--max-warnings', '0', '.'] },
  arrows: {
    name: 'import arrows',
    command: [bin('depcruise'), '--config', '.dependency-cruiser.cjs', 'app', 'components', 'lib', 'server'],
  },
}
export const unitStep = { name: 'unit tests', runner: 'vitest', command: [bin('vitest'), 'run', '--project', 'unit'] }
export const integrationStep = {
  name: 'integration tests',
  runner: 'vitest',
  command: [bin('vitest'), 'run', '--project', 'integration'],
  env: { REDTHREAD_BUILT_WORKERS: path.join(ROOT, '.redthread', 'build') },
}
/** Two minutes of it, which it mostly waits. */
export const soakStep = { name: 'soak', command: [bin('tsx'), 'tests/soak/soak.ts', '--minutes', '2'] }
export const browserStep = { name: 'browser tests', runner: 'playwright', command: [bin('playwright'), 'test'] }

/**
 * Runs one step; what it prints appears as it comes. Returns how many passed, failed and were skipped, and the names of
 * those that passed only when tried once more.
 */
export async function runStep(step, env = {}) {
  const started = Date.now()
  console.log(`\n── ${step.name}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'redthread-step-'))
  const report = path.join(folder, 'report.json')
  const [program, ...words] = step.command
  const retried = path.join(folder, 'retried.json')
  if (step.runner === 'vitest') {
    words.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`)
    words.push(`--reporter=${path.join(ROOT, 'scripts', 'retried-reporter.mjs')}`)
  }
  if (step.runner === 'playwright') words.push('--reporter=list,json')
  const code = await new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        NO_COLOR: '1',
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        REDTHREAD_RETRIED: retried,
        ...step.env,
        ...env,
      },
    })
    child.on('error', reject)
    child.on('close', resolve)
  })
  const result = step.runner
    ? readReport(step.runner, report, code)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  const flaky = step.runner ? readRetried(step.runner, step.runner === 'vitest' ? retried : report) : []
  rmSync(folder, { recursive: true, force: true })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(
    `── ${step.name}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped (${seconds} s)`,
  )
  return { ...result, retried: flaky }
}

function readRetried(runner, file) {
  let report
  try {
    report = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return [] // a runner that wrote no report has failed as a whole, and counts as that
  }
  return runner === 'vitest' ? report : report.suites.flatMap(flakyIn)
}

/** Playwright nests files, groups and specs. */
function flakyIn({ suites = [], specs = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
  return [...own.map(({ file, title }) => `${file} › ${title}`), ...suites.flatMap(flakyIn)]
}

/** A runner that ended badly without a failed test (a crash, no report) counts as one failure. */
function readReport(runner, file, code) {
  const none = { passed: 0, failed: 1, skipped: 0 }
  let report
  try {
    report = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return none
  }
  const counts =
    runner === 'vitest'
      ? {
          passed: report.numPassedTests,
          failed: report.numFailedTests,
          skipped: report.numPendingTests + report.numTodoTests,
        }
      : {
          passed: report.stats.expected + report.stats.flaky,
          failed: report.stats.unexpected,
          skipped: report.stats.skipped,
        }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}
