import { describe, expect, it } from 'vitest'
import { compareContent } from '@/lib/board/content-difference'
import type { BoardContent } from '@/lib/schema/board-content'
import { richTextFromPlain } from '@/lib/schema/rich-text'
import { describeChanges, MAX_CHANGE_LINES, type ChangeLine } from './describe-changes'

const card = (title: string, fields: BoardContent['cards'][string]['fields'] = {}) => ({
  title,
  body: [],
  fields: { kind: 'judgement', madeBy: 'person', ...fields },
})
function aContent(content: Partial<BoardContent>): BoardContent {
  return { schemaVersion: 1, cards: {}, links: {}, places: {}, sizes: {}, orders: {}, origins: {}, ...content }
}
const changes = (now: BoardContent, then: BoardContent) => describeChanges(compareContent(now, then), now, then)

const wordsOf = (name: ChangeLine['name']) => name.map(({ words }) => words).join('')

describe('changes in words', () => {
  it('name what came, went and changed, with the values that can be read in a line', () => {
    const then = aContent({
      cards: { kept: card('The strait reopens', { likelihood: 'likely' }), lost: card('Old view') },
      places: { kept: [0, 0] },
      links: { l: { kind: 'rests-on', from: 'kept', to: 'lost' } },
    })
    const now = aContent({
      cards: {
        kept: card('The strait reopens', { likelihood: 'unlikely', 'tag:ports': true }),
        fresh: card('New view'),
      },
      places: { kept: [0, 0] },
      origins: { o: { name: 'The notice' } },
    })
    const { lines, cards, links, moved } = changes(now, then)
    expect(cards).toEqual({ back: 1, gone: 1, changed: 1 })
    expect(links).toEqual({ back: 1, gone: 0, changed: 0 })
    expect(moved).toBe(0)
    const words = lines.map(({ change, kind, name, parts }) => [change, kind, wordsOf(name), ...parts])
    expect(words).toEqual([
      ['back', 'Key judgement', 'Old view'],
      ['gone', 'Key judgement', 'New view'],
      [
        'changed',
        'Key judgement',
        'The strait reopens',
        { name: 'likelihood', values: { now: 'unlikely', then: 'likely' } },
        { name: 'tag “ports”', values: { now: 'set', then: 'not set' } },
      ],
      ['back', 'Link', '“The strait reopens” rests on “Old view”'],
      ['gone', 'Origin', 'The notice'],
    ])
  })

  it('tell the words of a source from ours, in a card’s name and in a link’s', () => {
    const excerpt = {
      documentId: 'd',
      version: 1,
      quote: { exact: 'It stays closed', prefix: '', suffix: '' },
      position: { start: 0, end: 15 },
      textHash: `sha256:${'a'.repeat(64)}`,
    }
    const evidence = { title: '', body: [], fields: { kind: 'evidence', 'excerpt:e1': excerpt } }
    const now = aContent({
      cards: { e: evidence, p: card('How long?', { kind: 'point' }) },
      links: { l: { kind: 'supports', from: 'e', to: 'p' } },
    })
    const { lines } = changes(now, aContent({}))
    expect(lines.find(({ id }) => id === 'e')?.name).toEqual([{ words: 'It stays closed', isQuote: true }])
    const link = lines.find(({ id }) => id === 'l')?.name ?? []
    expect(wordsOf(link)).toBe('“It stays closed” supports “How long?”')
    expect(link.filter(({ isQuote }) => isQuote).map(({ words }) => words)).toEqual(['It stays closed'])
  })

  it('name the fields that name other cards, never with an id', () => {
    const event = (fields: BoardContent['cards'][string]['fields']) =>
      aContent({ cards: { a: card('Closed', { kind: 'event', ...fields }) } })
    const { lines } = changes(
      event({ 'actor:id-1': true, 'actor:id-2': true, placeId: 'id-3', 'version:v': { evidenceId: 'id-4' } }),
      event({ 'alias:The port': true }),
    )
    expect(lines[0]?.parts).toHaveLength(4)
    expect(lines[0]?.parts.map(({ name }) => name).sort()).toEqual([
      'other name “The port”',
      'place of the event',
      'version',
      'who took part',
    ])
    expect(JSON.stringify(lines[0]?.parts)).not.toContain('id-')
  })

  it('hold the words that went and came, of titles, texts and reasons', () => {
    const body = (text: string) => richTextFromPlain(text)
    const reason = 'Two agencies report it, each from people of its own, and neither has read the other.'
    const then = aContent({
      cards: { a: { ...card('It reopens in May', { confidenceReason: reason }), body: body('The guild says so.') } },
      sizes: { a: [280, 100] },
    })
    const now = aContent({
      cards: {
        a: {
          ...card('It reopens in June', { confidenceReason: reason.replace('Two', 'Three') }),
          body: body('The guild denies it.'),
        },
      },
      sizes: { a: [280, 120] },
    })
    const [line] = changes(now, then).lines
    expect(line?.title).toEqual([
      { in: 'both', words: 'It reopens in ' },
      { in: 'then', words: 'May' },
      { in: 'now', words: 'June' },
    ])
    expect(line?.parts.map(({ name }) => name)).toEqual(['text', 'reason for the confidence']) // its size follows
    expect(line?.parts[0]?.words).toContainEqual({ in: 'now', words: 'denies it' })
    expect(line?.parts[1]?.words?.slice(0, 2)).toEqual([
      { in: 'then', words: 'Two' },
      { in: 'now', words: 'Three' },
    ])
    const bold = [{ type: 'paragraph', content: [{ type: 'text' as const, text: 'A', marks: { bold: {} } }] }]
    const set = changes(
      aContent({ cards: { a: { ...card('T'), body: bold } } }),
      aContent({ cards: { a: { ...card('T'), body: body('A') } } }),
    )
    expect(set.lines[0]?.parts).toEqual([{ name: 'how the text is set, or its web links' }])
  })

  it('hold what is written in what comes and goes, beside its name', () => {
    const now = aContent({
      cards: {
        a: { ...card('Closed', { ifWrong: 'All of it falls' }), body: richTextFromPlain('Seen\nfrom the quay') },
        n: { ...card('', { kind: 'note' }), body: richTextFromPlain('A short note') },
      },
      links: { l: { kind: 'contradicts', from: 'a', to: 'n', reason: 'Other days' } },
    })
    const { lines } = changes(now, aContent({}))
    expect(lines.map(({ parts }) => parts)).toEqual([
      [
        { name: 'text', words: [{ in: 'now', words: 'Seen\nfrom the quay' }] },
        { name: 'what follows if it is wrong', words: [{ in: 'now', words: 'All of it falls' }] },
      ],
      [], // its name is all of it
      [{ name: 'reason', words: [{ in: 'now', words: 'Other days' }] }],
    ])
  })

  it('name origins and frames on both sides, and no word as machines keep it', () => {
    const evidence = (fields: BoardContent['cards'][string]['fields']) => ({
      cards: { e: card('E', { kind: 'evidence', ...fields }), f: card('Talks', { kind: 'frame' }) },
    })
    const now = aContent({
      ...evidence({ frameId: 'f', 'attribution.originId': 'o', 'attribution.originState': 'known' }),
      origins: { o: { name: 'The notice' } },
    })
    const then = aContent({
      ...evidence({ 'attribution.originState': 'not-established' }),
      origins: { o: { name: 'The notice' } },
    })
    expect(changes(now, then).lines[0]?.parts).toEqual([
      { name: 'origin', values: { now: 'The notice', then: 'none' } },
      { name: 'frame', values: { now: 'Talks', then: 'none' } },
    ])
    const denied = aContent({
      ...evidence({ 'attribution.originState': 'known', eventTime: { text: '3 May', iso: null, precision: 'day' } }),
      origins: then.origins,
    })
    expect(changes(then, denied).lines[0]?.parts).toEqual([
      { name: 'what is known of the origin', values: { now: 'not established', then: 'known' } },
      { name: 'time of the event', values: { now: 'none', then: '3 May' } },
    ])
  })

  it('tell cards that only moved from those that say something else', () => {
    const at = (x: number) => aContent({ cards: { a: card('A') }, places: { a: [x, 0] } })
    expect(changes(at(1), at(2))).toMatchObject({ moved: 1, lines: [{ parts: [{ name: 'place' }] }] })
  })

  it('stop listing somewhere, and say how many are left', () => {
    const many = Object.fromEntries(Array.from({ length: MAX_CHANGE_LINES + 7 }, (_, at) => [`card-${at}`, card('A')]))
    const { lines, left, cards } = changes(aContent({ cards: many }), aContent({}))
    expect([lines.length, left, cards.gone]).toEqual([MAX_CHANGE_LINES, 7, MAX_CHANGE_LINES + 7])
  })
})
