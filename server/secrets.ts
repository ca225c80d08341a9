/**
 * Secrets of this server that nobody had to set: made once, kept in the data folder, readable by its owner only.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The secret called `name`: what the environment gives, else what the folder holds, else a fresh one of 32 random bytes. */
export function readOrMakeSecret(dataFolder: string, name: string, fromEnvironment: string | undefined): string {
  if (fromEnvironment) return fromEnvironment
  const file = path.join(dataFolder, name)
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (cause) {
    // Only "it is there already" is fine; anything else shows when the file is read.
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
  }
  return readFileSync(file, 'utf8').trim()
}
