/**
 * What a fresh clone needs before anything of ours can run: a new enough Node, the packages, the build. Uses Node's own
 * modules only, because nothing else is there yet. Each step is skipped when its inputs have not changed; each failure
 * is one sentence that says what to do.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { packStatic } from './pack-static.mjs'

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const BUILD_FOLDER = path.join(ROOT, '.redthread', 'build')
const PACKED_FOLDER = path.join(ROOT, '.redthread', 'static')
const MODULES = path.join(ROOT, 'node_modules')
const INSTALL_MARK = path.join(MODULES, '.redthread-install')
/** Lies here while packages are installed: npm takes a package for whole whose compilation was cut off. */
const INSTALLING_MARK = path.join(ROOT, '.redthread', 'installing')
const BUILD_MARK = path.join(BUILD_FOLDER, 'source-hash')
const PAGES_MARK = path.join(ROOT, '.next', 'BUILD_ID')
const SOURCES = [
  'app',
  'components',
  'lib',
  'server',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'next.config.js',
]

/** Ends the program with one sentence for the person, without a stack. */
export class SetUpProblem extends Error {}

/** Runs `work` and turns a SetUpProblem, or a folder that cannot be written to, into one line and exit code 1. */
export async function orExplain(work) {
  try {
    await work()
  } catch (problem) {
    const sentence = explain(problem)
    if (!sentence) throw problem
    console.error(`\nRedthread: ${sentence}`)
    process.exit(1)
  }
}

function explain(problem) {
  if (problem instanceof SetUpProblem) return problem.message
  const { syscall, code, path: place } = problem
  if (!syscall || !place) return undefined
  return `${place} cannot be read or written (${code}); make sure that this account owns ${ROOT} and that the disk has room, and start again.`
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new SetUpProblem(`Node ${process.versions.node} is too old; install Node 20.19 or newer and start again.`)
}

