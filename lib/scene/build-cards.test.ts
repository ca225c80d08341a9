import { describe, expect, it } from 'vitest'
import { aCard } from './a-board'
import { sketchOf, titledCard, wholeCard } from './build-cards'
import type { CardFacts } from './card-facts'
import { META_FONT, TITLE_FONT } from './card-sketch'
import { measureCard } from './measure-card'
import { createEstimatingMeasurer } from './text-measurer'
import { DEFAULT_SIZES } from '@/lib/schema/card-size'
import { LIKELIHOODS, rangeWords } from '@/lib/schema/reasoning-cards'
import { CARD_PADDING, COLOURS } from '@/lib/theme/theme'

describe('a whole card with little room', () => {
  const measurer = createEstimatingMeasurer()
  const wordsAt = (height: number, facts: CardFacts, title = 'Title') => {
    const card = aCard({ id: 'h', kind: 'hypothesis', title, fields: { label: 'H1' } })
    const rect = { x: 0, y: 0, w: 280, h: height }
    return wholeCard(card, rect, sketchOf(card, facts, rect, measurer), { theme: 'light', measurer }).flatMap((item) =>
      item.type === 'text' ? item.text : [],
    )
  }
  const coverage = { supporting: 1, against: 0, outside: 1, retracted: 0, undercut: 0 }
  const twoLines = 'Ceasefire of thirty days is agreed on during the first call'

  it('keeps its title over a note, and lets the last of more notes go for it', () => {
    const one = wordsAt(104, { coverage, notes: [{ words: '1 outlet' }] })
    expect(one).toEqual(expect.arrayContaining(['Title', '1 outlet', '1 supporting · 0 against']))

    const two = wordsAt(104, { coverage, notes: [{ words: '2 outlets' }, { words: 'Origin: a call' }] })
    expect(two).toEqual(expect.arrayContaining(['Title', '2 outlets', '1 supporting · 0 against']))
    expect(two).not.toContain('Origin: a call')
  })

  it('keeps every line of its title over a note', () => {
    const words = wordsAt(120, { coverage, notes: [{ words: '1 outlet' }] }, twoLines)
    expect(words.join(' ')).toContain(twoLines)
    expect(words).toContain('1 supporting · 0 against')
    expect(words).not.toContain('1 outlet')
  })

  it('sets its title as tightly as the page does before a note goes', () => {
    // A line of it is a hair wider than lines are elsewhere, and the card is too low for one line more.
    const title = 'Ceasefire of thirty days is agreed on duringg'
    const line = measurer.width(title, TITLE_FONT)
    const card = aCard({ id: 'h', kind: 'hypothesis', title, fields: { label: 'H1' } })
    const facts = { coverage, notes: [{ words: '1 outlet' }] }
    const at = (width: number, h: number) => {
      const rect = { x: 0, y: 0, w: Math.ceil(line + width), h }
      return wholeCard(card, rect, sketchOf(card, facts, rect, measurer), { theme: 'light', measurer }).flatMap(
        (item) => (item.type === 'text' ? item.text : []),
      )
    }
    expect(at(27, 104)).toEqual(expect.arrayContaining([title, '1 outlet', '1 supporting · 0 against']))
    expect(at(27, 144)).not.toContain(title) // with room, what is measured and what is drawn stay alike
    expect(at(40, 104)).toContain(title)
  })

  it('keeps every word of its source over its notes, of which the last goes first', () => {
    const excerpt = { documentId: 'd', version: 1, position: { start: 0, end: 5 }, textHash: 'sha256:0' }
    const exact = 'The quay is closed until the crane has been inspected, the harbour said.'
    const card = aCard({
      id: 'e',
      kind: 'evidence',
      fields: { 'excerpt:x': { ...excerpt, quote: { exact, prefix: '', suffix: '' } } },
    })
    const facts = { notes: [{ words: 'Read in Global Times (D)' }, { words: 'Origin: Letter' }] }
    const whole = sketchOf(card, facts, { w: 280, h: 400 }, measurer).height
    const saidAt = (h: number) => {
      const rect = { x: 0, y: 0, w: 280, h }
      return wholeCard(card, rect, sketchOf(card, facts, rect, measurer), { theme: 'light', measurer }).flatMap(
        (item) => (item.type === 'text' ? item.text : []),
      )
    }
    for (const [lower, kept] of [
      [0, 2],
      [10, 2],
      [18, 1],
      [36, 0],
    ] as const) {
      const said = saidAt(whole - lower)
      expect(said.join(' ').replaceAll(/\s+/g, ' ')).toContain(exact)
      expect(facts.notes.map(({ words }) => said.includes(words))).toEqual([kept > 0, kept > 1])
    }
  })

  it('says a warning in its first line, where nothing yields to it', () => {
    const notes = [{ words: 'Rests on a retracted document', warning: 'Rests on retracted' }, { words: '1 outlet' }]
    const words = wordsAt(144, { coverage, notes }, twoLines)
    expect(words).toEqual(expect.arrayContaining(['Hypothesis', 'Rests on retracted', 'H1', '1 outlet']))
    expect(words.join(' ')).toContain(twoLines)
  })

  it('says what it warns of whole, or in fewer words, however narrow it is', () => {
    const card = aCard({ id: 'e', kind: 'evidence', fields: { basis: 'judgement' } })
    const facts = {
      notes: [{ words: 'From a retracted document', warning: 'Retracted document', inBrief: 'Retracted' }],
    }
    const at = (w: number) => {
      const rect = { x: 0, y: 0, w, h: 160 }
      return wholeCard(card, rect, sketchOf(card, facts, rect, measurer), { theme: 'light', measurer }).flatMap(
        (item) => (item.type === 'text' && item.y < 40 ? item.text : []),
      )
    }
    expect(at(400)).toEqual(['Evidence', 'Retracted document', 'judgement, not reported'])
    expect(at(280)).toEqual(['Evidence', 'Retracted document', 'judgement'])
    expect(at(180)).toEqual(['Retracted', 'judgement'])
    expect(at(120)).toEqual(['judgement'])
  })

  it('ends a title for which it is too low in an ellipsis, and leaves its facts out below that', () => {
    const low = wordsAt(88, { coverage }, twoLines)
    expect(low.filter((word) => word.endsWith('…'))).toHaveLength(1)
    expect(low).toContain('1 supporting · 0 against')
    const lowest = wordsAt(64, { coverage }, twoLines)
    expect(lowest.filter((word) => word.endsWith('…'))).toHaveLength(1)
    expect(lowest).not.toContain('1 supporting · 0 against')
  })
})

