import { describe, expect, it } from 'vitest'
import { CARD_KINDS, type Card } from '@/lib/schema/card'
import { aCard } from './a-board'
import type { CardFacts } from './card-facts'
import { attributionWords, hedgedParts, likelihoodWords } from './card-words'
import { cardName, isNamedByQuote } from './kind-look'
import { measureCard } from './measure-card'
import { placeNames } from './place-names'
import { readingOrder } from './reading-order'
import { createEstimatingMeasurer } from './text-measurer'

describe('words on cards', () => {
  it('names outlet, speaker and date, and nothing that is not given', () => {
    const fields = {
      'attribution.outlet': 'Gazette',
      'attribution.speaker': 'a pilot',
      'attribution.said': { text: '3 May', iso: null, precision: 'day' },
    }
    const full = aCard({ id: 'e', kind: 'evidence', fields })
    const bare = aCard({ id: 'e', kind: 'evidence' })
    if (full.kind !== 'evidence' || bare.kind !== 'evidence') throw new Error('not evidence')
    expect(attributionWords(full, { documentName: 'Log' })).toBe('Gazette → a pilot · 3 May')
    expect(attributionWords(bare, { documentName: 'Log' })).toBe('in “Log”')
    const relative = { ...fields, 'attribution.said': { text: 'this morning', iso: '2026-05-03', precision: 'day' } }
    const today = aCard({ id: 'e', kind: 'evidence', fields: relative })
    expect(today.kind === 'evidence' && attributionWords(today, { documentName: 'Log' })).toBe(
      'Gazette → a pilot · 3 May 2026',
    )
    expect(attributionWords(bare, {})).toBe('Source not given')
  })
  it('takes whoever published the document for the outlet where none is named, unless they speak themselves', () => {
    const by = (fields: Record<string, string>, isCarrier = false) => {
      const card = aCard({ id: 'e', kind: 'evidence', fields })
      const publisher = { name: 'Kremlin', reliability: 'D', isCarrier } as const
      return card.kind === 'evidence' && attributionWords(card, { documentName: 'Log', publisher })
    }
    expect(by({ 'attribution.speaker': 'a pilot' })).toBe('Kremlin → a pilot')
    expect(by({ 'attribution.speaker': 'the Kremlin' })).toBe('the Kremlin')
    expect(by({})).toBe('Kremlin · in “Log”')
    expect(by({ 'attribution.speaker': 'a pilot', 'attribution.outlet': 'Gazette' }, true)).toBe('Gazette → a pilot')
  })
  it('says likelihood as word and range', () => {
    expect(likelihoodWords('likely')).toBe('likely\u00a0· 55–80\u00a0%')
    expect(likelihoodWords(undefined)).toBe('not given yet')
  })
  it('marks hedges and skips those that do not lie in the words or overlap', () => {
    const hedge = (start: number, end: number) => ({ exact: '', start, end, whose: 'author' as const })
    const parts = hedgedParts('it may perhaps rain', [hedge(3, 6), hedge(4, 9), hedge(7, 14), hedge(15, 99)])
    expect(parts.map((part) => [part.text, part.hedge !== undefined])).toEqual([
      ['it ', false],
      ['may', true],
      [' ', false],
      ['perhaps', true],
      [' rain', false],
    ])
  })
  it('names a card by its title, its quote, or its first words', () => {
    expect(cardName(aCard({ id: 'n', title: ' Fees ' }))).toBe('Fees')
    expect(cardName(aCard({ id: 'n', body: 'Some words' }))).toBe('Some words')
    expect(cardName(aCard({ id: 'n' }))).toBe('Untitled note')
  })
  it('tells a name that is a source’s words from ours', () => {
    const quote = { exact: 'The port reopened.', prefix: '', suffix: '' }
    const excerpt = {
      documentId: 'd',
      version: 1,
      quote,
      position: { start: 0, end: 18 },
      textHash: `sha256:${'0'.repeat(64)}`,
    }
    const quoting = { kind: 'evidence' as const, fields: { 'excerpt:e': excerpt } }
    expect(cardName(aCard({ id: 'e', ...quoting }))).toBe('The port reopened.')
    expect(isNamedByQuote(aCard({ id: 'e', ...quoting }))).toBe(true)
    expect(isNamedByQuote(aCard({ id: 'e', ...quoting, title: 'Port' }))).toBe(false)
    expect(isNamedByQuote(aCard({ id: 'e', kind: 'evidence', body: 'Seen from the pier' }))).toBe(false)
  })
})

