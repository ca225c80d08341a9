import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { knownTo } from './known-to'

const typed = (ydoc: Y.Doc, words: string): Uint8Array => {
  const before = Y.encodeStateVector(ydoc)
  ydoc.getText('t').insert(ydoc.getText('t').length, words)
  return Y.encodeStateAsUpdate(ydoc, before)
}

describe('what a document holds', () => {
  it('is told of each update, a deletion too, and what builds on something missing is not held', () => {
    const author = new Y.Doc()
    const [first, second, third] = [typed(author, 'one'), typed(author, 'two'), typed(author, 'three')]
    const before = Y.encodeStateVector(author)
    author.getText('t').delete(0, 3)
    const deletion = Y.encodeStateAsUpdate(author, before)
    const server = new Y.Doc()
    Y.applyUpdate(server, first)
    expect(knownTo(server)(first)).toBe(true)
    expect(knownTo(server)(second)).toBe(false)
    expect(knownTo(server)(third)).toBe(false)
    expect(knownTo(server)(deletion)).toBe(false)
    Y.applyUpdate(server, Y.encodeStateAsUpdate(author))
    const isKnown = knownTo(server)
    expect([first, second, third, deletion].map(isKnown)).toEqual([true, true, true, true])
  })

  it('is nothing of bytes that are no update, and those after them are told all the same', () => {
    const author = new Y.Doc()
    const update = typed(author, 'one')
    const isKnown = knownTo(author)
    expect(isKnown(Uint8Array.of(9, 9, 9))).toBe(false)
    expect(isKnown(update)).toBe(true)
  })
})