describe('the line of facts', () => {
  const measurer = createEstimatingMeasurer()
  const linesOf = (card: ReturnType<typeof aCard>, facts: CardFacts, w: number) => {
    const rect = { x: 0, y: 0, w, h: 160 }
    const items = wholeCard(card, rect, sketchOf(card, facts, rect, measurer), { theme: 'light', measurer })
    return items.flatMap((item) => (item.type === 'text' && item.y > 120 ? [item] : []))
  }
  const speaker = (words: string) =>
    aCard({ id: 'e', kind: 'evidence', fields: { 'attribution.outlet': 'Bloomberg', 'attribution.speaker': words } })

  it('goes on in a second line rather than being cut, within the space of one', () => {
    const words = 'people with knowledge of the matter'
    const lines = linesOf(speaker(words), {}, 280).filter(({ text }) => text !== 'F6')
    expect(lines.map(({ text }) => text).join(' ')).toBe(`Bloomberg → ${words}`)
    expect(lines).toHaveLength(2)
    const alone = linesOf(speaker('a minister'), {}, 280)
    expect(alone.map(({ text }) => text)).toContain('Bloomberg → a minister')
    const [one = 0] = alone.map(({ y }) => y)
    expect(lines.map(({ y }) => Math.round(y - one))).toEqual([-7, 7])
  })
  it('cuts nothing of the counts of a narrow card, and begins with what was retracted', () => {
    const coverage = { supporting: 12, against: 14, outside: 3, retracted: 1, undercut: 0 }
    const card = aCard({ id: 'h', kind: 'hypothesis', title: 'They agree' })
    expect(linesOf(card, { coverage }, 200).map(({ text }) => text)).toEqual(['1 retracted · 12 for ·', '14 against'])
  })
})

