import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createSearchDesk, type SearchAnswer, type SearchMessage } from '@/lib/analysis/search-desk'
import { createBoard } from '@/lib/board/create-board'
import { createCell } from '@/lib/cell/cell'
import { analyseDocument } from '@/lib/import/analyse-document'
import type { PointCard } from '@/lib/schema/cited-cards'
import type { CardId, DocumentId, Hash } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import type { DocumentText, SourceDocument } from '@/lib/schema/source'
import { aSession } from './a-session'
import { createSuggestions, MAX_SEARCHED_UNITS } from './create-suggestions'
import type { SearchPort } from './search-port'
import { suggestionsOf } from './suggestions-of'

const TEXTS: Readonly<Record<string, string>> = {
  note: 'Issues\n\n1. The quay wall: It cracked in spring. Divers may look at it.\n\n2. Fees: They are high.\n',
  report: 'The quay wall cracked again, the Gazette reported. Nobody paid. Divers measured the wall in spring.\n',
}
const idOf = (name: string) => `${name}-00000000` as DocumentId
const analysed = (name: string) => analyseDocument(TEXTS[name]!, { language: 'en', format: 'plain' })
const rowOf = (name: string) =>
  ({
    id: idOf(name),
    filename: `${name}.txt`,
    title: null,
    versions: [{ outline: analysed(name).outline }],
  }) as unknown as SourceDocument
const textOf = (name: string): DocumentText => ({
  documentId: idOf(name),
  version: 1,
  text: TEXTS[name]!,
  textHash: `hash-${name}`,
  marks: analysed(name).marks,
})

/** A search desk that answers at once, as a thread would later. */
function aPort() {
  const desk = createSearchDesk()
  const sent: SearchMessage[] = []
  let answered: (answer: SearchAnswer) => void = () => {}
  let failed = () => {}
  let isDead = false
  const port: SearchPort = {
    send(message) {
      sent.push(message)
      const answer = desk(message)
      if (answer && !isDead) queueMicrotask(() => answered(answer))
    },
    listen: (onAnswer, onFailure) => void ([answered, failed] = [onAnswer, onFailure]),
    close: () => {},
  }
  return { port, sent, die: () => ((isDead = true), failed()), stop: () => (isDead = true) }
}

function aBoardWithPoint() {
  const board = createBoard(new Y.Doc())
  const id = 'point-000000' as CardId
  const start = TEXTS.note!.indexOf('1.')
  const excerpt = {
    documentId: idOf('note'),
    version: 1,
    quote: { exact: '1. The quay wall', prefix: '', suffix: '' },
    position: { start, end: start + 16 },
    textHash: 'hash-note' as Hash,
  }
  board.insert([
    {
      id,
      kind: 'point',
      title: 'The quay wall',
      rect: { x: 0, y: 0, w: 280, h: 96 },
      fields: { 'excerpt:a': excerpt as Json },
    },
  ])
  return { board, card: board.card(id) as PointCard }
}

const names = ['note', 'report']
function aLibrary(text: (id: DocumentId) => Promise<DocumentText>) {
  return { documents: createCell<readonly SourceDocument[]>(names.map(rowOf)), text }
}
const TEXT_BY_ID = new Map(names.map((name) => [idOf(name), textOf(name)]))
const readable = aLibrary(async (id) => TEXT_BY_ID.get(id)!)
const wish = (card: PointCard) => ({ card, dismissed: [], signal: new AbortController().signal })

