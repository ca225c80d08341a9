import { createDateRules } from '../dates/date-words'
import { createWordClaims } from '../claims/word-claims'
import { compile } from '../compile-pattern'
import { wordSet, type LanguageRules } from './language-rules'
import { alternatives, pattern } from '../words/word-list'

const CLITIC = '(?:(?:así lo|(?:se|me|nos|te) l[oa]s?|lo|la|los|las|le|les|me|nos|te) )?'
/** Verbs in -ar by their stem: "afirma", "afirmó", "ha afirmado". */
const regular = (stems: string) => `(?:${alternatives(stems)})(?:a|an|ó|aron|aba|aban|ará|arán|aría)`
const HAVE = '(?:ha|han|había|habían|habría|habrían)(?: (?:también|ya|además|igualmente|\\p{L}+mente))?'
const verb = (stems: string, participles: string, others = '') =>
  `${CLITIC}(?:${regular(stems)}|${HAVE} (?:${alternatives(participles)})${others ? `|${alternatives(others)}` : ''})`

const ASSERTS = verb(
  `
    afirm declar asegur señal indic anunci confirm manifest recalc subray coment agreg detall inform recort record
    acus denunci critic consider estim calcul calific alert relat narr reiter precis revel opin asever aclar lament
    conden atribuy argument puntualiz apunt valor augur cuestion culp tach tild descart matiz garantiz zanj vaticin
    replic cont justific remarc enfatiz resalt destac elogi celebr reproch pronostic especul dud ratific desliz
    proclam reivindic avis comunic notific deplor repudi ironiz bas relativiz minimiz sentenci ilustr remach recapitul
    recomend tuite titul insinu confes contest grit exclam murmur brome rezong aleg espet apostill susurr farfull
    musit matiz argument contraatac abund enumer constat corrobor dictamin recrimin reflexion
  `,
  `
    dicho insinuado confesado contestado soltado afirmado declarado asegurado explicado señalado indicado anunciado
    confirmado manifestado recalcado subrayado comentado agregado detallado informado recordado acusado denunciado
    criticado considerado estimado calculado calificado alertado relatado reiterado precisado revelado opinado
    lamentado condenado atribuido argumentado apuntado añadido advertido sostenido reconocido admitido escrito
    insistido predicho previsto adelantado contado descartado defendido garantizado matizado destacado justificado
    cifrado tachado sugerido avisado ratificado comunicado trasladado resaltado recomendado resumido
  `,
  String.raw`
    explic(?:a|an|ó|aron|aba|aban|ará)(?!\s(?:en\s)?(?:buena|gran|la\smayor)\s)
    (?:repitió|repite|repiten|repitieron)(?=\s(?:que|ante)\s|[,:])
    (?:sitúa|sitúan|situó|situaron)(?=\s[^.;]{0,50}\sen\s(?:el|las?|los|unos|unas|\d))
    (?:dijo|dijeron)(?!\s(?:adiós|basta|hola|amén|sí)(?!\p{L})) dice dicen decía decían añadió añadieron añade añaden
    advirtió advirtieron advierte advierten sostuvo sostuvieron sostiene sostienen reconoció reconocieron reconoce
    reconocen admitió admitieron admite admiten escribió escribieron escribe insistió insistieron insiste insisten
    expuso expone adujo adujeron aduce aducen arguyó arguye objetó objeta concluyó concluye concluyen atribuye
    atribuyen atribuyó advertía cree creen teme temen prevé prevén respondió respondieron responde contestó expresó
    expresa expresaron prometió defendió defendieron defiende defienden
    (?:cuenta|cuentan)(?=\s(?:que|cómo|a)\s|[,.:]|\s(?:una?|el|la)\s(?!\d)) sugirió sugirieron sugiere sugieren aboga
    entiende entienden arremetió arremete reconocía soltó soltaron suelta resumía resumían contaba contaban ironizaba
    (?:habló|hablaron|habla|hablan|hablaba|hablaban)(?=\sde\s) recomienda recomiendan predice predicen coincide
    coincidió (?:mantiene|mantienen|mantuvo)(?=\s(?:que|su|sus)\s|\s(?:a|ante|en)\s[^.;]{3,60}\sque\s|[,:]) describió
    describe resumió resumieron recuerda recuerdan discrepa discrepan discrepó cifró cifraron
    manifiesta manifiestan confiesa confiesan ruega ruegan
    (?:da|dan|dio|dieron)\scuenta(?=\sdel?\s) (?:plantea|planteó|plantean|plantearon)(?=\sque\s|[,:])
    cifra(?=\s(?:en|entre)\s|\s(?:el|la|los|las)\s[^.;]{3,50}\s(?:en|entre)\s) cifran
  `,
)
const PHRASES = [
  // "El alcalde va más lejos: «…»", "La ministra fue tajante: …"
  pattern`
    (?:no )?(?:va|van|fue|fueron|iba|ha ido|había ido|llega) (?:aún |mucho |todavía )?(?:más|tan) (?:lejos|allá)(?=:)|
    (?:es|son|era|fue|fueron|ha sido|se mostró|se muestra|estuvo) (?:(?:más|menos|muy|mucho más|aún más|bastante|
    igual de) )?(?:prudent|clar|tajant|rotund|contundent|explícit|optimist|pesimist|caut|cautelos|escéptic|crític|
    categóric|lacónic|escuet|sincer)[oae]s?(?=:| y habla)
  `,
  'lo (?:repitió|repite|repitieron|repiten)|traslad(?:ó|aron|a|an|ado)(?= (?:que|a [^.,;]{3,40} que) )',
  pattern`
    se (?:limitó|limitaron|limita|limitan|ha limitado|han limitado) a (?:decir|señalar|pedir|responder|indicar|
    afirmar|asegurar|comentar|recordar|confirmar|declarar|contestar|apuntar|constatar|subrayar|reiterar|admitir|
    lamentar|reconocer|explicar|informar)
  `,
  pattern`
    (?:dejó|dejaron|deja|dejan|ha dejado) (?:caer|entrever)(?= que)|(?:dio|dieron|da|dan|ha dado|daba) a entender|
    (?:vino|vienen|viene) a decir|(?:quitó|quita|quitaron) hierro|(?:restó|resta|restaron|restan) importancia|
    (?:hizo|hicieron|hace|hacen) hincapié|(?:llamó|llamaron|llama) la atención sobre|
    (?:dio|dieron|da|dan) por (?:buen[oa]s?|ciert[oa]s?|válid[oa]s?)
  `,
  'rebaj(?:a|an|ó|aron)(?= (?:la|el|esa|ese|los|las) (?:cifra|cálculo|estimación|previsión|monto|coste|costo|precio|número)s? )',
  // Elsewhere it sums up: "esta nota resume las posiciones".
  '(?<=["\\uE002],\\s)resume(?=\\s(?:su|el|la|un|una)\\s|\\s\\p{Lu})',
  'se (?:desmarcó|desmarcaron|desmarca|ha desmarcado|han desmarcado)(?=,? (?:alegando|argumentando|asegurando|aduciendo) que(?!\\p{L}))',
  pattern`
    (?:dio|dieron|da|ha dado) a conocer|(?:hizo|hicieron|ha hecho) saber|(?:puso|pusieron|pone|ponen|
    ha puesto) en duda|(?:dejó|deja|ha dejado) claro|(?:carga|cargó|cargaron|cargan) contra|(?:salió|salieron) al paso
  `,
  // "De «chapuza» habló ayer la alcaldesa"
  '(?:habl|tild|calific|tach)(?:ó|aron|a|an|aba)(?<=de "[^".;:]{2,60}" \\p{Ll}{4,11})',
  '(?:da|dan|dio|dieron|daba|daban) por (?:hecho|sentado|segur[oa])(?= que)|(?:saca|sacó|sacaron|ha sacado|había sacado) a la luz',
  pattern`
    se (?:quejó|quejaron|queja|quejan|defendió|defiende|defienden|felicitó|felicita|felicitan|escudó|escuda|
    comprometió|comprometieron|compromete|opuso|oponen|opone|opusieron|pregunta|preguntó|preguntan|sinceró|sincera|
    lamentó|lamenta|lamentan|excusó|excusa|justificó|justifica|jactó|jacta|disculpó|disculpa)
  `,
  pattern`
    se (?:mostró|mostraron|muestra|muestran|declaró|declararon|declara)(?= (?:\p{L}+ )?(?:convencid|preocupad|
    satisfech|sorprendid|partidari|contrari|confiad|escéptic|optimist|pesimist|favorabl|abiert|dispuest|segur|
    decepcionad|indignad|crític|prudent|cautelos|de acuerdo))
  `,
]
/** Of sums, times and outcomes. */
const CONDITIONAL = pattern`
  (?:rondar|costar|supondr|afectar|implicar|permitir|rebasar|ascender|oscilar|durar|quedar|seguir|contar|incluir|
  obligar|bastar|llegar|pasar|vendr|dar|pondr|cerrar|perder|ganar|necesitar|saldr|recibir|trabajar|planear|estudiar|
  preparar)ían?
`
const DENIES = verb(
  'neg rechaz',
  'negado rechazado desmentido refutado',
  'desmintió desmintieron desmiente desmienten niega niegan refuta refutó rebatió rebate',
)
const POSITION = verb(
  'reclam demand amenaz',
  'pedido exigido reclamado demandado propuesto prometido amenazado instado',
  String.raw`
    pidió pidieron pide piden exigió exigieron exige exigen propuso propusieron propone proponen prometió prometieron
    promete prometen instó instaron insta instan solicitó solicitaron solicita urgió abogó aboga llamó\sa
  `,
)
const NO_COMMENT = [
  'se (?:negó|negaron|niega|niegan|ha negado) a (?:responder|comentar|declarar|hacer)(?: (?:comentarios|declaraciones))?',
  '(?:declin|rehus|rechaz|evit)(?:ó|aron|a|an)(?: a)? (?:hacer|realizar|ofrecer|comentar|responder|pronunciarse|dar)(?: \\p{L}+)?',
  pattern`
    no (?:quiso|quisieron|quiere|quieren|(?:ha|han|había|habían) querido)(?: \p{L}+)? (?:hacer|realizar|comentar|
    responder|pronunciarse|declarar)(?: (?:declaraciones|comentarios))?
  `,
  'no (?:se )?(?:ha|han|había|habían)(?: \\p{L}+)? (?:comentado|respondido|contestado|pronunciado)',
  'no (?:respondió|respondieron|contestó|contestaron|comentó|comentaron|se pronunció|hizo comentarios)',
  '(?:ha|han|había|habían) (?:evitado|rehusado|declinado|preferido no)(?: \\p{L}+)? (?:pronunciarse|hacer|realizar|comentar|valorar|responder)',
  '(?:prefirió|prefirieron|prefiere|prefieren) no (?:opinar|comentar|hablar|pronunciarse|responder|valorar|declarar)',
  '(?:rehusó|rehusaron|declinó|declinaron) dar(?: \\p{L}+)?',
  '(?:guarda|guardó|guardan|guardaron) silencio',
]
const REVERSES = '(?:se retractó|se retractaron|se ha retractado|dio marcha atrás|rectificó|ha rectificado|se desdijo)'

