import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import type { NewCard } from '@/lib/board/board'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { createOutline } from './create-outline'

const id = (name: string) => `${name}-00000000` as CardId
const card = (name: string, y: number, more: Partial<NewCard> = {}): NewCard => ({
  id: id(name),
  kind: 'point',
  rect: { x: 0, y, w: 200, h: 100 },
  title: name,
  fields: { madeBy: 'person' },
  ...more,
})

/** An outline here, and the same board somewhere else whose edits come in when `sync` is called. */
function start(...cards: NewCard[]) {
  const [ours, theirs] = [new Y.Doc(), new Y.Doc()]
  const board = createBoard(ours)
  const other = createBoard(theirs)
  board.insert(cards)
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours))
  const frames: (() => void)[] = []
  const outline = createOutline(board, (run) => {
    frames.push(run)
    return () => frames.splice(frames.indexOf(run), 1)
  })
  return {
    board,
    other,
    outline,
    keys: () => outline.rows.get().map(({ key }) => key),
    sync: () => Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs)),
    paint: () => frames.splice(0).forEach((run) => run()),
    waiting: () => frames.length,
  }
}

describe('createOutline', () => {
  it('shows one’s own acts at once, and others’ together once a frame', () => {
    const { board, other, outline, keys, sync, paint, waiting } = start(card('a', 0))
    board.insert([card('b', 200)])
    expect(keys()).toEqual([id('a'), id('b')])
    other.insert([card('c', 400)])
    sync()
    other.insert([card('d', 600)])
    sync()
    expect(waiting()).toBe(1)
    paint()
    expect(keys()).toEqual(['a', 'b', 'c', 'd'].map(id))
    outline.dispose()
  })
  it('leaves the rows as they are when only words change', () => {
    const { board, outline } = start(card('a', 0))
    const before = outline.rows.get()
    board.setTitle(id('a'), 'other words')
    expect(outline.rows.get()).toBe(before)
  })
  it('stays with the card when others move it, and goes to the next one when they delete it', () => {
    const { other, outline, sync, paint } = start(card('a', 0), card('b', 200), card('c', 400))
    outline.here.set(id('b'))
    other.moveCards([id('b')], { x: 0, y: 900 })
    sync()
    paint()
    expect(outline.here.get()).toBe(id('b'))
    other.remove([id('b')])
    sync()
    paint()
    expect(outline.here.get()).toBe(id('c')) // it was the last one by then
    other.remove([id('a'), id('c')])
    sync()
    paint()
    expect(outline.here.get()).toBeNull()
  })
  it('follows a card to where it hangs once it is linked, and back', () => {
    const { board, outline, keys } = start(card('p', 0), card('e', 200, { kind: 'evidence' }))
    outline.here.set(id('e'))
    const link = board.insert([], [{ kind: 'supports', from: id('e'), to: id('p') }]).links[0] as LinkId
    expect(keys()).toEqual([id('p'), `${id('p')}>${link}`])
    expect(outline.here.get()).toBe(`${id('p')}>${link}`)
    board.remove([link])
    expect(outline.here.get()).toBe(id('e'))
  })
  it('goes to the row that was closed around it, and opens what a card lies under', () => {
    const { outline } = start(
      card('f', 0, { kind: 'frame' }),
      card('a', 60, { fields: { madeBy: 'person', frameId: id('f') } }),
    )
    outline.here.set(id('a'))
    outline.setOpen([id('f')], false)
    expect(outline.here.get()).toBe(id('f'))
    expect(outline.rows.get()).toHaveLength(1)
    expect(outline.goTo(id('a'))).toBe(id('a'))
    expect(outline.here.get()).toBe(id('a'))
    const again = createOutline(createBoard(new Y.Doc()), () => () => undefined, outline.memory())
    expect(again.here.get()).toBeNull()
  })
})
