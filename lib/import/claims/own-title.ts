/** The title an outlet bears where a sentence has it in another case: «Речному вестнику» is the «Речной вестник». */
import { NAMED } from '../masked-text'
import type { NameCases } from './word-speaker'

const BEFORE_UNITS = 40

/** `outlet` as `sentence`, masked, has it; `papers`: nouns behind which a title keeps its first case. */
export function ownTitle(outlet: string, sentence: string, cases: NameCases, papers: RegExp | undefined): string {
  const at = sentence.indexOf(NAMED + outlet + NAMED)
  if (at < 0) return outlet
  const before = sentence.slice(Math.max(0, at - BEFORE_UNITS), at)
  return papers?.test(before.trimEnd()) ? outlet : cases.title(outlet, before)
}