describe('a card with a label', () => {
  const measurer = createEstimatingMeasurer()
  const rect = { x: 0, y: 0, w: 280, h: 200 }
  const labelOf = (kind: 'hypothesis' | 'point', mark: string, title: string) => {
    const card = aCard({ id: 'h', kind, title, fields: kind === 'point' ? { marker: mark } : { label: mark } })
    const items = wholeCard(card, rect, sketchOf(card, {}, rect, measurer), { theme: 'light', measurer })
    return items.some((item) => item.type === 'text' && item.text === mark)
  }
  it('bears it beside the title, but not where the title begins with it', () => {
    expect(labelOf('hypothesis', 'H1', 'Russia accepts')).toBe(true)
    for (const title of ['H1: Russia accepts', 'h1 – Russia accepts', 'H1 Russia accepts']) {
      expect(labelOf('hypothesis', 'H1', title)).toBe(false)
    }
    for (const title of ['H10: Russia accepts', 'H2: Russia accepts'])
      expect(labelOf('hypothesis', 'H1', title)).toBe(true)
    expect(labelOf('point', '2.', '2. Power plants')).toBe(false)
    expect(labelOf('point', '2.', '2 outlets say so')).toBe(true)
  })
})

describe('an indicator', () => {
  it('says which hypothesis it favours in its row, and has no label of that one where a hypothesis has its own', () => {
    const measurer = createEstimatingMeasurer()
    const card = aCard({ id: 'i', kind: 'indicator', title: 'Ships wait', fields: { hypothesisId: 'h' } })
    const facts = { named: { h: { name: 'They agree', label: 'H1' } } }
    const rect = { x: 0, y: 0, w: 280, h: 200 }
    const words = wholeCard(card, rect, sketchOf(card, facts, rect, measurer), { theme: 'light', measurer }).flatMap(
      (item) => (item.type === 'text' ? item.text : []),
    )
    expect(words).toContain('H1 They agree')
    expect(words).not.toContain('H1')
  })
})

describe('the body of a whole card', () => {
  const bodyColour = (kind: 'note' | 'hypothesis') => {
    const card = aCard({ id: 'c', kind, body: 'What I think' })
    const rect = { x: 0, y: 0, w: 280, h: 200 }
    const measurer = createEstimatingMeasurer()
    const items = wholeCard(card, rect, sketchOf(card, {}, rect, measurer), { theme: 'light', measurer })
    return items.flatMap((item) => (item.type === 'text' && item.text === 'What I think' ? item.fill : []))
  }

  it('is quieter than a title; on a note it is the thing itself, in ink', () => {
    expect(bodyColour('hypothesis')).toEqual([COLOURS.secondary.light])
    expect(bodyColour('note')).toEqual([COLOURS.ink.light])
  })
})

