import * as Y from 'yjs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ApiClient, ImportFile } from '@/lib/api/client'
import { createBoard } from '@/lib/board/create-board'
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { BoardId, DocumentId } from '@/lib/schema/ids'
import type { FinishedImport, ImportAnswer, ImportJob } from '@/lib/schema/import'
import type { Proposal, Source, SourceDocument } from '@/lib/schema/source'
import { createLibrary } from './create-library'

const BOARD = 'board-harbour' as BoardId
const board = createBoard(new Y.Doc())
const settle = () => new Promise((resolve) => setImmediate(resolve))

const aDocument = (id: string, title: string) =>
  ({
    id,
    boardId: BOARD,
    filename: `${id}.txt`,
    title,
    language: 'en',
    versions: [],
    status: 'current',
  }) as unknown as SourceDocument
const aFinished = (document: SourceDocument, proposals: readonly Proposal[] = []): FinishedImport => ({
  document,
  outline: [],
  proposals,
})
const aJob = (fields: Partial<ImportJob>) =>
  ({ id: 'job-0001', documentId: 'doc-0001', state: 'running', progress: 0.5, ...fields }) as ImportJob

/** The server's rows as the test sets them; every read answers a fresh copy, as the network does. */
function fakeApi() {
  const rows = {
    documents: [aDocument('doc-0001', 'One'), aDocument('doc-0002', 'Two')],
    sources: [] as Source[],
    proposals: [{ id: 'prop-001', documentId: 'doc-0001', kind: 'frame' }] as unknown as Proposal[],
  }
  const copy = async <T>(value: T) => structuredClone(value)
  const api = {
    documents: vi.fn(() => copy(rows.documents)),
    sources: vi.fn(() => copy(rows.sources)),
    evaluations: vi.fn(() => copy([])),
    snapshots: vi.fn(() => copy([])),
    document: vi.fn((id: DocumentId) => copy(aFinished(aDocument(id, 'One'), rows.proposals))),
    documentText: vi.fn((documentId: DocumentId) =>
      copy({
        documentId,
        version: 1,
        text: 'Words.',
        textHash: 'sha256:0',
        marks: { hedges: [], quotes: [], dates: [], names: [], sentences: [], paragraphs: [] },
      }),
    ),
    importFile: vi.fn((_board: BoardId, _file: ImportFile): Promise<ImportAnswer> =>
      copy(aFinished(aDocument('doc-0003', 'Three'))),
    ),
    importText: vi.fn(),
    job: vi.fn(() => copy(aJob({ state: 'done' }))),
    cancelJob: vi.fn(() => copy(aJob({ state: 'cancelled' }))),
  }
  return { rows, api: api as typeof api & ApiClient }
}

afterEach(() => void vi.useRealTimers())

