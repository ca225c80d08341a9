import { describe, expect, it } from 'vitest'
import { describeBasis, notReportedWords } from './describe-basis'

const hedges = [{ exact: 'may', start: 0, end: 3, whose: 'author' as const }]

describe('the reason beside a basis', () => {
  it('names the word that decided', () => {
    expect(describeBasis({ basis: 'judgement', hedges })).toBe('The author hedges: “may”.')
  })
  it('says who is named, or that nothing is hedged', () => {
    const attribution = { speaker: 'A pilot', outlet: null, stance: 'asserts', originState: 'not-established' } as const
    expect(describeBasis({ basis: 'reported', hedges, attribution })).toBe('The text names who says it.')
    expect(describeBasis({ basis: 'reported', hedges: [] })).toBe('The author states it without a hedge.')
  })
  it('explains what is not reported, with the word that decided', () => {
    expect(notReportedWords({ basis: 'judgement', hedges })).toBe(
      'The author’s own judgement; it is nobody’s report. The author hedges: “may”.',
    )
    expect(notReportedWords({ basis: 'assumption', hedges: [] })).toBe(
      'The author takes this for granted; it is nobody’s report.',
    )
  })
  it('is silent once somebody chose otherwise', () => {
    expect(describeBasis({ basis: 'reported', hedges })).toBeUndefined()
    expect(describeBasis({ hedges: [] })).toBeUndefined()
  })
})
