/**
 * Secrets of this server that nobody had to set: made once, kept in the data folder, readable by its owner only.
 */
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'
import { RedthreadError } from '@/lib/errors/redthread-error'

const SECRET_BYTES = 32

/** The secret called `name`: what the environment gives, else what the folder holds, else a fresh one of 32 random bytes. */
export function readOrMakeSecret(dataFolder: string, name: string, fromEnvironment: string | undefined): string {
  if (fromEnvironment) return fromEnvironment
  const file = path.join(dataFolder, name)
  if (!existsSync(file)) keepSecret(file, randomBytes(SECRET_BYTES).toString('base64url'))
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length >= SECRET_BYTES) return secret
  throw new RedthreadError(
    'storage-unavailable',
    `The secret in ${file} is cut short; restore it from a backup, or remove the file and have everybody sign in again.`,
  )
}

/** Durable once it returns. Written elsewhere first: a start that is cut off leaves no half of it under the name. */
export function keepSecret(file: string, text: string): void {
  const draft = `${file}.new`
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
}
