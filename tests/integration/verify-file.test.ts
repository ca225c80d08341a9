/** Whether a file is genuine, said to anybody without an account: whatever it holds, and however many are sent. */
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as snapshot from '@/app/api/snapshots/[snapshotId]/route'
import * as verifyRoute from '@/app/api/verify/route'
import type { BoardId } from '@/lib/schema/ids'
import type { Verdict } from '@/lib/schema/snapshot'
import type { SnapshotFile } from '@/lib/snapshot/board-file'
import { createSnapshots } from '@/server/snapshots/create-snapshots'
import { loadSigningKey } from '@/server/snapshots/signing-key'
import { startApi, type Person, type TestApi } from './api-harness'
import { aBoardWithEvidence, writeBoard, type EvidenceBoard } from './board-with-evidence'
import { fileActs } from './file-acts'

vi.mock('server-only', () => ({}))

let api: TestApi
let ana: Person
let ben: Person
let board: EvidenceBoard
beforeAll(async () => {
  api = await startApi({ REDTHREAD_LIMIT_BOARD_FILE_BYTES: String(2 * 1024 * 1024) })
  ana = await api.addPerson('Ana')
  ben = await api.addPerson('Ben')
  board = await aBoardWithEvidence(api, ana, ben)
})
afterAll(() => api.dispose())

const { takeSnapshot, openFile, exportBoard, importFile } = fileActs(() => ({ api, ana, ben, board }))
const judge = (file: string | Uint8Array<ArrayBuffer>) =>
  api.answer<Verdict>(verifyRoute.POST, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/json' },
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
    ['a part of the signature', (text: string) => text.replace('"key":', '"approvedBy":"Ana","key":'), 'form'],
    ['words among the signature', (text: string) => text.replace(/"value":"(.)/, '"value":"$1 (approved) '), 'form'],
    ['the signature’s algorithm', (text: string) => text.replace('"Ed25519"', '"approved"'), 'form'],
    ['its version', (text: string) => text.replace(/"version":1\}$/, '"version":0.5}'), 'form'],
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

  /** Sends a file that comes in when `part` lets it, and ends when `last` does. */
  const sendFrom = (address: string, part: () => Promise<Uint8Array>, last = async () => {}) => {
    let isFirst = true
    const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
      if (isFirst) controller.enqueue(await part())
      else await last().then(() => controller.close())
      isFirst = false
    }
    const request = new Request('http://redthread.test/api/verify', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-redthread-address': address },
      // The first bytes are asked for when the server begins to read.
      body: new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 }),
      // `duplex` is what fetch asks for with a streamed body; the DOM's type does not know it yet.
      duplex: 'half',
    } as RequestInit)
    return verifyRoute.POST(request, { params: Promise.resolve({}) })
  }

  it('judges the files of one stranger in turn, whatever many are sent', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => sendFrom('192.0.2.1', async () => Buffer.from('{}'))),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
  })

  it('answers one stranger while many others send slowly', async () => {
    let end = () => {}
    const late = new Promise<Uint8Array>((resolve) => (end = () => resolve(Buffer.from('{}'))))
    const slow = Array.from({ length: 15 }, (_, n) => sendFrom(`2001:db8:0:${n % 5}::1`, () => late))
    const quick = await sendFrom('192.0.2.7', async () => Buffer.from('{}'))
    expect(quick.status).toBe(200)
    end()
    // None of them was sent away to make room.
    expect((await Promise.all(slow)).map(({ status }) => status)).toEqual(Array(15).fill(200))
  })

  it('takes no more bytes of one stranger at a time than one file may have, and others’ as before', async () => {
    const all = new Uint8Array(2 * 1024 * 1024)
    let taken = () => {}
    const isTaken = new Promise<void>((resolve) => (taken = resolve))
    let end = () => {}
    const late = new Promise<void>((resolve) => (end = resolve))
    const slow = sendFrom(
      '198.51.100.1',
      async () => all,
      async () => (taken(), late),
    )
    await isTaken
    expect((await sendFrom('198.51.100.1', async () => Buffer.from('{}'))).status).toBe(429)
    expect((await sendFrom('198.51.100.2', async () => Buffer.from('{}'))).status).toBe(200)
    end()
    expect((await slow).status).toBe(200)
    expect((await sendFrom('198.51.100.1', async () => Buffer.from('{}'))).status).toBe(200)
  })

  it('still verifies what an earlier key of this server signed, once there is a new one', async () => {
    const text = await openFile((await takeSnapshot('Old key')).id)
    const { privateKey } = generateKeyPairSync('ed25519')
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const signingKey = loadSigningKey(api.folder, { REDTHREAD_SIGNING_KEY: pem })
    const renewed = createSnapshots({ ...api.services, limits: api.services.config.limits, signingKey })
    const published = await renewed.publishedKeys()
    expect(published.map(({ kid }) => kid)).toEqual([signingKey.id, (JSON.parse(text) as SnapshotFile).signature.key])
    expect((await renewed.verify('192.0.2.1', Buffer.from(text))).outcome).toBe('genuine')
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
