/** Where Chromium is. The browser tests drive the system's own; nothing is fetched from outside the package registries. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run, say, SetUpProblem } from './set-up.mjs'

/** The one without windows comes first: the same engine takes a fifth less processor time without their own pages. */
const WITHOUT_WINDOWS = 'chromium-headless-shell'
const NAMES = [WITHOUT_WINDOWS, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of a Chromium; installs Debian's when this is root on Debian and there is none. */
export async function findChromium() {
  const named = process.env.REDTHREAD_CHROMIUM
  if (named) {
    if (existsSync(named)) return named
    throw new SetUpProblem(`REDTHREAD_CHROMIUM is “${named}”, where there is no program; correct it or unset it.`)
  }
  const found = onPath()
  if (found) return found
  const isRoot = process.getuid?.() === 0
  if (!isRoot || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).error) {
    throw new SetUpProblem(
      'The browser tests need Chromium and found none; install it (on Debian: apt-get install chromium) or set REDTHREAD_CHROMIUM to its path.',
    )
  }
  say('Installing Chromium from Debian’s packages …')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], env)
  const { code, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', WITHOUT_WINDOWS], env)
  const installed = onPath()
  if (code === 0 && installed) return installed
  console.error(output.trimEnd())
  throw new SetUpProblem('Chromium could not be installed from Debian’s packages; the lines above say why.')
}

function onPath() {
  for (const name of NAMES) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`])
    if (status === 0) return String(stdout).trim()
  }
  return undefined
}
