import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import * as boardSnapshots from '@/app/api/boards/[boardId]/snapshots/route'
import * as boardExport from '@/app/api/boards/[boardId]/export/route'
import * as boardImport from '@/app/api/boards/import/route'
import * as document from '@/app/api/documents/[documentId]/route'
import * as documentOriginal from '@/app/api/documents/[documentId]/original/route'
import * as documentText from '@/app/api/documents/[documentId]/text/route'
import * as keys from '@/app/.well-known/redthread-keys.json/route'
import * as snapshot from '@/app/api/snapshots/[snapshotId]/route'
import * as snapshotChanges from '@/app/api/snapshots/[snapshotId]/changes/route'
import * as snapshotRestored from '@/app/api/snapshots/[snapshotId]/restored/route'
import * as verifyRoute from '@/app/api/verify/route'
import type { Board } from '@/lib/board/board'
import { createBoard } from '@/lib/board/create-board'
import type { BoardId, CardId } from '@/lib/schema/ids'
import type { SnapshotRow, Verdict } from '@/lib/schema/snapshot'
import type { DocumentText } from '@/lib/schema/source'
import type { Changes } from '@/lib/snapshot/describe-changes'
import { canonicalJson } from '@/lib/snapshot/canonical-json'
import type { BoardFile, SnapshotFile } from '@/lib/snapshot/board-file'
import { createSnapshots } from '@/server/snapshots/create-snapshots'
import { loadSigningKey } from '@/server/snapshots/signing-key'
import type { PublishedKey } from '@/server/snapshots/snapshots'
import { startApi, type Person, type TestApi } from './api-harness'
import { aBoardWithEvidence, TEXT, writeBoard, type EvidenceBoard } from './board-with-evidence'

vi.mock('server-only', () => ({}))

let api: TestApi
let ana: Person
let ben: Person
let stranger: Person
let board: EvidenceBoard
beforeAll(async () => {
  api = await startApi({ REDTHREAD_LIMIT_BOARD_FILE_BYTES: String(2 * 1024 * 1024) })
  ana = await api.addPerson('Ana')
  ben = await api.addPerson('Ben')
  stranger = await api.addPerson('Eve', 'Another team')
  board = await aBoardWithEvidence(api, ana, ben)
})
afterAll(() => api.dispose())

async function takeSnapshot(name: string, boardId: BoardId = board.boardId): Promise<SnapshotRow> {
  const { snapshot: row } = await api.answer<{ snapshot: SnapshotRow }>(boardSnapshots.POST, {
    as: ana,
    method: 'POST',
    params: { boardId },
    json: { name, note: 'Before the call.' },
  })
  return row
}
async function openFile(id: string): Promise<string> {
  const response = await api.call(snapshot.GET, { as: ben, params: { snapshotId: id } })
  expect(response.status).toBe(200)
  return response.text()
}
const judge = (file: string | Uint8Array<ArrayBuffer>) =>
  api.answer<Verdict>(verifyRoute.POST, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/json' },
  })
async function exportBoard(boardId: BoardId): Promise<BoardFile> {
  return api.answer<BoardFile>(boardExport.GET, { as: ben, params: { boardId }, query: '?format=json' })
}
/** What Ana's page would do and send. */
async function actAsAna(boardId: BoardId, act: (acts: Board) => void): Promise<void> {
  const { rooms } = api.services
  const ydoc = new Y.Doc()
  for (const update of (await rooms.stateOf(boardId)).updates) Y.applyUpdate(ydoc, update)
  const before = Y.encodeStateVector(ydoc)
  act(createBoard(ydoc))
  const { userId, sessionId } = ana.principal
  await rooms.applyServerUpdate(boardId, Y.encodeStateAsUpdate(ydoc, before), { userId, sessionId })
}
async function importFile(file: string, as: Person = ana): Promise<Response> {
  return api.call(boardImport.POST, {
    as,
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/json' },
  })
}

