import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as document from '@/app/api/documents/[documentId]/route'
import * as dismiss from '@/app/api/documents/[documentId]/proposals/dismiss/route'
import * as documents from '@/app/api/boards/[boardId]/documents/route'
import * as evaluations from '@/app/api/boards/[boardId]/evaluations/route'
import * as job from '@/app/api/jobs/[jobId]/route'
import * as original from '@/app/api/documents/[documentId]/original/route'
import * as proposal from '@/app/api/proposals/[proposalId]/route'
import * as seen from '@/app/api/sources/[sourceId]/seen/route'
import * as source from '@/app/api/sources/[sourceId]/route'
import * as sources from '@/app/api/boards/[boardId]/sources/route'
import * as take from '@/app/api/documents/[documentId]/proposals/take/route'
import * as takeOne from '@/app/api/proposals/[proposalId]/take/route'
import * as text from '@/app/api/documents/[documentId]/text/route'
import type { BoardId, JobId } from '@/lib/schema/ids'
import type { FinishedImport, PendingImport } from '@/lib/schema/import'
import type { DocumentText, Evaluation, EvidenceProposal, Proposal, Source, SourceDocument } from '@/lib/schema/source'
import { createDocuments } from '@/server/documents/create-documents'
import type { TakenProposals } from '@/server/documents/documents'
import { hashOf } from '@/server/storage/blob-store'
import { startApi, type Person, type TestApi } from './api-harness'

vi.mock('server-only', () => ({}))

const REPORT = [
  'Ferry line to Merrin suspended',
  '',
  'March 18, 2025',
  '',
  'The harbour master, Ilse Brandt, said on Monday that the eastern quay stays closed.',
  '',
  'According to the Eastmoor Post, the operator may seek damages.',
  '',
  'The ferry will not sail before Friday, Reuters reported.',
  '',
].join('\n')

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

function upload(bytes: BlobPart, filename = 'report.txt', more: { encoding?: string; as?: Person } = {}) {
  const form = new FormData()
  if (more.encoding) form.set('encoding', more.encoding)
  form.set('file', new Blob([bytes]), filename)
  return api.call(documents.POST, { as: more.as ?? ana, method: 'POST', params: { boardId }, body: form })
}
function paste(pasted: string, filename = 'Pasted text.txt', as = ana) {
  return api.call(documents.POST, { as, method: 'POST', params: { boardId }, json: { text: pasted, filename } })
}
async function imported(response: Response): Promise<FinishedImport> {
  expect(response.status).toBe(200)
  return (await response.json()) as FinishedImport
}
async function errorOf(response: Response) {
  return ((await response.json()) as { error: { code: string; message: string; details?: Record<string, unknown> } })
    .error
}
const claimsOf = ({ proposals }: FinishedImport) =>
  proposals.filter((each): each is EvidenceProposal => each.kind === 'evidence')
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

