import { createDateRules } from '../dates/date-words'
import { SPANS } from './spanish-spans'

/** How Spanish texts write days, months and spans. */

export const SPANISH_DATES = createDateRules({
  spans: SPANS,
  months: [
    'enero|ene\\.?',
    'febrero|feb\\.?',
    'marzo|mar\\.',
    'abril|abr\\.?',
    'mayo|may\\.?',
    'junio|jun\\.?',
    'julio|jul\\.?',
    'agosto|ago\\.?',
    'septiembre|setiembre|sept?\\.?',
    'octubre|oct\\.?',
    'noviembre|nov\\.?',
    'diciembre|dic\\.?',
  ],
  shortMonths: 'ene feb mar abr may jun jul ago sep|sept|set oct nov dic'.split(' '),
  weekdays: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  partsOfDay: '(?:por|en|a) la (?:mañana|tarde|noche|madrugada)|al mediodía',
  day: '(?:\\.?º)?',
  ofMonth: '\\s+(?:de\\s+)?',
  ofYear: ',?\\s+(?:del?\\s+)?',
  to: 'al|a|y',
  through: '(?:hasta el|hasta|al|a)',
  years: ['de(?:sde)?', 'a|hasta'],
  ofYears: {
    that: '(?:de|del) (?:ese(?: mismo)?|aquel|mismo) año',
    last: 'del (?:año pasado|pasado año)',
    this: 'de este año',
    next: 'del (?:próximo año|año (?:próximo|que viene|entrante))',
  },
  dayWords: ['primero'],
  ofThatMonth: '(?:de ese(?: mismo)?|de aquel|del mismo) mes',
  listedDays: { lead: '(?<!\\p{L})(?:el|días)\\s(?:[0-3]?\\d,\\s(?:el\\s)?){0,5}', and: '(?:y|o)(?:\\sel)?' },
  moved: 'aplazad[oa]s?|pospuest[oa]s?|trasladad[oa]s?|retrasad[oa]s?|adelantad[oa]s?|aplazó|pospuso',
  phases:
    '(?:a )?(?:principios|comienzos|inicios|mediados|finales|fines)(?: del?)?|(?:el )?otoño del?|(?:la )?primavera del?|(?:el )?verano del?|(?:el )?invierno del?',
  beforeMonth: 'en|durante|hacia|tras|desde|hasta|de|a|para|mes de|entre|y|antes de|después de',
  beforeYear: 'en|durante|hacia|desde|hasta|de|del|a|para|entre|y|año|antes de|después de|año de',
  counted: 'personas|euros|dólares|habitantes|toneladas|km|kilómetros|metros|muertos|casos|trabajadores|millones',
  last: { before: 'pasado|pasada', after: 'pasado|pasada' },
  next: { before: 'próximo|próxima', after: 'próximo|próxima|que viene' },
  fromDateBefore: [
    ['al día siguiente', 1],
    ['la víspera', -1],
  ],
  relative: [
    ['anteayer|antes de ayer', 'day', -2],
    ['ayer(?: por la (?:mañana|tarde|noche))?|anoche', 'day', -1],
    // "hoy en día", "hoy no hay ninguna": nowadays.
    ['(?<!hoy por )hoy(?! (?:en día|por hoy|no hay|hay|ya no)(?!\\p{L}))|esta (?:mañana|tarde|noche)', 'day', 0],
    ['pasado mañana', 'day', 2],
    // "por la mañana" and "la mañana del lunes" are parts of a day.
    ['(?<!(?:la|esta)\\s)mañana(?! (?:de|del|mismo))', 'day', 1],
    ['la (?:semana pasada|pasada semana)', 'week', -1],
    ['la (?:próxima semana|semana (?:próxima|que viene|entrante))', 'week', 1],
    ['esta semana', 'week', 0],
    ['(?:el|este) (?:fin de semana pasado|pasado fin de semana)|este fin de semana', 'weekend', -1],
    ['el próximo fin de semana', 'weekend', 1],
    ['el (?:mes pasado|pasado mes)', 'month', -1],
    ['el (?:próximo mes|mes (?:próximo|que viene|entrante))', 'month', 1],
    ['este mes|(?:principios|comienzos|mediados|fin|fines|final|finales) de mes', 'month', 0],
    ['el (?:año pasado|pasado año)', 'year', -1],
    ['el (?:próximo año|año (?:próximo|que viene|entrante))', 'year', 1],
    ['este año|fin(?:ales)? de año', 'year', 0],
  ],
  ago: [
    ['hace (?<count>\\d{1,3}|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) días?', 'day'],
    ['hace (?<count>\\d{1,3}|una|dos|tres|cuatro|cinco|seis) semanas?', 'week'],
    ['hace (?<count>\\d{1,3}|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) mes(?:es)?', 'month'],
    ['hace (?<count>\\d{1,3}|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) años?', 'year'],
  ],
  numbers: ['un|una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
})
