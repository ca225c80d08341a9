import { startsWithCapital } from '../capitals'
import { compile } from '../compile-pattern'
import { pattern } from './word-list'

/**
 * Titles of papers out of the cases of Russian: "Степным ведомостям" → "Степные ведомости". An adjective and its noun
 * tell their case; of a noun alone what stands before it does. A title that may be in the nominative stays.
 */

/** Stems of adjectives that end in -ой. */
const STRESSED_END = compile(
  pattern`
  (?:^|-)(?:речн|степн|морск|городск|донск|областн|полев|лесн|ночн|делов|портов|передов|больш|молод|родн|втор|шест|
  прям|стальн|тверск|боев|трудов|заводск|людск|мирск|жив|золот|крут|земск)$
`,
  'iu',
)

const ADJECTIVE = compile(/^(?<stem>\p{L}{2,})(?<ending>ого|его|ому|ему|ым|им|ом|ем|ой|ей|ую|юю|ых|их|ыми|ими)$/u)

function masculineAdjective(stem: string, isSoft: boolean): string {
  if (isSoft || /[гкхжшщч]$/u.test(stem)) return stem + (STRESSED_END.test(stem) ? 'ой' : 'ий')
  return stem + (STRESSED_END.test(stem) ? 'ой' : 'ый')
}

/** Nouns that lose a vowel; by what is left of them. */
const FLEETING: Readonly<Record<string, string>> = {
  ...{ дн: 'день', листк: 'листок', рынк: 'рынок', ветр: 'ветер', угл: 'угол', городк: 'городок', огоньк: 'огонёк' },
  ...{ перекрёстк: 'перекрёсток', перекрестк: 'перекресток', номерк: 'номерок' },
}

function masculineNoun(root: string, isSoft: boolean): string {
  const lost = FLEETING[root.toLowerCase()]
  if (lost !== undefined) return startsWithCapital(root) ? lost.charAt(0).toUpperCase() + lost.slice(1) : lost
  if (!isSoft) return root
  return root + (/[аеёиоуыэюя]$/u.test(root) ? 'й' : 'ь')
}

/** Feminine nouns in -я, whose dative has no softer ending. */
const SOFT_STEM = /^(?:недел|земл|вол|зар|бур)$/iu
const NEUTER = /(?:ств|слов|дел|утр|зеркал|эх|небель)$/iu

/** The nominative of the noun behind an adjective with `ending`; undefined where the two do not agree. */
function agreeing(stem: string, ending: string, noun: string): string | undefined {
  const isSoft = /^[еи]/u.test(ending) && !/[гкхжшщч]$/u.test(stem)
  const ends = (...endings: string[]) => {
    const found = endings.find((each) => noun.endsWith(each) && noun.length > each.length + 1)
    return found === undefined ? undefined : { root: noun.slice(0, -found.length), with: found }
  }
  const neuter = (root: string, end: string) => `${stem}${isSoft ? 'ее' : 'ое'} ${root}${end}`
  const masculine = (root: string, soft: boolean) => `${masculineAdjective(stem, isSoft)} ${masculineNoun(root, soft)}`
  const feminine = (root: string, end: string) => `${stem}${isSoft ? 'яя' : 'ая'} ${root}${end}`
  const plural = (root: string, end: string) =>
    `${stem}${isSoft || /[гкхжшщч]$/u.test(stem) ? 'ие' : 'ые'} ${root}${end}`
  if (/^(?:ого|его|ому|ему)$/u.test(ending)) {
    // "Калинецкого рабочего": a noun that was an adjective.
    const adjective = ends('ого', 'его', 'ому', 'ему')
    if (adjective)
      return `${masculineAdjective(stem, isSoft)} ${masculineAdjective(adjective.root, adjective.with.startsWith('е'))}`
    if (/^времени$/iu.test(noun)) return neuter(noun.slice(0, -3), 'я')
    const ies = ends('ия', 'ию', 'ья', 'ью')
    if (ies && /[нтс]$/u.test(ies.root)) return neuter(ies.root, ies.with.startsWith('и') ? 'ие' : 'ье')
    const end = ends('а', 'у', 'я', 'ю')
    if (!end) return undefined
    return NEUTER.test(end.root) ? neuter(end.root, 'о') : masculine(end.root, /[яю]/u.test(end.with))
  }
  if (/^(?:ым|им)$/u.test(ending)) {
    const many = ends('ам', 'ям')
    if (many) return plural(many.root, many.with === 'ям' || /[гкхжшщч]$/u.test(many.root) ? 'и' : 'ы')
    const ies = ends('ием')
    if (ies) return neuter(ies.root, 'ие')
    const adjective = ends('им', 'ым')
    if (adjective)
      return `${masculineAdjective(stem, isSoft)} ${masculineAdjective(adjective.root, adjective.with === 'им')}`
    const end = ends('ом', 'ем')
    return end && masculine(end.root, end.with === 'ем' && !/[жшщчц]$/u.test(end.root))
  }
  if (/^(?:ом|ем)$/u.test(ending)) {
    const end = ends('ии')
    if (end) return neuter(end.root, 'ие')
    const one = ends('е')
    return one && (NEUTER.test(one.root) ? neuter(one.root, 'о') : masculine(one.root, false))
  }
  if (/^(?:ой|ей)$/u.test(ending)) {
    const abstract = ends('ости')
    if (abstract) return feminine(abstract.root, 'ость')
    const soft = ends('ии', 'ией')
    if (soft) return feminine(soft.root, 'ия')
    const end = ends('ы', 'е', 'ой')
    if (end) return feminine(end.root, SOFT_STEM.test(end.root) ? 'я' : 'а')
    const i = ends('и', 'ей')
    return i && feminine(i.root, /[гкхжшщч]$/u.test(i.root) ? 'а' : 'я')
  }
  if (/^(?:ую|юю)$/u.test(ending)) {
    const end = ends('у', 'ю')
    return end ? feminine(end.root, end.with === 'у' ? 'а' : 'я') : ends('ь') && feminine(noun, '')
  }
  if (/^(?:ых|их)$/u.test(ending)) {
    const soft = ends('ей')
    if (soft) return plural(soft.root, 'и')
    const ies = ends('ий')
    return ies && plural(ies.root, 'ия')
  }
  const many = ends('ами', 'ями')
  return many && plural(many.root, many.with === 'ями' || /[гкхжшщч]$/u.test(many.root) ? 'и' : 'ы')
}