describe('measureCard', () => {
  const measurer = createEstimatingMeasurer()
  it('grows with the text and shrinks with the width', () => {
    const long = aCard({ id: 'n', title: 'A title', body: 'words that go on '.repeat(20) })
    const short = aCard({ id: 'n', title: 'A title' })
    expect(measureCard(long, 280, measurer)).toBeGreaterThan(measureCard(short, 280, measurer))
    expect(measureCard(long, 560, measurer)).toBeLessThan(measureCard(long, 280, measurer))
  })
  it('leaves room for the line that says how independent the evidence is', () => {
    const facts: CardFacts = {
      coverage: { supporting: 1, against: 0, outside: 1, retracted: 0, undercut: 0 },
      notes: [{ words: '1 outlet' }],
    }
    for (const kind of ['point', 'hypothesis', 'judgement'] as const) {
      const card = aCard({ id: 'c', kind, title: 'A title' })
      expect(measureCard(card, 280, measurer)).toBe(measureCard(card, 280, measurer, facts))
    }
  })
  it('leaves room on evidence that names an outlet for the line that says who carries it', () => {
    const excerpt = { documentId: 'd', version: 1, position: { start: 0, end: 5 }, textHash: 'sha256:0' }
    const quote = { exact: 'It may rain. '.repeat(12), prefix: '', suffix: '' }
    const fields = { 'excerpt:e': { ...excerpt, quote }, 'attribution.outlet': 'AP' }
    const card = aCard({ id: 'e', kind: 'evidence', fields })
    const publisher = { name: 'Global Times', reliability: 'D', isCarrier: true } as const
    const facts: CardFacts = { notes: [{ words: 'Read in Global Times (D)' }], publisher }
    expect(measureCard(card, 280, measurer)).toBe(measureCard(card, 280, measurer, facts))

    const origin = { words: 'Origin: Letter' }
    const both = measureCard(card, 280, measurer, { notes: [...(facts.notes ?? []), origin], publisher })
    expect(measureCard(card, 280, measurer, { notes: [origin] })).toBe(both)
  })
  it('gives every kind a height', () => {
    for (const kind of CARD_KINDS) {
      expect(measureCard(aCard({ id: 'c', kind }) as Card, 280, measurer)).toBeGreaterThanOrEqual(64)
    }
  })
})

describe('readingOrder', () => {
  const at = (id: string, x: number, y: number, frame?: string) => ({ id, rect: { x, y, w: 200, h: 100 }, frame })
  it('goes row by row from the left, although tops differ a little', () => {
    expect(readingOrder([at('c', 0, 200), at('b', 300, 0), at('a', 0, 20)])).toEqual(['a', 'b', 'c'])
  })
  it('reads a frame and what lies in it before it goes on', () => {
    const cards = [at('in', 600, 300, 'f'), at('after', 900, 0), at('f', 0, 0)]
    expect(readingOrder(cards)).toEqual(['f', 'in', 'after'])
  })
  it('loses nobody in a ring of frames', () => {
    expect(readingOrder([at('a', 0, 0, 'b'), at('b', 0, 0, 'a')]).sort()).toEqual(['a', 'b'])
  })
})

describe('placeNames', () => {
  const name = (id: string, x: number, y: number) => ({ id, text: id, x, y, width: 100, height: 18 })
  it('leaves out a name that would cover an earlier one', () => {
    expect(placeNames([name('a', 0, 0), name('b', 50, 5), name('c', 0, 40)]).map((each) => each.id)).toEqual(['a', 'c'])
  })
  it('cuts a name short for the one at its right, whichever came first, before it leaves one out', () => {
    const short = (id: string, x: number) => ({ ...name(id, x, 0), leastWidth: 36 })
    const stand = (...wishes: ReturnType<typeof short>[]) => placeNames(wishes).map(({ id, width }) => [id, width])
    const [left, middle, right] = [short('left', 0), short('middle', 60), short('right', 120)]
    expect(stand(left, middle, right)).toEqual([
      ['left', 54],
      ['middle', 54],
      ['right', 100],
    ])
    expect(stand(right, middle, left)).toEqual([
      ['right', 100],
      ['middle', 54],
      ['left', 54],
    ])
    expect(stand(left, short('close', 20), right)).toEqual([
      ['left', 100],
      ['right', 100],
    ])
  })
  it('lets a name stand a line lower or higher before another is cut for it', () => {
    const shy = (id: string, x: number) => ({ ...name(id, x, 0), leastWidth: 30, shifts: [18, -18] })
    const stand = placeNames(['a', 'b', 'c', 'd'].map((id, index) => shy(id, index * 40)))
    expect(stand.map(({ id, y, width }) => [id, y, width])).toEqual([
      ['a', 0, 100],
      ['b', 18, 100],
      ['c', -18, 100],
      ['d', 0, 100],
    ])
  })
  it('places the same names wherever the view is', () => {
    const wishes = Array.from({ length: 80 }, (_, index) => name(`n${index}`, (index * 67) % 900, (index * 31) % 600))
    const before = placeNames(wishes).map((each) => each.id)
    const moved = placeNames(wishes.map((each) => ({ ...each, x: each.x - 333, y: each.y + 17 }))).map(
      (each) => each.id,
    )
    expect(moved).toEqual(before)
  })
})