describe('a snapshot', () => {
  it('holds cards, links, places, sources, the cited words and grades by name, and no user ids', async () => {
    const row = await takeSnapshot('Monday')
    const text = await openFile(row.id)
    const { signed } = JSON.parse(text) as SnapshotFile
    expect(row.cards).toBe(3)
    expect(signed.board.board.title).toBe('Harbour closure')
    expect(Object.keys(signed.board.content.cards).sort()).toEqual(['evidence-1', 'future-card', 'point-001'])
    expect(signed.board.content.links['link-0001']).toMatchObject({ kind: 'supports', strength: 'strong' })
    expect(signed.board.content.places['evidence-1']).toEqual([320.5, -40])
    expect(signed.board.content.cards['evidence-1']?.fields['later:field']).toEqual({
      kept: ['as', 'it', 'is', 1.5, null],
    })
    expect(signed.board.documents[board.documentId]?.versions.map((version) => version.text)).toEqual([TEXT])
    expect(signed.board.sources[board.sourceId]?.name).toBe('Eastmoor Post')
    const grades = signed.board.evaluations.map(({ by, kind, value }) => `${by}: ${kind} ${value}`)
    expect(grades).toEqual(['Ana: credibility 3', 'Ben: reliability B'])
    expect(text).not.toContain(ana.principal.userId)
    expect(text).not.toContain(ben.principal.userId)
    expect(text).not.toContain('@example.org')
  })

  it('is canonical, hashed over its signed part, and signed by the published key', async () => {
    const text = await openFile((await takeSnapshot('Tuesday')).id)
    const file = JSON.parse(text) as SnapshotFile
    expect(canonicalJson(file)).toBe(text)
    const signedText = /"signed":(.*),"version":\d+\}$/s.exec(text)?.[1] ?? ''
    const digest = createHash('sha256').update(signedText).digest('hex')
    expect(file.hash).toBe(`sha256:${digest}`)
    const published = await api.answer<{ keys: PublishedKey[] }>(keys.GET)
    const key = published.keys.find(({ kid }) => kid === file.signature.key)
    const publicKey = createPublicKey({ key: { ...key }, format: 'jwk' })
    const message = Buffer.from(`redthread snapshot ${file.hash}`)
    expect(verify(null, message, publicKey, Buffer.from(file.signature.value, 'base64url'))).toBe(true)
  })

  it('names its predecessor, also when several are taken at once', async () => {
    const boardId = await api.createBoard(ana, 'Chain')
    await Promise.all(['a', 'b', 'c'].map((name) => takeSnapshot(name, boardId)))
    const { snapshots } = await api.answer<{ snapshots: SnapshotRow[] }>(boardSnapshots.GET, {
      as: ben,
      params: { boardId },
    })
    const files = await Promise.all(snapshots.map(async ({ id }) => JSON.parse(await openFile(id)) as SnapshotFile))
    const newestFirst = files.map(({ signed }) => signed.snapshot.predecessor)
    expect(newestFirst).toEqual([files[1]?.hash, files[2]?.hash, null])
  })

  it('does not change when the board, its sources or its grades do', async () => {
    const row = await takeSnapshot('Frozen')
    const before = await openFile(row.id)
    await api.services.boards.rename(ana.principal, board.boardId, 'Another title')
    await api.services.documents.evaluate(board.boardId, ben.principal, {
      subject: board.sourceId,
      kind: 'reliability',
      value: 'E',
    })
    expect(await openFile(row.id)).toBe(before)
    await api.services.boards.rename(ana.principal, board.boardId, 'Harbour closure')
  })

  it('leaves out documents that a card names but that lie on another board', async () => {
    const other = await api.createBoard(ben, 'Not Ana’s')
    const content = (await exportBoard(board.boardId)).content
    await writeBoard(api, ben, other, content)
    const file = await exportBoard(other)
    expect(Object.keys(file.documents)).toEqual([])
    expect(JSON.stringify(file)).not.toContain('pretext')
  })

  it('is not handed out, nor taken, without a right to the board', async () => {
    const row = await takeSnapshot('Ours')
    expect((await api.call(snapshot.GET, { as: stranger, params: { snapshotId: row.id } })).status).toBe(404)
    expect((await api.call(snapshot.GET, { params: { snapshotId: row.id } })).status).toBe(401)
    const theirs = await api.createBoard(stranger, 'Theirs')
    const query = `?format=json&snapshot=${row.id}`
    const crossed = await api.call(boardExport.GET, { as: stranger, params: { boardId: theirs }, query })
    expect(crossed.status).toBe(404)
  })

  it('takes a name that was cut in the middle of a character', async () => {
    const row = await takeSnapshot('Monday \ud83d')
    expect(row.name).toBe('Monday \ufffd')
    expect((await api.call(snapshot.GET, { as: ana, params: { snapshotId: row.id } })).status).toBe(200)
  })

  it('comes as a download, whatever its name', async () => {
    const row = await takeSnapshot('“Monday” \r\n/../x')
    const { headers } = await api.call(snapshot.GET, { as: ana, params: { snapshotId: row.id } })
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[A-Za-z0-9._ -]+"; filename\*=UTF-8''/)
  })
})