/** Installs the packages when package.json or the lock file changed since the last time. */
export async function installPackages() {
  const wanted = hashFiles(['package.json', 'package-lock.json'])
  const runtime = `${process.versions.modules}-${process.platform}-${process.arch}`
  const mark = `${wanted} ${runtime}`
  if (existsSync(INSTALL_MARK) && readFileSync(INSTALL_MARK, 'utf8') === mark) return
  const headers = checkCompiler()
  const env = {
    // better-sqlite3 would first look outside the package registry for a prebuilt binary, then for Node's headers.
    npm_config_build_from_source: 'better-sqlite3',
    ...(headers && { npm_config_nodedir: headers }),
  }
  if (existsSync(INSTALLING_MARK)) {
    say('The last installation was cut off; it begins anew.')
    rmSync(MODULES, { recursive: true, force: true })
  }
  say('Installing packages (the first time takes a few minutes) …')
  mkdirSync(path.dirname(INSTALLING_MARK), { recursive: true })
  writeFileSync(INSTALLING_MARK, '')
  await npm(['install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], env)
  // With another Node than before npm finds everything installed, and leaves what was compiled for the old one.
  if (!canOpenStore()) await npm(['rebuild', 'better-sqlite3', '--loglevel=error'], env)
  rmSync(INSTALLING_MARK)
  writeFileSync(INSTALL_MARK, `${hashFiles(['package.json', 'package-lock.json'])} ${runtime}`)
}

async function npm(words, env) {
  const { code, output } = await run('npm', words, env)
  if (code === 0) return
  console.error(output.trimEnd())
  throw new SetUpProblem('The packages could not be installed; the lines above say why. Nothing else was touched.')
}

/** In a process of its own: a compiled module that does not fit can take its process down. */
function canOpenStore() {
  const open = "new (require('better-sqlite3'))(':memory:')"
  return spawnSync(process.execPath, ['-e', open], { cwd: ROOT, stdio: 'ignore' }).status === 0
}

/** Names what is missing to compile the store, and returns Node's own prefix when its headers lie there. */
function checkCompiler() {
  const missing = ['python3', 'make', 'g++'].filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error)
  if (missing.length > 0) {
    throw new SetUpProblem(
      `${missing.join(', ')} cannot be found, and the store is compiled on this machine; install a C++ toolchain (on Debian: apt-get install python3 make g++) and start again.`,
    )
  }
  const configured = process.env.npm_config_nodedir
  const prefix = [configured, path.dirname(path.dirname(process.execPath))].find(
    (folder) => folder && existsSync(path.join(folder, 'include', 'node', 'node.h')),
  )
  if (prefix || process.env.REDTHREAD_FETCH_HEADERS) return prefix
  throw new SetUpProblem(
    `Node’s headers are not beside ${process.execPath} (include/node/node.h); install them (on Debian: libnode-dev, elsewhere Node's full archive), set npm_config_nodedir to their folder, or set REDTHREAD_FETCH_HEADERS=1 to let npm fetch them.`,
  )
}

/** Builds pages and server when a source changed since the last build. */
export async function build() {
  const wanted = hashFiles(SOURCES)
  // The pages stand in a folder that people delete when something seems stale.
  const isThere = existsSync(PAGES_MARK) && existsSync(BUILD_MARK)
  if (isThere && readFileSync(BUILD_MARK, 'utf8') === wanted) return
  rmSync(BUILD_MARK, { force: true })
  say('Building (about a minute) …')
  const next = path.join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')
  const { code, output } = await run(process.execPath, [next, 'build'], {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  if (code !== 0) {
    console.error(output.trimEnd())
    throw new SetUpProblem('The pages could not be built; the lines above say why.')
  }
  await bundleServer()
  await packStatic(path.join(ROOT, '.next', 'static'), PACKED_FOLDER)
  writeFileSync(BUILD_MARK, wanted)
}

/**
 * Yjs and what it rests on are bundled, as ES modules: in their CommonJS builds every call from one module into another
 * goes through a getter, some hundredths of the time it takes to load a board.
 */
const BUNDLED_PACKAGES = ['yjs', 'lib0', 'y-protocols']

/** Bundles the server, the command line and each worker (server/jobs/workers.json) into one folder. */
async function bundleServer() {
  const { build: bundle } = await import('esbuild')
  mkdirSync(BUILD_FOLDER, { recursive: true })
  const workers = JSON.parse(readFileSync(path.join(ROOT, 'server', 'jobs', 'workers.json'), 'utf8'))
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  const entries = { main: 'server/main.ts', 'command-line': 'server/command-line.ts', ...workers }
  await bundle({
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path.join(ROOT, file)])),
    outdir: BUILD_FOLDER,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    // Not node20: esbuild then makes `new RegExp` of every literal with \p in it, at each call of its function.
    target: 'es2022',
    format: 'cjs',
    external: Object.keys(dependencies).filter((name) => !BUNDLED_PACKAGES.includes(name)),
    tsconfig: path.join(ROOT, 'tsconfig.json'),
    sourcemap: 'linked',
    logLevel: 'error',
    logOverride: { 'empty-import-meta': 'silent' },
  })
}

/** Progress goes to standard error: what a command prints on standard output is its answer. */
export function say(line) {
  console.error(`Redthread: ${line}`)
}

/** Runs a program in the project's root; its output is kept, for whoever called to show if it fails. */
export function run(program, words, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', () => reject(new SetUpProblem(`${program} cannot be started; install it and start again.`)))
    child.on('close', (code) => resolve({ code, output }))
  })
}

function hashFiles(names) {
  const hash = createHash('sha256')
  for (const name of names) {
    const place = path.join(ROOT, name)
    if (!existsSync(place)) continue
    for (const file of statSync(place).isDirectory() ? filesBelow(place) : [place]) {
      if (/\.test\.tsx?$/.test(file)) continue
      hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const place = path.join(folder, entry.name)
      return entry.isDirectory() ? filesBelow(place) : [place]
    })
}
