/**
 * Secrets of this server that nobody had to set: made once, kept in the data folder, readable by its owner only.
 */
import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'
import { RedthreadError } from '@/lib/errors/redthread-error'

const SECRET_BYTES = 32

/** The secret called `name`: what the environment gives, else what the folder holds, else a fresh one of 32 random bytes. */
export function readOrMakeSecret(dataFolder: string, name: string, fromEnvironment: string | undefined): string {
  if (fromEnvironment) return fromEnvironment
  const file = path.join(dataFolder, name)
  const kept = readSecret(file)?.trim()
  if (kept === undefined) {
    const made = randomBytes(SECRET_BYTES).toString('base64url')
    keepSecret(file, made)
    return made
  }
  if (kept.length >= SECRET_BYTES) return kept
  throw new RedthreadError(
    'storage-unavailable',
    `The secret in ${file} is cut short; restore it from a backup, or remove the file and have everybody sign in again.`,
  )
}

/** What the file holds; undefined when there is none. A copied data folder often comes back readable for everybody. */
export function readSecret(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8')
    chmodSync(file, 0o600)
    return text
  } catch (cause) {
    const code = codeOf(cause)
    if (code === 'ENOENT') return undefined
    throw new RedthreadError(
      'storage-unavailable',
      `The file ${file} cannot be read (${code}); give it to the account that runs the server, or restore it from a backup.`,
      { cause },
    )
  }
}

/** Durable once it returns. Written elsewhere first: a start that is cut off leaves no half of it under the name. */
export function keepSecret(file: string, text: string): void {
  const draft = `${file}.new`
  try {
    const descriptor = openSync(draft, 'w', 0o600)
    try {
      writeSync(descriptor, text)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    renameSync(draft, file)
    const folder = openSync(path.dirname(file), 'r')
    fsyncSync(folder)
    closeSync(folder)
  } catch (cause) {
    throw new RedthreadError(
      'storage-unavailable',
      `The file ${file} cannot be written (${codeOf(cause)}); make room, or give the folder to the account that runs the server.`,
      { cause },
    )
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
}