describe('a board since its snapshot', () => {
  it('is told card by card, in words', async () => {
    const { boardId } = await aBoardWithEvidence(api, ana, ben)
    const { id } = await takeSnapshot('Earlier', boardId)
    await actAsAna(boardId, (acts) => {
      acts.setTitle('point-001' as CardId, 'How long?')
      acts.insert([{ kind: 'note', rect: { x: 0, y: 0, w: 200, h: 100 }, title: 'New' }])
    })
    const changes = await api.answer<Changes>(snapshotChanges.GET, { as: ben, params: { snapshotId: id } })
    expect(changes.cards).toEqual({ back: 0, gone: 1, changed: 1 })
    const told = changes.lines.map(({ change, name, parts }) => [
      change,
      ...name.map(({ words }) => words),
      ...parts.map((part) => part.name),
    ])
    expect(told).toEqual([
      ['gone', 'New'],
      ['changed', 'How long is the quay closed?', 'title'],
    ])
    expect((await api.call(snapshotChanges.GET, { as: stranger, params: { snapshotId: id } })).status).toBe(404)
  })

  it('has in its trail who restored it', async () => {
    const { id, hash } = await takeSnapshot('Restored')
    const restored = await api.call(snapshotRestored.POST, { as: ben, method: 'POST', params: { snapshotId: id } })
    expect(restored.status).toBe(204)
    const row = await api.services.database
      .selectFrom('audit')
      .select(['actor', 'object', 'detail'])
      .where('action', '=', 'snapshot-restored')
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ actor: ben.principal.userId, object: board.boardId, detail: JSON.stringify({ hash }) })
  })
})

