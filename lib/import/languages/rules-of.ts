/** The languages that have rules. Any other gets structure, sentences and quotes, and dates where chrono reads it. */
import { CHINESE } from './chinese'
import { ENGLISH } from './english'
import { FRENCH } from './french'
import { GERMAN } from './german'
import type { LanguageRules } from './language-rules'
import { RUSSIAN } from './russian'
import { SPANISH } from './spanish'

export const LANGUAGES: readonly LanguageRules[] = [ENGLISH, FRENCH, GERMAN, SPANISH, RUSSIAN, CHINESE]

/** `language` is ISO 639-1; undefined for one without rules. */
export function rulesOf(language: string): LanguageRules | undefined {
  return LANGUAGES.find((rules) => rules.language === language)
}
