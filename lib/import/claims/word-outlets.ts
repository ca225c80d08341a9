/** Which outlet a phrase names where the languages' word lists say that one may stand there. Masked text. */
import { NAMED } from '../masked-text'
import { isFirstName } from '../words/first-names'
import { PLATFORMS } from '../words/outlet-names'
import { FEMININE_NAMES, MASCULINE_NAMES } from '../words/russian-first-names'
import type { Span } from '@/lib/schema/excerpt'
import { startsWithCapital } from '../capitals'
import { compile } from '../compile-pattern'
import type { FrameContext } from './claim-reader'
import type { WordSubject } from './subject-words'
import { TITLE_ADJECTIVE } from './title-adjective'
import { pattern } from '../words/word-list'

/** What reading a phrase needs. */
type Context = Pick<FrameContext, 'book' | 'isKnownOtherwise'>

/** "Le Phare de Merrin", "El Faro": inside a sentence a large article begins the title of a paper … */
const TITLE_LIKE = compile(
  pattern`
    ^(?:(?:Le|La|Les|El) |L['’])(?<noun>\p{Lu}[\p{L}-]+)(?: \p{Lu}[\p{L}-]+| (?:${TITLE_ADJECTIVE}))?(?: (?:de|del|du|
    des|d['’])(?! sources?(?:\s|$)) ?(?:(?:la |los |las |l['’]))?\p{L}[\p{L}'’-]*(?:(?<= San| Santa| Puerto| Villa|
    Nueva| Nuevo) \p{Lu}[\p{L}-]+)?){0,2}$
  `,
  'u',
)
/** … if it is no place, party or family. */
const NO_TITLE = compile(
  pattern`
  ^(?:Pen|Drian|Républicains|Verts|Insoumis|Sables|Ulis|Baux|Mureaux|Lilas|Abymes|Patriotes|Centristes|Maire|Goff|
  Gall|Bris|Clézio|Havre|Mans|Haye|Réunion|Rochelle|Baule|Ciotat|Poste|France|République|Salvador|Cairo|Paz|Rioja|
  Habana|Haya|Kremlin|Élysée|Oréal|Louvre|Vatican|Pentagone|Bundestag|Knesset|Otan|Insee|Airbus|Hermitage|Moncloa|
  Zarzuela|Escorial|Palma|Palmas|Línea|Gomera|Granja|Vega|Manga|Matanza|Guajira|Guaira|Alto|Callao|Calafate|Pilar|
  Retiro|Álamo|Paso|Orotava|Bañeza|Rinconada|Serena|Carolina|Campello|Unión|Generalitat|Xunta|Comunidad|Audiencia|Supremo|Constitucional|Eurocámara|Caixa|Laguna|Coruña|Mancha|Pampa|
  Plata|Ejido|Roche|Libertad|Corte|Cimade|Quadrature|Ligue|Fondation)$
`,
  'u',
)