/** Nouns for what carries news and nothing else … */
const PAPERS = pattern`
  diario|blog|pódcast|podcast|programa|boletín|periódico|semanario|revista|emisora|radio|televisión|televisora|
  rotativo|noticiero|noticiario|informativo|mensuario|quincenario|tabloide|matutino|vespertino|telediario|magacín|
  hoja parroquial
`
/** … and for other things too, unless a word of `OF_NEWS` follows them. */
const OPEN_PAPERS = 'web|sitio(?: web)?|agencia|cadena|canal de (?:Telegram|YouTube)|canal|portal|medio|digital'
const OF_NEWS = pattern`
  (?:de (?:noticias|información|prensa|investigación|televisión|radio|comunicación)|en línea|web|
  (?:digita|oficia|estata|loca|regiona|naciona|internaciona|provincia|comarca|públic|privad|independiente|económic|
  financier|deportiv|informativ|especializad|satíric|comunitari|británic|estadounidense|español|argentin|alem|chilen|
  mexican|peruan|boliv|colombian|uruguay|venezolan|frances|rus[ao]|chin[ao]|ecuatorian)\p{Ll}*)
`

/** What outlets print and air. */
const PIECES =
  'entrevista|reportaje|columna|tribuna|artículo|viñeta|perfil|suplemento|especial|editorial|carta|crónica|página|doble página|exclusiva|investigación|suelto|portada'

