import { describe, expect, it } from 'vitest'
import type { Card } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import { aBoard, aCard, type CardWish } from './a-board'
import { answersWords, carriesWords, factsOf, NO_GRADES } from './card-facts'
import { eventTimeWords, sinceWords } from './card-words'
import { createScene } from './create-scene'
import { cardName } from './kind-look'
import { actorWords, changeWords, involvementWords, nameWords } from './named-facts'
import { createEstimatingMeasurer } from './text-measurer'

const facts = (board: ReturnType<typeof aBoard>, id: string) => factsOf(board.card(id as CardId)!, board, NO_GRADES)
const day = (iso: string) => ({ text: iso, iso, precision: 'day' })
const read = <K extends Card['kind']>(kind: K, wish: Omit<CardWish, 'id' | 'kind'> = {}) => {
  const card = aCard({ id: 'c', kind, ...wish })
  if (card.kind !== kind) throw new Error(`not ${kind}`)
  return card as Extract<Card, { kind: K }>
}

describe('what a card says through the cards it names', () => {
  it('gives an indicator its hypothesis with its label', () => {
    const board = aBoard(
      { id: 'h', kind: 'hypothesis', title: 'They agree', fields: { label: 'H2' } },
      { id: 'i', kind: 'indicator', fields: { hypothesisId: 'h' } },
    )
    expect(facts(board, 'i').named).toEqual({ h: { name: 'They agree', label: 'H2' } })
    expect(nameWords('h' as CardId, facts(board, 'i').named)).toBe('H2 They agree')
  })
  it('says the label once where the title begins with it', () => {
    const board = aBoard(
      { id: 'h', kind: 'hypothesis', title: 'H2: They agree', fields: { label: 'H2' } },
      { id: 'i', kind: 'indicator', fields: { hypothesisId: 'h' } },
    )
    expect(nameWords('h' as CardId, facts(board, 'i').named)).toBe('H2: They agree')
  })
  it('says so when the named card was deleted, and when none was chosen', () => {
    const board = aBoard({ id: 'i', kind: 'indicator', fields: { hypothesisId: 'h' } })
    expect(nameWords('h' as CardId, facts(board, 'i').named)).toBe('a card that was deleted')
    expect(nameWords(undefined, {})).toBe('not chosen yet')
  })
  it('names the actors of an event by title', () => {
    const event = read('event', { fields: { 'actor:a': true, 'actor:b': true, 'actor:gone': true } })
    const named = { a: { name: 'The pilot' }, b: { name: 'The guild' } }
    expect(actorWords(event, named)).toBe('The guild, The pilot, a card that was deleted')
    expect(actorWords(read('event'), {})).toBeUndefined()
  })
  it('counts a card that involves an entity once, whether by a link, a field or both', () => {
    const board = aBoard(
      { id: 'who', kind: 'entity' },
      { id: 'event', kind: 'event', fields: { 'actor:who': true, placeId: 'who' } },
      { id: 'stance', kind: 'position', fields: { partyId: 'who' } },
      { id: 'note' },
    )
    board.join('a', 'involves', 'event', 'who')
    board.join('b', 'involves', 'note', 'who')
    board.join('c', 'context', 'who', 'note')
    expect(facts(board, 'who').involvedIn).toBe(3)
    expect(involvementWords(1)).toBe('involved in 1 card')
    expect(involvementWords(0)).toBe('Not involved in anything yet.')
  })
  it('calls a position reversed when its latest evidence says so, else changed', () => {
    const versions = {
      'version:a': { at: day('2025-02-02'), text: 'No' },
      'version:b': { at: day('2025-04-12'), text: 'Yes', evidenceId: 'e' },
    }
    const board = aBoard(
      { id: 'p', kind: 'position', fields: versions },
      { id: 'e', kind: 'evidence', fields: { 'attribution.stance': 'reverses' } },
    )
    const card = board.card('p' as CardId)
    if (card?.kind !== 'position') throw new Error('not a position')
    expect(changeWords(card, facts(board, 'p').isReversal)).toBe('reversed')
    board.put({ id: 'e', kind: 'evidence', fields: { 'attribution.stance': 'asserts' } })
    expect(changeWords(card, facts(board, 'p').isReversal)).toBe('changed')
    expect(changeWords(read('position'), undefined)).toBeUndefined()
    expect(cardName(card)).toBe('Yes')
  })
  it('counts what rests on an assumption and what answers a question', () => {
    const board = aBoard(
      { id: 'a', kind: 'assumption' },
      { id: 'q', kind: 'question' },
      { id: 'j', kind: 'judgement' },
      { id: 'e', kind: 'evidence' },
    )
    board.join('1', 'rests-on', 'j', 'a')
    board.join('2', 'answers', 'e', 'q')
    board.join('3', 'answers', 'j', 'q')
    board.join('4', 'supports', 'e', 'q')
    expect(facts(board, 'a').carries).toBe(1)
    expect(facts(board, 'q').answers).toEqual({ count: 2, retracted: 0 })
    expect([0, 1, 2].map(carriesWords)).toEqual([
      'Nothing rests on it yet.',
      '1 judgement rests on it',
      '2 judgements rest on it',
    ])
    expect([0, 1, 2].map((count) => answersWords('open', { count, retracted: 0 }))).toEqual([
      'open · no answer yet',
      'open · 1 answer',
      'open · 2 answers',
    ])
  })
  it('says when an event was, and as of when a position holds', () => {
    const [from, until] = [day('2025-03-18'), day('2025-03-20')]
    expect(eventTimeWords(read('event', { fields: { time: from, until } }))).toBe('18 Mar 2025 – 20 Mar 2025')
    expect(eventTimeWords(read('event', { fields: { until } }))).toBe('until 20 Mar 2025')
    expect(eventTimeWords(read('event'))).toBeUndefined()
    expect(sinceWords({ title: ' ', versions: [] })).toBe('No position recorded yet.')
    expect(sinceWords({ title: 'Russia wants neutrality', versions: [] })).toBe('No dated version yet.')
    expect(sinceWords(read('position', { fields: { 'version:a': { at: from, text: 'No' } } }))).toBe(
      'as of 18 Mar 2025',
    )
  })
})

