/** `npm run e2e [-- playwright's words]`: the browser tests alone, on the current build. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { findChromium } from './chromium.mjs'
import { build, checkNode, installPackages, orExplain, ROOT } from './set-up.mjs'

await orExplain(async () => {
  process.chdir(ROOT)
  checkNode()
  await installPackages()
  const chromium = await findChromium()
  await build()
  const child = spawn(path.join(ROOT, 'node_modules', '.bin', 'playwright'), ['test', ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, REDTHREAD_CHROMIUM: chromium },
  })
  child.on('close', (code) => process.exit(code ?? 1))
})
