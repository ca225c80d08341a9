import { describe, expect, it } from 'vitest'
import { arrivalWords, beginningWords, progressWords, refusalWords, refusedByImport } from './import-words'

const a = (title: string | null, ...kinds: ('point' | 'evidence' | 'frame')[]) => ({
  document: { title, filename: 'x.txt' },
  proposals: kinds.map((kind) => ({ kind })),
})

describe('words of imports', () => {
  it('name one document, and count several', () => {
    expect(beginningWords(['a.txt'])).toBe('“a.txt” is being brought in.')
    expect(beginningWords(['a.txt', 'b.txt'])).toBe('2 documents are being brought in.')
  })
  it('do not take a file that is done with for a document that is here', () => {
    expect(progressWords({ done: 2, total: 3 })).toBe('2 of 3 files done')
  })
  it('name the file that was refused, whatever the reason says', () => {
    expect(refusalWords({ filename: 'a.txt', error: '“a.txt” is empty.' })).toBe('“a.txt” is empty.')
    expect(refusalWords({ filename: 'a.txt', error: 'The server is full.' })).toBe('“a.txt”: The server is full.')
    expect(refusalWords({ filename: 'a.txt' })).toBe('“a.txt” could not be read.')
  })
  it('keep what was refused with the import it came from, the newest first', () => {
    const a = (id: string, begunAt: number) => ({ id, filename: id, begunAt, progress: 0, stage: 'failed' }) as const
    const byImport = refusedByImport([a('one', 5), a('two', 9), a('three', 5)])
    expect(byImport.map((tasks) => tasks.map(({ id }) => id))).toEqual([['two'], ['one', 'three']])
  })
  it('say what the rules propose of it, all that the tray counts', () => {
    expect(arrivalWords([a('Report', 'frame', 'point', 'evidence', 'evidence')])).toBe(
      '“Report” is here; 1 section, 1 point and 2 claims are proposed.',
    )
    expect(arrivalWords([a(null, 'evidence')])).toBe('“x.txt” is here; 1 claim is proposed.')
    expect(arrivalWords([a(null)])).toBe('“x.txt” is here; the rules propose no points or claims.')
    expect(arrivalWords([a('A', 'point'), a('B', 'point')])).toBe('2 documents are here; 2 points are proposed.')
    expect(arrivalWords([a('A', 'frame', 'frame'), a('B', 'evidence')])).toBe(
      '2 documents are here; 2 sections and 1 claim are proposed.',
    )
  })
  it('say how many more were found than are proposed', () => {
    const full = (unproposed: number) => ({
      ...a('A', 'evidence'),
      document: { title: 'A', filename: 'x', unproposed },
    })
    expect(arrivalWords([full(1)])).toBe('“A” is here; 1 claim is proposed. 1 more was found and is not proposed.')
    expect(arrivalWords([full(400), full(20), a('B')])).toBe(
      '3 documents are here; 2 claims are proposed. 420 more were found and are not proposed.',
    )
  })
})
