import { createWordClaims } from '../claims/word-claims'
import { compile } from '../compile-pattern'
import { wordSet, type LanguageRules } from './language-rules'
import { SPANISH_DATES } from './spanish-dates'
import { ASSERTS, DENIES, HAVE, NO_COMMENT, PHRASES, POSITION, REVERSES } from './spanish-verbs'
import { pattern } from '../words/word-list'

/** Of sums, times and outcomes. */
const CONDITIONAL = pattern`
  (?:rondar|costar|supondr|afectar|implicar|permitir|rebasar|ascender|oscilar|durar|quedar|seguir|contar|incluir|
  obligar|bastar|llegar|pasar|vendr|dar|pondr|cerrar|perder|ganar|necesitar|saldr|recibir|trabajar|planear|estudiar|
  preparar)ían?
`
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
    agenda: '(?:el )?orden del día|agenda|temario|temas (?:a tratar|tratados)|puntos (?:a tratar|del orden del día)',
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
  dates: SPANISH_DATES,
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
            aba|aban)|recoge|recogió|difundió|difunde|publica|citó|cita(?= a )|citan(?= a )|${HAVE} (?:informado|publicado|revelado|adelantado|
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