describe('proposals', () => {
  const takeAs = (person: Person, documentId: string, ids: readonly string[]) =>
    api.answer<TakenProposals>(take.POST, { as: person, method: 'POST', params: { documentId }, json: { ids } })

  it('are reserved for the first taker for 30 seconds, and free after that', async () => {
    const answer = await imported(await upload(REPORT))
    const ids = answer.proposals.map(({ id }) => id)
    const documentId = answer.document.id
    const [anas, bens] = await Promise.all([takeAs(ana, documentId, ids), takeAs(ben, documentId, ids)])
    expect(anas.granted.map(({ id }) => id)).toEqual(ids)
    expect(bens).toEqual({ granted: [], refused: ids })
    expect((await takeAs(ana, documentId, ids)).granted).toHaveLength(ids.length)
    const one = await api.call(takeOne.POST, { as: ben, method: 'POST', params: { proposalId: ids[0] ?? '' } })
    expect((await errorOf(one)).code).toBe('already-taken')

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30_001 })
    try {
      expect((await takeAs(ben, documentId, ids)).granted).toHaveLength(ids.length)
    } finally {
      vi.useRealTimers()
    }
  })

  it('get their outlet’s source when taken: the one of that name or alias, or a new one', async () => {
    const answer = await imported(await upload(REPORT))
    const known = await api.services.documents.createSource(boardId, ana.principal, {
      name: 'The Post',
      type: 'newspaper',
    })
    await api.services.documents.updateSource(known.id, ana.principal, { aliases: ['Eastmoor Post'] })
    const claims = claimsOf(answer)
    const { granted } = await takeAs(
      ana,
      answer.document.id,
      claims.map(({ id }) => id),
    )
    const sourceOf = (outlet: string) =>
      granted
        .filter((each): each is EvidenceProposal => each.kind === 'evidence')
        .find(({ fields }) => fields.attribution.outlet?.includes(outlet))?.fields.attribution.sourceId
    expect(sourceOf('Eastmoor Post')).toBe(known.id)
    const listed = await api.answer<{ sources: Source[] }>(sources.GET, { as: ben, params: { boardId } })
    const reuters = listed.sources.find(({ name }) => name === 'Reuters')
    expect(reuters).toBeDefined()
    expect(sourceOf('Reuters')).toBe(reuters?.id)
    expect(listed.sources).toHaveLength(2)
  })

  it('make one source of an outlet that goes by two names', async () => {
    const names = 'The quay is closed, the AP reported.\n\nThe ferry is late, the Associated Press reported.\n'
    const answer = await imported(await paste(`${REPORT}\n${names}`))
    await takeAs(
      ana,
      answer.document.id,
      claimsOf(answer).map(({ id }) => id),
    )
    const { sources: listed } = await api.answer<{ sources: Source[] }>(sources.GET, { as: ben, params: { boardId } })
    const agencies = listed.filter(({ type }) => type === 'agency')
    expect(agencies.map(({ name, aliases }) => [name, ...aliases])).toContainEqual(['Associated Press', 'AP'])
    expect(listed.filter(({ name }) => /^(AP|Associated Press)$/.test(name))).toHaveLength(1)
  })

  it('of another document are refused, not taken', async () => {
    const one = await imported(await upload(REPORT))
    const other = await imported(await paste(REPORT.replace('Ferry', 'Bus')))
    const foreign = other.proposals.map(({ id }) => id)
    expect(await takeAs(ana, one.document.id, foreign)).toEqual({ granted: [], refused: foreign })
  })

  it('can be edited before they are accepted, but not their words', async () => {
    const answer = await imported(await upload(REPORT))
    const [claim] = claimsOf(answer)
    if (!claim) throw new Error('The report has no claims.')
    const edit = (fields: unknown, as = ana) =>
      api.call(proposal.PATCH, { as, method: 'PATCH', params: { proposalId: claim.id }, json: { fields } })
    const attribution = { ...claim.fields.attribution, speaker: 'Ilse Brandt, harbour master' }
    const edited = (await (await edit({ ...claim.fields, attribution })).json()) as { proposal: EvidenceProposal }
    expect(edited.proposal.fields.attribution.speaker).toBe('Ilse Brandt, harbour master')
    expect(edited.proposal.fields.exact).toBe(claim.fields.exact)
    expect((await edit({ ...claim.fields, exact: 'The quay is open.' })).status).toBe(400)
    expect((await edit({ attribution: { ...attribution, stance: 'shouts' } })).status).toBe(400)
    expect((await edit({ ...claim.fields, attribution }, stranger)).status).toBe(404)
    const theirs = await api.createBoard(ben, 'Another board')
    const foreign = await api.services.documents.createSource(theirs, ben.principal, {
      name: 'Reuters',
      type: 'agency',
    })
    expect((await edit({ attribution: { ...attribution, sourceId: foreign.id } })).status).toBe(404)
  })

  it('can have other words of their text, but no words that are not there', async () => {
    const answer = await imported(await upload(`${REPORT}\n“The pier may be closed again on Friday,” an envoy said.\n`))
    const claim = claimsOf(answer).find(({ fields }) => fields.exact.includes('may be closed'))
    if (!claim) throw new Error('The report has no such claim.')
    const change = (span: { start: number; end: number }) =>
      api.call(proposal.PATCH, {
        as: ana,
        method: 'PATCH',
        params: { proposalId: claim.id },
        json: { fields: claim.fields, span },
      })
    const { text: words } = await api.answer<DocumentText>(text.GET, {
      as: ana,
      params: { documentId: answer.document.id },
    })
    const spanOf = (part: string) => ({ start: words.indexOf(part), end: words.indexOf(part) + part.length })
    const moved = (await (await change(spanOf('The pier may be'))).json()) as { proposal: EvidenceProposal }
    expect(moved.proposal.span).toEqual(spanOf('The pier may be'))
    expect(moved.proposal.fields).toMatchObject({
      exact: 'The pier may be',
      hedges: [{ exact: 'may', start: 9, end: 12 }],
    })
    // What is quoted only outside of them is no part of them.
    expect(claim.fields.attribution.quote).toContain('closed again')
    expect(moved.proposal.fields.attribution.quote).toBeUndefined()
    const { granted } = await takeAs(ana, answer.document.id, [claim.id])
    expect(granted).toMatchObject([{ fields: { exact: 'The pier may be' } }])
    const { start, end } = moved.proposal.span
    const elsewhere = spanOf('Ferry line to Merrin')
    for (const span of [elsewhere, { start: end, end: start }, { start, end: start }, { start, end: words.length + 1 }])
      expect((await change(span)).status, JSON.stringify(span)).toBe(400)
    expect((await change({ start: start + 0.5, end })).status).toBe(400)
  })

  it('are put away and brought back together', async () => {
    const answer = await imported(await upload(REPORT))
    const ids = answer.proposals.map(({ id }) => id)
    const params = { documentId: answer.document.id }
    const dismissedOf = async () =>
      (await api.answer<FinishedImport>(document.GET, { as: ben, params })).proposals.map(({ dismissed }) => dismissed)
    await api.call(dismiss.POST, { as: ana, method: 'POST', params, json: { ids } })
    expect(new Set(await dismissedOf())).toEqual(new Set([true]))
    await api.call(dismiss.POST, { as: ana, method: 'POST', params, json: { ids, dismissed: false } })
    expect(new Set(await dismissedOf())).toEqual(new Set([undefined]))
  })

  it('keep their order in the text', async () => {
    const { proposals } = await imported(await upload(REPORT))
    const starts = proposals.map(({ span }: Proposal) => span.start)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })
})

