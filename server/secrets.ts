/**
 * Secrets of this server that nobody had to set: made once, kept in the data folder, readable by its owner only.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The secret called `name`: what the environment gives, else what the folder holds, else a fresh one of 32 random bytes. */
export function readOrMakeSecret(dataFolder: string, name: string, fromEnvironment: string | undefined): string {
  if (fromEnvironment) return fromEnvironment
  const file = path.join(dataFolder, name)
  if (!existsSync(file)) {
    // Written elsewhere first: a start that is cut off must not leave half a secret under the name.
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 })
    renameSync(draft, file)
  }
  return readFileSync(file, 'utf8').trim()
}
