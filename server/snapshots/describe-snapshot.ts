/** What a snapshot file says of itself, read without trust: another program may have written it. */
import { isJsonObject, type JsonObject } from '@/lib/schema/json'
import type { Verdict } from '@/lib/schema/snapshot'
import { countCards } from './count-cards'

const MAX_UNITS = 2000

/** Undefined when the file has no label to read. */
export function describeSnapshot(file: JsonObject): Verdict['snapshot'] {
  const { signed, signature, hash } = file
  if (!isJsonObject(signed) || !isJsonObject(signed.snapshot) || !isJsonObject(signed.board)) return undefined
  const { snapshot: label, board: boardFile } = signed
  const content = isJsonObject(boardFile.content) ? boardFile.content : {}
  const board = isJsonObject(boardFile.board) ? boardFile.board : {}
  return {
    boardTitle: words(board.title),
    name: words(label.name),
    note: words(label.note),
    takenAt: typeof label.takenAt === 'number' ? label.takenAt : 0,
    takenBy: words(label.takenBy),
    cards: countCards(content.cards),
    links: count(content.links),
    documents: count(boardFile.documents),
    hash: words(hash),
    predecessor: typeof label.predecessor === 'string' ? words(label.predecessor) : null,
    key: isJsonObject(signature) ? words(signature.key) : '',
  }
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, MAX_UNITS) : ''
}

function count(value: unknown): number {
  return isJsonObject(value) ? Object.keys(value).length : 0
}