export const SPANISH: LanguageRules = {
  language: 'es',
  head: {
    byline: pattern`
      Por:?|(?:Una? )?(?:[Cc]rónica|[Ee]ntrevista|[Rr]eportaje|reportaje|artículo|análisis|entrevista|texto|
      informe) de|De nuestr[oa] (?:corresponsal|enviad[oa])(?: especial)?(?: en \p{Lu}[\p{L}-]+)?,|
      (?:(?:(?:Nota|Informe|Documento|Ficha|Acta|Resumen|Texto) )?(?:[Ee]laborad|[Rr]edactad|[Pp]reparad|[Ee]scrit|
      [Ll]evantad)[oa]|(?:Publicad|Escrit|Actualizad)[oa](?: el)? [^.;]{6,40}?) por:?|Secretari[oa](?: de actas)?:|
      Levantó (?:el )?acta:?|Autora?(?:es)?:|(?:Texto|Redacción|Redacta|Informa|Ponente):
    `,
    reporters: '(?:(?:nuestr[oa] )?(?:enviad[oa] especial|corresponsal)|reporter[oa]|periodista)',
    dateLead: pattern`
      Para (?:difusión|publicación) inmediata:?|(?:Publicado|Actualizado|Última actualización|Modificado|Emitido|
      Publicada|Actualizada|Sesión|Celebrad[oa]|Reunión)(?: el|:)?|El|Fecha(?: de \p{L}+)?:|A
    `,
    dateTail: 'en|a|las|h|hs|hrs|horas|CET|CEST|actualizado|publicado|el|min|lectura|de',
    sections: 'antecedentes|introducción|resumen(?: ejecutivo)?|contexto|sumario|índice|presentación|objeto|situación',
    fields: { from: 'de|remitente', to: 'para|a|destinatario', date: 'fecha|enviado', subject: 'asunto' },
  },
  listTitles: {
    questions: pattern`
      (?:las )?(?:preguntas|cuestiones) (?:clave|claves|abiertas|centrales|pendientes|guía|principales|
      (?:para|a) (?:el |la )?(?:debate|discusión|debatir|discutir|tratar|reunión|mesa))|
      puntos (?:para|a) (?:el )?(?:debate|debatir)
    `,
    things:
      'lo que (?:llevé|llevaba|metí|compré|compramos|llevamos)|lista de (?:la )?(?:compra|compras|equipaje)|en mi (?:mochila|maleta|bolso|bolsa)',
    resolutions: 'acuerdos?|resoluciones|decisiones|compromisos|(?:se )?(?:acuerda|acordó|resuelve|resolvió)',
  },
  ordinals: [
    'primero|en primer lugar|primeramente',
    'segundo|en segundo lugar|segundamente',
    'tercero|en tercer lugar|por último|finalmente',
    'cuarto|en cuarto lugar|por último|finalmente',
    'quinto|en quinto lugar|por último|finalmente',
  ],
  ranks: ['primer[oa]?', 'segund[oa]', 'tercer[oa]?', 'cuart[oa]', 'quint[oa]', 'sext[oa]'],
  abbreviations: wordSet(
    `
      sr sra sres sras srta dr dra dres prof lic ing gral art arts núm no pág págs etc ud uds ee.uu ee uu ss.mm rr.hh
      d dª dña av avda dic ene feb abr jul ago sept oct nov cap vol ed p.ej ej máx mín tel cía st sto sta aprox c.p
      s.a
    `,
  ),
  beforeNumbers: wordSet('art arts núm no pág págs cap vol'),
  alsoLast: wordSet('etc uu s.a'),
  dates: createDateRules({
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
      next: 'del (?:próximo año|año próximo|año que viene)',
    },
    dayWords: ['primero'],
    ofThatMonth: '(?:de ese(?: mismo)?|de aquel|del mismo) mes',
    listedDays: { lead: '(?<!\\p{L})(?:el|días)\\s(?:[0-3]?\\d,\\s(?:el\\s)?){0,5}', and: '(?:y|o)(?:\\sel)?' },
    moved: 'aplazad[oa]s?|pospuest[oa]s?|trasladad[oa]s?|retrasad[oa]s?|adelantad[oa]s?|aplazó|pospuso',
    phases:
      '(?:a )?(?:principios|comienzos|inicios|mediados|finales|fines)(?: del?)?|(?:el )?otoño del?|(?:la )?primavera del?|(?:el )?verano del?|(?:el )?invierno del?',
    beforeMonth: 'en|desde|hasta|de|a|para|mes de|entre|y|antes de|después de',
    beforeYear: 'en|desde|hasta|de|del|a|para|entre|y|año|antes de|después de|año de',
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
      ['la (?:próxima semana|semana próxima|semana que viene)', 'week', 1],
      ['esta semana', 'week', 0],
      ['(?:el|este) (?:fin de semana pasado|pasado fin de semana)|este fin de semana', 'weekend', -1],
      ['el próximo fin de semana', 'weekend', 1],
      ['el (?:mes pasado|pasado mes)', 'month', -1],
      ['el (?:próximo mes|mes próximo|mes que viene)', 'month', 1],
      ['este mes|(?:principios|comienzos|mediados|fin|fines|final|finales) de mes', 'month', 0],
      ['el (?:año pasado|pasado año)', 'year', -1],
      ['el (?:próximo año|año próximo|año que viene)', 'year', 1],
      ['este año|fin(?:ales)? de año', 'year', 0],
    ],
    ago: [
      ['hace (?<count>\\d{1,3}|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) días?', 'day'],
      ['hace (?<count>\\d{1,3}|una|dos|tres|cuatro|cinco|seis) semanas?', 'week'],
      ['hace (?<count>\\d{1,3}|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) mes(?:es)?', 'month'],
      ['hace (?<count>\\d{1,3}|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) años?', 'year'],
    ],
    numbers: ['un|una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
  }),
  tense: {
    future: compile(
      pattern`
      (?<!\p{L})(?:(?!irán|teherán)\p{L}+(?:rá|rán)|va a|van a|debe|deben|prevista?s?|previsto|previstos|próxim[oa]s?|
      que viene|(?:reunir|decidir|presentar|anunciar|viajar|aprobar|votar|llegar|entregar|pagar|cerrar|abrir|volver|
      visitar|firmar|empezar|comenzar|tendr|vendr|saldr)ían?|podría|podrían|sería|serían|habría|tendría|debería|
      deberían|(?:antes del?|a más tardar(?: el)?)\s*$|(?:se )?(?:reanuda|celebra|inaugura|vence|expira|arranca|
      comienza|empieza)n?|haría|comenzaría|empezaría)(?!\p{L})
    `,
      'giu',
    ),
    ahead: compile(/(?<!\p{L})(?:hasta|para)\s+(?:el\s+|la\s+)?$/iu),
    past: compile(
      /(?<!\p{L})(?:\p{L}+(?:ó|aron|ieron|aba|aban|ía|ían)|(?:ha|han|había|habían|fue|fueron)|dijo|hizo|pidió|dio|quiso|pasad[oa])(?!\p{L})/giu,
    ),
  },
  hedges: {
    writers: [
      'presuntamente',
      'presunt[oa]s?',
      'supuestamente',
      'supuest[oa]s?',
      'al parecer',
      'aparentemente',
      'según parece',
    ],
    open: [
      'quizás?',
      'tal vez',
      'acaso',
      'posiblemente',
      'probablemente',
      '(?:(?:es|sería) (?:muy |poco )?(?:posible|probable)|(?<=(?:considera|consideran|ve|ven|cree|creen) (?:muy |poco )?)(?:posible|probable)) que',
      'puede que',
      'podría[n]?',
      'habría[n]?',
      // Of a rumour: "el paquete rondaría los 40 millones". Behind "que" it only follows the tense of what was said.
      `${CONDITIONAL}(?<!(?<!\\p{L})(?:que|si|cuando)(?!\\p{L})[^.;:]{0,90})`,
      '(?:sería|estaría|tendría|serían|estarían|tendrían|alcanzaría|superaría)',
      'parece(?:n)?(?: que)?',
      'se (?:cree|estima|sospecha) que',
      'no (?:está|queda|es) (?:del todo )?(?:claro|seguro)|se desconoce|no se (?:sabe|descarta)',
    ],
  },
  claims: createWordClaims({
    verbs: [
      { stance: 'no-comment', sources: NO_COMMENT },
      { stance: 'reverses', sources: [REVERSES] },
      { stance: 'denies', sources: [DENIES] },
      { stance: 'position', sources: [POSITION] },
      {
        stance: 'asserts',
        isOutlets: true,
        sources: [
          pattern`
            (?:así lo |lo )?(?!public(?:a|an|ó|aron) (?:\uE001+ )?(?:una?|la|el) (?:larga |amplia |
            extensa )?(?:entrevista|reportaje|columna|tribuna|artículo|viñeta|perfil|suplemento|especial|foto|
            fotografía|carta)(?!\p{L}))(?:(?:inform|public|report|revel|adelant|avanz|destap|desvel)(?:ó|aron|a|an|
            aba|aban)|recoge|recogió|difundió|difunde|publica|citó|${HAVE} (?:informado|publicado|revelado|adelantado|
            avanzado|recogido|difundido|podido saber|podido confirmar|podido comprobar|desvelado)|
            (?:llev(?:a|an|ó|aron) (?:\uE001+ )?(?:a|en) (?:su |la )?(?:portada|primera(?: página)?)|abr(?:e|en|ió) (?:\uE001+ )?con)(?= que ))
          `,
        ],
      },
      { stance: 'asserts', sources: [...PHRASES, ASSERTS] },
    ],
    documents: pattern`
      (?:(?:los |las )?(?:datos|cifras|cálculos|estimaciones|estadísticas|registros|previsiones|proyecciones)|
      (?:una?|el|la) (?:\p{L}+ )?(?:comunicado|nota|nota de prensa|informe|estudio|documento|escrito|carta|encuesta|
      sondeo|análisis|investigación))(?: \p{Ll}+d[oa]s?| (?:oficiales|provisionales|preliminares|anuales|internos?|
      internas?))? (?:de la propia|del propio|del|de la|de los|de las|de|por el|por la|por)
    `,
    placed: { before: 'en|desde', verb: '(?:an|en|aron|ieron)$' },
    inIt: 'En (?:él|ella|ellos|ellas|el texto|el documento|el escrito|la carta|la misiva) (?:se (?:\\p{L}+ )?\\p{Ll}+|\\p{Ll}{2,}n)(?= que)',
    onPlatform: pattern`
      (?:[Ee]n|[Aa] través de|[Vv]ía|[Pp]or)(?: (?:la red social|la plataforma|(?:su|un|una) (?:cuenta|perfil|página|
      muro|hilo|mensaje|publicación|historia|post|vídeo|video|tuit)(?: (?:oficial|personal))? (?:de|en)))?
    `,
    certainTellers: pattern`
      canal de (?:Telegram|YouTube|WhatsApp),?|declaraciones a|declaró a|entrevista(?: exclusiva)? (?:con|a|en|de|
      para|por|concedida a|publicada (?:en|por)|emitida por)|entrevistad[oa]s? (?:por|en)|
      (?:reportaje|informe|programa|vídeo|pieza|noticia) (?:emitid|publicad|difundid)[oa] (?:por|en)|consultad[oa]s? por|
      preguntad[oa]s? por|contactad[oa]s? por|citad[oa]s? (?:por|en)|recogid[oa]s? por|conversación con|
      (?:artículo|columna|tribuna|carta)(?: publicad[oa])? (?:en|para|por)|
      (?:columna|tribuna)(?: (?:habitual|semanal|dominical|diaria))? de(?= (?:El|La|Los|Las) \p{Lu})|
      obtenid[oa]s? por|(?:ha tenido|tuvo|han tenido) acceso|(?:en|ante|a) los micrófonos de|
      (?:en|desde) las páginas de|a través del?|por medio del?
    `,
    carries: pattern`
      (?<=d[oa]s? )por(?= (?:El|La) \p{Lu})|(?<=que )(?:publica|recoge|cita|adelanta|difunde|reproduce|adelantó|
      recogió|reprodujo|dio a conocer|consultó)|(?:ha|han|había|habían) (?:publicado|consultado|recogido|difundido|
      adelantado|reproducido)|(?:tuvo|ha tenido|tuvieron) acceso(?: a)?|accedió(?: a)?|
      (?:pudo|ha podido) (?:consultar|ver|revisar|acceder)|obtuvo|difundió|emitió|publicó|obtenid[oa]s? por
    `,
    telling: pattern`
      (?:dij|dic|declar|replic|respond|contest|espet|reiter|asever|sosten|sostuv|advirt|adviert|explic|confirm|asegur|
      cont|coment|adelant|desliz|revel|confes|relat|manifest|precis|señal|admit|admiti|reconoc|indic|afirm|insist|
      detall)\p{L}*$
    `,
    sourceLabel: 'Fuentes?',
    inEyesOf: 'Para',
    dateArticles: 'el|la|del|de|este|esta',
    asides:
      '(?:al|del|(?:a|con|de) (?:la|los|las|el)) que|(?:a|con|de) quien(?:es)?|que|quien|quienes|cuy[oa]s?|donde|el cual|la cual|los cuales',
    according: pattern`
      (?:a|al) decir de|a tenor de|según(?! (?:(?:el|la|lo)s? (?:cual|cuales)|\p{L}+ó|\p{L}+aron|ha|han|había|habían|
      (?:dij|explic|inform|cont|public|recog|adelant)\p{L}*|indica|señala|apunta|denuncia|afirma|cuenta|relata|
      consta)(?!\p{L}))|desde el punto de vista de|en palabras de|a ojos de|de acuerdo con|a juicio de|en opinión de|
      en palabras de|conforme a
    `,
    citing: 'citando a|que cita a|con base en',
    articles: '(?:el propio|la propia|el mismo|la misma) |el |la |los |las ',
    determiners: pattern`
      el|la|los|las|un|una|unos|unas|varios|varias|algunos|algunas|dos|tres|cuatro|su|sus|mi|mis|nuestr[oa]s?|este|
      esta|estos|estas|fuentes|don|doña|d\.|sr\.|sra\.|otro|otra|ningún|ninguna
    `,
    bareNouns: pattern`
      diplomáticos|analistas|expert[oa]s|vecin[oa]s|testigos|especialistas|economistas|científic[oa]s|médic[oa]s|
      abogad[oa]s|sindicatos|ecologistas|activistas|funcionari[oa]s|autoridades|empresari[oa]s|comerciantes|
      agricultores|ganaderos|trabajador[ae]s|investigador[ae]s|observadores|asociaciones|organizaciones|colectivos|
      familiares|allegados|portavoces|usuari[oa]s|pasajer[oa]s|docentes|estudiantes|bomberos|directivos|ejecutivos|
      inversores|dirigentes|responsables|representantes|juristas|historiador[ae]s|técnicos|ingenier[oa]s|opositores|
      legisladores|pescadores|residentes|voluntari[oa]s
    `,
    adjuncts: pattern`
      a|al|en|durante|tras|ante|por|según|desde|sobre|para|con|sin|contra|entre|hacia|hasta|bajo|mediante|
      consultad[oa]s?|preguntad[oa]s?|entrevistad[oa]s?|interrogad[oa]s?|interpelad[oa]s?|contactad[oa]s?|
      cuestionad[oa]s?|este(?= \uE001)|el(?= \uE001)
    `,
    joints: 'que|quien|quienes|pero|aunque|mientras|cuando|porque|donde|si|como|según|sino|cuyo|cuya',
    openers: pattern`
      solo|sólo|incluso|además|también|sin embargo|no obstante|asimismo|por su parte|a su vez|por otra parte|
      en cambio|entretanto|así|después|luego|antes|ayer|hoy|y|pero|en (?:privado|público)|a título personal|finalmente|posteriormente|igualmente
    `,
    relatives: 'quien|quienes|que',
    bySame: 'según (?:él|ella|sus palabras|su versión)|a su (?:juicio|entender|parecer|modo de ver)|en su opinión',
    nobody: 'eso|esto|ello|allí|ahí|que|quien|se|nadie|nada|todo|lo cual|cual|así|también|hay|no|ya|lo',
    negations: 'no|nunca|se|ni|jamás',
    finite: 'se|es|son|fue|fueron|ha|han|había|será|está|están|tiene|puede|debe',
    there: pattern`
      allí|en (?:(?:sus )?páginas interiores|(?:la |su )?(?:portada|contraportada)|sus (?:páginas|micrófonos|antenas|
      ondas)|el mismo (?:espacio|programa|medio))|al mismo (?:medio|diario|periódico)
    `,
    samePiece:
      'en (?:la|esa) misma (?:entrevista|conversación|charla|intervención|publicación)|en (?:el|ese) mismo (?:programa|mensaje|hilo|artículo)',
    elsewhere: pattern`
      en (?:una?|el|la|su|sus) (?:\p{L}+ )?(?:comunicado|nota|carta|escrito|acto|mitin|pleno|rueda|conferencia|
      comparecencia|discurso|reunión|juicio|vista|informe|correo|sesión|asamblea)|en rueda de prensa|
      en sede (?:parlamentaria|judicial)|ante (?:el|la|los|las|una?)
    `,
    airs: pattern`
      (?:publica|publicó|recoge|recogió|emite|emitió|difunde|difundió|ofrece|ofreció|trae|incluye|incluyó|reproduce|
      reprodujo|dedica|dedicó|abre|abrió|lleva|llevó|da|dio)(?:n|ron)? [^.;]{0,50}?(?:entrevista|carta|quejas?|
      testimonios?|declaraciones|reacci(?:ón|ones)|tribuna|artículo|columna|crítica|relato|denuncias?|voces|palabras|
      protestas?|malestar|opini(?:ón|ones)|versi(?:ón|ones)|conversación|perfil|historia)|
      entrevist(?:a|ó|aron|aba) (?:a|en|hoy|al)|(?:conced|ofrec)(?:e|ió|ido|ía) (?:una|su|
      otra)(?: \p{L}+)? entrevista|(?:fue|era|ha sido|será) (?:entrevistad[oa]|(?:el|la) (?:invitad[oa]|
      protagonista))|(?:acudió|acude|intervino|interviene|participó|estuvo|pasó|compareció|visitó|visita|habló|
      habla) (?:\p{L}+ |\uE001+ )*?(?:en|por|a|al|ante|con) (?:(?:los?|las?|el) )?(?:plató|estudios?|micrófonos|
      programa|espacio|tertulia|antena|cámaras|\p{Lu})|se sentó
    `,
    itsPeople: 'Su (?:editorialista|columnista|corresponsal|enviad[oa] especial|articulista|redactora?)(?!\\p{L})',
    itsTexts: 'su (?:editorial|portada|titular)',
    personRoles: pattern`
      (?:el|la|este|esta|dich[oa]|el mismo|la misma) (?:funcionari[oa]|dirigente|mandatari[oa]|polític[oa]|regidora?|
      edil|legisladora?|parlamentari[oa]|titular(?: de (?:la cartera|\p{Lu}\p{L}+))?|munícipe|primer edil|alto cargo|
      responsable(?: de \p{Lu}\p{L}+)?|jerarca|representante|letrad[oa]|especialista|facultativ[oa]|docente|activista|
      entrevistad[oa]|líder|escritora?|novelista|autora?|artista|cantante|cineasta|poeta|músic[oa]|actriz|actor|
      científic[oa]|expert[oa]|veteran[oa]|empresari[oa]|sindicalista|prelado|pontífice|perito|librer[oa]|
      agricultora?|pescadora?|entrenadora?|deportista|historiadora?|magistrad[oa]|jurista|diplomátic[oa]|militar|
      conservadora?|socialista|popular|progresista)
    `,
    between: pattern`
      ya|solo|sólo|también|además|aún|todavía|incluso|asimismo|siempre|entonces|después|luego|apenas|igualmente|
      tampoco|más tarde|más adelante|en cambio|sin embargo|por su parte|a su vez|de nuevo|ya entonces
    `,
    person: 'él|ella|este|esta|éste|ésta|él mismo|ella misma',
    body: 'ellos|ellas',
    titles: wordSet(
      `
        sr. sra. srta. dr. dra. don doña d. dña. ministro ministra presidente presidenta vicepresidente vicepresidenta
        canciller secretario secretaria director directora portavoz vocero vocera diputado diputada senador senadora
        alcalde alcaldesa concejal concejala gobernador gobernadora fiscal juez jueza abogado abogada general coronel
        capitán rey reina papa profesor profesora economista analista experto experta investigador investigadora
        consejero consejera comisario embajador embajadora líder jefe jefa catedrático catedrática ingeniero ingeniera
        geólogo geóloga hidróloga hidrólogo médico médica bióloga biólogo empresario empresaria comisionado
        comisionada delegado delegada subsecretario subsecretaria magistrado magistrada interior exteriores defensa
        hacienda economía justicia sanidad trabajo educación cultura gerente dueño dueña propietario propietaria
        decano decana rector rectora obispo arzobispo cardenal párroco arquitecto arquitecta perito perita letrado
        letrada escritor escritora novelista sindicalista activista historiador historiadora meteorólogo meteoróloga
        epidemiólogo epidemióloga veterinario veterinaria agricultor agricultora ganadero ganadera pescador pescadora
        comandante inspector inspectora intendente superintendente contralor contralora procurador procuradora
        defensor defensora interventor interventora tesorero tesorera coordinador coordinadora responsable
        representante asesor asesora viceministro viceministra exministro exministra exalcalde exalcaldesa edil
        regidor regidora teniente sargento piloto entrenador entrenadora cineasta músico cantante poeta artista
        sociólogo socióloga politólogo politóloga periodista redactor redactora librero librera maestro maestra
        farmacéutico farmacéutica enfermero enfermera bombero bombera arqueólogo arqueóloga físico física
      `,
    ),
    tellers: 'a|al|en|por|con|de',
    reports: 'artículo|reportaje|información|investigación|nota|crónica',
    participles: pattern`
      aseguran|afirman|señalan|explican|insisten|apuntan|indican|confirman|niegan|sostienen|recuerdan|admiten|
      reconocen|denuncian|se|publicad[oa]s?|difundid[oa]s?|citad[oa]s?|consultad[oa]s?|elaborad[oa]s?|realizad[oa]s?|
      hech[oa]s?|emitid[oa]s?|presentad[oa]s?|que
    `,
    mayLackSubject: true,
    unnamed: '^(?:un|una|unos|unas|varios|varias|algunos|algunas|dos|tres)\\s|^fuentes\\b|anónim',
    definite: '^(?:el|la|los|las)\\s',
    outlets: {
      names: pattern`
        EFE|Efe|Agencia EFE|Europa Press|Servimedia|Colpisa|El País|El Mundo|ABC|La Vanguardia|El Periódico|La Razón|
        elDiario.es|eldiario.es|El Confidencial|El Español|El Debate|OKDiario|Vozpópuli|infoLibre|InfoLibre|El Salto|
        CTXT|The Objective|Crónica Global|Público|Expansión|Cinco Días|CincoDías|El Economista|elEconomista|RTVE|TVE|
        RNE|Radio Nacional|Radio Nacional de España|Cadena SER|Onda Cero|Cope|COPE|Cadena COPE|esRadio|RAC1|
        Catalunya Ràdio|TV3|Telemadrid|Canal Sur|EITB|ETB|Antena 3|Telecinco|laSexta|La Sexta|Mundo Deportivo|
        Levante-EMV|Las Provincias|La Voz de Galicia|La Nueva España|El Correo|El Diario Vasco|Diario Vasco|
        El Norte de Castilla|Diario de Navarra|Diario Sur|Heraldo de Aragón|Deia|Gara|Naiz|Ara|El Punt Avui|
        Maldita.es|Newtral|Chequeado|Clarín|La Nación|Página/12|Infobae|Télam|Noticias Argentinas|Ámbito Financiero|
        El Cronista|Tiempo Argentino|La Voz del Interior|Radio Mitre|C5N|TN|A24|LN+|Telefe|Reforma|El Universal|
        La Jornada|Excélsior|Milenio|El Financiero|El Sol de México|Proceso|Animal Político|Aristegui Noticias|
        Notimex|Televisa|TV Azteca|Radio Fórmula|Univisión|Telemundo|El Comercio|La República|Perú21|RPP|RPP Noticias|
        Ojo Público|IDL-Reporteros|El Espectador|El Tiempo|El Colombiano|El Heraldo|La Silla Vacía|Caracol Radio|
        Noticias Caracol|RCN|RCN Radio|Noticias RCN|Blu Radio|W Radio|La Tercera|El Mercurio|La Segunda|El Mostrador|
        BioBioChile|Radio Bío-Bío|Radio Cooperativa|CIPER|Ciper|T13|CNN Chile|Chilevisión|El Deber|Los Tiempos|
        Página Siete|ABI|ABC Color|Última Hora|la diaria|La Diaria|El Observador|Montevideo Portal|El Universo|
        Ecuavisa|Teleamazonas|El Nacional|Efecto Cocuyo|El Pitazo|Tal Cual|Globovisión|VTV|14ymedio|Cubadebate|Granma|
        Prensa Latina|Telesur|teleSUR|La Prensa Gráfica|El Diario de Hoy|El Faro|Prensa Libre|El Nuevo Día|
        El Nuevo Herald|Reuters|AFP|AP|Associated Press|Bloomberg|BBC|BBC Mundo|CNN|CNN en Español|DW|Deutsche Welle|
        France 24|Al Jazeera|Xinhua|Sputnik|TASS|ANSA|Lusa|Folha|Folha de São Paulo|Folha de S. Paulo|O Globo
      `,
      heads: pattern`
        Agencia|Adelantado|Adelanto|Observador|Telégrafo|Informador|Cronista|Noticiero|Avisador|Pregonero|Espectador|
        Imparcial|Mercurio|Onda|Cadena|Ideal|Eco|Diario|Faro|Jornada|Correo|Heraldo|Gaceta|Mundo|País|Periódico|Voz|
        Prensa|Radio|Canal|Noticias|Vanguardia|Tribuna|Crónica|Norte|Nación|Opinión|Televisión|Semanario
      `,
      keepsArticle: true,
      descriptors: pattern`
        (?:(?:noticiero|noticiario|informativo|telediario|editorial) del?(?: la)?|
        (?:${PAPERS})(?: (?:de |en )?(?!(?:del?|la|el|los|las|en|y|o|que|a|al)\s)\p{Ll}[\p{Ll}-]+){0,2}|
        (?:${OPEN_PAPERS})(?: ${OF_NEWS}){0,2})
      `,
      acts: pattern`
        (?:\uE001+ )?(?:abre (?:\uE001+ )?(?:con|su (?:portada|edición|sección|primera|informativo))|titula(?! a )|
        lleva (?:hoy )?(?:a|en) (?:su |la )?(?:portada|primera)|public(?:a|ó) (?:\uE001+ )?(?:una?|la|el|
        su) (?:larga |amplia |extensa |doble |media )?(?:${PIECES})|dedic(?:a|ó) (?:\uE001+ )?(?:una?|la|el|su|sus|
        media|tres|cuatro|dos) (?:larg[oa] |ampli[oa] |extens[oa] |doble |media )?(?:${PIECES}|minutos|páginas)|
        entrevist(?:a|ó) (?:\uE001+ )?a|editorializa|destaca en (?:su )?(?:portada|primera))
      `,
      belongings: pattern`
        (?:tono|editorial(?:ista)?|portada|primera página|páginas|titular|titulares|lectores|lector|redacción|
        línea editorial|portadas|columna|exclusiva|hemeroteca|corresponsal|redactora?|
        edición(?: digital| impresa)?) de
      `,
      noOutlets: pattern`
        empresa|compañía|grupo|asociación|colectivo|partido|sindicato|banco|buque|fundación|instituto|ONG|federación|
        confederación|unión|cooperativa|laboratorio|barco|carguero|operación|ley|plan|proyecto|libro|novela|película|
        informe|festival|club|hotel|restaurante|museo|teatro|operador|operadora|naviera|minera|constructora|
        consultora|plataforma|coalición|movimiento|centro|hospital|universidad|colegio|escuela|fábrica|planta|mina|
        puerto|aeropuerto|editorial|aseguradora|eléctrica|aerolínea|cadena (?:hotelera|de)|
        agencia (?:de (?!noticias|prensa)|del|tributaria|espacial|estatal|española|europea|nacional|central|federal|
        internacional|antidroga|local|pública|meteorológica|catalana|andaluza|vasca|inmobiliaria)|concesionaria|
        adjudicataria|contratista|librería|café|bar|taberna|cafetería|ingeniería|despacho|bufete|sociedad|firma|
        gestora|pesquero|ferry|remolcador|patrullero|yate|crucero|transbordador|calle|plaza|barrio|cine|sala|peña|
        equipo|premio|cofradía|bodega|balneario|autobús|tren|obra|disco|canción|grupo musical|cooperativa
      `,
      reference: pattern`
        ^(?:(?:el|la|al|del|ese|esa|aquel|aquella|dich[oa]|(?:el|al|del|la|ese|esa|este|esta) mism[oa]|el propio|
        la propia) )(?:diario|periódico|agencia|cadena|revista|semanario|medio|emisora|portal|rotativo|cabecera|
        matutino|vespertino|noticiero|noticiario|telediario|tabloide|digital)(?: (?:británic|estadounidens|español|
        frances|alem|madrileñ|catal|vasc|galleg|andaluz|valencian|argentin|mexican|chilen|peruan|colombian|uruguay|
        porteñ|limeñ|econ|conservad|progresist|digital|loc|region|provinci|capitalin|públic|deportiv|itali|portugu|
        brasileñ|estat)\p{Ll}*)?$|^est[ea] (?:cabecera|rotativo|semanario)$|
        ^(?:ese|esa|dich[oa]|(?:la|ese|esa|este|esta) mism[oa]) (?:publicación|radio|televisión|canal|web|informativo|
        pódcast|boletín|programa)$
      `,
      nameless: pattern`
        ^(?:medios (?:locales|estatales|oficiales)|(?:la )?prensa (?:local|oficial)|(?:la )?televisión (?:estatal|
        pública|local)|(?:los )?medios de comunicación|varios medios|algunos medios)$
      `,
    },
  }),
}
