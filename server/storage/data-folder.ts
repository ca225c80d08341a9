/**
 * The data folder: made when missing, and held by one server at a time. The lock is SQLite's own on a file beside the
 * database, because it dies with the process; a pid file does not, and in containers the pid is always 1. The command
 * line does not take it: it shares the database.
 */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { RedthreadError } from '@/lib/errors/redthread-error'

export interface DataFolderLock {
  release(): void
}

/** Fails with one sentence when the folder cannot be made or written to. */
export function prepareDataFolder(folder: string): void {
  mkdirWritable(folder, folder)
}

/** Makes the folder of the blobs in a data folder; fails as `prepareDataFolder` does. */
export function prepareBlobFolder(folder: string): void {
  mkdirWritable(path.join(folder, 'blobs'), folder)
}

function mkdirWritable(place: string, folder: string): void {
  try {
    makeFolder(place)
    accessSync(place, constants.W_OK | constants.X_OK)
  } catch (cause) {
    const name = place === folder ? `The data folder ${folder}` : `The folder ${place} of the data folder`
    throw new RedthreadError(
      'storage-unavailable',
      `${name} cannot be written to; change its owner, or name another one in REDTHREAD_DATA.`,
      { cause },
    )
  }
}

/**
 * With the folders above it. Not by `recursive`: where the system says of a new folder that it does not exist (/proc, a
 * mount that has gone), Node tries again for ever.
 */
function makeFolder(place: string): void {
  if (existsSync(place)) return
  makeFolder(path.dirname(place))
  try {
    mkdirSync(place, { mode: 0o700 }) // what lies in it is nobody else's to read
  } catch (cause) {
    if (!existsSync(place)) throw cause // another start may have made it meanwhile
  }
}

/** Holds the folder for this server until released or until the process ends, however it ends. */
export function lockDataFolder(folder: string): DataFolderLock {
  const file = path.join(folder, 'lock.db')
  let lock: SqliteDatabase.Database | undefined
  try {
    lock = new SqliteDatabase(file, { timeout: 0 })
    lock.exec('begin exclusive')
  } catch (cause) {
    lock?.close()
    const isHeld = cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY')
    const sentence = isHeld
      ? `Another Redthread server is using the data folder ${folder}; stop it, or name another folder in REDTHREAD_DATA.`
      : `The file ${file} cannot be locked; remove it, or change its owner.`
    throw new RedthreadError('storage-unavailable', sentence, { cause })
  }
  return { release: () => lock.close() }
}
