/** `npm start`: sets up whatever is missing, then runs the app in this process. `--dev`: hot reload, sockets included. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build, checkNode, installPackages, orExplain, ROOT } from './set-up.mjs'

await orExplain(async () => {
  process.chdir(ROOT)
  checkNode()
  await installPackages()
  if (process.argv.includes('--dev')) {
    startDevelopment()
    return
  }
  await build()
  process.env.NODE_ENV = 'production'
  createRequire(import.meta.url)(path.join(ROOT, '.redthread', 'build', 'main.cjs'))
})

/** tsx runs the TypeScript as it is and starts the server anew when one of its files changes; Next reloads the pages. */
function startDevelopment() {
  const tsx = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  const child = spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', 'server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'development' },
    stdio: 'inherit',
  })
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal))
  child.on('close', (code) => process.exit(code ?? 1))
}