describe('sources and grades', () => {
  const grade = (as: Person, json: object) =>
    api.call(evaluations.PUT, { as, method: 'PUT', params: { boardId }, json })
  const gradesOf = async (response: Response) => ((await response.json()) as { evaluations: Evaluation[] }).evaluations

  it('are one row a person, changed and taken back by that person only', async () => {
    const made = await api.services.documents.createSource(boardId, ana.principal, { name: 'Reuters', type: 'agency' })
    const subject = made.id
    await grade(ana, { subject, kind: 'reliability', value: 'B', reason: 'Corrects its errors.' })
    await grade(ben, { subject, kind: 'reliability', value: 'D' })
    const both = await gradesOf(await grade(ana, { subject, kind: 'reliability', value: 'A' }))
    expect(both.map(({ user, value }) => [user.name, value]).sort()).toEqual([
      ['Ana', 'A'],
      ['Ben', 'D'],
    ])
    const left = await gradesOf(await grade(ana, { subject, kind: 'reliability', value: null }))
    expect(left.map(({ user }) => user.userId)).toEqual([ben.principal.userId])
  })

  it('have the kind of the known outlet of their name, unless another is said', async () => {
    const make = async (json: object) => {
      const answer = await api.call(sources.POST, { as: ana, method: 'POST', params: { boardId }, json })
      return ((await answer.json()) as { source: { type: string } }).source.type
    }
    expect(await make({ name: 'the reuters' })).toBe('agency')
    expect(await make({ name: 'Bloomberg', type: 'person' })).toBe('person')
    expect(await make({ name: 'Eastmoor Post' })).toBe('other')
  })

  it('refuse values off the scale, sources of other boards and viewers', async () => {
    const made = await api.services.documents.createSource(boardId, ana.principal, { name: 'Reuters', type: 'agency' })
    expect((await grade(ana, { subject: made.id, kind: 'reliability', value: '1' })).status).toBe(400)
    expect((await grade(ana, { subject: 'evidence-1', kind: 'credibility', value: '7' })).status).toBe(400)
    const theirs = await api.createBoard(ben, 'Another board')
    const foreign = await api.services.documents.createSource(theirs, ben.principal, { name: 'AFP', type: 'agency' })
    expect((await grade(ana, { subject: foreign.id, kind: 'reliability', value: 'A' })).status).toBe(404)
    const viewer = await api.addPerson('Vito')
    await api.services.boards.setTeamGives(ana.principal, boardId, 'viewer')
    expect((await grade(viewer, { subject: made.id, kind: 'reliability', value: 'A' })).status).toBe(403)
  })

  it('hold one source of a name, whatever its spelling', async () => {
    const make = (name: string) =>
      api.call(sources.POST, { as: ana, method: 'POST', params: { boardId }, json: { name, type: 'newspaper' } })
    const first = (await (await make('The Eastmoor Post')).json()) as { source: Source }
    expect(await errorOf(await make('eastmoor  post'))).toMatchObject({
      code: 'conflict',
      message: 'This board has the source “The Eastmoor Post” already.',
    })
    const patch = (json: object) =>
      api.call(source.PATCH, { as: ana, method: 'PATCH', params: { sourceId: first.source.id }, json })
    const changed = (await (await patch({ aliases: ['EP'], stateControlled: true })).json()) as { source: Source }
    expect(changed.source).toMatchObject({ name: 'The Eastmoor Post', aliases: ['EP'], stateControlled: true })
    expect(await errorOf(await make('EP'))).toMatchObject({
      code: 'conflict',
      message: 'This board has the source “The Eastmoor Post” already, also known as “EP”.',
      details: { sourceId: first.source.id },
    })
    await make('Reuters')
    expect((await patch({ name: 'reuters' })).status).toBe(409)
  })

  it('tell each person how a source’s grade changed since they last saw it', async () => {
    const { id } = await api.services.documents.createSource(boardId, ana.principal, { name: 'AFP', type: 'agency' })
    const changeFor = async (person: Person) => {
      const { sources: rows } = await api.answer<{ sources: Source[] }>(sources.GET, {
        as: person,
        params: { boardId },
      })
      return rows[0]?.gradeChange
    }
    const see = (person: Person, until: number) =>
      api.call(seen.PUT, { as: person, method: 'PUT', params: { sourceId: id }, json: { until } })
    await grade(ana, { subject: id, kind: 'reliability', value: 'B' })
    expect(await changeFor(ben)).toBeUndefined() // a first grade is no change
    await grade(ana, { subject: id, kind: 'reliability', value: 'D' })
    const change = await changeFor(ben)
    expect(change).toMatchObject({ from: 'B', to: 'D', by: 'Ana' })
    expect((await see(ben, change?.at ?? 0)).status).toBe(204)
    expect(await changeFor(ben)).toBeUndefined()
    expect(await changeFor(ana)).toMatchObject({ from: 'B', to: 'D' })
    await see(ben, (change?.since ?? 1) - 1)
    expect(await changeFor(ben)).toMatchObject({ from: 'B', to: 'D' })
    await grade(ana, { subject: id, kind: 'reliability', value: null })
    expect(await changeFor(ben)).toMatchObject({ from: 'B', to: 'F' })
    await grade(ana, { subject: id, kind: 'reliability', value: 'B' })
    await grade(ben, { subject: id, kind: 'reliability', value: 'B' })
    expect((await see(stranger, 1)).status).toBe(404)
    expect((await see(ben, -1)).status).toBe(400)
  })

  it('tell everybody on the board after the commit, by name', async () => {
    const told = vi.spyOn(api.services.rooms, 'notice')
    await imported(await upload(REPORT))
    const made = await api.services.documents.createSource(boardId, ana.principal, { name: 'AFP', type: 'agency' })
    await grade(ben, { subject: made.id, kind: 'reliability', value: 'B' })
    const kinds = told.mock.calls.filter(([board]) => board === boardId).map(([, notice]) => [notice.kind, notice.by])
    expect(kinds).toEqual([
      ['documents', 'Ana'],
      ['sources', 'Ana'],
      ['evaluations', 'Ben'],
      ['sources', 'Ben'],
    ])
    told.mockRestore()
  })
})
