import { describe, expect, it } from 'vitest'
import { CARD_KINDS, type CardKind } from './card'
import {
  judgeLink,
  LINK_KINDS,
  linkKindsBetween,
  relationsBetween,
  relationsOfAll,
  whyNotGround,
  whyOnlyOne,
  type LinkEnd,
  type LinkKind,
} from './link'

const ENDS: readonly LinkEnd[] = [...CARD_KINDS, 'link']
const ANY = CARD_KINDS.filter((kind) => kind !== 'frame')

/** The grammar as the product says it, written out: kind → "from > to". */
const ALLOWED: Readonly<Record<LinkKind, readonly string[]>> = {
  supports: ['point', 'hypothesis', 'judgement', 'assumption', 'question', 'evidence'].map((to) => `evidence > ${to}`),
  contradicts: [
    ...['point', 'hypothesis', 'judgement', 'assumption', 'evidence'].map((to) => `evidence > ${to}`),
    'position > position',
    'judgement > judgement',
  ],
  'bears-on': ['evidence > hypothesis', 'assumption > hypothesis'],
  'rests-on': ['judgement > evidence', 'judgement > assumption', 'judgement > judgement', 'evidence > evidence'],
  undercuts: ['evidence > link', 'note > link'],
  answers: ['judgement > question', 'evidence > question'],
  updates: ANY.map((kind) => `${kind} > ${kind}`),
  involves: ANY.map((kind) => `${kind} > entity`),
  context: ANY.flatMap((from) => ANY.map((to) => `${from} > ${to}`)),
}

describe('the grammar of links', () => {
  it.each(LINK_KINDS)('allows exactly what the product says: %s', (kind) => {
    const found = CARD_KINDS.flatMap((from) =>
      ENDS.filter((to) => judgeLink(kind, from, to).allowed).map((to) => `${from} > ${to}`),
    )
    expect(found.sort()).toEqual([...ALLOWED[kind]].sort())
  })

  it('gives a finished sentence for everything that it refuses', () => {
    for (const kind of LINK_KINDS) {
      for (const from of CARD_KINDS) {
        for (const to of ENDS) {
          const verdict = judgeLink(kind, from, to)
          if (!verdict.allowed) expect(verdict.reason).toMatch(/^[A-Z][^.]+\.$/u)
        }
      }
    }
  })

  it.each<readonly [LinkKind, CardKind, LinkEnd, string]>([
    ['answers', 'judgement', 'point', 'A judgement answers a question, not a point.'],
    ['answers', 'note', 'question', 'Only a judgement or evidence answers something; a note does not.'],
    ['involves', 'event', 'question', 'An event involves an entity, not a question.'],
    ['updates', 'event', 'entity', 'An event updates an event, not an entity.'],
    ['undercuts', 'question', 'link', 'Only evidence or a note undercuts something; a question does not.'],
    ['context', 'entity', 'link', 'An entity is context for a card, not a link.'],
    ['supports', 'frame', 'point', 'A frame only holds cards; link the cards themselves.'],
  ])('refuses %s from %s to %s with the reason', (kind, from, to, reason) => {
    expect(judgeLink(kind, from, to)).toEqual({ allowed: false, reason })
  })

  it('offers what may run between two cards, in one order', () => {
    expect(linkKindsBetween('evidence', 'question')).toEqual(['supports', 'answers', 'context'])
    expect(linkKindsBetween('position', 'position')).toEqual(['contradicts', 'updates', 'context'])
    expect(linkKindsBetween('judgement', 'assumption')).toEqual(['rests-on', 'context'])
    expect(linkKindsBetween('event', 'entity')).toEqual(['involves', 'context'])
    expect(linkKindsBetween('note', 'link')).toEqual(['undercuts'])
    expect(linkKindsBetween('frame', 'note')).toEqual([])
  })

  it('says why a judgement rests on no point or hypothesis, and what to link instead, in either order', () => {
    const said = (kind: string) =>
      `A judgement rests on evidence, assumptions and judgements; link this ${kind}’s evidence instead.`
    expect(whyNotGround('judgement', 'hypothesis')).toBe(said('hypothesis'))
    expect(whyNotGround('point', 'judgement')).toBe(said('point'))
    expect(whyNotGround('hypothesis', 'point')).toBe(
      'Only evidence supports or contradicts a hypothesis; link this point’s evidence instead.',
    )
    expect(whyNotGround('judgement', 'evidence')).toBeUndefined()
    expect(whyNotGround('evidence', 'link')).toBeUndefined()
  })

  it('says, where only one kind may run, what the other direction could say and what the card says of others', () => {
    expect(whyOnlyOne('judgement', 'hypothesis')).toBe(
      'A link from a judgement to a hypothesis can say nothing else; nor can one the other way round. ' +
        'A judgement contradicts a judgement; rests on evidence, an assumption or a judgement; answers a question.',
    )
    expect(whyOnlyOne('point', 'evidence')).toBe(
      'A link from a point to evidence can say nothing else; the other way round, evidence may be drawn to a point: it supports or contradicts it.',
    )
    expect(whyOnlyOne('evidence', 'point')).toBeUndefined()
  })
})

describe('relations of two ends', () => {
  it('of several are those that fit each of them', () => {
    const offered = (kinds: readonly CardKind[], other: LinkEnd) =>
      relationsOfAll(kinds, other).map(({ kind, incoming }) => (incoming ? `in ${kind}` : kind))
    expect(offered(['evidence', 'evidence'], 'point')).toEqual(['supports', 'contradicts', 'context', 'in context'])
    expect(offered(['evidence', 'note'], 'point')).toEqual(['context', 'in context'])
    expect(offered(['evidence', 'note'], 'link')).toEqual(['undercuts'])
    expect(offered(['evidence', 'point'], 'link')).toEqual([])
  })
  it('come the likeliest first, from either end, and what any card may say of any last', () => {
    const offered = (...ends: Parameters<typeof relationsBetween>) =>
      relationsBetween(...ends).map(({ kind, incoming }) => (incoming ? `in ${kind}` : kind))
    expect(offered('hypothesis', 'evidence')).toEqual([
      'in supports',
      'in contradicts',
      'in bears-on',
      'context',
      'in context',
    ])
    expect(offered('evidence', 'point')).toEqual(['supports', 'contradicts', 'context', 'in context'])
    expect(offered('evidence', 'judgement').slice(0, 3)).toEqual(['supports', 'contradicts', 'in rests-on'])
    expect(offered('question', 'judgement')[0]).toBe('in answers')
    expect(offered('entity', 'event')).toEqual(['in involves', 'context', 'in context'])
    expect(offered('note', 'note')).toEqual(['updates', 'in updates', 'context', 'in context'])
  })
})