describe('suggestions', () => {
  it('are passages of the board’s documents, but not of the point’s own section', async () => {
    const { board, card } = aBoardWithPoint()
    const { port, sent } = aPort()
    const suggestions = createSuggestions({ library: readable, board, startSearch: () => port })
    const progress: number[] = []
    const found = await suggestions.suggest({ ...wish(card), onProgress: (read) => progress.push(read) })
    expect(found.passages.map(({ documentId, exact }) => [documentId, exact])).toEqual([
      [idOf('report'), 'The quay wall cracked again, the Gazette reported.'],
      [idOf('report'), 'Divers measured the wall in spring.'],
    ])
    expect(progress).toEqual([1, 2])
    await suggestions.suggest(wish(card))
    expect(sent.filter(({ kind }) => kind === 'add')).toHaveLength(2) // each text goes over once
  })

  it('say which card holds a passage already, linked with another or with none', async () => {
    const { board, card } = aBoardWithPoint()
    const { port } = aPort()
    const suggestions = createSuggestions({ library: readable, board, startSearch: () => port })
    const [first] = (await suggestions.suggest(wish(card))).passages
    expect(first?.standing).toEqual([])
    const excerpt = {
      documentId: first!.documentId,
      version: 1,
      quote: { exact: first!.exact, prefix: '', suffix: '' },
      position: { start: first!.start, end: first!.end },
      textHash: 'hash-report',
    }
    const rect = { x: 0, y: 0, w: 1, h: 1 }
    const { cards } = board.insert([{ kind: 'evidence', rect, fields: { 'excerpt:b': excerpt } }])
    const { passages } = await suggestions.suggest(wish(card))
    expect(passages.map(({ standing }) => standing)).toEqual([cards, []])
  })

  it('leave out what is linked with the card and what was dismissed for it', async () => {
    const { board, card } = aBoardWithPoint()
    const { port } = aPort()
    const suggestions = createSuggestions({ library: readable, board, startSearch: () => port })
    const [first, second] = (await suggestions.suggest(wish(card))).passages
    const { documentId, start, end, exact } = first!
    const excerpt = {
      documentId,
      version: 1,
      quote: { exact, prefix: '', suffix: '' },
      position: { start, end },
      textHash: 'hash-report',
    }
    const { cards } = board.insert([
      { kind: 'evidence', rect: { x: 0, y: 0, w: 1, h: 1 }, fields: { 'excerpt:b': excerpt } },
    ])
    board.insert([], [{ kind: 'supports', from: cards[0]!, to: card.id }])
    expect((await suggestions.suggest(wish(card))).passages).toEqual([second])
    expect((await suggestions.suggest({ ...wish(card), dismissed: [second!] })).passages).toEqual([])
  })

  it('say which documents were retracted, so that these come last', async () => {
    const { board, card } = aBoardWithPoint()
    const { port, sent } = aPort()
    const status = (id: DocumentId) => (id === idOf('report') ? 'retracted' : 'current')
    const documents = createCell(
      readable.documents.get().map((each) => ({ ...each, status: status(each.id) }) as const),
    )
    const suggestions = createSuggestions({ library: { ...readable, documents }, board, startSearch: () => port })
    await suggestions.suggest(wish(card))
    expect(sent.at(-1)).toMatchObject({ wanted: { retracted: [idOf('report')] } })
  })

  it('come from what could be read, and name what could not, or is too long', async () => {
    const { board, card } = aBoardWithPoint()
    const { port } = aPort()
    let isOffline = true
    const library = aLibrary(async (id) => {
      if (id === idOf('report') && isOffline) throw new Error('offline')
      const text = TEXT_BY_ID.get(id)!
      return id === idOf('report') ? text : { ...text, text: text.text.padEnd(MAX_SEARCHED_UNITS + 1) }
    })
    const suggestions = createSuggestions({ library, board, startSearch: () => port })
    const first = await suggestions.suggest(wish(card))
    expect(first.unread.map(({ id }) => id)).toEqual([idOf('report')])
    expect(first.tooLong.map(({ id }) => id)).toEqual([idOf('note')])
    isOffline = false
    const second = await suggestions.suggest(wish(card))
    expect(second.unread).toEqual([])
    expect(second.passages.length).toBeGreaterThan(0)
  })

  it('end when nobody waits for them any more, and when the search thread fails; the next ones have another', async () => {
    const { board, card } = aBoardWithPoint()
    const [first, second] = [aPort(), aPort()]
    const { die, stop } = first
    const ports = [first.port, second.port]
    const suggestions = createSuggestions({ library: readable, board, startSearch: () => ports.shift()! })
    const abort = new AbortController()
    abort.abort(new Error('folded'))
    await expect(suggestions.suggest({ ...wish(card), signal: abort.signal })).rejects.toThrow('folded')
    stop()
    const waiting = suggestions.suggest(wish(card))
    setImmediate(die)
    await expect(waiting).rejects.toMatchObject({ code: 'internal' })
    expect((await suggestions.suggest(wish(card))).passages).toHaveLength(2)
    expect(ports).toEqual([])
  })

  it('share one search thread a session, which is started by the first question and ends with the session', async () => {
    const { board, card } = aBoardWithPoint()
    const { session } = aSession(board)
    const { port } = aPort()
    const acts: string[] = []
    const startSearch = (): SearchPort => {
      acts.push('started')
      return { ...port, close: () => void acts.push('closed') }
    }
    Object.assign(session.library, readable)
    expect(suggestionsOf(session, startSearch)).toBe(suggestionsOf(session, startSearch))
    expect(acts).toEqual([])
    await suggestionsOf(session, startSearch).suggest(wish(card))
    await suggestionsOf(session, startSearch).suggest(wish(card))
    session.dispose()
    expect(acts).toEqual(['started', 'closed'])
  })
})