describe('the first line of a whole card', () => {
  const measurer = createEstimatingMeasurer()
  const firstLine = (tags: Record<string, true>, marker: string) => {
    const card = aCard({ id: 'p', kind: 'point', title: 'Title', fields: { ...tags, marker } })
    const rect = { x: 0, y: 0, w: 280, h: 200 }
    const sketch = sketchOf(card, { notes: [] }, rect, measurer)
    return wholeCard(card, rect, sketch, { theme: 'light', measurer }).flatMap((item) =>
      item.type === 'text' ? item.text : [],
    )
  }

  it('names the tags between kind and marker, cut where there is no room', () => {
    expect(firstLine({ 'tag:port': true, 'tag:harbour': true }, '2.')).toEqual(
      expect.arrayContaining(['Point', '#harbour #port', '2.']),
    )
    const cut = firstLine({ [`tag:${'long'.repeat(30)}`]: true }, '2.').find((text) => text.startsWith('#'))
    expect(cut).toMatch(/^#long.*…$/)
    expect(measurer.width(cut ?? '', META_FONT)).toBeLessThan(220)
  })
})

describe('a judgement', () => {
  it('says on the card by when it can be told right or wrong', () => {
    const measurer = createEstimatingMeasurer()
    const rect = { x: 0, y: 0, w: 280, h: 240 }
    const due = { text: '2025-03', iso: '2025-03', precision: 'month' }
    const card = aCard({ id: 'j', kind: 'judgement', title: 'Title', fields: { due } })
    const words = wholeCard(card, rect, sketchOf(card, {}, rect, measurer), { theme: 'light', measurer }).flatMap(
      (item) => (item.type === 'text' ? item.text : []),
    )
    expect(words).toEqual(expect.arrayContaining(['Due', 'Mar 2025']))
  })

  it.each(LIKELIHOODS)('keeps “%s” and its range inside the card, whole, over its scale', (likelihood) => {
    const measurer = createEstimatingMeasurer()
    const card = aCard({ id: 'j', kind: 'judgement', title: 'Title', fields: { likelihood } })
    const right = (w: number) => w - CARD_PADDING
    for (const w of [176, 240, 280, DEFAULT_SIZES.judgement.w, 480]) {
      const rect = { x: 0, y: 0, w, h: measureCard(card, w, measurer) }
      const items = wholeCard(card, rect, sketchOf(card, {}, rect, measurer), { theme: 'light', measurer })
      const texts = items.flatMap((item) => (item.type === 'text' ? [item] : []))
      for (const { x, width } of texts) expect(x + width).toBeLessThanOrEqual(right(w))
      const range = texts.find(({ text }) => text.endsWith(rangeWords(likelihood)))
      const bars = items.flatMap((item) => (item.type === 'rect' && item.h < 8 ? [item] : []))
      expect(bars).toHaveLength(2)
      for (const { x, y, w: wide } of bars) {
        expect(x + wide).toBeLessThanOrEqual(right(w))
        expect(y).toBeGreaterThan(range?.y ?? Infinity)
      }
    }
  })
})

describe('a card whose title is all that can be read', () => {
  const measurer = createEstimatingMeasurer()
  const rect = { x: 100, y: 0, w: 280, h: 200 }
  const drawn = (title: string, kind: 'point' | 'judgement' = 'point') =>
    titledCard(aCard({ id: 't', kind, title }), rect, 34, measurer, 'light')
  const wordsOf = (title: string) => drawn(title).flatMap((item) => (item.type === 'text' ? item.text.trim() : []))

  it('tells its kind by a picture before its first word, at the right where words run from there', () => {
    const [picture, word] = drawn('Fees', 'judgement').filter(({ type }) => type === 'glyph' || type === 'text')
    if (picture?.type !== 'glyph' || word?.type !== 'text') throw new Error('no picture before a word')
    expect(picture.name).toBe('judgement')
    expect(word.x).toBeGreaterThan(picture.x + picture.size)
    const [mirrored, first] = drawn('הכבל').filter(({ type }) => type === 'glyph' || type === 'text')
    if (mirrored?.type !== 'glyph' || first?.type !== 'text') throw new Error('no picture before a word')
    expect(mirrored.x).toBeGreaterThan(first.x + first.width)
  })

  it('breaks no word: sets a long one smaller, and cuts one short that is too long even so', () => {
    expect(wordsOf('Ceasefire implementatio and more').join(' ')).toContain('implementatio')
    const [first] = wordsOf('Verhandlungsbereitschaftserklärung der Parteien')
    expect(first).toMatch(/^Verhandlung.*…$/)
    for (const item of drawn('Verhandlungsbereitschaftserklärung der Parteien'))
      if (item.type === 'text') expect(item.x + item.width).toBeLessThanOrEqual(rect.x + rect.w)
    const fonts = drawn('Short words only').flatMap((item) => (item.type === 'text' ? item.font.size : []))
    expect(new Set(fonts)).toEqual(new Set([34]))
  })
})
