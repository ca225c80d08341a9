/** Board files of the worst kind: whatever is in them, the server stands, other boards stay shut, and no half a board is left. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as boardExport from '@/app/api/boards/[boardId]/export/route'
import * as boardImport from '@/app/api/boards/import/route'
import * as documentText from '@/app/api/documents/[documentId]/text/route'
import type { BoardId } from '@/lib/schema/ids'
import type { BoardFile } from '@/lib/snapshot/board-file'
import { canonicalJson } from '@/lib/snapshot/canonical-json'
import { startApi, type Person, type TestApi } from './api-harness'
import { aBoardWithEvidence, type EvidenceBoard } from './board-with-evidence'

vi.mock('server-only', () => ({}))

const LIMIT = 1024 * 1024
let api: TestApi
let ana: Person
let stranger: Person
let board: EvidenceBoard
let whole: BoardFile
beforeAll(async () => {
  api = await startApi({ REDTHREAD_LIMIT_BOARD_FILE_BYTES: String(LIMIT) })
  ana = await api.addPerson('Ana')
  const ben = await api.addPerson('Ben')
  stranger = await api.addPerson('Eve', 'Another team')
  board = await aBoardWithEvidence(api, ana, ben)
  whole = await exported(board.boardId, ana)
})
afterAll(() => api.dispose())

async function exported(boardId: BoardId, as: Person): Promise<BoardFile> {
  return api.answer<BoardFile>(boardExport.GET, { as, params: { boardId }, query: '?format=json' })
}
function importFile(body: BodyInit, as: Person = stranger): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return api.call(boardImport.POST, { as, method: 'POST', body, headers })
}
/** The file with one more card. */
function withCard(card: unknown, id = 'hostile-1'): string {
  return JSON.stringify({ ...whole, content: { ...whole.content, cards: { ...whole.content.cards, [id]: card } } })
}
const plain = (fields: object = {}) => ({ title: 'T', body: [], fields: { kind: 'note', ...fields } })
async function countRows() {
  const tables = [
    'boards',
    'updates',
    'history',
    'board_states',
    'sources',
    'documents',
    'document_versions',
    'evaluations',
    'board_roles',
  ] as const
  const counts = tables.map(async (table) => {
    const { rows } = await api.services.database
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    return [table, rows] as const
  })
  return Object.fromEntries(await Promise.all(counts))
}

