import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import type { CardKind } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import { aSession } from './a-session'
import { makeLinksAside } from './carry-out-link'

const id = (name: string) => `${name}-00000000` as CardId
const card = (name: string, kind: CardKind) => ({
  id: id(name),
  kind,
  title: name,
  rect: { x: 0, y: 0, w: 200, h: 100 },
  fields: { madeBy: 'person' as const },
})

function start() {
  const all = aSession(createBoard(new Y.Doc()))
  all.board.insert([card('gauges', 'evidence'), card('logs', 'evidence'), card('quay', 'point')])
  const relations = () =>
    all.board.linkIds().flatMap((each) => {
      const link = all.board.link(each)
      return link ? `${link.from} ${link.kind} ${link.to}` : []
    })
  return { ...all, relations }
}
const both = [
  { from: id('gauges'), to: id('quay') },
  { from: id('logs'), to: id('quay') },
]

describe('makeLinksAside', () => {
  it('links each of several in one undo step, and says so', () => {
    const { session, board, relations, announced } = start()
    session.selection.set([id('gauges'), id('logs')])
    makeLinksAside(session, both, 'supports')
    expect(relations().sort()).toEqual([
      `${id('gauges')} supports ${id('quay')}`,
      `${id('logs')} supports ${id('quay')}`,
    ])
    expect(session.selection.get()).toEqual([id('gauges'), id('logs')])
    expect(announced.at(-1)?.text).toBe('Each of 2 cards supports “quay”.')
    board.undo()
    expect(relations()).toEqual([])
  })
  it('makes no link twice, and its Undo takes away only what it made', () => {
    const { session, relations, announced } = start()
    makeLinksAside(session, both.slice(0, 1), 'supports')
    makeLinksAside(session, both, 'supports')
    expect(relations()).toHaveLength(2)
    announced.at(-1)?.undo?.()
    expect(relations()).toEqual([`${id('gauges')} supports ${id('quay')}`])
    makeLinksAside(session, both.slice(0, 1), 'supports')
    expect(announced.at(-1)?.text).toBe('“gauges” supports “quay” already.')
  })
  it('says when the other card is gone', () => {
    const { session, board, announced } = start()
    board.remove([id('quay')])
    makeLinksAside(session, both, 'supports')
    expect(announced.at(-1)?.text).toBe('The card was deleted meanwhile.')
  })
})
