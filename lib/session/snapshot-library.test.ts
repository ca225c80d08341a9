import { describe, expect, it } from 'vitest'
import type { DocumentId } from '@/lib/schema/ids'
import type { BoardFile } from '@/lib/snapshot/board-file'
import { createSnapshotLibrary } from './snapshot-library'

const FILE = {
  board: { id: 'board', title: 'Harbour' },
  sources: { cc: { name: 'Coast Courier', aliases: [], type: 'newspaper' } },
  documents: {
    doc: {
      filename: 'a.txt',
      title: 'Shut',
      language: 'en',
      status: 'current',
      sourceId: 'cc',
      versions: [
        { n: 1, text: 'The harbour is shut.', textHash: 'sha256:1', capturedBy: 'Ana', capturedAt: 5, outline: [] },
      ],
    },
  },
  evaluations: [{ subject: 'cc', kind: 'reliability', value: 'B', by: 'Ben', at: 3 }],
} as unknown as BoardFile

describe('createSnapshotLibrary', () => {
  const library = createSnapshotLibrary(FILE)
  it('gives the words that the snapshot cites', async () => {
    expect(await library.text('doc' as DocumentId)).toMatchObject({ text: 'The harbour is shut.', version: 1 })
    expect(library.documents.get()[0]).toMatchObject({
      id: 'doc',
      sourceId: 'cc',
      versions: [{ capturedBy: { name: 'Ana' } }],
    })
  })
  it('keeps the text out of the list of documents', () => {
    expect(JSON.stringify(library.documents.get())).not.toContain('harbour is shut')
  })
  it('shows grades under the raters’ names and nobody’s account', () => {
    expect(library.evaluations.get()).toEqual([
      { subject: 'cc', kind: 'reliability', value: 'B', at: 3, user: { userId: null, name: 'Ben' } },
    ])
  })
  it('says so when words are not in the file, and refuses every change', async () => {
    await expect(library.text('other' as DocumentId)).rejects.toThrow('not in the snapshot')
    await expect(library.evaluate('cc' as never, 'reliability', 'A')).rejects.toThrow('never changes')
  })
})
