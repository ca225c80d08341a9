/** A board as a file: out of one board, into another, with nothing lost, reached or forged by it. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as boardExport from '@/app/api/boards/[boardId]/export/route'
import * as documentOriginal from '@/app/api/documents/[documentId]/original/route'
import * as documentText from '@/app/api/documents/[documentId]/text/route'
import type { BoardId } from '@/lib/schema/ids'
import type { DocumentText } from '@/lib/schema/source'
import { canonicalJson } from '@/lib/snapshot/canonical-json'
import { startApi, type Person, type TestApi } from './api-harness'
import { aBoardWithEvidence, TEXT, type EvidenceBoard } from './board-with-evidence'
import { fileActs } from './file-acts'

vi.mock('server-only', () => ({}))

let api: TestApi
let ana: Person
let ben: Person
let stranger: Person
let board: EvidenceBoard
beforeAll(async () => {
  api = await startApi()
  ana = await api.addPerson('Ana')
  ben = await api.addPerson('Ben')
  stranger = await api.addPerson('Eve', 'Another team')
  board = await aBoardWithEvidence(api, ana, ben)
})
afterAll(() => api.dispose())

const { takeSnapshot, openFile, exportBoard, importFile } = fileActs(() => ({ api, ana, ben, board }))

describe('a board as a file', () => {
  it('exports, imports and exports to the same canonical JSON once the new ids are mapped', async () => {
    const first = await exportBoard(board.boardId)
    const imported = await importFile(canonicalJson(first))
    expect(imported.status).toBe(200)
    const { id } = (await imported.json()) as { id: BoardId }
    const second = await exportBoard(id)

    let text = canonicalJson(second)
    const old = [first.board.id, ...Object.keys(first.sources), ...Object.keys(first.documents)]
    const renewed = [second.board.id, ...Object.keys(second.sources), ...Object.keys(second.documents)]
    expect(new Set([...old, ...renewed]).size).toBe(6)
    renewed.forEach((each, index) => (text = text.replaceAll(each, old[index] ?? '')))
    expect(canonicalJson(JSON.parse(text))).toBe(canonicalJson(first))
  })

  it('holds a document that was removed from the board as long as a card rests on it, and stands on the new board', async () => {
    const before = await exportBoard(board.boardId)
    await api.services.documents.setRemoved(board.documentId, ana.principal, true)
    const after = await exportBoard(board.boardId)
    await api.services.documents.setRemoved(board.documentId, ana.principal, false)
    expect(canonicalJson(after)).toBe(canonicalJson(before))
  })

  it('carries that a document was retracted, by whom and why; files of before this was kept still come in', async () => {
    const file = await exportBoard(board.boardId)
    const [documentId = '', row] = Object.entries(file.documents)[0] ?? []
    const statusChange = { by: 'Ben', at: 1_700_000_000_000, reason: 'The notice was withdrawn.' }
    const carried = async (change: object) => {
      const documents = { ...file.documents, [documentId]: { ...row, status: 'retracted', ...change } }
      const { id } = (await (await importFile(canonicalJson({ ...file, documents }))).json()) as { id: BoardId }
      return Object.values((await exportBoard(id)).documents)[0]
    }
    expect(await carried({ statusChange })).toMatchObject({ status: 'retracted', statusChange })
    const old = await carried({})
    expect(old?.status).toBe('retracted')
    expect(old).not.toHaveProperty('statusChange')
  })
  it('imports a snapshot file too', async () => {
    const response = await importFile(await openFile((await takeSnapshot('To import')).id))
    const { id } = (await response.json()) as { id: BoardId }
    expect(Object.keys((await exportBoard(id)).content.cards)).toHaveLength(3)
  })

  it('keeps the names of imported graders, as nobody’s account, and lets nobody change their grades', async () => {
    const { id } = (await (await importFile(canonicalJson(await exportBoard(board.boardId)))).json()) as { id: BoardId }
    const grades = await api.services.documents.evaluations(id)
    expect(grades.map(({ user }) => user)).toContainEqual({ userId: null, name: 'Ben' })
    const subject = grades.find(({ kind }) => kind === 'credibility')?.subject ?? ''
    await api.services.documents.evaluate(id, ana.principal, { subject, kind: 'credibility', value: '6' })
    await api.services.documents.evaluate(id, ana.principal, { subject, kind: 'credibility', value: null })
    const after = await api.services.documents.evaluations(id)
    expect(after.filter((each) => each.subject === subject).map(({ value, user }) => [value, user.userId])).toEqual([
      ['3', null],
    ])
  })

  it('marks the texts of an imported board when they are first read', async () => {
    const { id } = (await (await importFile(canonicalJson(await exportBoard(board.boardId)))).json()) as { id: BoardId }
    const [document] = await api.services.documents.list(id)
    if (!document) throw new Error('The imported board has no document.')
    const body = await api.answer<DocumentText>(documentText.GET, { as: ben, params: { documentId: document.id } })
    expect(body.text).toBe(TEXT)
    expect(body.marks.dates.map(({ date }) => date.text)).toContain('Friday')
    const rows = api.services.database.selectFrom('document_versions').select('marks')
    expect((await rows.where('document_id', '=', document.id).executeTakeFirstOrThrow()).marks).toContain('Friday')
  })

  it('reaches no stored original by naming its hash in a file', async () => {
    const theirs = canonicalJson(await exportBoard(board.boardId))
    const { id } = (await (await importFile(theirs, stranger)).json()) as { id: BoardId }
    const [document] = await api.services.documents.list(id)
    const params = { documentId: document?.id ?? '' }
    expect((await api.call(documentOriginal.GET, { as: ana, params: { documentId: board.documentId } })).status).toBe(
      200,
    )
    expect((await api.call(documentOriginal.GET, { as: stranger, params })).status).toBe(404)
  })

  it('cannot put words under the hash of another board’s text', async () => {
    const file = await exportBoard(board.boardId)
    const forged = canonicalJson(file).replace('stays closed until Friday.', 'is open.')
    const response = await importFile(forged)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('does not have its hash')
    expect((await api.services.documents.text(board.documentId, ana.principal)).text).toBe(TEXT)
  })

  it.each([
    ['a newer file', (file: object) => ({ ...file, version: 99 }), 400, 'newer version of Redthread'],
    ['something else', () => ({ hello: 'world' }), 422, 'not a Redthread board file'],
    ['no cards', (file: object) => ({ ...file, content: {} }), 400, 'content › '],
    [
      'a card without fields',
      (file: object) => ({
        ...file,
        content: {
          schemaVersion: 1,
          cards: { 'card-001': {} },
          links: {},
          places: {},
          sizes: {},
          orders: {},
          origins: {},
        },
      }),
      400,
      'card-001',
    ],
    [
      'a source without a name',
      (file: object) => ({ ...file, sources: { 'source-1': { name: '', aliases: [], type: 'other' } } }),
      400,
      'source-1',
    ],
  ])('refuses %s with a sentence and leaves no board behind', async (_what, change, status, words) => {
    const before = (await api.services.boards.list(ana.principal)).length
    const response = await importFile(JSON.stringify(change(await exportBoard(board.boardId))))
    expect(response.status).toBe(status)
    expect(((await response.json()) as { error: { message: string } }).error.message).toContain(words)
    expect(await api.services.boards.list(ana.principal)).toHaveLength(before)
  })

  it('refuses keys that would reach outside the board', async () => {
    const text = canonicalJson(await exportBoard(board.boardId)).replaceAll('"point-001"', '"__proto__"')
    const response = await importFile(text)
    expect(response.status).toBe(400)
    expect(({} as Record<string, unknown>).title).toBeUndefined()
  })

  it('leaves a trail of who took, exported and imported what', async () => {
    await exportBoard(board.boardId)
    const rows = await api.services.database.selectFrom('audit').select(['action', 'actor', 'object']).execute()
    const trail = (action: string) => rows.filter((row) => row.action === action)
    expect(trail('board-exported')).toContainEqual({
      action: 'board-exported',
      actor: ben.principal.userId,
      object: board.boardId,
    })
    expect(trail('snapshot-taken').map(({ actor }) => actor)).toContain(ana.principal.userId)
    expect(trail('board-imported').map(({ actor }) => actor)).toContain(stranger.principal.userId)
  })

  it('answers 501 to formats that the server does not make', async () => {
    const response = await api.call(boardExport.GET, {
      as: ana,
      params: { boardId: board.boardId },
      query: '?format=pdf',
    })
    expect(response.status).toBe(501)
    expect(await response.json()).toMatchObject({ error: { code: 'not-available' } })
  })

  it('leaves no temporary files in the data folder', () => {
    const files = readdirSync(path.join(api.folder, 'blobs'), { recursive: true }) as string[]
    expect(files.filter((name) => name.endsWith('.part'))).toEqual([])
  })
})
