import { describe, expect, it } from 'vitest'
import type { SourceId, UserId } from '@/lib/schema/ids'
import type { Evaluation } from '@/lib/schema/source'
import { CREDIBILITY_SCALE, gradeMeaning, gradesOf, RELIABILITY_SCALE, spreadWords } from './grades'

const SOURCE = 'courier' as SourceId
const ANA = 'ana' as UserId
const grade = (user: string, value: string, kind: Evaluation['kind'] = 'reliability'): Evaluation => ({
  subject: SOURCE,
  kind,
  user: { userId: user as UserId, name: user },
  value,
  at: 0,
})

describe('gradesOf', () => {
  it('shows F and says not graded until somebody grades', () => {
    const shown = gradesOf(RELIABILITY_SCALE, SOURCE, [grade('ben', '2', 'credibility')], ANA)
    expect(shown).toEqual({ team: 'F', graded: false, mine: null, others: [] })
    expect(gradeMeaning(RELIABILITY_SCALE, shown)).toBe('not graded')
  })
  it('keeps one’s own apart from the others’ and shows the worse on a tie', () => {
    const shown = gradesOf(
      RELIABILITY_SCALE,
      SOURCE,
      [grade('ana', 'B'), grade('chidi', 'D'), grade('ben', 'A'), grade('dora', 'C')],
      ANA,
    )
    expect(shown.mine).toBe('B')
    expect(shown.team).toBe('C')
    expect(shown.others.map((each) => each.name + each.value)).toEqual(['benA', 'doraC', 'chidiD'])
  })
  it('says how the team’s grade came of grades that differ', () => {
    const words = (...given: readonly Evaluation[]) => spreadWords(gradesOf(RELIABILITY_SCALE, SOURCE, given, ANA))
    expect(words(grade('ana', 'B'))).toBe('')
    expect(words(grade('ana', 'B'), grade('ben', 'B'))).toBe('')
    expect(words(grade('ana', 'B'), grade('ben', 'D'))).toBe('The team’s grade is the worse of the two.')
    expect(words(grade('ben', 'D'), grade('dora', 'A'), grade('ana', 'B'))).toBe(
      'The team’s grade is the median of these.',
    )
  })
  it('tells F given by a person from F that nobody gave', () => {
    expect(gradesOf(RELIABILITY_SCALE, SOURCE, [grade('ben', 'F')], ANA).graded).toBe(true)
  })
  it('ignores values that are no grade of the scale', () => {
    expect(gradesOf(CREDIBILITY_SCALE, SOURCE, [grade('ben', 'nonsense', 'credibility')], ANA).others).toEqual([])
  })
})