describe('the library', () => {
  it('reads its rows at the start and keeps those that did not change as they are', async () => {
    const { rows, api } = fakeApi()
    const library = createLibrary({ api, boardId: BOARD, board })
    await settle()
    const [one, two] = library.documents.get()
    rows.documents[1] = aDocument('doc-0002', 'Two, corrected')
    const changed = vi.fn()
    library.documents.subscribe(changed)
    library.noticed({ kind: 'documents', id: 'doc-0002' })
    await settle()
    expect(library.documents.get()[0]).toBe(one)
    expect(library.documents.get()[1]).not.toBe(two)
    library.noticed({ kind: 'documents' })
    await settle()
    expect(changed).toHaveBeenCalledTimes(1)
    library.dispose()
  })

  it('reads only what a notice names', async () => {
    const { api } = fakeApi()
    const library = createLibrary({ api, boardId: BOARD, board })
    library.proposals('doc-0001' as DocumentId)
    await settle()
    vi.clearAllMocks()
    library.noticed({ kind: 'proposals', id: 'doc-0002' })
    library.noticed({ kind: 'people' })
    await settle()
    expect(api.document).not.toHaveBeenCalled()
    library.noticed({ kind: 'proposals', id: 'doc-0001' })
    library.noticed({ kind: 'sources' })
    await settle()
    expect(api.document).toHaveBeenCalledTimes(1)
    expect(api.sources).toHaveBeenCalledTimes(1)
    expect(api.documents).not.toHaveBeenCalled()
    library.dispose()
  })

  it('has the proposals of a document that was asked for while the server still read it', async () => {
    const { rows, api } = fakeApi()
    const job = aJob({ state: 'running' })
    const running = { document: { id: 'doc-0001', boardId: BOARD, filename: 'one.txt' }, job } as ImportAnswer
    api.document.mockImplementationOnce(async () => running as FinishedImport)
    const library = createLibrary({ api, boardId: BOARD, board })
    const proposals = library.proposals('doc-0001' as DocumentId)
    await settle()
    expect(proposals.get()).toBeUndefined()
    library.noticed({ kind: 'documents', id: 'doc-0001' })
    await settle()
    expect(proposals.get()).toEqual(rows.proposals)
    library.dispose()
  })

  it('reads a text once, again when its document changed, and again after a failure', async () => {
    const { api } = fakeApi()
    const library = createLibrary({ api, boardId: BOARD, board })
    const id = 'doc-0001' as DocumentId
    expect(await library.text(id)).toBe(await library.text(id))
    expect(api.documentText).toHaveBeenCalledTimes(1)
    library.noticed({ kind: 'documents', id })
    api.documentText.mockRejectedValueOnce(new RedthreadError('internal', 'Away.'))
    await expect(library.text(id)).rejects.toThrow('Away.')
    expect((await library.text(id)).text).toBe('Words.')
    library.dispose()
  })

  it('keeps what it has when the server is away, and catches up at the next notice', async () => {
    const { rows, api } = fakeApi()
    const library = createLibrary({ api, boardId: BOARD, board })
    await settle()
    api.documents.mockRejectedValueOnce(new RedthreadError('storage-unavailable', 'Away.'))
    rows.documents.push(aDocument('doc-0003', 'Three'))
    library.noticed({ kind: 'documents' })
    await settle()
    expect(library.documents.get()).toHaveLength(2)
    library.refresh()
    await settle()
    expect(library.documents.get()).toHaveLength(3)
    library.dispose()
  })
})