describe('facts that hang on names', () => {
  const sceneOf = (board: ReturnType<typeof aBoard>) => createScene(board, { measurer: createEstimatingMeasurer() })
  it('follow the named card when it is renamed or deleted', () => {
    const board = aBoard(
      { id: 'h', kind: 'hypothesis', title: 'They agree', fields: { label: 'H1' } },
      { id: 'i', kind: 'indicator', fields: { hypothesisId: 'h' } },
    )
    const scene = sceneOf(board)
    const told: string[] = []
    scene.subscribe(({ cards }) => told.push([...cards].sort().join(' ')))
    expect(scene.facts('i' as CardId).named?.h?.name).toBe('They agree')
    board.put({ id: 'h', kind: 'hypothesis', title: 'They part', fields: { label: 'H1' } })
    expect(told.at(-1)).toBe('h i')
    expect(scene.facts('i' as CardId).named?.h?.name).toBe('They part')
    board.drop('h')
    expect(told.at(-1)).toBe('h i')
    expect(scene.facts('i' as CardId).named).toEqual({})
  })
  it('follow the cards that begin or cease to name an entity', () => {
    const board = aBoard({ id: 'who', kind: 'entity' }, { id: 'e', kind: 'event' })
    const scene = sceneOf(board)
    expect(scene.facts('who' as CardId).involvedIn).toBe(0)
    board.put({ id: 'e', kind: 'event', fields: { 'actor:who': true } })
    expect(scene.facts('who' as CardId).involvedIn).toBe(1)
    const kept = scene.facts('who' as CardId)
    board.put({ id: 'e', kind: 'event', title: 'Renamed', fields: { 'actor:who': true } })
    expect(scene.facts('who' as CardId)).toBe(kept)
    board.put({ id: 'e', kind: 'event' })
    expect(scene.facts('who' as CardId).involvedIn).toBe(0)
  })
})
