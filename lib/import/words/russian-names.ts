/**
 * People's full names out of the cases of Russian: "Олега Зуева" → "Олег Зуев". A name that may be in the nominative as
 * it stands ("Александра Зуева") stays.
 */
import { compile } from '../compile-pattern'
import { FEMININE_NAMES, MASCULINE_NAMES } from './russian-first-names'

type Gender = 'm' | 'f'
type Case = 'nominative' | 'genitive' | 'dative' | 'instrumental' | 'prepositional' | 'accusative'

interface Reading {
  readonly first: string
  readonly gender: Gender
  readonly of: Case
}

const HARD = '[бвгджзклмнпрстфхцчшщ]'
const HUSHING = /[гкхжшщч]$/u

/** What a first name ends in, by case, for names that end in a consonant, "-й", "-ь" and "-а", "-я". */
function formsOf(name: string, gender: Gender): [string, Case][] {
  const stem = name.slice(0, -1)
  const last = name.slice(-1)
  if (last === 'а')
    return [
      [stem + (HUSHING.test(stem) ? 'и' : 'ы'), 'genitive'],
      [`${stem}е`, 'dative'],
      [`${stem}у`, 'accusative'],
      [`${stem}ой`, 'instrumental'],
    ]
  if (last === 'я')
    return [
      [`${stem}и`, 'genitive'],
      [stem + (stem.endsWith('и') ? 'и' : 'е'), 'dative'],
      [`${stem}ю`, 'accusative'],
      [`${stem}ей`, 'instrumental'],
    ]
  if (gender === 'f')
    return last === 'ь'
      ? [
          [`${stem}и`, 'genitive'],
          [`${name}ю`, 'instrumental'],
          [name, 'genitive'],
        ]
      : [[name, 'genitive']]
  const root = FLEETING[name] ?? (last === 'й' || last === 'ь' ? stem : name)
  const isSoft = last === 'й' || last === 'ь'
  return [
    [root + (isSoft ? 'я' : 'а'), 'genitive'],
    [root + (isSoft ? 'ю' : 'у'), 'dative'],
    [root + (isSoft ? 'ем' : 'ом'), 'instrumental'],
    [root + (root.endsWith('и') ? 'и' : 'е'), 'prepositional'],
  ]
}

/** Names that lose a vowel. */
const FLEETING: Readonly<Record<string, string>> = { Павел: 'Павл', Лев: 'Льв', Пётр: 'Петр' }

function readings(): Map<string, Reading[]> {
  const known = new Map<string, Reading[]>()
  const add = (form: string, reading: Reading) => {
    const there = known.get(form)
    if (there) there.push(reading)
    else known.set(form, [reading])
  }
  const lists: [readonly string[], Gender][] = [
    [MASCULINE_NAMES, 'm'],
    [FEMININE_NAMES, 'f'],
  ]
  for (const [list, gender] of lists)
    for (const first of list) {
      add(first, { first, gender, of: 'nominative' })
      for (const [form, of] of formsOf(first, gender)) add(form, { first, gender, of })
    }
  return known
}

const KNOWN = readings()

/** Readings of a first name that no list holds, by its ending alone. */
function guess(first: string): Reading[] {
  const stem = first.slice(0, -1)
  const ending = /(?:ом|ем|ём|ой|ей|а|я|у|ю|ы|и|е)$/u.exec(first)?.[0]
  const short = ending === undefined ? first : first.slice(0, -ending.length)
  switch (ending) {
    case undefined:
      return [
        { first, gender: 'm', of: 'nominative' },
        // "Айгуль Сеитовой"
        { first, gender: 'f', of: 'genitive' },
      ]
    case 'а':
      return [
        { first, gender: 'f', of: 'nominative' },
        { first: stem, gender: 'm', of: 'genitive' },
      ]
    case 'я':
      return [
        { first, gender: 'f', of: 'nominative' },
        { first: `${stem}${/[аеиоу]$/u.test(stem) ? 'й' : 'ь'}`, gender: 'm', of: 'genitive' },
      ]
    case 'у':
      return [
        { first: stem, gender: 'm', of: 'dative' },
        { first: `${stem}а`, gender: 'f', of: 'accusative' },
      ]
    case 'ом':
      return [{ first: short, gender: 'm', of: 'instrumental' }]
    case 'ой':
      return [{ first: `${short}а`, gender: 'f', of: 'instrumental' }]
    case 'ы':
      return [{ first: `${stem}а`, gender: 'f', of: 'genitive' }]
    default:
      return [{ first, gender: 'm', of: 'nominative' }]
  }
}

const ADJECTIVE_SHORT = '(?:[оеё]в|[иы]н)'
const NO_NOMINATIVE = {
  m: compile(`(?:ого|его|ому|ему|${ADJECTIVE_SHORT}(?:а|у|ым|ой|е)|[сц]к(?:им|ом|ая|ую))$`, 'u'),
  f: compile(`(?:${ADJECTIVE_SHORT}(?:ой|у)?|[сц]к(?:ой|ую|ий)|ому|ого|ым|им)$`, 'u'),
}