describe('imports', () => {
  const file = new Blob(['words'])

  it('show the upload, and go once the document is in the list', async () => {
    const { rows, api } = fakeApi()
    const library = createLibrary({ api, boardId: BOARD, board })
    await settle()
    let finish = (_answer: FinishedImport) => {}
    api.importFile.mockImplementationOnce((_board, { onProgress }) => {
      onProgress?.(0.5)
      return new Promise<FinishedImport>((resolve) => (finish = resolve))
    })
    library.importFile(file, 'three.txt')
    expect(library.imports.get()).toMatchObject([{ filename: 'three.txt', stage: 'uploading', progress: 0.15 }])
    rows.documents.push(aDocument('doc-0003', 'Three'))
    finish(aFinished(aDocument('doc-0003', 'Three')))
    await settle()
    expect(library.imports.get()).toEqual([])
    expect(library.documents.get()).toHaveLength(3)
    library.dispose()
  })

  it('follow a job to its end', async () => {
    vi.useFakeTimers()
    const { api } = fakeApi()
    const library = createLibrary({ api, boardId: BOARD, board })
    api.importFile.mockResolvedValueOnce({
      document: { id: 'doc-0003' as DocumentId, boardId: BOARD, filename: 'three.txt' },
      job: aJob({ progress: 0.5 }),
    })
    api.job.mockResolvedValueOnce(aJob({ progress: 0.9 }))
    library.importFile(file, 'three.txt')
    await vi.advanceTimersByTimeAsync(0)
    expect(library.imports.get()).toMatchObject([{ stage: 'reading', progress: expect.closeTo(0.65) as number }])
    await vi.advanceTimersByTimeAsync(400)
    expect(library.imports.get()[0]?.progress).toBeCloseTo(0.93)
    await vi.advanceTimersByTimeAsync(400)
    expect(library.imports.get()).toEqual([])
    library.dispose()
  })

  it('are in when the list cannot be read just then', async () => {
    const { api } = fakeApi()
    const library = createLibrary({ api, boardId: BOARD, board })
    await settle()
    api.documents.mockRejectedValueOnce(new RedthreadError('storage-unavailable', 'Away.'))
    library.importFile(file, 'three.txt')
    await settle()
    expect(library.imports.get()).toEqual([])
    expect(library.imported.get()).toMatchObject({ document: { title: 'Three' } })
    library.dispose()
  })

  describe('that the server reads on by itself', () => {
    const away = new RedthreadError('storage-unavailable', 'Away.')
    function startJob() {
      vi.useFakeTimers()
      const { api } = fakeApi()
      const library = createLibrary({ api, boardId: BOARD, board })
      api.importFile.mockResolvedValueOnce({
        document: { id: 'doc-0003' as DocumentId, boardId: BOARD, filename: 'three.txt' },
        job: aJob({ progress: 0.5 }),
      })
      library.importFile(file, 'three.txt')
      return { api, library }
    }

    it('go on when answers about them are lost', async () => {
      const { api, library } = startJob()
      api.job.mockRejectedValueOnce(away).mockRejectedValueOnce(new TypeError('The body broke off.'))
      await vi.advanceTimersByTimeAsync(400 + 800)
      expect(library.imports.get()).toMatchObject([{ stage: 'reading' }])
      await vi.advanceTimersByTimeAsync(1600)
      expect(library.imports.get()).toEqual([])
      expect(api.job).toHaveBeenCalledTimes(3)
      library.dispose()
    })

    it('are said to be unknown, not failed, when no answer comes at all', async () => {
      const { api, library } = startJob()
      api.job.mockRejectedValue(away)
      await vi.advanceTimersByTimeAsync(60_000)
      expect(library.imports.get()).toMatchObject([
        {
          stage: 'failed',
          error:
            'The server does not say how far “three.txt” is. It may come in yet: look for it before you import it again.',
        },
      ])
      expect(api.job).toHaveBeenCalledTimes(6)
      library.dispose()
    })

    it('end at once when the server knows nothing of them', async () => {
      const { api, library } = startJob()
      api.job.mockRejectedValue(new RedthreadError('not-found', 'There is no such import.'))
      await vi.advanceTimersByTimeAsync(400)
      expect(library.imports.get()).toMatchObject([{ stage: 'failed', error: 'There is no such import.' }])
      library.dispose()
    })
  })

  it('are counted while several are under way, tell what came in, and are cancelled together', async () => {
    const { api } = fakeApi()
    const library = createLibrary({ api, boardId: BOARD, board })
    const point = { id: 'prop-001', kind: 'point' } as unknown as Proposal
    api.importFile.mockResolvedValueOnce(aFinished(aDocument('doc-0003', 'Three'), [point]))
    for (const name of ['four.txt', 'five.txt']) {
      api.importFile.mockImplementationOnce(
        (_board, { signal }) =>
          new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error(name)))),
      )
    }
    for (const name of ['three.txt', 'four.txt', 'five.txt']) library.importFile(file, name)
    expect(library.importCount.get()).toEqual({ done: 0, total: 3 })
    await settle()
    expect(library.importCount.get()).toEqual({ done: 1, total: 3 })
    expect(library.imported.get()).toMatchObject({ document: { title: 'Three' }, proposals: [point] })
    library.cancelImports()
    await settle()
    expect(library.imports.get()).toEqual([])
    expect(library.importCount.get()).toEqual({ done: 0, total: 0 })
    library.dispose()
  })

  it('ask for the encoding, and send the same file again with it', async () => {
    const { api } = fakeApi()
    const library = createLibrary({ api, boardId: BOARD, board })
    const encodings = [{ encoding: 'windows-1252', preview: 'fermé' }]
    api.importFile.mockRejectedValueOnce(new RedthreadError('bad-encoding', 'Not UTF-8.', { details: { encodings } }))
    library.importFile(file, 'quai.txt')
    await settle()
    const [task] = library.imports.get()
    expect(task).toMatchObject({ stage: 'choose-encoding', encodings })
    library.chooseEncoding(task?.id ?? '', 'windows-1252')
    await settle()
    expect(api.importFile.mock.calls[1]?.[1]).toMatchObject({ file, filename: 'quai.txt', encoding: 'windows-1252' })
    expect(library.imports.get()).toEqual([])
    library.dispose()
  })

  it('stay with their reason when they failed, or brought nothing new, until dismissed', async () => {
    const { api } = fakeApi()
    const library = createLibrary({ api, boardId: BOARD, board })
    api.importFile.mockRejectedValueOnce(new RedthreadError('too-large', '“x.txt” is 21 MB; the limit is 20 MB.'))
    api.importFile.mockResolvedValueOnce({ ...aFinished(aDocument('doc-0001', 'One')), duplicate: true })
    library.importFile(file, 'x.txt')
    library.importFile(file, 'one.txt')
    await settle()
    expect(library.imports.get()).toMatchObject([
      { stage: 'failed', error: '“x.txt” is 21 MB; the limit is 20 MB.' },
      { stage: 'failed', error: '“one.txt” is on the board already, as “One”.' },
    ])
    const [first] = library.imports.get()
    library.dismissRefused(first && [first.id])
    expect(library.imports.get()).toMatchObject([{ filename: 'one.txt' }])
    library.dismissRefused()
    expect(library.imports.get()).toEqual([])
    library.dispose()
  })

  it('that failed stay when others come in, and go once their own file or text did', async () => {
    const { api } = fakeApi()
    const library = createLibrary({ api, boardId: BOARD, board })
    const failures = () => library.imports.get().map(({ filename }) => filename)
    const refuse = () => Promise.reject(new RedthreadError('too-large', 'That is too large.'))
    api.importFile.mockImplementationOnce(refuse).mockImplementationOnce(refuse)
    api.importText.mockImplementationOnce(refuse).mockResolvedValue(aFinished(aDocument('doc-0003', 'Three')))
    library.importFile(file, 'x.txt')
    library.importFile(file, 'y.txt')
    library.importText('Words of one', 'Pasted text.txt')
    await settle()
    library.importFile(file, 'three.txt')
    library.importText('Words of another', 'Pasted text.txt')
    await settle()
    expect(failures()).toEqual(['x.txt', 'y.txt', 'Pasted text.txt'])
    library.importFile(file, 'x.txt')
    library.importText('Words of one', 'Pasted text.txt')
    await settle()
    expect(failures()).toEqual(['y.txt'])
    api.importFile.mockResolvedValueOnce({ ...aFinished(aDocument('doc-0001', 'One')), duplicate: true })
    library.importFile(file, 'y.txt')
    await settle()
    expect(library.imports.get()).toMatchObject([{ error: '“y.txt” is on the board already, as “One”.' }])
    library.dispose()
  })

  it('know which were begun together, also in one moment of the clock', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(1_000)
    const { api } = fakeApi()
    const library = createLibrary({ api, boardId: BOARD, board })
    api.importFile.mockRejectedValue(new RedthreadError('too-large', 'That is too large.'))
    library.importFile(file, 'x.txt')
    library.importFile(file, 'y.txt')
    await settle()
    library.importFile(file, 'z.txt')
    await settle()
    expect(library.imports.get().map(({ begunAt }) => begunAt)).toEqual([1_000, 1_000, 1_001])
    library.dispose()
    vi.restoreAllMocks()
  })

  it('are cancelled at once, on the server too', async () => {
    const { api } = fakeApi()
    const library = createLibrary({ api, boardId: BOARD, board })
    api.importFile.mockResolvedValueOnce({
      document: { id: 'doc-0003' as DocumentId, boardId: BOARD, filename: 'three.txt' },
      job: aJob({}),
    })
    library.importFile(file, 'three.txt')
    await settle()
    library.cancelImport(library.imports.get()[0]?.id ?? '')
    expect(library.imports.get()).toEqual([])
    expect(api.cancelJob).toHaveBeenCalledWith('job-0001')
    library.dispose()
  })
})
