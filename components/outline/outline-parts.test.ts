import { describe, expect, it } from 'vitest'
import type { BoardChange } from '@/lib/board/board'
import type { CardId } from '@/lib/schema/ids'
import type { Peer } from '@/lib/sync/presence'
import { matchOutlineKey, OUTLINE_BINDINGS } from '@/lib/tools/outline-keys'
import { gatherNews, newsWords, NO_NEWS, type RemoteNews } from './remote-news'
import { placeRows, scrollToShow } from './row-places'
import { findTyped, typeOn } from './type-ahead'
import { peopleByCard } from './use-people'

describe('rows of unequal height', () => {
  it('know where they stand and which one is at a place', () => {
    const places = placeRows([40, 60, 50])
    expect([places.total, places.top(1), places.top(3)]).toEqual([150, 40, 150])
    expect([-5, 0, 39, 40, 99, 100, 999].map((offset) => places.at(offset))).toEqual([0, 0, 0, 1, 1, 2, 2])
    expect(placeRows([]).at(10)).toBe(0)
  })
  it('scroll only when a row is out of view', () => {
    const view = { top: 100, height: 200 }
    expect(scrollToShow({ top: 150, bottom: 200 }, view, 20)).toBeNull()
    expect(scrollToShow({ top: 90, bottom: 130 }, view, 20)).toBe(70)
    expect(scrollToShow({ top: 290, bottom: 330 }, view, 20)).toBe(150)
    expect(scrollToShow({ top: 0, bottom: 40 }, view, 20)).toBe(0)
  })
})

describe('typing ahead', () => {
  const names = ['Harbour', 'Hall', 'Quay', 'harbour two']
  const nameOf = (index: number) => names[index] ?? ''
  const type = (letters: string, here: number, from = { text: '', at: -9999 }) => {
    let typed = from
    for (const letter of letters) typed = typeOn(typed, letter, typed.at < 0 ? 0 : typed.at + 100)
    return findTyped(typed, names.length, here, nameOf)
  }
  it('goes on from here, round the end, whatever the case', () => {
    expect(type('h', 0)).toBe(1)
    expect(type('q', 3)).toBe(2)
    expect(type('H', 1)).toBe(3)
  })
  it('narrows with each letter, and repeats one letter as a step', () => {
    expect(type('hal', 0)).toBe(1)
    expect(type('hh', 1)).toBe(3)
    expect(type('zebra', 0)).toBeUndefined()
  })
  it('begins anew after a pause', () => {
    expect(typeOn({ text: 'ha', at: 0 }, 'q', 5000).text).toBe('q')
  })
})

describe('the outline’s keys', () => {
  it('mean one thing each', () => {
    const presses = OUTLINE_BINDINGS.map(({ key, code, mod, shift, alt }) =>
      JSON.stringify([key ?? code, mod, shift, alt]),
    )
    expect(new Set(presses).size).toBe(presses.length)
  })
  it('are found by letter, by place on the keyboard under Alt, and with their modifiers', () => {
    const press = { key: 'x', code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
    expect(matchOutlineKey({ ...press, key: '¬', code: 'KeyL', altKey: true })?.act).toBe('link')
    expect(matchOutlineKey({ ...press, key: 'Z', ctrlKey: true, shiftKey: true })?.act).toBe('redo')
    expect(matchOutlineKey({ ...press, key: 'ArrowUp', altKey: true })?.act).toBe('move-up')
    expect(matchOutlineKey(press)).toBeUndefined()
  })
})

describe('news of others', () => {
  const id = (name: string) => name as CardId
  const change = (cards: string[], places: string[] = [], links = 0): BoardChange => ({
    cards: new Set(cards.map(id)),
    places: new Set(places.map(id)),
    links: new Set(Array.from({ length: links }, (_, at) => `l${at}` as never)),
    origins: new Set(),
    membership: true,
    local: false,
  })
  const tell = (news: RemoteNews) => newsWords(news, (card) => card.toUpperCase())
  const gather = (news: RemoteNews, what: BoardChange, before: string[], after: string[]) =>
    gatherNews(
      news,
      what,
      (card) => before.includes(card),
      (card) => after.includes(card),
    )

  it('is one sentence for all that happened', () => {
    let news = gather(NO_NEWS, change(['a'], ['a']), [], ['a'])
    expect(tell(news)).toBe('Somebody else added “A”.')
    news = gather(news, change(['b', 'c'], ['d'], 2), ['b', 'c', 'd'], ['a', 'b', 'c', 'd'])
    expect(tell(news)).toBe('Somebody else added “A”, changed 2 cards, moved “D” and changed 2 links.')
    news = gather(news, change(['b']), ['a', 'b', 'c', 'd'], ['a', 'c', 'd'])
    expect(tell(news)).toContain('changed “C”')
    expect(tell(news)).toContain('deleted 1 card')
  })
  it('forgets what came and went in between', () => {
    const news = gather(gather(NO_NEWS, change(['a']), [], ['a']), change(['a']), ['a'], [])
    expect(tell(news)).toBe('')
  })
})

describe('people at cards', () => {
  it('tells who writes where and who has what selected, each person once a card', () => {
    const peer = (client: number, user: string, selection: string[], editing: string | null): Peer => ({
      clientId: client,
      user: { id: user as never, name: user, colour: '#000' },
      cursor: null,
      selection: selection as never,
      editing: editing as never,
      drag: null,
    })
    const found = peopleByCard([
      peer(1, 'Ben', ['a'], null),
      peer(2, 'Ben', [], 'a'),
      peer(3, 'Cleo', ['a', 'b'], null),
    ])
    expect(found.get('a' as CardId)?.map(({ name, isEditing }) => [name, isEditing])).toEqual([
      ['Ben', true],
      ['Cleo', false],
    ])
    expect(found.get('b' as CardId)).toHaveLength(1)
  })
})
