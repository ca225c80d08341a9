/** What is said when the server has no room left. SQLite rolls the change back; nobody has seen it. */
import { RedthreadError } from '@/lib/errors/redthread-error'

const SENTENCE =
  'The server’s disk is full, so this was not stored. Tell whoever runs the server; what you do on open boards is kept in your browser until there is room.'

/** SQLite's and Node's codes for no room: the disk, its quota, or a write that the disk did not take. */
const NO_ROOM = /^(SQLITE_FULL|SQLITE_IOERR_(WRITE|FSYNC|SHMSIZE)|ENOSPC|EDQUOT)$/

/** The refusal that `cause` becomes when it says that there is no room; undefined when it says something else. */
export function asDiskFull(cause: unknown): RedthreadError | undefined {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return NO_ROOM.test(code) ? new RedthreadError('storage-unavailable', SENTENCE, { cause }) : undefined
}
