/** Unknown bytes → a board file whose every stored part was checked. Snapshots give the board inside them. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import { BOARD_SCHEMA_VERSION } from '@/lib/schema/board-content'
import { isJsonObject, type JsonObject } from '@/lib/schema/json'
import { BOARD_FILE_VERSION, BOARD_FORMAT, SNAPSHOT_FORMAT, type BoardFile } from '@/lib/snapshot/board-file'
import { canonicalJson } from '@/lib/snapshot/canonical-json'
import { hashOf } from '@/server/storage/blob-store'
import { sourceNameKey } from '@/lib/schema/source-names'
import { BOARD_FILE_SHAPE } from './file-schema'

/** Throws `unreadable` for what is no board file, `bad-request` for one that is newer or wrong, naming the place. */
export function parseBoardFile(bytes: Uint8Array): BoardFile {
  const file = unwrap(parseJson(bytes))
  refuseNewer(file)
  // Half characters and endless nesting are refused before anything walks the file.
  canonicalJson(file)
  refuseProtoKey(file)
  const parsed = BOARD_FILE_SHAPE.safeParse(file)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const place = issue?.path.map(String).join(' › ').slice(0, 200) || 'The file'
    throw new RedthreadError('bad-request', `“${place}” in the board file is wrong: ${issue?.message ?? 'unknown'}.`)
  }
  const board = parsed.data as unknown as BoardFile // brands of ids and hashes: their form was checked above
  requireOwnHashes(board)
  requireDistinctRows(board)
  return board
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new RedthreadError('unreadable', 'This is not a Redthread board file: it is not JSON.', { cause })
  }
}

/** The one key that a plain object takes for something else; without this check it would vanish unseen. */
function refuseProtoKey(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  if (Object.hasOwn(value, '__proto__')) {
    throw new RedthreadError('bad-request', 'The board file holds the key “__proto__”, which is not allowed.')
  }
  for (const inner of Object.values(value)) refuseProtoKey(inner)
}

function unwrap(value: unknown): JsonObject {
  if (isJsonObject(value) && value.format === BOARD_FORMAT) return value
  if (isJsonObject(value) && value.format === SNAPSHOT_FORMAT) {
    if (isNewer(value.version, BOARD_FILE_VERSION)) throw newer()
    if (isJsonObject(value.signed) && isJsonObject(value.signed.board)) return value.signed.board
  }
  throw new RedthreadError('unreadable', 'This is not a Redthread board file: it holds something else.')
}

function refuseNewer(file: JsonObject): void {
  const { content } = file
  const schemaVersion = isJsonObject(content) ? content.schemaVersion : undefined
  if (isNewer(file.version, BOARD_FILE_VERSION) || isNewer(schemaVersion, BOARD_SCHEMA_VERSION)) throw newer()
}

function isNewer(version: unknown, known: number): boolean {
  return typeof version === 'number' && version > known
}

function newer(): RedthreadError {
  return new RedthreadError(
    'bad-request',
    'This board was written by a newer version of Redthread than this server runs. Update the server, then import it.',
  )
}

/** Texts are stored by their hash for all boards alike, so a file must not put its own words under another's. */
function requireOwnHashes(file: BoardFile): void {
  for (const { filename, versions } of Object.values(file.documents)) {
    for (const { text, textHash } of versions) {
      if (hashOf(text) === textHash) continue
      throw new RedthreadError('bad-request', `The text of “${filename}” in the board file does not have its hash.`)
    }
  }
}

/** What the tables hold once, a file may hold once. */
function requireDistinctRows(file: BoardFile): void {
  requireDistinct(
    Object.values(file.sources).map(({ name }) => sourceNameKey(name)),
    'two sources of one name',
  )
  const versions = Object.values(file.documents).flatMap((document) => document.versions)
  requireDistinct(
    versions.map(({ originalHash }) => originalHash),
    'two documents of the same bytes',
  )
  for (const document of Object.values(file.documents)) {
    requireDistinct(
      document.versions.map(({ n }) => n),
      'a document with two versions of one number',
    )
  }
}

function requireDistinct(values: readonly (string | number)[], what: string): void {
  if (new Set(values).size < values.length) throw new RedthreadError('bad-request', `The board file holds ${what}.`)
}