describe('a briefing', () => {
  const brief = (query: string, as = ben) =>
    api.call(boardExport.GET, { as, params: { boardId: board.boardId }, query })

  it('comes as Markdown and as HTML, as a download, for whoever may see the board', async () => {
    const markdown = await brief('?format=markdown')
    expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(markdown.headers.get('content-disposition')).toContain('Harbour closure.briefing.md')
    const words = await markdown.text()
    expect(words).toContain('# Harbour closure')
    expect(words).toContain('“the eastern quay stays closed until Friday” — harbour master, via Eastmoor Post')
    expect(words).toContain('Origin: The harbour master’s notice.')
    const html = await brief('?format=html')
    expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(html.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(await html.text()).toContain('<q dir="auto">the eastern quay stays closed until Friday</q>')
    expect((await brief('?format=html', stranger)).status).toBe(404)
  })

  it('of a snapshot holds what was frozen, and its hash', async () => {
    const row = await takeSnapshot('For the briefing')
    const words = await (await brief(`?format=markdown&snapshot=${row.id}`)).text()
    expect(words).toContain('“For the briefing”, taken by Ana')
    expect(words).toContain(row.hash)
    const other = await api.createBoard(ben, 'Another')
    const query = `?format=markdown&snapshot=${row.id}`
    expect((await api.call(boardExport.GET, { as: ben, params: { boardId: other }, query })).status).toBe(404)
  })

  it('of a snapshot says what was retracted since, and leaves the snapshot as it was', async () => {
    const row = await takeSnapshot('Before the retraction')
    const before = await openFile(row.id)
    const set = (json: object) =>
      api.call(document.PATCH, { as: ben, method: 'PATCH', params: { documentId: board.documentId }, json })
    const of = async (query: string) => (await brief(query)).text()
    expect(await of(`?format=markdown&snapshot=${row.id}`)).not.toContain('etracted')
    await set({ status: 'retracted', statusReason: 'The notice was withdrawn.' })
    const since = await of(`?format=markdown&snapshot=${row.id}`)
    expect(since).toMatch(/was retracted since the snapshot, as Ben said on .*: The notice was withdrawn\./)
    expect(since).toContain('**Retracted since the snapshot:** “')
    expect(await of('?format=html')).toContain('<strong class="warning">Retracted:</strong> <q')
    expect(await openFile(row.id)).toBe(before)
    await set({ status: 'current' })
  })
})

describe('a picture by the server', () => {
  const draw = (query: string) => api.call(boardExport.GET, { as: ben, params: { boardId: board.boardId }, query })

  it('is an SVG with the words of the board and its fonts inside', async () => {
    const response = await draw('?format=svg')
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
    const svg = await response.text()
    expect(svg).toContain('How long is the quay closed?')
    expect(svg).toContain("font-family:'Inter Variable'")
    expect(svg).not.toMatch(/<script|<image|href=/)
  })

  it('is a PNG of the size that its header says, of a snapshot too', async () => {
    const { id } = await takeSnapshot('Drawn')
    for (const query of ['?format=png', `?format=png&theme=dark&snapshot=${id}`]) {
      const response = await draw(query)
      expect(response.headers.get('x-redthread-scale')).toBe('2')
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(bytes.subarray(1, 4).toString()).toBe('PNG')
      // 80 of margin around cards of at least 280 × 136.
      expect(bytes.readUInt32BE(16)).toBeGreaterThan(2 * 360)
      expect(bytes.readUInt32BE(20)).toBeGreaterThan(2 * 216)
    }
  })

  it('says so when there is no such frame, or nothing to draw', async () => {
    expect((await draw('?format=png&frame=point-001')).status).toBe(404)
    const empty = await api.createBoard(ben, 'Empty')
    const nothing = await api.call(boardExport.GET, { as: ben, params: { boardId: empty }, query: '?format=svg' })
    expect(nothing.status).toBe(400)
  })
})

describe('verifying a file', () => {
  it('says in words that an untouched one is genuine, without an account', async () => {
    const verdict = await judge(await openFile((await takeSnapshot('Genuine')).id))
    expect(verdict.outcome).toBe('genuine')
    expect(verdict.checks.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['form', 'passed'],
      ['hash', 'passed'],
      ['signature', 'passed'],
      ['texts', 'passed'],
      ['excerpts', 'passed'],
    ])
    expect(verdict.snapshot).toMatchObject({ name: 'Genuine', takenBy: 'Ana', cards: 3, links: 1, documents: 1 })
  })

  it('does not mind other white space', async () => {
    const file: unknown = JSON.parse(await openFile((await takeSnapshot('Spaced')).id))
    expect((await judge(JSON.stringify(file, null, 2))).outcome).toBe('genuine')
  })

  it.each([
    ['a word of a quotation', (text: string) => text.replace('until Friday', 'until Monday'), 'hash'],
    ['a grade', (text: string) => text.replace('"value":"3"', '"value":"1"'), 'hash'],
    [
      'its own hash',
      (text: string) => text.replace(/(?<="hash":"sha256:)./, (digit) => (digit === '0' ? '1' : '0')),
      'hash',
    ],
    ['a key held twice', (text: string) => text.replace('"signed":', '"signed":{"board":1},"signed":'), 'form'],
    ['a part that is not signed', (text: string) => text.replace(/\}$/, ',"remark":"approved"}'), 'form'],
    ['the signature', (text: string) => text.replace(/"value":"[^"]{8}/, '"value":"AAAAAAAA'), 'signature'],
  ])('finds that %s was changed', async (_what, change, failing) => {
    const text = await openFile((await takeSnapshot('Changed')).id)
    const changed = change(text)
    expect(changed).not.toBe(text)
    const verdict = await judge(changed)
    expect(verdict.outcome).toBe('altered')
    expect(verdict.checks.find(({ name }) => name === failing)?.outcome).toBe('failed')
  })

  it('finds a quotation that was never in its document, in a snapshot that is itself genuine', async () => {
    const boardId = await api.createBoard(ana, 'Misquoted')
    const exported = JSON.stringify(await exportBoard(board.boardId))
    const made = (await (await importFile(exported)).json()) as { id: BoardId }
    const { content } = await exportBoard(made.id)
    const evidence = content.cards['evidence-1']
    const excerpt = evidence?.fields['excerpt:e1'] as { quote: object }
    const forged = { ...excerpt, quote: { ...excerpt.quote, exact: 'the eastern quay is open again' } }
    const fields = { ...evidence?.fields, 'excerpt:e1': forged }
    await writeBoard(api, ana, boardId, {
      ...content,
      cards: { ...content.cards, 'evidence-1': { title: '', body: [], fields } },
    })
    // The document lies on the other board; here it is imported anew so that its text is in the file.
    const file = await exportBoard(made.id)
    const both = { ...file, content: (await exportBoard(boardId)).content }
    const joined = (await (await importFile(JSON.stringify(both))).json()) as { id: BoardId }
    const verdict = await judge(await openFile((await takeSnapshot('Misquoted', joined.id)).id))
    expect(verdict.outcome).toBe('genuine')
    const excerpts = verdict.checks.find(({ name }) => name === 'excerpts')
    expect(excerpts).toMatchObject({ outcome: 'failed' })
    expect(excerpts?.sentence).toContain('the eastern quay is open again')
    expect(verdict.sentence).toContain('not everything in it agrees')
  })

  it('says that a key of another server is unknown, even when the file is whole', async () => {
    const text = await openFile((await takeSnapshot('Elsewhere')).id)
    const verdict = await judge(text.replace(/"key":"[0-9a-f]{16}"/, '"key":"0123456789abcdef"'))
    expect(verdict.outcome).toBe('unknown-key')
  })

  it.each([
    ['an export', async () => JSON.stringify(await exportBoard(board.boardId)), 'unsigned'],
    ['no JSON', async () => 'PK\u0003\u0004', 'unreadable'],
    ['other JSON', async () => '{"format":"something else"}', 'unreadable'],
    ['an empty snapshot', async () => '{"format":"redthread-snapshot"}', 'altered'],
    [
      'deep nesting',
      async () => `{"format":"redthread-snapshot","signed":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      'altered',
    ],
  ])('answers calmly to %s', async (_what, make, outcome) => {
    expect((await judge(await make())).outcome).toBe(outcome)
  })

  it('refuses a file above the limit while it still comes in', async () => {
    const response = await api.call(verifyRoute.POST, {
      method: 'POST',
      body: new Uint8Array(3 * 1024 * 1024),
      headers: { 'content-type': 'application/json' },
    })
    expect(response.status).toBe(413)
  })

  it('reads strangers’ files two at a time, whatever many send', async () => {
    let open = 0
    let most = 0
    const body = () =>
      new ReadableStream<Uint8Array>(
        {
          // Asked for the first bytes: now the server has begun to read this one.
          pull(controller) {
            open += 1
            most = Math.max(most, open)
            setImmediate(() => {
              open -= 1
              controller.enqueue(Buffer.from('{}'))
              controller.close()
            })
          },
        },
        { highWaterMark: 0 },
      )
    const send = () =>
      verifyRoute.POST(
        // `duplex` is what fetch asks for with a streamed body; the DOM's type does not know it yet.
        new Request('http://redthread.test/api/verify', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: body(),
          duplex: 'half',
        } as RequestInit),
        { params: Promise.resolve({}) },
      )
    const answers = await Promise.all(Array.from({ length: 6 }, send))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
    expect(most).toBeLessThanOrEqual(2)
  })

  it('still verifies what an earlier key of this server signed, once there is a new one', async () => {
    const text = await openFile((await takeSnapshot('Old key')).id)
    const { privateKey } = generateKeyPairSync('ed25519')
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const signingKey = loadSigningKey(api.folder, { REDTHREAD_SIGNING_KEY: pem })
    const renewed = createSnapshots({ ...api.services, limits: api.services.config.limits, signingKey })
    const published = await renewed.publishedKeys()
    expect(published.map(({ kid }) => kid)).toEqual([signingKey.id, (JSON.parse(text) as SnapshotFile).signature.key])
    expect((await renewed.verify(async () => Buffer.from(text))).outcome).toBe('genuine')
    await renewed.dispose()
  })

  it('says so when the stored file itself was damaged', async () => {
    const row = await takeSnapshot('Damaged')
    const { file_hash } = await api.services.database
      .selectFrom('snapshots')
      .select('file_hash')
      .where('id', '=', row.id)
      .executeTakeFirstOrThrow()
    const digits = file_hash.slice('sha256:'.length)
    const file = path.join(api.folder, 'blobs', digits.slice(0, 2), digits)
    writeFileSync(file, readFileSync(file, 'utf8').replace('Harbour', 'Harbor!'))
    expect((await api.call(snapshot.GET, { as: ana, params: { snapshotId: row.id } })).status).toBe(500)
  })
})

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
    expect((await api.services.documents.text(board.documentId)).text).toBe(TEXT)
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
