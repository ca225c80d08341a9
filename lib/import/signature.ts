/** Who wrote a text, as its end tells: reporters in brackets, whoever signs a letter or statement, a credit in the last line. */
import { isBareName, isOrganisation, isPersonsName, readByline, INITIALLED } from './byline'
import { compile } from './compile-pattern'
import { pattern } from './words/word-list'

const REPORTED_BY = compile(
  /^\((?:Reporting|Writing|Story) by (?<name>\p{Lu}[^.,;:()]{3,60}?)(?: (?:in|from) \p{Lu}[^;,)]*)?[;,)]/u,
)

/** "(Reporting by Ana Velic; editing by Odo Falk)", at the end of a report. */
export function readReporters(line: string): string | null {
  const names = REPORTED_BY.exec(line)?.groups?.name
  return names !== undefined && names.split(' and ').every(isBareName) ? names : null
}

const CLOSING =
  /^(?:I (?:am|remain)\b.{0,40},|(?:Yours|Sincerely|Respectfully|With (?:best|kind)|(?:Kind|Best|Warm) (?:regards|wishes))\b[^.!?]{0,40}[.,]?)$/

/** Who signs a letter: the name below "Yours faithfully,". `lines` are those at the text's end, none of them blank. */
export function readSignature(lines: readonly string[]): string | null {
  const closing = lines.findLastIndex((line) => CLOSING.test(line))
  const name = closing < 0 ? undefined : lines[closing + 1]
  return name !== undefined && isBareName(name) && !isOrganisation(name) ? name : null
}

const HEAD_OF = compile(
  pattern`
  ^(?:(?:le|la|der|die|el) )?(?:président|directeur|directrice|maire|recteur|rectrice|ministre|préfet|präsident|
  vorsitzende|(?:ober)?bürgermeister|rektor|landrat|minister|geschäftsführer|intendant|presidente|presidenta|alcalde|
  alcaldesa|rector|rectora|director|directora|ministro|ministra)(?:e|in|r)?(?! de séance)(?!\p{L})[^.!?:@\d]{0,60}$
`,
  'iu',
)

/** Who signs a statement: a name over "Présidente de l'université", below the last sentence. */
export function readSignedStatement(lines: readonly string[]): string | null {
  const [before = '', name = '', post = ''] = lines.slice(-3)
  return /[.!?…]["”»]?$/u.test(before) && HEAD_OF.test(post) && isBareName(name) && !isOrganisation(name) ? name : null
}

/** "编辑：品牌部 赵文" */
const HAN_CREDIT =
  /^(?:值班|本期|责任)?(?:编辑|责编|整理|撰稿|撰写|编写|供稿|执笔|记者|作者)[:：]\s?[\p{Script=Han}\s　]{2,16}(?:(?<=[\s　])(?:审核|校对|审校|责编|签发)[:：].{2,8})?$/u

/** "(Rédigé par Ana Velic)", "Autorin: Ana Velic", or the name alone, below the last sentence. */
export function readLastLine(lines: readonly string[]): string | null {
  const [before = '', last = ''] = lines.slice(-2)
  if (HAN_CREDIT.test(last)) {
    const name = readByline(last)
    return name !== null && isBareName(name) ? name : null
  }
  if (!/[.!?…]["”“»)]?$/u.test(before) || /\p{Script=Han}/u.test(last)) return null
  const words = last.replace(/^\((.+)\)$/u, '$1')
  const names = isPersonsName(words) ? words : readByline(words)
  return names !== null &&
    names.split(/, | (?:and|und|et|y|и) /u).every((name) => isPersonsName(name) || INITIALLED.test(name))
    ? names
    : null
}
