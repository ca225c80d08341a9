import { describe, expect, it } from 'vitest'
import type { Attribution } from '@/lib/schema/attribution'
import type { Hedge } from '@/lib/schema/cited-cards'
import { presetBasis } from './preset-basis'

const hedge = (exact: string, whose: Hedge['whose'] = 'author'): Hedge => ({
  exact,
  start: 0,
  end: exact.length,
  whose,
})
const said = (some: Partial<Attribution>): Attribution => ({
  speaker: null,
  outlet: null,
  stance: 'asserts',
  originState: 'not-established',
  ...some,
})

describe('the basis a passage begins with', () => {
  it('is reported when somebody is named, or expressly not named, as saying it', () => {
    for (const attribution of [said({ speaker: 'A pilot' }), said({ outlet: 'Bay Times' }), said({ anonymous: true })])
      expect(presetBasis({ attribution, hedges: [hedge('may')] })).toEqual({ basis: 'reported' })
  })

  it('is the author’s judgement, or assumption, when only the author hedges', () => {
    expect(presetBasis({ hedges: [hedge('may')] })).toMatchObject({ basis: 'judgement', hedge: { exact: 'may' } })
    expect(presetBasis({ attribution: said({}), hedges: [hedge('may'), hedge('Presumably')] })).toMatchObject({
      basis: 'assumption',
      hedge: { exact: 'Presumably' },
    })
  })

  it('is reported for flat words, and when the hedge is another’s', () => {
    expect(presetBasis({ hedges: [] })).toEqual({ basis: 'reported' })
    expect(presetBasis({ hedges: [hedge('may', 'speaker')] })).toEqual({ basis: 'reported' })
  })
})