const rule = (pattern: string, by: string): [RegExp, string] => [compile(`${pattern}$`, 'u'), by]
/** "Бережной", "Дворовой": most of those in -ной and -вой have the stress at their end. */
const FULL = '$1ой'
/** Endings of surnames; the first that fits counts. What none fits has no cases, or is read otherwise. */
const SURNAMES: Readonly<Record<Gender, Readonly<Partial<Record<Case, readonly [RegExp, string][]>>>>> = {
  m: {
    genitive: [
      rule(`(${ADJECTIVE_SHORT})а`, '$1'),
      rule('([сц]к)ого', '$1ий'),
      rule('([нв])ого', FULL),
      rule('ого', 'ый'),
      rule('его', 'ий'),
      rule(`(${HARD})а`, '$1'),
      rule('([аеёиоуыэюя])я', '$1й'),
      rule('я', 'ь'),
      rule('([гкхжшщч])и', '$1а'),
      rule('ы', 'а'),
    ],
    dative: [
      rule(`(${ADJECTIVE_SHORT})у`, '$1'),
      rule('([сц]к)ому', '$1ий'),
      rule('([нв])ому', FULL),
      rule('ому', 'ый'),
      rule('ему', 'ий'),
      rule(`(${HARD})у`, '$1'),
      rule('([аеёиоуыэюя])ю', '$1й'),
      rule('ю', 'ь'),
      rule(`(${HARD})е`, '$1а'),
    ],
    instrumental: [
      rule(`(${ADJECTIVE_SHORT})ым`, '$1'),
      rule('([сц]к)им', '$1ий'),
      rule('([нв])ым', FULL),
      rule('ым', 'ый'),
      rule('([гкхжчшщ])им', '$1ий'),
      rule(`(${HARD})ом`, '$1'),
      rule('([аеёиоуыэюя])ем', '$1й'),
      rule('([жшщчц])ем', '$1'),
      rule('ем', 'ь'),
      rule('ой', 'а'),
    ],
    prepositional: [
      rule(`(${ADJECTIVE_SHORT})е`, '$1'),
      rule('([сц]к)ом', '$1ий'),
      rule('([нв])ом', FULL),
      rule(`(${HARD})е`, '$1'),
    ],
  },
  f: {
    accusative: [rule(`(${ADJECTIVE_SHORT})у`, '$1а'), rule('ую', 'ая'), rule(`(${HARD})у`, '$1а')],
  },
}
const FEMININE_OBLIQUE: readonly [RegExp, string][] = [
  rule(`(${ADJECTIVE_SHORT})ой`, '$1а'),
  rule('([сц]к|н)ой', '$1ая'),
  rule('([гкхжшщч])и', '$1а'),
  rule('(?:ы|ой)', 'а'),
]
const UNCHANGED: Readonly<Record<Gender, RegExp>> = {
  m: /(?:(?<![ое]г)о|э|[иы]х|ли|дзе|швили)$/u,
  f: compile(`(?:[оэ]|[иы]х|ли|дзе|швили|(?<!${ADJECTIVE_SHORT})(?:${HARD}|ь))$`, 'u'),
}

function surnameOf(last: string, { gender, of }: Reading): string | undefined {
  if (of === 'nominative') return NO_NOMINATIVE[gender].test(last) ? undefined : last
  if (UNCHANGED[gender].test(last)) return last
  const rules = SURNAMES[gender][of] ?? (gender === 'f' ? FEMININE_OBLIQUE : [])
  const fitting = rules.find(([pattern]) => pattern.test(last))
  return fitting && last.replace(...fitting)
}

const PATRONYMIC: readonly [RegExp, string][] = [rule('(ич)(?:а|у|ем|е)', '$1'), rule('(вн|чн)(?:ы|е|ой|у)', '$1а')]

function patronymicOf(word: string): string {
  const fitting = PATRONYMIC.find(([pattern]) => pattern.test(word))
  return fitting ? word.replace(...fitting) : word
}

/** `name`: a first name, perhaps a patronymic, and a surname. Any other stays as it is. */
export function nominativeOfPerson(name: string): string {
  const words = name.split(' ')
  if (words.length < 2 || words.length > 3 || !/^[А-ЯЁ][а-яё]+(?:[- ][А-ЯЁ][а-яё]+)+$/u.test(name)) return name
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  const read = (KNOWN.get(first) ?? guess(first)).flatMap((reading) => {
    const surname = surnameOf(last, reading)
    if (surname === undefined) return []
    const middle = words.slice(1, -1).map((word) => (reading.of === 'nominative' ? word : patronymicOf(word)))
    return [[reading.first, ...middle, surname].join(' ')]
  })
  return read.includes(name) || new Set(read).size !== 1 ? name : (read[0] ?? name)
}

const ENDING = /(?:ая|а|я|у|ю|ы|и|е|о|ом|ем|ой|ей|ого|ому|ым|ых|его|ий|ый|й|ь)$/iu

/** What a name in Cyrillic letters keeps in every case; any other stays. */
export function stemOfName(word: string): string {
  return /^[А-ЯЁа-яё-]{5,}$/u.test(word) ? word.replace(ENDING, '') : word
}

const HOLDS_PATRONYMIC = compile(/(?:вич|вна|чна|(?<!\p{L})(?:Ильич|Кузьмич|Лукич|Фомич|Никитич|Саввич))(?!\p{L})/u)

/** "Анна Петровна Велич": the words of a name hold one. */
export function holdsPatronymic(words: string): boolean {
  return HOLDS_PATRONYMIC.test(words)
}
