/**
 * `npm test`: sets up whatever is missing (packages, build, Chromium), then runs every check and every test. The last
 * line is "N passed, M failed" over all of them.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { findChromium } from './chromium.mjs'
import { build, checkNode, installPackages, orExplain, ROOT } from './set-up.mjs'
import { browserStep, integrationStep, runStep, soakStep, staticSteps, unitStep } from './steps.mjs'

await orExplain(async () => {
  process.chdir(ROOT)
  checkNode()
  // Comes while packages do: one waits for the network, the other compiles.
  const browser = findChromium()
  browser.catch(() => undefined) // is told below, where it is waited for
  await installPackages()
  await build()
  const chromium = await browser
  const started = Date.now()
  const seeds = path.resolve(process.env.REDTHREAD_SEEDS ?? path.join(ROOT, '..', 'shared', 'seeds'))
  const env = { REDTHREAD_CHROMIUM: chromium, REDTHREAD_SEEDS: seeds }
  const total = { passed: 0, failed: 0, skipped: 0 }
  const retried = []
  const count = (result) => {
    for (const key of Object.keys(total)) total[key] += result[key]
    retried.push(...result.retried)
  }
  const inTurn = async (...steps) => {
    for (const step of steps) count(await runStep(step, env))
  }
  // Two cores are to be busy: the linter takes as long as all else that reads the sources, and the soak mostly waits.
  const { lint, ...quicker } = staticSteps
  await Promise.all([inTurn(soakStep), inTurn(lint), inTurn(...Object.values(quicker), unitStep)])
  await inTurn(integrationStep, browserStep) // these starve easily
  console.log('')
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(`All of it took ${seconds} s after set-up; ${total.skipped} tests were skipped.`)
  console.log(
    existsSync(seeds)
      ? 'The tests on the two real documents ran on REDTHREAD_SEEDS.'
      : 'The two real documents were not found (REDTHREAD_SEEDS); the tests ran on the fixtures of this project alone.',
  )
  // A test that passes only at the second try is a fault of its own, to be mended.
  for (const name of retried) console.log(`Passed only when tried once more: ${name}`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exit(total.failed === 0 ? 0 : 1)
})