describe('a broken board file', () => {
  it('is refused wherever it was cut off, and leaves nothing', async () => {
    const before = await countRows()
    const text = canonicalJson(whole)
    for (const part of [0, 0.01, 0.3, 0.6, 0.9, 0.999]) {
      const response = await importFile(text.slice(0, Math.floor(text.length * part)))
      expect(response.status).toBe(422)
    }
    expect(await countRows()).toEqual(before)
  })

  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
  it.each([
    ['nesting that would exhaust a stack', () => withCard(plain({ x: 'DEEP' })).replace('"DEEP"', deep(200_000)), 422],
    ['rich text nested without end', () => withCard({ ...plain(), body: 'DEEP' }).replace('"DEEP"', `${'[{"type":"bulletList","content":'.repeat(9000)}[]${'}]'.repeat(9000)}`), 422], // prettier-ignore
    ['half a character', () => withCard(plain()).replace('"T"', '"half \\ud83d"'), 422],
    ['half a character in a key', () => withCard(plain({ KEY: 1 })).replace('KEY', '\\ude00'), 422],
    ['a number beyond all numbers', () => withCard(plain({ size: 'BIG' })).replace('"BIG"', '1e999'), 422],
    [
      'the key __proto__ in a field',
      () => withCard(plain({ x: { y: 'P' } })).replace('"y":"P"', '"__proto__":{"z":1}'),
      400,
    ],
    ['a card that is a list', () => withCard([]), 400],
    [
      'a place of one number',
      () => JSON.stringify({ ...whole, content: { ...whole.content, places: { 'point-001': [1] } } }),
      400,
    ],
    ['bytes that are no UTF-8', () => new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 422],
  ])('with %s is refused, and leaves nothing', async (_what, make, status) => {
    const before = await countRows()
    const response = await importFile(make())
    expect(response.status).toBe(status)
    const { error } = (await response.json()) as { error: { message: string } }
    expect(error.message).toMatch(/^[“A-Z].{10,300}\.$/su)
    expect(await countRows()).toEqual(before)
    expect(({} as Record<string, unknown>).z).toBeUndefined()
  })

  it('that never ends is refused at the limit, not when memory is full', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(0x20))
      },
    })
    const request = new Request('http://redthread.test/api', {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${stranger.token}` },
    } as RequestInit)
    const response = await boardImport.POST(request, { params: Promise.resolve({}) })
    expect(response.status).toBe(413)
    expect(sent).toBeLessThan(2 * LIMIT)
  })
})

describe('a board file that names another board’s things', () => {
  it('neither changes that board nor brings out what lies on it', async () => {
    const secret = await exported(board.boardId, ana)
    const before = canonicalJson(secret)
    // Eve knows every id, but not the words: those she leaves out.
    const documents = Object.values(whole.documents).flatMap(({ versions }) => versions)
    const guess = { ...whole, documents: {}, content: { ...whole.content } }
    const made = await importFile(JSON.stringify(guess))
    expect(made.status).toBe(200)
    const { id } = (await made.json()) as { id: BoardId }
    expect(id).not.toBe(board.boardId)
    expect(canonicalJson(await exported(board.boardId, ana))).toBe(before)

    const own = await exported(id, stranger)
    expect(own.documents).toEqual({})
    for (const { text } of documents) expect(JSON.stringify(own)).not.toContain(text.slice(0, 60))
    expect(Object.keys(own.sources)).not.toContain(board.sourceId)
    expect(JSON.stringify(own.content)).not.toContain(board.documentId)
    const peek = await api.call(documentText.GET, { as: stranger, params: { documentId: board.documentId } })
    expect(peek.status).toBe(404)
  })

  it('may call cards by names that every object has, and exports them again', async () => {
    const cards = { constructor: plain({ toString: 'x', valueOf: { hasOwnProperty: 1 } }), toString: plain() }
    const file = { ...whole, content: { ...whole.content, cards, links: {}, places: {}, sizes: {}, orders: {} } }
    const { id } = (await (await importFile(JSON.stringify(file))).json()) as { id: BoardId }
    expect((await exported(id, stranger)).content.cards).toEqual(cards)
  })
})

describe('links that would run something', () => {
  it('come in as words, and are followed nowhere', async () => {
    const hrefs = [
      'javascript:alert(1)',
      'JaVa\tScript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
    ]
    const body = hrefs.map((href) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: 'press here', marks: { link: { href } } }],
    }))
    const point = { title: '<img src=x onerror=alert(1)>', body, fields: { kind: 'point' } }
    const { id } = (await (await importFile(withCard(point))).json()) as { id: BoardId }
    for (const format of ['html', 'markdown', 'svg']) {
      const response = await api.call(boardExport.GET, {
        as: stranger,
        params: { boardId: id },
        query: `?format=${format}`,
      })
      expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
      const text = await response.text()
      expect(text).toContain('press here')
      expect(text).not.toMatch(/(href="|\]\(<?)\s*(java|vb|data)/i)
      expect(text).not.toMatch(/(?<!\\)<(script|img)/)
    }
  })
})

describe('an import that fails on its way', () => {
  it('leaves no board, no row and no log behind, whatever step it was at', async () => {
    const { database } = api.services
    for (const table of ['sources', 'evaluations', 'history', 'board_states', 'clients', 'audit'] as const) {
      const before = await countRows()
      const trigger = `refuse_${table}`
      const when = table === 'audit' ? `when new.action = 'board-imported'` : ''
      await execute(`create trigger ${trigger} before insert on ${table} ${when} begin select raise(abort, 'no'); end`)
      try {
        expect((await importFile(canonicalJson(whole))).status).toBeGreaterThanOrEqual(500)
      } finally {
        await execute(`drop trigger ${trigger}`)
      }
      expect(await countRows()).toEqual(before)
    }
    async function execute(sql: string) {
      await database.executeQuery({ sql, parameters: [], query: { kind: 'RawNode' } } as never)
    }
  })

  it('makes no board once the person has called it off', async () => {
    const before = await countRows()
    const control = new AbortController()
    control.abort()
    const file = new TextEncoder().encode(canonicalJson(whole))
    await expect(
      api.services.snapshots.importBoard(stranger.principal, file, { signal: control.signal }),
    ).rejects.toThrow()
    expect(await countRows()).toEqual(before)
  })
})
