/**
 * Grades of one subject as the page shows them: the team's (the median), one's own, and everybody's beside it.
 * Grades are never merged into one number with anything else.
 */
import type { UserId } from '@/lib/schema/ids'
import {
  CREDIBILITIES,
  CREDIBILITY_WORDS,
  medianGrade,
  RELIABILITIES,
  RELIABILITY_WORDS,
  type Credibility,
  type Evaluation,
  type Reliability,
} from '@/lib/schema/source'

export interface GradeScale<T extends string = string> {
  readonly kind: Evaluation['kind']
  readonly name: string
  readonly grades: readonly T[]
  readonly words: Readonly<Record<T, string>>
  /** Shown until somebody grades. */
  readonly ungraded: T
}
export const RELIABILITY_SCALE: GradeScale<Reliability> = {
  kind: 'reliability',
  name: 'Reliability of the source',
  grades: RELIABILITIES,
  words: RELIABILITY_WORDS,
  ungraded: 'F',
}
export const CREDIBILITY_SCALE: GradeScale<Credibility> = {
  kind: 'credibility',
  name: 'Credibility of the item',
  grades: CREDIBILITIES,
  words: CREDIBILITY_WORDS,
  ungraded: '6',
}

export interface GradesShown<T extends string> {
  readonly team: T
  readonly graded: boolean
  readonly mine: T | null
  /** Others' grades, best first. */
  readonly others: readonly { readonly name: string; readonly value: T; readonly reason?: string }[]
}

export function gradesOf<T extends string>(
  scale: GradeScale<T>,
  subject: Evaluation['subject'] | undefined,
  evaluations: readonly Evaluation[],
  me: UserId,
): GradesShown<T> {
  const about = evaluations.filter((each) => each.kind === scale.kind && each.subject === subject)
  const median = medianGrade(scale.grades, about)
  const valueOf = (each: Evaluation) => scale.grades.find((grade) => grade === each.value)
  const own = about.find((each) => each.user.userId === me)
  const others = about.flatMap((each) => {
    const value = valueOf(each)
    return each === own || value === undefined
      ? []
      : [{ name: each.user.name, value, ...(each.reason && { reason: each.reason }) }]
  })
  return {
    team: median ?? scale.ungraded,
    graded: median !== undefined,
    mine: (own && valueOf(own)) ?? null,
    others: others.sort((a, b) => scale.grades.indexOf(a.value) - scale.grades.indexOf(b.value)),
  }
}

/** "usually reliable", or "not graded" where nobody has. */
export function gradeMeaning<T extends string>(scale: GradeScale<T>, shown: GradesShown<T>): string {
  return shown.graded ? scale.words[shown.team] : 'not graded'
}

/** How the team's grade came of grades that differ; nothing where they agree. */
export function spreadWords({ mine, others }: GradesShown<string>): string {
  const given = [...(mine === null ? [] : [mine]), ...others.map(({ value }) => value)]
  if (new Set(given).size < 2) return ''
  return given.length === 2 ? 'The team’s grade is the worse of the two.' : 'The team’s grade is the median of these.'
}
