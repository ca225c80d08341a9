/**
 * `npm run redthread -- …`: what an operator does without a browser. It writes to the same store as a running server,
 * which learns of ended sessions within a second. Answers go to standard output, one line; refusals are one sentence on
 * standard error and exit code 1.
 */
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { isRedthreadError, RedthreadError } from '@/lib/errors/redthread-error'
import { TEAM_ROLES } from '@/lib/schema/role'
import { normaliseEmail } from './auth/accounts'
import { createApiToken } from './auth/api-tokens'
import { disableAccount, enableAccount } from './auth/disable-account'
import { createPasswordHasher } from './auth/passwords'
import { setPassword } from './auth/set-password'
import { nameFromEmail } from './auth/set-up'
import { parseConfig } from './config'
import { prepareDataFolder } from './storage/data-folder'
import { openDatabase, type Database } from './storage/database'
import { addPerson } from './teams/add-person'

const USAGE = `Usage: npm run redthread -- <command>
  user add --email <address> [--name <name>] [--password <password>] [--team <name>] [--role admin|member|guest]
  user set-password --email <address> [--password <password>]
  user disable --email <address>
  user enable --email <address>
  token create --email <address> [--name <what it is for>]
Without --password it is read from standard input. The data folder is REDTHREAD_DATA (./data).`

const OPTIONS = {
  email: { type: 'string' },
  name: { type: 'string' },
  password: { type: 'string' },
  team: { type: 'string' },
  role: { type: 'string' },
} as const

type Values = { readonly [name in keyof typeof OPTIONS]?: string | undefined }
type Command = (database: Database, values: Values) => Promise<string>

const COMMANDS: Readonly<Record<string, Command>> = {
  async 'user add'(database, values) {
    const email = need(values, 'email')
    const role = TEAM_ROLES.find((each) => each === (values.role ?? 'member'))
    if (!role)
      throw new RedthreadError('bad-request', `--role is “${values.role}”; it must be ${TEAM_ROLES.join(', ')}.`)
    const added = await addPerson(database, createPasswordHasher(), {
      email,
      name: values.name ?? nameFromEmail(email),
      password: await readPassword(values),
      team: values.team,
      role,
    })
    const also = added.isOperator ? ' It is the first account, so it is the operator’s.' : ''
    return `${normaliseEmail(email)} is in “${added.teamName}” as ${added.role}.${also}`
  },

  async 'user set-password'(database, values) {
    const { id, email } = await findUser(database, values)
    await setPassword(database, createPasswordHasher(), { userId: id, password: await readPassword(values), by: null })
    return `The password of ${email} is set; every session of theirs has ended.`
  },

  async 'user disable'(database, values) {
    const { id, email } = await findUser(database, values)
    await disableAccount(database, { userId: id, by: null })
    return `${email} is disabled; every session and API token of theirs has ended.`
  },

  async 'user enable'(database, values) {
    const { id, email } = await findUser(database, values)
    await enableAccount(database, { userId: id, by: null })
    return `${email} can sign in again.`
  },

  async 'token create'(database, values) {
    const { id } = await findUser(database, values)
    return createApiToken(database, id, values.name ?? 'command line')
  },
}

async function run(words: readonly string[]): Promise<string> {
  const { values, positionals } = readWords(words)
  const command = COMMANDS[positionals.join(' ')]
  if (!command) throw new RedthreadError('bad-request', USAGE)
  const { dataFolder } = parseConfig(process.env)
  process.umask(0o077) // as the server's own files
  prepareDataFolder(dataFolder)
  const database = await openDatabase({ file: path.join(dataFolder, 'redthread.db') })
  try {
    return await command(database, values)
  } finally {
    await database.destroy()
  }
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ')[0] : String(cause)
    throw new RedthreadError('bad-request', `${reason}.\n${USAGE}`, { cause })
  }
}

function need(values: Values, name: keyof Values): string {
  const value = values[name]
  if (value) return value
  throw new RedthreadError('bad-request', `--${name} is missing.\n${USAGE}`)
}

async function readPassword(values: Values): Promise<string> {
  if (values.password !== undefined) return values.password
  if (process.stdin.isTTY) process.stderr.write('Password, then Enter and Ctrl D: ')
  return (await text(process.stdin)).replace(/\r?\n$/, '')
}

async function findUser(database: Database, values: Values) {
  const email = normaliseEmail(need(values, 'email'))
  const user = await database.selectFrom('users').select(['id', 'email']).where('email', '=', email).executeTakeFirst()
  if (!user) throw new RedthreadError('not-found', `There is no account with the address ${email}.`)
  return user
}

run(process.argv.slice(2)).then(
  (answer) => console.log(answer),
  (error: unknown) => {
    console.error(isRedthreadError(error) || error instanceof Error ? error.message : error)
    process.exitCode = 1
  },
)
