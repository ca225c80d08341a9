import { alternatives, pattern } from '../words/word-list'

/** Spanish verbs and phrases by which somebody says something, by what saying so means. Pattern sources. */

const CLITIC = '(?:(?:así lo|(?:se|me|nos|te) l[oa]s?|lo|la|los|las|le|les|me|nos|te) )?'
/** Verbs in -ar by their stem: "afirma", "afirmó", "ha afirmado". */
const regular = (stems: string) => `(?:${alternatives(stems)})(?:a|an|ó|aron|aba|aban|ará|arán|aría)`
export const HAVE = '(?:ha|han|había|habían|habría|habrían)(?: (?:también|ya|además|igualmente|\\p{L}+mente))?'
const verb = (stems: string, participles: string, others = '') =>
  `${CLITIC}(?:${regular(stems)}|${HAVE} (?:${alternatives(participles)})${others ? `|${alternatives(others)}` : ''})`

export const ASSERTS = verb(
  `
    afirm declar asegur señal indic anunci confirm manifest recalc subray coment agreg detall inform recort record
    acus denunci critic consider estim calcul calific alert relat narr reiter precis revel opin asever aclar lament
    conden atribuy argument puntualiz apunt valor augur cuestion culp tach tild descart matiz garantiz zanj vaticin
    replic cont justific remarc enfatiz resalt destac elogi celebr reproch pronostic especul dud ratific desliz
    proclam reivindic avis comunic notific deplor repudi ironiz bas relativiz minimiz sentenci ilustr remach recapitul
    recomend compar tuite titul insinu confes contest grit exclam murmur brome rezong aleg espet apostill susurr farfull
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
    (?:da|dan|dio|dieron)\scuenta(?=\s(?:asimismo\s|también\s|además\s)?(?:del?|en)\s) achacó achacaron achaca achacan
    (?:ve|ven|vio|veía|veían)(?=\s(?:muy\s|poco\s)?(?:probable|improbable|posible|factible|viable|difícil|inevitable|con)\s)
    (?:llega|llegan|llegó|llegaron)(?=\sa\s(?:la\s(?:misma\s)?|una\s)(?:conclusión|idéntica))
    (?:refiere|refieren|refirió|refirieron)(?=\sque\s) reporta reportan
    (?:sitúan?|situó)(?=\s(?:el|la|los|las)\s[^.;]{3,40}\sentre\s) (?:plantea|planteó|plantean|plantearon)(?=\sque\s|[,:])
    cifra(?=\s(?:en|entre)\s|\s(?:el|la|los|las)\s[^.;]{3,50}\s(?:en|entre)\s) cifran
  `,
)
export const PHRASES = [
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
export const DENIES = verb(
  'neg rechaz',
  'negado rechazado desmentido refutado',
  'desmintió desmintieron desmiente desmienten niega niegan refuta refutó rebatió rebate',
)
export const POSITION = verb(
  'reclam demand amenaz',
  'pedido exigido reclamado demandado propuesto prometido amenazado instado',
  String.raw`
    pidió pidieron pide piden exigió exigieron exige exigen propuso propusieron propone proponen prometió prometieron
    promete prometen instó instaron insta instan solicitó solicitaron solicita urgió abogó aboga llamó\sa
  `,
)
export const NO_COMMENT = [
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
export const REVERSES =
  '(?:se retractó|se retractaron|se ha retractado|dio marcha atrás|rectificó|ha rectificado|se desdijo)'
