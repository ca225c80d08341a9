/** `npm run redthread -- …`: the command line, on the same data folder as the server, running or not. */
import { createRequire } from 'node:module'
import path from 'node:path'
import { build, checkNode, installPackages, orExplain, ROOT } from './set-up.mjs'

await orExplain(async () => {
  process.chdir(ROOT)
  checkNode()
  await installPackages()
  await build()
  createRequire(import.meta.url)(path.join(ROOT, '.redthread', 'build', 'command-line.cjs'))
})
