/** The agency in a dateline: "VIENNA, March 3 (Reuters) -", "Wien (APA) –", "МОСКВА, 3 марта. /ТАСС/.", "新华社北京3月12日电". */
import { isPersonsName } from './byline'
import { compile } from './compile-pattern'
import { isAllCapitals } from './outline/bare-heading'
import { isDistributor } from './publisher'
import { ORGANISATION_HEADS, PLACES } from './words/name-words'
import { OUTLET_HEADS } from './words/outlet-names'

const MAX_UNITS = 200
/** "(AFP) –", "Oberwald (dpa/eig) –", "PUERTO HALU, 5 jul 2026 (Ibernoticias).-", or all of the line. */
const IN_BRACKETS = compile(
  /^(?:(?<place>\p{Lu}[\p{L}'’.-]*(?:[ /]\p{L}[\p{L}'’.-]*){0,4})(?<when>,?[^()]{0,60}?))?\s?\((?<name>[^()]{2,40})\)[.,]?\s?(?:[-–—:]|$)/u,
)
const IN_SLASHES = compile(/^\p{Lu}{2}[^/]{0,60}\s\/(?<name>\p{Lu}[^/]{1,30})\/\.?/u)
/** "НОВОКАМЕНСК, 21 дек 2026 — Вестинформ. Режим …" */
const BEHIND_DASH = compile(
  /^\p{Lu}{3}[\p{Lu} -]*, [^—–.]{2,40}\s[—–-]\s(?<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2})\.\s\p{Lu}/u,
)
const CHINESE =
  /^[（(]?(?<name>(?![本据據該该])\p{Script=Han}{2,8}?[社报報网網台])\p{Script=Han}{2,8}\d{1,2}月\d{1,2}日[电電讯訊]/u
const FIRM = / (?:plc|PLC|Ltd|Limited|Inc|LLC|GmbH|AG|SE|SA|NV|AB|AS|ASA|Oyj)\.?$/u

/** `readOutlet` knows an outlet by its name. An agency may be told by its place alone: behind a date, or a place in capitals. */
export function readDatelineAgency(
  line: string,
  language: string,
  readOutlet: (words: string) => string | null,
): string | null {
  const start = line.slice(0, MAX_UNITS).replace(/[*_]/g, '')
  const bracketed = IN_BRACKETS.exec(start)?.groups
  if (bracketed?.name !== undefined) {
    // "(dpa/eig)": who wrote it there stands second.
    const name = bracketed.name.split('/')[0] ?? ''
    const isAgencysPlace = /\d/.test(bracketed.when ?? '') || isAllCapitals(bracketed.place ?? '')
    return readOutlet(name) ?? (isAgencysPlace && canBeAgency(name) ? name : null)
  }
  const chinese = CHINESE.exec(start)?.groups?.name
  if (chinese !== undefined) return chinese
  const slashed = IN_SLASHES.exec(start)?.groups?.name
  if (slashed !== undefined) return readOutlet(slashed)
  const behind = language === 'ru' || language === 'uk' ? BEHIND_DASH.exec(start)?.groups?.name : undefined
  return behind === undefined ? null : (readOutlet(behind) ?? (canBeAgency(behind) ? behind : null))
}

/** Capitals alone may be a firm's sign at an exchange; "Haute-Marne" is known for no place, and stands where no agency does. */
function canBeAgency(name: string): boolean {
  return (
    /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}$/u.test(name) &&
    /\p{Ll}/u.test(name) &&
    !PLACES.has(name) &&
    !isPersonsName(name) &&
    !isDistributor(name) &&
    !FIRM.test(name) &&
    !name.split(' ').some((word) => ORGANISATION_HEADS.has(word) && !OUTLET_HEADS.has(word) && word !== 'Agency')
  )
}
