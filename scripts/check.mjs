/** `npm run check`: formatting, types, lint, import arrows and unit tests. Prints one line a step and what went wrong. */
import { checkNode, installPackages, orExplain, ROOT } from './set-up.mjs'
import { runStep, staticSteps, unitStep } from './steps.mjs'

await orExplain(async () => {
  process.chdir(ROOT)
  checkNode()
  await installPackages()
  let failed = 0
  for (const step of [...Object.values(staticSteps), unitStep]) failed += (await runStep(step)).failed
  process.exit(failed === 0 ? 0 : 1)
})
