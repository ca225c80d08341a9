/** Snapshots: what they hold and keep, what changed since, and the briefings and pictures that the server makes of them. */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import * as boardSnapshots from '@/app/api/boards/[boardId]/snapshots/route'
import * as boardExport from '@/app/api/boards/[boardId]/export/route'
import * as document from '@/app/api/documents/[documentId]/route'
import * as keys from '@/app/.well-known/redthread-keys.json/route'
import * as snapshot from '@/app/api/snapshots/[snapshotId]/route'
import * as snapshotChanges from '@/app/api/snapshots/[snapshotId]/changes/route'
import * as snapshotRestored from '@/app/api/snapshots/[snapshotId]/restored/route'
import type { Board } from '@/lib/board/board'
import { createBoard } from '@/lib/board/create-board'
import type { BoardId, CardId } from '@/lib/schema/ids'
import type { SnapshotRow } from '@/lib/schema/snapshot'
import type { Changes } from '@/lib/snapshot/describe-changes'
import { canonicalJson } from '@/lib/snapshot/canonical-json'
import type { SnapshotFile } from '@/lib/snapshot/board-file'
import type { PublishedKey } from '@/server/snapshots/snapshots'
import { writeToBoard } from '../harness/write-to-board'
import { startApi, type Person, type TestApi } from './api-harness'
import { aBoardWithEvidence, TEXT, writeBoard, type EvidenceBoard } from './board-with-evidence'
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

const { takeSnapshot, openFile, exportBoard } = fileActs(() => ({ api, ana, ben, board }))
/** What Ana's page would do and send. */
async function actAsAna(boardId: BoardId, act: (acts: Board) => void): Promise<void> {
  const { rooms } = api.services
  const ydoc = new Y.Doc()
  for (const update of (await rooms.stateOf(boardId)).updates) Y.applyUpdate(ydoc, update)
  const before = Y.encodeStateVector(ydoc)
  act(createBoard(ydoc))
  await writeToBoard(rooms, boardId, Y.encodeStateAsUpdate(ydoc, before), ana.principal)
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
    expect(signed.board.documents[board.documentId]).not.toHaveProperty('publisher')
    expect(signed.board.documents[board.documentId]).not.toHaveProperty('unproposed')
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
    const told = changes.lines.map(({ change, name, title = [] }) => [
      change,
      ...name.map(({ words }) => words),
      ...title.map((stretch) => `${stretch.in}: ${stretch.words}`),
    ])
    expect(told).toEqual([
      ['gone', 'New'],
      ['changed', 'How long is the quay closed?', 'both: How long', 'then:  is the quay closed', 'both: ?'],
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