/** `phrase` stands behind other words of its sentence. */
function readTitleLike(words: string, { book, isKnownOtherwise }: Context): string | undefined {
  // "Le Phare du Ponant et L'Écho du Nord"
  const phrase = words.replace(/ (?:et|y|ou) (?:(?:L[ae]s?|El) |L['’]).*$/u, '')
  const noun = TITLE_LIKE.exec(phrase)?.groups?.noun
  return noun === undefined || NO_TITLE.test(noun) || isKnownOtherwise(phrase) ? undefined : book.readAsOutlet(phrase)
}

/** "der HARBOUR LEDGER", "die Basler RHEINPOST", "L'OBSERVATOIRE 21": long words in capitals behind an article, as press reviews set names. */
const IN_CAPITALS = compile(
  pattern`
  ^(?:(?:der|die|das|dem|den|des|le|la|du|au|im|vom|zum|zur|beim) (?:[A-ZÄÖÜ][a-zäöüß]+er )?|
  l['’])(?=[^\p{Ll}]*\p{Lu}{6})(\p{Lu}[\p{Lu}\p{N}'’&.-]*(?: [\p{Lu}\p{N}&][\p{Lu}\p{N}'’&.-]*){0,4})$
`,
  'iu',
)

const CAPITALS_WITHIN = compile(/\p{Lu}\p{Lu}/u)

function readCapitals(phrase: string, { book, isKnownOtherwise }: Context): string | undefined {
  // Asked of many phrases, of which few hold two capitals in a row.
  const name = CAPITALS_WITHIN.test(phrase) ? IN_CAPITALS.exec(phrase)?.[1] : undefined
  return name === undefined || /\p{Ll}/u.test(name) || NO_PAPER.test(name) || isKnownOtherwise(name)
    ? undefined
    : book.readAsOutlet(name)
}
const NO_PAPER = /^(?:DIE )?(?:LINKEN?|GRÜNEN?|FRONTEX|UNICEF|UNESCO|EUROPOL|INTERPOL|GREENPEACE)$/u

/** What a phrase names that stands where only somebody with a text to carry does. */
export function readName(phrase: string, context: Context): string | undefined {
  return (
    context.book.read(phrase) ??
    quotedOutlet(phrase, context) ??
    readTitleLike(phrase, context) ??
    readCapitals(phrase, context)
  )
}

const TITLE_HEAD = compile(
  pattern`
    ^(?:(?:Le|La|El) |L['’])\p{Lu}[\p{L}-]+(?: (?:(?:de|del|du|des|la|le|les|d['’]|
    l['’])\s?){0,2}\p{Lu}[\p{L}'’-]*| (?:de|del|des|du) (?:l['’])?\p{Ll}[\p{L}-]+(?=[,.]|
    $)| de l['’]\p{Ll}[\p{L}-]+(?=[,.]|$)| (?:${TITLE_ADJECTIVE})(?=[ ,.]|$)){0,3}
  `,
  'u',
)

/** Behind a comma or a quotation and its verb: ", révèle le quotidien Le Phare dans …", ", выяснил «Берег»". */
export function outletBehindVerb(sentence: string, verb: Span, context: FrameContext): WordSubject | undefined {
  if (
    !/(?:[,"—–\uE000\uE002]|(?:^|\s)(?:selon|según|comme|como|wie|как|que|dont|котор(?:ого|ую|ых|ое|ая|ым|ой|ый)))$/iu.test(
      sentence.slice(0, verb.start).trimEnd(),
    )
  )
    return undefined
  const lead =
    /^\s+(?:(?:ce|este|esta|en|am|в) )?(?:\uE001+\s+)?(?:(?:\p{Ll}+ment|encore|également|aussi|(?:de|du) (?:son|leur|ce) côté|à (?:son|leur) tour|pour (?:sa|leur) part|en premier|en exclusivité|d['’]abord) )?/u.exec(
      sentence.slice(verb.end, verb.end + 60),
    )?.[0].length ?? 0
  if (lead === 0) return undefined
  const start = verb.end + lead
  const words = longestPhrase(sentence.slice(start, start + 90), (phrase) => readName(phrase, context) !== undefined)
  return words === undefined ? undefined : { start, end: start + words.length, words, isInverted: true }
}

/** `reports`: nouns for what outlets publish. */
export function reportPattern(reports: string): RegExp {
  return compile(`(?<!\\p{L})(?:${reports})(?!\\p{L})`, 'iu')
}

/** "einem Bericht des Anzeigers", "une enquête du Phare": the outlet, not its article, is meant. */
export function reportsOutlet(words: string, reports: RegExp, context: Context): string | undefined {
  const report = reports.exec(words)
  if (!report) return undefined
  const tokens = words
    .slice(report.index + report[0].length)
    .trim()
    .split(' ')
  for (let from = 0; from < tokens.length; from++) {
    const outlet = readName(tokens.slice(from).join(' '), context)
    if (outlet !== undefined) return outlet
  }
  return undefined
}

/** "a déclaré au Phare du Ponant", whose article is in the preposition … */
const CONTRACTED = compile(
  pattern`
    ^(?:\s(?:alors|aussi|ensuite|également|\p{Ll}+ment|\uE001+))?\sau (?<noun>\p{Lu}\p{Ll}[\p{L}-]+)
    (?: (?:${TITLE_ADJECTIVE})(?!\p{L})| (?:de |du |des |de la |d['’]|de l['’])\p{L}[\p{L}'’-]*){1,2}
  `,
  'u',
)
/** … and "a déclaré lundi sur France Armor". */
const ON_AIR = compile(/^\s(?:\uE001+\s)?sur (\p{Lu}[\p{L}'’-]*(?: (?:\p{Lu}[\p{L}'’-]*|\d{1,2})){1,3})(?=[ ,.:]|$)/u)
/** "a indiqué à FRANCE-LITTORAL" */
const TO_CAPITALS = compile(
  /^\s(?:\uE001+\s)?(?:à|sur|chez) (?=[\p{Lu}-]{7})(\p{Lu}[\p{Lu}\d-]+(?: [\p{Lu}\d][\p{Lu}\d-]*){0,3})(?=[ ,.:]|$)/u,
)
/** Bodies, and what is theirs. */
const INSTITUTION = compile(
  pattern`
  ^(?:Conseil|Sénat|Parlement|Tribunal|Comité|Club|Port|Centre|Syndicat|Groupe|Parti|Ministère|Musée|Palais|Congrès|
  Bureau|Front|Mouvement|Rassemblement|Premier|Président|Haut|Secrétaire|Forum|Festival|Salon|Fonds|Service|Collège|
  Lycée|Stade|Théâtre|Commission|Cour|Confédération|Fédération|Banque|Chambre|Direction|Région|Ville|Mairie|
  Préfecture|Police|Collectif|Union|Gouvernement|Assemblée|Parquet|Institut|Agence|Autorité|Office|Observatoire|Haute|
  Société|Compagnie|Caisse|Maison|Ordre|Académie|Université|École|Église|Armée|Organisation|Croix|Réseau|Alliance|
  Coalition|Association|Corée|Afrique|Royaume|Arabie|Amérique|Côte|Guinée|Pays|États|Défenseur|Procureur|Département|
  Métropole|Communauté|Comisión|Consejo|Confederación|Federación|Banco|Cámara|Dirección|Liga|Región|Fondo|Colectivo|
  Sindicato|Unión|Partido|Frente|Movimiento|Gobierno|Ministerio|Senado|Congreso|Asamblea|Parlamento|Fiscalía|
  Instituto|Centro|Agencia|Autoridad|Oficina|Observatorio|Grupo|Compañía|Caja|Casa|Academia|Universidad|Escuela|
  Iglesia|Ejército|Armada|Policía|Guardia|Organización|Cruz|Red|Alianza|Coalición|Asociación|Presidente|Ministro|Rey|
  Papa|Defensor|Defensoría|Puerto|Museo|Palacio|Departamento|Ayuntamiento|Alcaldía|Municipalidad|Junta|Secretaría|
  Superintendencia|Contraloría|Procuraduría|Servicio|Empresa|Canal|Estado|Estados|Reino|República|Provincia|Ciudad|
  Corea|Costa|Guinea|Arabia|Tesoro|Ejecutivo|Hospital|Colegio|Barcelona|Barça|Madrid|Atlético|Sevilla|Valencia|Betis|
  Athletic|Vaticano|Pentágono|Cabildo|Concello|Govern|Regidora?|Aeropuerto|Tesorería|Metro|Rectorado|Arzobispado|
  Obispado)$
`,
  'u',
)
/** "El Gobierno", "La Fiscalía General" */
export function isBody(name: string): boolean {
  const [first = '', ...others] = name.replace(/^(?:El|La|Los|Las) /u, '').split(' ')
  return INSTITUTION.test(first) || NO_TITLE.test(first) || (others.length > 0 && isFirstName(first))
}
/** "Le Phare du Ponant rapporte": what opens its sentence has a capital there in any case. */
const OPENING_TITLE = compile(
  /^(?:(?:Le|La|El) |L['’])(?<noun>\p{Lu}[\p{L}-]+) (?:de|del|du|des|d['’])(?: (?:la |los |las |l['’])?)?\p{Lu}[\p{L}'’-]*$/u,
)

/** "L'Éclaireur titre" */
const ONE_WORD_TITLE = compile(/^(?:L[ae]s? |El |L['’])(?<noun>\p{Lu}\p{Ll}{3,})$/u)

/** "confirmaron a El Faro que …", "a déclaré à La Dépêche": told right behind the verb. */
export function titleToldAt(rest: string, context: Context): string | undefined {
  const title = TITLE_HEAD.exec(/^\s(?:a|à) (.{3,80})/u.exec(rest)?.[1] ?? '')?.[0]
  if (title !== undefined) return readTitleLike(title, context)
  const contracted = CONTRACTED.exec(rest)
  const name = contracted?.[0].replace(/^.*?\sau /u, '') ?? ON_AIR.exec(rest)?.[1] ?? TO_CAPITALS.exec(rest)?.[1]
  const isNone =
    name === undefined ||
    INSTITUTION.test(contracted?.groups?.noun ?? '') ||
    context.isKnownOtherwise(name) ||
    isFirstName(name.split(' ')[0] ?? '')
  return isNone ? undefined : context.book.readAsOutlet(name)
}

/** "a Tierra Adentro", "a AgenSur", "a ECODIARIO7": of several words, or of letters that no person's name has. */
const TOLD_NAME = compile(
  pattern`
  ^\s(?:\uE001+\s)?(?:a|al) (?<name>\p{Lu}[\p{L}\p{N}]+(?: (?:(?:de|del|la|en) ){0,2}\p{Lu}[\p{L}\p{N}]+){1,3}|
  \p{Lu}\p{L}*(?:\p{Ll}\p{Lu}|\p{Lu}{2}\p{N}|\p{L}\p{N})[\p{L}\p{N}]*)(?=[ ,.:]|$)
`,
  'u',
)
const NO_TOLD =
  /^(?:Naciones|Estados|Unidas|San|Santa|Santo|Nueva|Nuevo|Costa|Puerto|Buenos|Protección|Cruz|Don|Doña|Real|Villa|Gran|Alta|Bajo)$/u

/** "dijo en «Buenos días, valle»", "replicó en El Faro" */
const TOLD_IN = compile(
  /^\s(?:\uE001+\s)?en (?:\uE002(?<quoted>[^\uE002]{3,40})\uE002|(?<titled>(?:El|La|Los|Las) \p{Lu}.{2,60}))/u,
)

/** Whom one tells something, right behind the verb, and who is no person, body or place. */
export function shapedOutletAt(rest: string, context: Context): string | undefined {
  const { quoted, titled } = TOLD_IN.exec(rest)?.groups ?? {}
  if (quoted !== undefined) return context.isKnownOtherwise(quoted) ? undefined : context.book.readAsOutlet(quoted)
  if (titled !== undefined) return readTitleLike(TITLE_HEAD.exec(titled)?.[0] ?? '', context)
  const name = TOLD_NAME.exec(rest)?.groups?.name
  const first = name?.split(' ', 1)[0] ?? ''
  const isNone =
    name === undefined ||
    NO_TOLD.test(first) ||
    INSTITUTION.test(first) ||
    isFirstName(first) ||
    context.isKnownOtherwise(name)
  return isNone ? undefined : context.book.readAsOutlet(name)
}

/** A name in marks of quotation is an outlet's where a source stands, if it is not read otherwise. */
export function readSourceOutlet({ words }: WordSubject, context: Context): string | undefined {
  const whole = readName(words, context)
  // "laut Nordpost Intransparenz vor": an object may stand behind it.
  return (
    whole ??
    (TWO_CAPITALS.test(words) ? longestOutlet(words, context, (phrase) => context.book.read(phrase)) : undefined)
  )
}
const TWO_CAPITALS = compile(/^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)+$/u)

/** `isOutlets`: of a verb by which outlets report, so that any name in marks before it is one. */
export function readOutlet(
  subject: WordSubject | 'implied',
  isOutlets: boolean | undefined,
  context: FrameContext,
  isTitle: (word: string) => boolean,
): string | undefined {
  if (subject === 'implied') return undefined
  const title = subject.isInverted ? readTitleLike(subject.words, context) : undefined
  const known = context.book.read(subject.words) ?? title ?? readCapitals(subject.words, context)
  if (known !== undefined || !isOutlets) return known
  const noun = (OPENING_TITLE.exec(subject.words) ?? ONE_WORD_TITLE.exec(subject.words))?.groups?.noun
  // "La Presidenta informa"
  return noun === undefined || INSTITUTION.test(noun) || NO_TITLE.test(noun) || isTitle(noun)
    ? quotedOutlet(subject.words, context)
    : context.book.readAsOutlet(subject.words)
}

/** "Как пишет Nordic Tribune": in Cyrillic text whoever writes and has a Latin name. */
export function readLatinWriter(verb: string, subject: WordSubject | 'implied', context: Context): string | undefined {
  if (subject === 'implied' || !LATIN_NAME.test(subject.words) || !WRITES.test(verb)) return undefined
  const isOther = isFirstName(subject.words.split(' ')[0] ?? '') || context.isKnownOtherwise(subject.words)
  return isOther ? undefined : context.book.readAsOutlet(subject.words)
}
const WRITES = /^(?:на)?пи(?:шет|шут|сал[аио]?)$/iu
const LATIN_NAME = /^[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*){0,4}$/

/** "районная «Заря края»", "тот же «Берег»" too. */
const QUOTED_NAME = compile(
  pattern`
  ^(?:(?:тот|та|то|те|той|того|тому|тем) же |сам[аои]? )?(?:[А-ЯЁа-яё-]+(?:ая|яя|ое|ее|ый|(?<![тн])ий|(?:н|в|ск)ой|
  ому|ему|ого|его|ую) ){0,2}(?:(?:der|die|das|dem|den|des|im|am|vom|beim|le|la|les|du|au|el|los|las|al|del|в|во|на) |
  l['’] ?)?\uE002([^\uE002]+)\uE002[,.;:]?$
`,
  'u',
)

/** `lead`: what stands before a platform's name; `others`: names besides those known everywhere. */
export function createPlatformFinder(
  lead: string,
  others: readonly (readonly [source: string, name: string])[],
  parts: string | undefined,
): (sentence: string) => string | undefined {
  const names = [...PLATFORMS].filter((name) => name !== 'Medium').sort((a, b) => b.length - a.length)
  const sources = [names.join('|'), ...others.map(([source]) => source)]
  const pattern = compile(
    `(?<!\\p{L})(?:${lead})\\s\\uE002?(?:${sources.map((source) => `(${source})`).join('|')})(?:(?![\\p{L}-])|-(?:${parts ?? '(?!)'})(?!\\p{Ll}))`,
    'u',
  )
  return (sentence) => {
    const found = pattern.exec(sentence)
    const at = found?.slice(1).findIndex((name) => name !== undefined) ?? -1
    return at > 0 ? others[at - 1]?.[1] : found?.[1]
  }
}

/** "Kreise im Rathaus" */
const SOURCES = compile(
  /^(?:Kreise|Quellen|Insider|Eingeweihte|Personen|Experten|Fachleute|[Ss]ources?|[Pp]roches|[Ff]uentes)(?!\p{L})/u,
)

const OUTLET_WORDS = 7

function readKnownOrQuoted(phrase: string, context: Context): string | undefined {
  return context.book.read(phrase) ?? quotedOutlet(phrase, context) ?? readCapitals(phrase, context)
}

/** The longest run of words at the start of `words` that names an outlet. */
export function longestOutlet(
  words: string,
  context: Context,
  read: (phrase: string, context: Context) => string | undefined = readKnownOrQuoted,
): string | undefined {
  const phrase = longestPhrase(words, (each) => read(each, context) !== undefined)
  return phrase === undefined ? undefined : read(phrase, context)
}

/** The longest run of words at the end of `left`, which ends before a verb, that `read` reads. */
export function outletBefore(left: string, read: (phrase: string) => string | undefined): string | undefined {
  const tokens = /[^.,;:"—–()\uE000]*$/u.exec(left.trimEnd())?.[0].trim().split(/\s+/).slice(-OUTLET_WORDS) ?? []
  for (let from = 0; from < tokens.length; from++) {
    const outlet = read(tokens.slice(from).join(' '))
    if (outlet !== undefined) return outlet
  }
  return undefined
}

const RUSSIAN_NAMES: ReadonlySet<string> = new Set([...MASCULINE_NAMES, ...FEMININE_NAMES])

function isGivenName(word: string): boolean {
  return isFirstName(word) || RUSSIAN_NAMES.has(word)
}

function longestPhrase(words: string, isOne: (phrase: string) => boolean): string | undefined {
  const tokens = words.split(/\s+/, OUTLET_WORDS)
  // "à Reuters Rose Amar": a first name begins another.
  const isCapital = (at: number) => startsWithCapital(tokens[at] ?? '')
  const other = tokens.findIndex((token, at) => at > 0 && isCapital(at - 1) && isCapital(at + 1) && isGivenName(token))
  for (let count = other < 0 ? tokens.length : other; count > 0; count--) {
    const phrase = tokens
      .slice(0, count)
      .join(' ')
      .replace(/[,;:.]$/, '')
    if (isOne(phrase)) return phrase
  }
  return undefined
}

const ANY_OUTLET = compile(
  pattern`
  ^\s+(?:(?:la|le|les|el|los|las|der|die|das|dem|den|une?|[ld]['’]) ?)?(\p{Lu}[\p{L}\p{N}'’.-]*(?: (?:& |
  (?:(?:de|del|la|du|des|und|y|et|i) ){0,2})(?:\p{Lu}[\p{L}\p{N}'’.-]*|\d{1,3}(?!\p{L}))){0,4})
`,
  'u',
)

/** People of the press and their informants, and what may stand before whose they are. */
const PRESS = compile(
  pattern`
  (?:^|\s)(?:источник|собеседник|корреспондент|журналист|обозревател|колумнист|автор|ведущ|reporter|periodista|
  corresponsal|fuentes? de|journaliste|présentat|animat(?=eur|rice)|éditorialiste|chroniqueu|rédact(?=eur|rice)|
  correspondante?|envoyée? spéciale?|source (?=d)|korrespondent|journalist|redakteur|moderator|
  kommentator)\p{L}*\s(?:(?:de la|de|del|du|der|des|vom|von|aus dem) |d['’])?
`,
  'iu',
)

/** "Источник РБК", "un journaliste de l'AFP": whose they are. */
export function ownersOutlet(words: string, context: Context): string | undefined {
  const press = PRESS.exec(words)
  if (!press) return undefined
  const tokens = words.slice(press.index + press[0].length).split(' ')
  const own = longestOutlet(tokens.join(' '), context, readName)
  if (own !== undefined) return own
  for (let from = 1; from < tokens.length; from++) {
    const outlet = context.book.read(tokens.slice(from).join(' '))
    if (outlet !== undefined) return outlet
  }
  return undefined
}

/** Where nothing but an outlet, or a person, can stand. */
export function certainOutlet(
  words: string,
  context: FrameContext,
  isTitle: (word: string) => boolean,
): string | undefined {
  const listed = longestOutlet(words.trimStart(), context, readName)
  if (listed !== undefined) return listed
  const name = ANY_OUTLET.exec(words)?.[1]?.replace(/[.,]$/, '')
  if (name === undefined || context.isKnownOtherwise(name)) return undefined
  const tokens = name.split(' ')
  // "gegenüber dem Landrat": where nouns have capitals, one behind an article names nobody.
  if (tokens.length === 1 && /^\s+(?:der|die|das|dem|den)\s/u.test(words)) return undefined
  // "im Gespräch mit Anwohnern"
  if (/^\p{Lu}\p{Ll}+(?:ern|ten|nen|gen|ben|chen)$/u.test(name)) return undefined
  const isPerson = tokens.length > 1 && tokens.length < 4 && (isFirstName(tokens[0] ?? '') || isTitle(tokens[0] ?? ''))
  return isPerson ? undefined : context.book.readAsOutlet(name)
}

/** "der „Nordpost“": whoever is told something and stands in marks of quotation. */
function quotedOutlet(phrase: string, { book, isKnownOtherwise }: Context): string | undefined {
  const named = QUOTED_NAME.exec(phrase)?.[1]
  return named === undefined || SOURCES.test(named) || isKnownOtherwise(named)
    ? undefined
    : book.readAsOutlet(`${NAMED}${named}${NAMED}`)
}
