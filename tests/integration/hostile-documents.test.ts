/**
 * What people and their enemies bring in as documents. Whatever it is: a finished sentence that names it, nothing half
 * stored, nothing run, and the next document comes in as if nothing had been.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as documents from '@/app/api/boards/[boardId]/documents/route'
import * as original from '@/app/api/documents/[documentId]/original/route'
import * as row from '@/app/api/documents/[documentId]/route'
import * as text from '@/app/api/documents/[documentId]/text/route'
import type { BoardId } from '@/lib/schema/ids'
import type { FinishedImport } from '@/lib/schema/import'
import type { DocumentText, SourceDocument } from '@/lib/schema/source'
import { createDocuments } from '@/server/documents/create-documents'
import { hashOf } from '@/server/storage/blob-store'
import { startApi, type Person, type TestApi } from './api-harness'

vi.mock('server-only', () => ({}))

const PAGE = readFileSync(path.join(__dirname, '../fixtures/pages/harbour-news.html'))
const WORDS = 'The harbour master said on Monday that the eastern quay stays closed.\n'
const ZIP = 'PK\u0003\u0004'
const MEBIBYTE = 1024 * 1024

let api: TestApi
let ana: Person
let boardId: BoardId
beforeAll(async () => {
  api = await startApi()
  ana = await api.addPerson('Ana')
})
beforeEach(async () => {
  boardId = await api.createBoard(ana)
})
afterAll(() => api.dispose())

function upload(bytes: BlobPart, filename: string, { type = '', encoding = '' } = {}) {
  const form = new FormData()
  if (encoding) form.set('encoding', encoding)
  form.set('file', new Blob([bytes], { type }), filename)
  return api.call(documents.POST, { as: ana, method: 'POST', params: { boardId }, body: form })
}
async function imported(response: Response): Promise<FinishedImport> {
  const answer = (await response.json()) as FinishedImport
  expect(response.status, JSON.stringify(answer)).toBe(200)
  return answer
}
async function refused(response: Response): Promise<{ code: string; message: string; details?: unknown }> {
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(response.status).toBeLessThan(500)
  const { error } = (await response.json()) as { error: { code: string; message: string; details?: unknown } }
  expect(error.message).toMatch(/^[“\p{Lu}].*\.$/u)
  return error
}
const read = ({ document }: FinishedImport) =>
  api.answer<DocumentText>(text.GET, { as: ana, params: { documentId: document.id } })
const textOf = async (finished: FinishedImport) => (await read(finished)).text
const list = async () =>
  (await api.answer<{ documents: SourceDocument[] }>(documents.GET, { as: ana, params: { boardId } })).documents
function keptFiles(): string[] {
  const folder = path.join(api.folder, 'blobs')
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).sort() : []
}

describe('bytes that are no document', () => {
  it.each([
    ['nothing at all', '', 'empty.html', '“empty.html” is empty.'],
    ['blank space', ' \n\t\n', 'blank.txt', '“blank.txt” holds nothing but blank space.'],
    ['binary bytes', Uint8Array.of(0, 1, 2, 3, 0, 0, 0, 9), 'data.txt', '“data.txt” does not look like text'],
    ['a PDF called a page', '%PDF-1.7 …', 'page.html', '“page.html” is a PDF document.'],
    ['a picture called text', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'scan.txt', '“scan.txt” is a PNG picture.'],
    ['a Word file called text', `${ZIP}…word/document.xml`, 'memo.txt', '“memo.txt” is a Word document.'],
    ['a zip called Markdown', `${ZIP}…photo.jpg`, 'notes.md', '“notes.md” is a zip archive.'],
    ['a page called text', '<!doctype html><p>Words', 'page.txt', '“page.txt” holds a web page.'],
    ['a web archive', 'From: <Saved by Blink>', 'page.mhtml', '“page.mhtml” ends in .mhtml.'],
    [
      'a page of scripts',
      '<div id=app></div><script>go()</script>',
      'app.html',
      '“app.html” holds no words of its own',
    ],
  ])('are refused by what they are: %s', async (_what, bytes, filename, beginning) => {
    const before = keptFiles()
    const { message } = await refused(await upload(bytes, filename))
    expect(message.slice(0, beginning.length)).toBe(beginning)
    expect(await list()).toHaveLength(0)
    expect(keptFiles()).toEqual(before)
  })

  it.each([
    ['text', 21, 'long.txt', 'The document is too large; the limit is 20 MB. Bring it in in parts.'],
    [
      'a page',
      6,
      'long.html',
      '“long.html” is 6 MB; the limit for a web page is 5 MB. Copy the part that matters and paste it.',
    ],
  ])('are refused above the limit of their kind: %s', async (_kind, megabytes, filename, sentence) => {
    const error = await refused(await upload('x'.repeat(megabytes * MEBIBYTE), filename))
    expect(error).toMatchObject({ code: 'too-large', message: sentence })
    expect(await list()).toHaveLength(0)
  })
})

describe('encodings', () => {
  const utf16 = (words: string, mark: string) => Buffer.from(mark + words, 'utf16le')

  it('reads UTF-16 with a mark, and asks when there is none', async () => {
    expect(await textOf(await imported(await upload(utf16(WORDS, '\uFEFF'), 'marked.txt')))).toBe(WORDS)
    const bytes = utf16(WORDS.trim(), '')
    const { code, details } = await refused(await upload(bytes, 'bare.txt'))
    expect(code).toBe('bad-encoding')
    const [first] = (details as { encodings: { encoding: string; preview: string }[] }).encodings
    expect(first?.preview).toBe(WORDS.trim())
    const again = await imported(await upload(bytes, 'bare.txt', { encoding: first?.encoding ?? '' }))
    expect(await textOf(again)).toBe(WORDS.trim())
  })

  it('reads windows-1251 when asked to, and of a page when the page or its sender says so', async () => {
    const words = Buffer.from([0xcf, 0xf0, 0xe8, 0xf7, 0xe0, 0xeb, 0x20, 0xe7, 0xe0, 0xea, 0xf0, 0xfb, 0xf2])
    expect(await refused(await upload(words, 'quay.txt'))).toMatchObject({ code: 'bad-encoding' })
    const chosen = await imported(await upload(words, 'quay.txt', { encoding: 'windows-1251' }))
    expect(await textOf(chosen)).toBe('Причал закрыт')
    const named = Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), words])
    expect(await textOf(await imported(await upload(named, 'quay.html')))).toBe('Причал закрыт')
    const stated = Buffer.concat([Buffer.from('<p>'), words])
    const sent = await imported(await upload(stated, 'sent.html', { type: 'text/html; charset=windows-1251' }))
    expect(await textOf(sent)).toBe('Причал закрыт')
    expect(sent.document.versions[0]?.encoding).toBe('windows-1251')
  })
})

describe('a web page', () => {
  it('comes in as its article with title, byline, day, address and outline; the original as it was', async () => {
    const { document, outline, proposals } = await imported(await upload(PAGE, 'merrin.html'))
    expect(document).toMatchObject({
      title: 'Merrin ferry talks stall over eastern quay',
      byline: 'Ilka Brandt, Tomas Reve',
      published: { iso: '2025-03-18' },
      referenceReason: 'from the page’s “article:published_time” mark',
      url: 'https://post.eastmoor.example/2025/03/merrin-ferry-talks',
      language: 'en',
      versions: [
        { mime: 'text/html', originalHash: hashOf(PAGE), note: expect.stringContaining('Read as an article') },
      ],
    })
    expect(outline.map(({ title }) => title)).toContain('What happens next')
    const { text: whole, captions, columnHeads } = await read({ document, outline, proposals })
    expect(captions?.map(({ start, end }) => whole.slice(start, end))).toEqual([
      expect.stringMatching(/^The eastern quay, seen on Monday\./),
      'Sailings a week',
    ])
    expect(columnHeads?.map(({ start, end }) => whole.slice(start, end))).toEqual(['| Route | 2024 | 2025 |'])
    const claims = proposals.flatMap((each) => (each.kind === 'evidence' ? [each] : []))
    expect(claims.length).toBeGreaterThan(1)
    for (const { span, fields } of claims) expect(whole.slice(span.start, span.end)).toBe(fields.exact)

    const response = await api.call(original.GET, { as: ana, params: { documentId: document.id } })
    expect(Buffer.from(await response.arrayBuffer()).equals(PAGE)).toBe(true)
    expect(response.headers.get('content-disposition')).toContain('attachment')
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
  })

  it('keeps its headings and its own day when another date is tried and taken back', async () => {
    const { document, outline } = await imported(await upload(PAGE, 'merrin.html'))
    const change = (published: string) =>
      api.answer<{ document: SourceDocument }>(row.PATCH, {
        as: ana,
        method: 'PATCH',
        params: { documentId: document.id },
        json: { published },
      })
    expect((await change('2024-01-02')).document.published?.iso).toBe('2024-01-02')
    const { document: back } = await change('')
    expect(back).toMatchObject({ published: { iso: '2025-03-18' }, referenceReason: document.referenceReason })
    expect(back.versions[0]?.outline).toEqual(outline)
  })

  it('may be pasted; what is pasted is UTF-8, whatever the page once was', async () => {
    const html = '<meta charset="windows-1251"><h2>Quay</h2><p>The quay stays closed – “until Friday”.</p>'
    const json = { text: html, filename: 'Pasted page.html' }
    const answer = await imported(
      await api.call(documents.POST, { as: ana, method: 'POST', params: { boardId }, json }),
    )
    expect(await textOf(answer)).toBe('Quay\n\nThe quay stays closed – “until Friday”.')
    expect(answer.document.versions[0]).toMatchObject({ how: 'paste', mime: 'text/html' })
  })

  it.each([
    ['ten thousand nested boxes', `<title>x</title>${'<div>'.repeat(10_000)}The quay is closed.`],
    ['ten thousand open marks', `<title>x</title>${'<b><i>'.repeat(5_000)}The quay is closed.`],
    ['ten thousand nested tables', `<title>x</title>${'<table><tr><td>'.repeat(10_000)}The quay is closed.`],
  ])('of %s is read all the same', async (_what, html) => {
    expect(await textOf(await imported(await upload(html, 'deep.html')))).toBe('The quay is closed.')
  })

  it('that takes more memory than it may ends in a sentence, and the next page is read', async () => {
    const limits = { ...api.services.config.limits, importMegabytes: 64 }
    const strict = createDocuments({ ...api.services, limits })
    // Every paragraph opens all the marks of those before it anew.
    const bomb = Array.from({ length: 20_000 }, (_, index) => `<p><b id=${index}>x`).join('')
    const bring = (filename: string, html: string) =>
      strict.importDocument(boardId, ana.principal, { filename, bytes: Buffer.from(html), how: 'upload' })
    await expect(bring('bomb.html', bomb)).rejects.toMatchObject({
      code: 'too-large',
      message: 'Reading “bomb.html” needed more than 64 MB of memory, the limit here.',
    })
    expect(await list()).toHaveLength(0)
    await expect(bring('quay.html', `<p>${WORDS}</p>`)).resolves.toMatchObject({ document: { boardId } })
    await strict.dispose()
  })
})

describe('what else goes wrong', () => {
  it('reads 200,000 lines, and the server answers others meanwhile', async () => {
    const lines = Array.from({ length: 200_000 }, (_, index) => `${index % 9 === 0 ? '' : `Line ${index} of the log.`}`)
    const pending = upload(lines.join('\n'), 'log.txt')
    expect(await list()).toHaveLength(0)
    const answer = await imported(await pending)
    expect(await textOf(answer)).toBe(lines.join('\n'))
  })

  it('keeps nothing of an upload whose tab was closed, and takes it when it is sent again', async () => {
    const before = keptFiles()
    const form = new Response(
      (() => {
        const data = new FormData()
        data.set('file', new Blob([WORDS.repeat(20_000)]), 'half.txt')
        return data
      })(),
    )
    const type = form.headers.get('content-type') ?? ''
    const whole = new Uint8Array(await form.arrayBuffer())
    const half = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(whole.slice(0, whole.length / 2))
        controller.error(new Error('The connection is gone.'))
      },
    })
    const send = (body: BodyInit) =>
      api.call(documents.POST, {
        as: ana,
        method: 'POST',
        params: { boardId },
        body,
        headers: { 'content-type': type },
      })
    expect(await refused(await send(half))).toMatchObject({
      code: 'bad-request',
      message: 'The document did not arrive whole. Send it again.',
    })
    expect(await list()).toHaveLength(0)
    expect(keptFiles()).toEqual(before)
    expect((await imported(await send(whole))).document.filename).toBe('half.txt')
  })

  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\desk\\quay report.html', 'quay report.html'],
    ['evil\u202Etxt.html', 'eviltxt.html'],
    ['<img src=x onerror=alert(1)>.txt', '<img src=x onerror=alert(1)>.txt'],
    ["a'b;c%00%0d%0aX: y.md", "a'b;c%00X: y.md"],
    [`${'é'.repeat(400)}.txt`, `${'é'.repeat(196)}.txt`],
    ['.txt', '.txt'],
    ['причал 码头 🚢.txt', 'причал 码头 🚢.txt'],
  ])('keeps only the name of %j, and sends it back unharmed', async (given, kept) => {
    const { document } = await imported(await upload(WORDS, given))
    expect(document.filename).toBe(kept)
    const response = await api.call(original.GET, { as: ana, params: { documentId: document.id } })
    const disposition = response.headers.get('content-disposition') ?? ''
    expect(disposition).toMatch(/^attachment; filename="[A-Za-z0-9._ -]*"; filename\*=UTF-8''[^\s'"<>]+$/)
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(kept)
  })

  it('knows the same bytes again, whatever they are called, and keeps them once', async () => {
    const first = await imported(await upload(PAGE, 'merrin.html'))
    const files = keptFiles()
    const second = await imported(await upload(PAGE, 'copy.htm'))
    expect(second).toMatchObject({ duplicate: true, document: { id: first.document.id } })
    expect(await list()).toHaveLength(1)
    expect(keptFiles()).toEqual(files)
  })
})