/** Behind them a noun is in the genitive. */
const OWNED = compile(
  pattern`
  (?<!\p{L})(?:запрос\p{L}*|вопрос\p{L}*|источник\p{L}*|собеседник\p{L}*|корреспондент\p{L}*|журналист\p{L}*|
  обозревател\p{L}+|колумнист\p{L}*|автор\p{L}*|редакци\p{L}+|редактор\p{L}*|главред\p{L}*|страниц\p{L}*|
  материал\p{L}*|стать\p{L}+|публикаци\p{L}+|заметк\p{L}+|расследовани\p{L}+|данным|сведениям|информации|
  сообщени\p{L}+|подсч[её]там|словам|эфир\p{L}*|слушател\p{L}+|зрител\p{L}+|читател\p{L}+|администратор\p{L}*|
  ведущ\p{L}+|гост\p{L}+|колонк\p{L}+|для|от|из|у) $
`,
  'iu',
)
const WITH = compile(/(?<!\p{L})(?:с|со) $/iu)
const ONTO = compile(/(?<!\p{L})(?:на|через|про) $/iu)

/** A noun by itself, or the first word of a title; undefined where it is in the nominative, or nobody can tell. */
function nounBehind(noun: string, before: string): string | undefined {
  const many = /^(.{3,})(ам|ям)$/u.exec(noun)
  if (many?.[1])
    return many[1] + (many[2] === 'ям' ? (many[1].endsWith('и') ? 'я' : 'и') : /[гкхжшщч]$/u.test(many[1]) ? 'и' : 'ы')
  const dative = /^(.{2,})([ую])$/u.exec(noun)
  if (dative?.[1]) {
    if (ONTO.test(before)) return dative[1] + (dative[2] === 'у' ? 'а' : 'я')
    return dative[2] === 'ю' && dative[1].endsWith('и') ? undefined : masculineNoun(dative[1], dative[2] === 'ю')
  }
  if (WITH.test(before)) {
    const masculine = /^(.{2,})([ое])м$/u.exec(noun)
    if (masculine?.[1]) return masculineNoun(masculine[1], masculine[2] === 'е' && !/[жшщчц]$/u.test(masculine[1]))
    const feminine = /^(.{2,})([ое])й$/u.exec(noun)
    return feminine?.[1] && feminine[1] + (feminine[2] === 'о' ? 'а' : 'я')
  }
  if (!OWNED.test(before)) return undefined
  const masculine = /^(.{2,})([ая])$/u.exec(noun)
  if (masculine?.[1]) return /ия$/u.test(noun) ? undefined : masculineNoun(masculine[1], masculine[2] === 'я')
  const feminine = /^(.{2,})([ыи])$/u.exec(noun)
  if (!feminine?.[1]) return undefined
  if (feminine[2] === 'ы' || /[гкхжшщч]$/u.test(feminine[1])) return `${feminine[1]}а`
  return /[иь]$/u.test(feminine[1]) ? `${feminine[1]}я` : undefined
}

/** `before`: what stands before the title's first mark, space included. */
export function nominativeOfTitle(title: string, before: string): string {
  const [first = '', second, ...others] = title.split(' ')
  const adjective = ADJECTIVE.exec(first)?.groups
  if (adjective && second !== undefined) {
    const pair = agreeing(adjective.stem ?? '', adjective.ending ?? '', second)
    if (pair !== undefined) return [pair, ...others].join(' ')
  }
  // "Сигожу-онлайн"
  const [, head = '', tail = ''] = /^([^-]+)(-\p{L}+)?$/u.exec(first) ?? []
  const noun = /^[А-ЯЁ][а-яё]+$/u.test(head) ? nounBehind(head, before) : undefined
  return noun === undefined ? title : [noun + tail, ...title.split(' ').slice(1)].join(' ')
}
