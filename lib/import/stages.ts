/** Which stages run on which language, and how a person is told of those that did not. */
import { capitalised } from '@/lib/schema/capitalised'
import { hasChronoDates } from './dates/chrono-dates'
import { rulesOf } from './languages/rules-of'

const STAGES = ['points', 'quotes', 'dates', 'claims', 'hedges', 'names'] as const
export type Stage = (typeof STAGES)[number]

/** In the order of STAGES. `language` is ISO 639-1, "und" when unknown. */
export function stagesTried(language: string): Stage[] {
  const hasRules = rulesOf(language) !== undefined
  const isTried: Readonly<Record<Stage, boolean>> = {
    points: true,
    quotes: true,
    // An unknown language is read for English dates: they are the likeliest in a table or a list of names.
    dates: hasRules || language === 'und' || hasChronoDates(language),
    claims: hasRules,
    hedges: hasRules,
    names: language === 'en',
  }
  return STAGES.filter((stage) => isTried[stage])
}

/** Finished sentences, empty when everything was tried: "Claims were not looked for in Polish; points, dates … were." */
export function notTried(language: string): string[] {
  const tried = stagesTried(language)
  const left = STAGES.filter((stage) => !tried.includes(stage))
  if (left.length === 0) return []
  const where = language === 'und' ? 'because the language was not recognised' : `in ${nameOf(language)}`
  return [`${capitalised(listOf(left))} were not looked for ${where}; ${listOf(tried)} were.`]
}

const names = new Intl.DisplayNames(['en'], { type: 'language' })

function nameOf(language: string): string {
  try {
    return names.of(language) ?? language
  } catch {
    // Not a well-formed language tag: it is shown as it is.
    return language
  }
}

function listOf(stages: readonly string[]): string {
  return stages.length < 2 ? stages.join('') : `${stages.slice(0, -1).join(', ')} and ${stages.at(-1) ?? ''}`
}
