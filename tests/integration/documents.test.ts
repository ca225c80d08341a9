/** Documents of a board: brought in, at once or as a job, and corrected. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as document from '@/app/api/documents/[documentId]/route'
import * as documents from '@/app/api/boards/[boardId]/documents/route'
import * as job from '@/app/api/jobs/[jobId]/route'
import * as original from '@/app/api/documents/[documentId]/original/route'
import * as restore from '@/app/api/documents/[documentId]/restore/route'
import * as take from '@/app/api/documents/[documentId]/proposals/take/route'
import * as sources from '@/app/api/boards/[boardId]/sources/route'
import * as text from '@/app/api/documents/[documentId]/text/route'
import type { BoardId, JobId } from '@/lib/schema/ids'
import type { FinishedImport, PendingImport } from '@/lib/schema/import'
import type { DocumentText, Source, SourceDocument } from '@/lib/schema/source'
import { createDocuments } from '@/server/documents/create-documents'
import { hashOf } from '@/server/storage/blob-store'
import { startApi, type Person, type TestApi } from './api-harness'
import { claimsOf, documentActs, errorOf, imported, REPORT } from './document-acts'

vi.mock('server-only', () => ({}))

let api: TestApi
let ana: Person
let ben: Person
let stranger: Person
let boardId: BoardId
beforeAll(async () => {
  api = await startApi({ REDTHREAD_LIMIT_DOCUMENT_BYTES: String(1024 * 1024) })
  ana = await api.addPerson('Ana')
  ben = await api.addPerson('Ben')
  stranger = await api.addPerson('Eve', 'Another team')
})
beforeEach(async () => {
  boardId = await api.createBoard(ana)
})
afterAll(() => api.dispose())

const { upload, paste } = documentActs(() => ({ api, ana, boardId }))
const list = async () =>
  (await api.answer<{ documents: SourceDocument[] }>(documents.GET, { as: ben, params: { boardId } })).documents

describe('importing a document', () => {
  it('answers with the document, its outline and proposals whose words stand in the text', async () => {
    const answer = await imported(await upload(REPORT))
    expect(answer.document).toMatchObject({ boardId, filename: 'report.txt', language: 'en', status: 'current' })
    expect(answer.outline.length).toBeGreaterThan(0)
    const body = await api.answer<DocumentText>(text.GET, { as: ben, params: { documentId: answer.document.id } })
    expect(body.text).toBe(REPORT)
    expect(body.textHash).toBe(hashOf(REPORT))
    const claims = claimsOf(answer)
    expect(claims.length).toBeGreaterThan(0)
    for (const { span, fields } of claims) expect(body.text.slice(span.start, span.end)).toBe(fields.exact)
  })

  it('counts what the rules found beyond the limit on proposals', async () => {
    const claims = Array.from({ length: 503 }, (_, n) => `Ana Velic said the bridge number ${n} may be unsafe.`)
    const { document: row, proposals } = await imported(await upload(claims.join(' '), 'bridges.txt'))
    expect(proposals).toHaveLength(500)
    expect(row.unproposed).toBe(3)
    expect(await list()).toMatchObject([{ unproposed: 3 }])
    expect((await imported(await upload(REPORT))).document).not.toHaveProperty('unproposed')
  })

  it('keeps the original bytes untouched, with who brought them and how', async () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(REPORT.replaceAll('\n', '\r\n'))])
    const { document: row } = await imported(await upload(bytes, 'C:\\desk\\report.txt'))
    expect(row.filename).toBe('report.txt')
    expect(row.versions[0]).toMatchObject({
      n: 1,
      bytes: bytes.byteLength,
      originalHash: hashOf(bytes),
      textHash: hashOf(REPORT),
      capturedBy: { userId: ana.principal.userId, name: 'Ana' },
      how: 'upload',
    })
    const response = await api.call(original.GET, { as: ben, params: { documentId: row.id } })
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
    expect(response.headers.get('content-disposition')).toContain('attachment')
  })

  it('takes pasted text, and says that its title was derived when the text states none', async () => {
    const { document: row } = await imported(
      await paste('the quay is closed and nobody knows for how long it will be so'),
    )
    expect(row.versions[0]?.how).toBe('paste')
    expect(row.titleDerived).toBe(true)
    expect(row.title).toBe('the quay is closed and nobody knows for …')
  })

  it('gives the same bytes once to a board, and says so', async () => {
    const first = await imported(await upload(REPORT))
    const second = await imported(await upload(REPORT, 'copy.txt', { as: ben }))
    expect(second).toMatchObject({ duplicate: true, document: { id: first.document.id, filename: 'report.txt' } })
    expect(first.duplicate).toBeUndefined()
    expect(await list()).toHaveLength(1)
  })

  it('gives the same bytes once also to two who bring them at the same moment', async () => {
    const answers = await Promise.all([upload(REPORT), upload(REPORT, 'again.txt', { as: ben })])
    const [one, two] = await Promise.all(answers.map(imported))
    expect(one?.document.id).toBe(two?.document.id)
    expect(await list()).toHaveLength(1)
  })

  it('asks for the encoding when the bytes are not UTF-8, and reads them in the one chosen', async () => {
    const words = 'Le quai est fermé jusqu’à vendredi. La capitaine a déclaré que l’accès est interdit.\n'
    const bytes = Buffer.from(words.replaceAll('’', "'"), 'latin1')
    const refused = await upload(bytes, 'quai.txt')
    expect(refused.status).toBe(422)
    const error = await errorOf(refused)
    expect(error.code).toBe('bad-encoding')
    const offered = error.details?.encodings as { encoding: string; preview: string }[]
    const right = offered.find(({ preview }) => preview.includes('fermé'))
    expect(right).toBeDefined()
    expect(await list()).toHaveLength(0)

    const { document: row } = await imported(await upload(bytes, 'quai.txt', { encoding: right?.encoding ?? '' }))
    const body = await api.answer<DocumentText>(text.GET, { as: ana, params: { documentId: row.id } })
    expect(body.text).toBe(words.replaceAll('’', "'"))
    expect(row.versions[0]?.originalHash).toBe(hashOf(bytes))
  })

  it.each([
    ['an empty file', '', 'empty.txt', 422, 'empty'],
    ['a PDF that calls itself text', '%PDF-1.7 something', 'report.txt', 415, 'PDF'],
    ['an office file', 'PK\u0003\u0004rest', 'report.md', 415, 'zip'],
    ['another ending', 'words', 'page.rtf', 415, '.rtf'],
    ['binary bytes', new Uint8Array([0, 1, 2, 3, 0, 0, 0, 9]), 'data.txt', 415, ''],
  ])('refuses %s with a sentence that names it', async (_what, bytes, filename, status, words) => {
    const response = await upload(bytes, filename)
    expect(response.status).toBe(status)
    const { message } = await errorOf(response)
    expect(message).toContain(words)
    expect(message).toMatch(/\.$/)
    expect(await list()).toHaveLength(0)
  })

  it('refuses what is too large with 413, naming the limit', async () => {
    const response = await upload('x'.repeat(1024 * 1024 + 1))
    expect(response.status).toBe(413)
    expect((await errorOf(response)).message).toContain('1 MB')
    expect((await upload('x'.repeat(3 * 1024 * 1024))).status).toBe(413)
  })

  it('is refused to viewers, strangers and nobody, with the same answer for unknown and foreign boards', async () => {
    const viewer = await api.addPerson('Vera')
    await api.services.boards.setRole(ana.principal, boardId, viewer.principal.userId, 'viewer')
    await api.services.boards.setTeamGives(ana.principal, boardId, null)
    expect((await upload(REPORT, 'r.txt', { as: viewer })).status).toBe(403)
    expect((await upload(REPORT, 'r.txt', { as: stranger })).status).toBe(404)
    expect((await api.call(documents.GET, { params: { boardId } })).status).toBe(401)
    const { document: row } = await imported(await upload(REPORT))
    const forbidden = await api.call(text.GET, { as: stranger, params: { documentId: row.id } })
    const unknown = await api.call(text.GET, { as: stranger, params: { documentId: 'no-such-document' } })
    expect(await forbidden.text()).toBe(await unknown.text())
    expect((await api.call(text.GET, { as: viewer, params: { documentId: row.id } })).status).toBe(200)
  })
})

describe('an import that takes long', () => {
  it('answers 202 with its job, which ends in the same answer as a quick one', async () => {
    const slow = createDocuments({ ...api.services, limits: api.services.config.limits, answerWithinMs: 0 })
    const upload = { filename: 'report.txt', bytes: Buffer.from(REPORT), how: 'upload' as const }
    const answer = (await slow.importDocument(boardId, ana.principal, upload)) as PendingImport
    expect(answer.document).toMatchObject({ boardId, filename: 'report.txt' })
    expect(['waiting', 'running']).toContain(answer.job.state)
    expect(await slow.answerOf(answer.document.id)).toMatchObject({ job: { id: answer.job.id } })
    await vi.waitUntil(() => slow.job(answer.job.id)?.state === 'done', { timeout: 20_000 })
    expect(slow.job(answer.job.id)?.progress).toBe(1)
    expect(await slow.answerOf(answer.document.id)).toMatchObject({
      document: { id: answer.document.id, versions: [{ n: 1 }] },
    })
    await slow.dispose()
  })

  it('can be cancelled, and leaves nothing on the board', async () => {
    const slow = createDocuments({ ...api.services, limits: api.services.config.limits, answerWithinMs: 0 })
    const upload = { filename: 'report.txt', bytes: Buffer.from(REPORT), how: 'upload' as const }
    const answer = (await slow.importDocument(boardId, ana.principal, upload)) as PendingImport
    expect((await slow.cancelJob(answer.job.id))?.state).toBe('cancelled')
    expect(await list()).toHaveLength(0)
    await slow.dispose()
  })

  it('is cancelled with the request that nobody waits for any more', async () => {
    const slow = createDocuments({ ...api.services, limits: api.services.config.limits, answerWithinMs: 60_000 })
    const upload = { filename: 'report.txt', bytes: Buffer.from(REPORT), how: 'upload' as const }
    const request = new AbortController()
    const answer = slow.importDocument(boardId, ana.principal, upload, request.signal)
    request.abort()
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' })
    expect(await list()).toHaveLength(0)
    await slow.dispose()
  })

  it('brings nothing in for whom the board was closed to meanwhile', async () => {
    const slow = createDocuments({ ...api.services, limits: api.services.config.limits, answerWithinMs: 0 })
    const { boards } = api.services
    const upload = { filename: 'report.txt', bytes: Buffer.from(REPORT), how: 'upload' as const }
    const [{ job: begun }] = await Promise.all([
      slow.importDocument(boardId, ben.principal, upload) as Promise<PendingImport>,
      boards.setTeamGives(ana.principal, boardId, 'viewer'),
    ])
    await vi.waitUntil(() => slow.job(begun.id)?.state === 'failed', { timeout: 20_000 })
    expect(slow.job(begun.id)?.error).toMatchObject({
      code: 'forbidden',
      message: 'Your right to do this on the board ended while the document was being read.',
    })
    expect(await list()).toHaveLength(0)
    await slow.dispose()
  })

  it('ends with a sentence when it needs longer than it may', async () => {
    const limits = { ...api.services.config.limits, importSeconds: 0.001 }
    const strict = createDocuments({ ...api.services, limits })
    const upload = { filename: 'report.txt', bytes: Buffer.from(REPORT), how: 'upload' as const }
    await expect(strict.importDocument(boardId, ana.principal, upload)).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('longer than 0.001 s') as string,
    })
    await strict.dispose()
  })

  it('shows its job to those who see the board, and to nobody else', async () => {
    const { documents: service } = api.services
    const slow = createDocuments({ ...api.services, limits: api.services.config.limits, answerWithinMs: 0 })
    globalThis.redthreadServices = { ...api.services, documents: slow }
    try {
      const response = await upload(REPORT)
      expect(response.status).toBe(202)
      const { job: started } = (await response.json()) as { job: { id: JobId } }
      const params = { jobId: started.id }
      expect((await api.call(job.GET, { as: ben, params })).status).toBe(200)
      expect((await api.call(job.GET, { as: stranger, params })).status).toBe(404)
      expect((await api.call(job.DELETE, { as: stranger, method: 'DELETE', params })).status).toBe(404)
    } finally {
      await slow.dispose()
      globalThis.redthreadServices = { ...api.services, documents: service }
    }
  })
})

describe('correcting a document', () => {
  it('resolves relative dates anew when its date is corrected, those of undecided claims too', async () => {
    const answer = await imported(await upload(REPORT))
    const claim = claimsOf(answer).find(({ fields }) => fields.attribution.said?.text.includes('Monday'))
    expect(claim?.fields.attribution.said?.iso).toBe('2025-03-17')
    const params = { documentId: answer.document.id }
    const changed = await api.answer<{ document: SourceDocument }>(document.PATCH, {
      as: ana,
      method: 'PATCH',
      params,
      json: { published: '2025-04-02', title: ' Ferry line ', byline: 'Ilse Brandt' },
    })
    expect(changed.document).toMatchObject({
      title: 'Ferry line',
      byline: 'Ilse Brandt',
      published: { iso: '2025-04-02' },
    })
    expect(changed.document.titleDerived).toBeUndefined()
    const after = await api.answer<FinishedImport>(document.GET, { as: ben, params })
    expect(claimsOf(after).find(({ id }) => id === claim?.id)?.fields.attribution.said?.iso).toBe('2025-03-31')
  })

  it('leaves the dates of decided claims alone', async () => {
    const answer = await imported(await upload(REPORT))
    const claim = claimsOf(answer).find(({ fields }) => fields.attribution.said?.text.includes('Monday'))
    const params = { documentId: answer.document.id }
    await api.answer(take.POST, { as: ana, method: 'POST', params, json: { ids: [claim?.id] } })
    await api.answer(document.PATCH, { as: ana, method: 'PATCH', params, json: { published: '2025-04-02' } })
    const after = await api.answer<FinishedImport>(document.GET, { as: ben, params })
    expect(claimsOf(after).find(({ id }) => id === claim?.id)?.fields.attribution.said?.iso).toBe('2025-03-17')
  })

  it.each(['2025-02-30', 'yesterday', '18/03/2025'])('refuses the date “%s” with a sentence', async (published) => {
    const { document: row } = await imported(await upload(REPORT))
    const response = await api.call(document.PATCH, {
      as: ana,
      method: 'PATCH',
      params: { documentId: row.id },
      json: { published },
    })
    expect(response.status).toBe(400)
    expect((await errorOf(response)).message).toContain('write 2025-03-18')
  })

  it('is retracted by a person, at a time, for a reason; current again it has none', async () => {
    const { document: made } = await imported(await upload(REPORT))
    const patch = (json: object) =>
      api.call(document.PATCH, { as: ben, method: 'PATCH', params: { documentId: made.id }, json })
    const read = async (response: Response) => ((await response.json()) as { document: SourceDocument }).document
    const before = Date.now()
    const retracted = await read(await patch({ status: 'retracted', statusReason: 'Withdrawn by the Post.' }))
    expect(retracted).toMatchObject({
      status: 'retracted',
      statusChange: { reason: 'Withdrawn by the Post.', by: { userId: ben.principal.userId, name: 'Ben' } },
    })
    expect(retracted.statusChange?.at).toBeGreaterThanOrEqual(before)
    const renamed = await read(await patch({ title: 'Ferry line suspended' }))
    expect(renamed.statusChange).toEqual(retracted.statusChange)
    const current = await read(await patch({ status: 'current' }))
    expect(current.status).toBe('current')
    expect(current).not.toHaveProperty('statusChange')
    expect((await patch({ statusReason: 'No status.' })).status).toBe(400)
    expect((await patch({ status: 'doubted' })).status).toBe(400)
  })
  it('refuses a source of another board', async () => {
    const { document: row } = await imported(await upload(REPORT))
    const theirs = await api.createBoard(ben, 'Another board')
    const foreign = await api.services.documents.createSource(theirs, ben.principal, {
      name: 'Reuters',
      type: 'agency',
    })
    const response = await api.call(document.PATCH, {
      as: ana,
      method: 'PATCH',
      params: { documentId: row.id },
      json: { sourceId: foreign.id },
    })
    expect(response.status).toBe(404)
  })
})

describe('who publishes a document', () => {
  const WIRE = REPORT.replace('The harbour master', 'MERRIN, March 18 (AP) - The harbour master')
  const patch = (id: string, json: object, as = ben) =>
    api.call(document.PATCH, { as, method: 'PATCH', params: { documentId: id }, json })
  const read = async (response: Response) => ((await response.json()) as { document: SourceDocument }).document
  const sourcesHere = async () =>
    (await api.answer<{ sources: Source[] }>(sources.GET, { as: ben, params: { boardId } })).sources

  it('is kept as its head names it, and makes it nobody’s document until a person says so', async () => {
    const { document: row } = await imported(await upload(WIRE))
    expect(row.publisher).toBe('AP')
    expect(row).not.toHaveProperty('sourceId')
    expect(await sourcesHere()).toEqual([])
    const { document: other } = await imported(await upload(REPORT, 'other.txt'))
    expect(other).not.toHaveProperty('publisher')
  })

  it('is named by a person: a source is made of the name, and the same one is found by it or an alias', async () => {
    const { document: first } = await imported(await upload(WIRE))
    const { document: second } = await imported(await upload(`${WIRE}More.\n`, 'second.txt'))
    const { document: third } = await imported(await upload(REPORT, 'third.txt'))
    const named = await read(await patch(first.id, { sourceName: ' AP ' }))
    const [source, ...others] = await sourcesHere()
    expect(source).toMatchObject({ id: named.sourceId, name: 'Associated Press', aliases: ['AP'], type: 'agency' })
    expect(others).toEqual([])
    expect((await read(await patch(second.id, { sourceName: 'ap' }))).sourceId).toBe(source?.id)
    expect((await read(await patch(third.id, { sourceName: 'The Associated Press' }))).sourceId).toBe(source?.id)
    expect(await sourcesHere()).toHaveLength(1)
  })

  it('is refused together with another source, without words, and of strangers', async () => {
    const { document: row } = await imported(await upload(WIRE))
    expect((await patch(row.id, { sourceName: 'AP', sourceId: null })).status).toBe(400)
    expect((await patch(row.id, { sourceName: '  ' })).status).toBe(400)
    expect((await patch(row.id, { sourceName: 'AP' }, stranger)).status).toBe(404)
    expect(await sourcesHere()).toEqual([])
  })
})

describe('a document that was brought in by mistake', () => {
  const remove = (documentId: string, as: Person) =>
    api.call(document.DELETE, { as, method: 'DELETE', params: { documentId } })
  const bringBack = (documentId: string, as: Person) =>
    api.call(restore.POST, { as, method: 'POST', params: { documentId } })

  it('is put away with everything kept, and comes back as it was', async () => {
    const { document: row, proposals } = await imported(await upload(REPORT))
    const before = Date.now()
    expect((await remove(row.id, ben)).status).toBe(204)
    const [removed] = await list()
    expect(removed?.removedAt).toBeGreaterThanOrEqual(before)
    expect((await remove(row.id, ana)).status).toBe(204)
    expect(await list()).toEqual([removed]) // as it was removed first
    const body = await api.answer<DocumentText>(text.GET, { as: ben, params: { documentId: row.id } })
    expect(body.text).toBe(REPORT)
    expect((await api.call(original.GET, { as: ben, params: { documentId: row.id } })).status).toBe(200)
    expect((await bringBack(row.id, ben)).status).toBe(204)
    expect(await list()).toEqual([row])
    const answer = await api.answer<FinishedImport>(document.GET, { as: ben, params: { documentId: row.id } })
    expect(answer.proposals).toEqual(proposals)
  })

  it('comes back by the same bytes, and is no duplicate then', async () => {
    const { document: row } = await imported(await upload(REPORT))
    await remove(row.id, ana)
    const again = await imported(await upload(REPORT, 'again.txt', { as: ben }))
    expect(again.document).toEqual(row)
    expect(again.duplicate).toBeUndefined()
    expect(await list()).toEqual([row])
    expect((await imported(await upload(REPORT))).duplicate).toBe(true)
  })

  it('is neither removed nor brought back by viewers and strangers', async () => {
    const { document: row } = await imported(await upload(REPORT))
    const viewer = await api.addPerson('Vito')
    await api.services.boards.setRole(ana.principal, boardId, viewer.principal.userId, 'viewer')
    await api.services.boards.setRole(ana.principal, boardId, ben.principal.userId, 'editor')
    await api.services.boards.setTeamGives(ana.principal, boardId, null)
    expect((await remove(row.id, viewer)).status).toBe(403)
    expect((await remove(row.id, stranger)).status).toBe(404)
    expect(await list()).toEqual([row])
    await remove(row.id, ana)
    expect((await bringBack(row.id, viewer)).status).toBe(403)
    expect((await bringBack(row.id, stranger)).status).toBe(404)
    expect((await list())[0]).toHaveProperty('removedAt')
  })
})
