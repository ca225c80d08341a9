import { createDateRules } from '../dates/date-words'
import { createWordClaims } from '../claims/word-claims'
import { compile } from '../compile-pattern'
import { SPANS } from './french-spans'
import { wordSet, type LanguageRules } from './language-rules'
import { alternatives, pattern, wordsIn } from '../words/word-list'

/** A stem as its endings have it spelt: "répète" and "répétait", "rappelle" and "rappelait", "juge" and "jugeait", "dénonçait". */
const spelt = (stem: string) =>
  stem
    .replace(/è(?=[^è]{1,2}$)/u, '[èé]')
    .replace(/(?<=ll|tt)$/u, '?')
    .replace(/c$/u, '[cç]')
    .replace(/g$/u, 'ge?')
/** Verbs in -er by their stem, as a text passes on what somebody says: "déclare", "a déclaré", "déclarait". */
const finite = (stems: string) => `(?:${wordsIn(stems).map(spelt).join('|')})(?:e|ent|ait|aient|era|eront|a|èrent)`
const AUXILIARY = pattern`
  (?:a|ont|avait|avaient|aurait|auraient)(?:-t-(?:il|elle|on)|-t-(?:ils|elles)|-ils|-elles)?(?: (?:également|aussi|
  tout|toutefois|pourtant|alors|néanmoins|certes|même|bien|toujours|longtemps|d’abord|à nouveau|de nouveau|
  à plusieurs reprises|cependant|ensuite|encore|notamment|déjà|depuis|récemment|par ailleurs|en outre|\p{L}+ment))?
`
const perfect = (participles: string) => `${AUXILIARY} (?:${alternatives(participles)})(?:e|s|es)?`
const INVERTED = '(?:-t-(?:il|elle|on)|-t-(?:ils|elles)|-ils|-elles|-il|-elle)?'
const CLITIC = "(?:(?:l['’]|se |s['’]en |s['’]y |s['’]|y |lui |leur |en |le |m['’] ?|me |nous |vous )?)"
const verb = (stems: string, participles: string, others = '') =>
  `${CLITIC}(?:${perfect(participles)}|(?:${finite(stems)}${others ? `|${alternatives(others)}` : ''})${INVERTED})`

/** "assure la desserte": runs it. */
const RUNS = pattern`
  (?!assur\p{Ll}+ (?:\p{L}+ )?(?:\uE001+ )?(?:la|le|les|une?|l['’]) ?(?:\p{L}+ )?(?:desserte|liaison|service|sécurité|
  présidence|gestion|entretien|transport|intérim|suivi|maintenance|exploitation|protection|promotion|continuité|
  livraison|production|permanence|défense|relève)(?!\p{L}))
`
/** "s'explique par le froid", "s'annonce difficile": what no person does, unless their words follow. */
const HAPPENS = pattern`
  (?<!(?:^|[\s,])(?:s['’]|se ))(?!(?:s['’]|se )(?:(?:est|sont|était|étaient) )?(?:expliqu|annonc|ajout|assur|évalu|
  confirm|précis|chiffr|résum|signal|observ|constat|rapport)(?:e|ent|ait|aient|ée?s?|era|
  eront)(?!\p{L})(?![^.;]{0,60}[:"]))
`
const ASSERTS =
  RUNS +
  HAPPENS +
  verb(
    `
      gliss plaisant enchaîn persifl raill bougonn maugré répèt déclar affirm ajout annonc assur expliqu précis indiqu
      confirm soulign signal not estim jug accus dénonc critiqu rappel insist racont révèl lâch tranch confi évoqu
      déplor fustig point qualifi reproch imput chiffr évalu rappell répliqu rétorqu écart balay minimis relativis
      résum détaill argu object nuanc tempèr préconis suggèr recommand salu justifi invoqu attribu soupçonn jur exhort
      pronostiqu estim martèl certifi clam proclam vant brocard tacl épingl vilipend martel dédouan énumèr énonc
      command rapport prétend avanc constat observ avou témoign condamn regrett souhait espèr plaid martel ironis
      concèd alert tweet souffl confess grommel nuanc corrig tonn
    `,
    String.raw`
      glissé plaisanté enchaîné persiflé raillé déclaré affirmé ajouté annoncé assuré expliqué précisé indiqué
      confirmé souligné signalé noté estimé jugé accusé dénoncé critiqué rappelé insisté raconté révélé rapporté
      prétendu avancé constaté observé avoué témoigné condamné regretté souhaité espéré plaidé martelé ironisé concédé
      alerté posté tweeté redit soufflé confessé grommelé tonné lâché tranché confié évoqué déploré fustigé pointé
      qualifié reproché imputé chiffré évalué répliqué rétorqué écarté balayé minimisé relativisé résumé détaillé
      argué objecté nuancé tempéré préconisé suggéré recommandé salué justifié invoqué attribué soupçonné juré exhorté
      défendu exclu promis prédit certifié clamé proclamé épinglé dit écrit soutenu relayé
      décrit(?=\s[^.;]{2,60}\scomme\s) reconnu admis averti prévenu prédit maintenu répondu conclu
    `,
    String.raw`
      redit redisent balaie balaient défend défendent défendait exclut excluent prédit annonçait annonçaient dit
      disent disait disaient écrit écrivent écrivait
      soutient(?!\s(?:la|le|les|une?|son|sa|ses|leur|ce|cette)\s|\sl['’])
      soutiennent(?!\s(?:la|le|les|une?|son|sa|ses|leur|ce|cette)\s|\sl['’])
      soutenait(?!\s(?:la|le|les|une?|son|sa|ses|leur|ce|cette)\s|\sl['’]) reconnaît reconnaît reconnaissent
      reconnaissait admet admettent avertit avertissent prévient préviennent maintient maintiennent craint craignent
      répond répondent croit croient pense pensent considère considèrent redoute redoutent conclut concluent espère
      espèrent concède prétend prétendent redit parl(?:e|ent|ait|aient)(?=\s(?:\uE001+\s)?d['’e])
      (?:décri(?:t|vent|vait|vaient)|dépei(?:nt|gnent|gnait|gnaient))(?=\s[^.;]{2,60}\s(?:comme|en)\s) relaye relayent
      relayait admettait répondait
    `,
  )
const HAS = '(?:a|ont|avait|avaient|aurait|auraient)'
const LETS_KNOW = pattern`
  (?:(?<=[,"] )(?:soutient|soutiennent)(?= (?:(?:la|le|les) |l['’])[^.;:"]{3,80}, )|s['’]est (?:bornée?|contentée?|
  limitée?) (?:à|d['’]e?|de) ?(?:répondre|dire|déclarer|indiquer|rappeler|préciser|affirmer|assurer)|
  y (?:voit|voient|voyait|voyaient)|(?:laisse|laissent|laissait|${HAS} laissé) entendre|
  (?:fait|font|faisait|faisaient|${HAS}(?: \p{L}+ment)? fait) (?:savoir|valoir|état|observer|remarquer|noter|
  part d(?:e|u|es)(?!\p{L}))|(?:oppose|opposait|${HAS} opposé) un démenti|${HAS} apporté (?:une|des|la même|
  cette) (?:précisions?|réponses?|explications?)|${HAS} tenu (?:des|les mêmes|ces|de tels) propos|
  (?<=[",] )${HAS} réagi|${HAS} réagi(?= (?:\uE001+ )?(?:auprès|sur|dans|au micro|devant|via) )|
  lan(?:ce|cent|çait|çaient)(?= (?:[^.;:"]{1,40} )?qu['’e])|tire la sonnette|s['’](?:est|était) montrée?s?|
  se montre(?:nt)?|s['’](?:est|était) confiée?s?|${HAS} parlé(?= (?:\p{L}+ )?(?:\uE001+ )?d(?:e|['’]|u|es))|
  d(?:e |['’])(?:assurer|préciser|ajouter|conclure|rappeler|souligner|lancer|marteler|trancher|poursuivre|insister|
  prévenir|répondre|rétorquer|expliquer|ironiser|regretter|déplorer)(?<=^Et [^,.;:]{3,60})|
  s['’]est dite? (?:prête?|inquiète?|favorable|convaincue?|opposée?|surprise?)|
  (?:s['’](?:est |était )?(?:inquiète|inquiètent|inquiétée?|alarme|alarment|alarmée?|indigne|indignent|indignée?|
  étonne|étonnent|étonnée?|engage|engagent|engagée?|interroge|interrogent|insurge|insurgent|émeut)|
  se (?:réjouit|réjouissent|félicitent|plaint|plaignent|défend|défendent|demande|demandent|veut)|
  s['’]est (?:réjouie?|plainte?|défendue?))|(?:pointe|pointent|pointait|${HAS} pointé) du doigt|
  (?:met|mettent|mettait|${HAS} mis) en (?:avant|garde|cause)|(?:tient|tiennent|tenait|${HAS} tenu) à (?:rassurer|
  préciser|souligner|rappeler)|se dit|se disent|se félicite|s['’]est félicitée?)
`
const DENIES = verb(
  'contest réfut rejet rejett récus',
  'contesté réfuté rejeté récusé démenti nié',
  'dément démentent démentait nie nient niait',
)
const POSITION = verb(
  'exig réclam demand propos réclam menac promett appell',
  'exigé réclamé demandé proposé menacé promis appelé refusé(?=\\sde\\s)',
  "promet promettent réclame s['’]oppose s['’]opposent s['’]y\\sopposent veut(?=\\sque) refuse\\sde refusent\\sde plaide",
)
const OPPOSES = "(?:s['’](?:y )?est opposée?|s['’](?:y )?opposent?|s['’](?:y )?opposait)"
const NO_COMMENT = [
  pattern`
    n['’](?:a|ont|avait|avaient)(?: pas| jamais)? (?:encore |immédiatement )?(?:souhaité|voulu|désiré|commenté|
    répondu|réagi|donné suite|fait de commentaire|été (?:en mesure de|disponible))(?:[^.;]{0,60}?(?:commenter|
    exprimer|répondre|réagir))?
  `,
  "(?:a|ont) (?:refusé|décliné)(?: de| toute| tout)?(?: lui| nous| leur| y)? (?:commenter|s['’]exprimer|répondre|commentaire|de commenter|de répondre|de s['’]exprimer)",
  "s['’](?:est|était) refusée?s? à (?:tout commentaire|commenter)",
  '(?:reste|restent|est resté|est restée) (?:muet|muette|muets|silencieux|silencieuse)',
]
const REVERSES =
  "(?:est revenue? sur (?:sa|ses|cette) (?:position|décision|déclarations?)|s’est rétractée?|s'est rétractée?|a fait volte-face|a fait marche arrière)"

/** Nouns for what carries news and nothing else … */
const PAPERS = pattern`
  blog|podcast|émission|matinale|mensuel|bimensuel|bimestriel|trimestriel|titre|journal|quotidien|hebdomadaire|
  magazine|radio|télévision|médias?|revue|newsletter|webradio|tabloïd
`
/** … and for other things too, unless a word of `OF_NEWS` follows them. */
const OPEN_PAPERS = "portail|site(?: internet| web)?|agence|chaîne|lettre d['’]information|canal|fil|compte"
const OF_NEWS = pattern`
  (?:de presse|de télévision|d['’](?:État|informations?|actualités?|investigation|enquêtes?)|en (?:ligne|continu)|
  (?:officiel|étatique|loca|régiona|nationa|internationa|départementa|privé|public|publique|économique|financi|
  spécialisé|indépendant|satirique|sporti|numérique|militant|citoyen|associati|Telegram|YouTube|britannique|américain|
  allemand|français|russe|chinois|belge|suisse|canadien|italien|espagnol|marocain|algérien|tunisien)\p{Ll}*)
`

/** Nouns by which a text means somebody it has named: "a dit l'élue". */
const DESCRIBED = pattern`
  haute? fonctionnaire|élue?|édile|syndicaliste|ingénieure?|(?:homme|femme) d['’]affaires|journaliste|éditorialiste|
  chroniqueu(?:r|se)|chercheu(?:r|se)|universitaire|juriste|avocate?|spécialiste|experte?|économiste|historien(?:ne)?|
  sociologue|géographe|politologue|climatologue|hydrologue|géologue|biologiste|artisane?|jeune (?:femme|homme)|
  (?:trente|quadragé|quinquagé|sexagé|septuagé|octogé)naire|agricult(?:eur|rice)|éleveu(?:r|se)|patron(?:ne)?|
  dirigeante?|parlementaire|magistrate?|médecin|professeure?|enseignante?|scientifique|auteure?|écrivaine?|
  romanci(?:er|ère)|musicien(?:ne)?|artiste|comédien(?:ne)?|militante?|technicien(?:ne)?|entraîneu(?:r|se)|retraitée?|
  représentante? de l['’]État|ancien(?:ne)? ministre|ex-ministre|socialiste|écologiste|centriste|premier magistrat|
  animat(?:eur|rice)|chanteu(?:r|se)
`

export const FRENCH: LanguageRules = {
  language: 'fr',
  head: {
    byline: pattern`
      Par(?: ?:)?|(?:Un|Une) (?:article|enquête|reportage|récit|analyse|entretien|chronique|texte) de|
      De notre (?:correspondant|envoyé)e?(?: spéciale?)?(?: (?:à|en|au|aux) \p{Lu}[\p{L}-]+)?,|
      (?:Entretien|Interview|Reportage)(?: réalisée?)? par|Propos recueillis par|
      (?:(?:(?:Note|Fiche|Document|Rapport|Synthèse|Compte rendu|Procès-verbal) )?(?:[Éé]tablie?|[Rr]édigée?|
      [Pp]réparée?|[Rr]éalisée?)|(?:Publiée?|Mise? en ligne|Postée?) [^.;]{6,40}?|Texte) par(?: ?:)?|
      Secrétaire(?: de séance)? ?:|Auteure?s? ?:|Rédaction ?:|(?:Texte|Rédacteur|Rédactrice|Rapporteure?) ?:
    `,
    reporters: '(?:(?:notre )?(?:envoyée? spéciale?|correspondante?)|grands? reporters?|journaliste|reporter)',
    dateLead: pattern`
      Pour (?:diffusion|publication) immédiate(?: ?:)?|(?:Publiée?|Mise? à jour|Mise? en ligne|Modifiée?|Postée?|
      Parue?|Séance du|Réunion du|Édition du|Fait à \p{Lu}\p{L}+,)(?: le)?|Le|Date(?: de \p{L}+)? ?:
    `,
    dateTail: 'à|le|et|h|mis|jour|mise|publié|modifié|par|temps|de|lecture|\\d{1,2}h(?:\\d\\d)?|min',
    sections:
      'contexte|introduction|résumé|synthèse|sommaire|rappel|préambule|objet|constats?|points clés|état des lieux',
    fields: { from: 'de|expéditeur', to: 'à|destinataires?', date: 'date|envoyé', subject: 'objet|sujet' },
  },
  listTitles: {
    questions: pattern`
      (?:les )?(?:questions (?:clés?|ouvertes|centrales|essentielles|directrices|en suspens|
      à (?:débattre|discuter|trancher|examiner|poser)|(?:pour|soumises à) (?:la |le )?(?:discussion|débat|réunion|
      table ronde|comité))|points à (?:débattre|discuter))
    `,
    things:
      "ce que (?:j['’]ai|nous avons|j['’]avais) (?:emporté|pris|acheté|apporté|avec moi|mis)|liste (?:de courses|des courses|de bagages)|dans (?:mon sac|ma valise|mes bagages)",
    resolutions: 'décisions?(?: prises?)?|relevé de décisions|résolutions?',
  },
  ordinals: [
    "premièrement|en premier lieu|tout d[’']abord|d[’']abord|premier point",
    'deuxièmement|en deuxième lieu|ensuite|second(?:ement)?|en second lieu|deuxième point',
    'troisièmement|en troisième lieu|enfin|troisième point',
    'quatrièmement|quatrième point|enfin',
    'cinquièmement|cinquième point|enfin',
  ],
  ranks: ['premi(?:er|ère)', 'deuxième|seconde?', 'troisième', 'quatrième', 'cinquième', 'sixième'],
  abbreviations: wordSet(
    'm mm mme mmes mlle dr pr me st ste art no n env janv févr avr juil sept oct nov déc p pp etc cf ex p.ex av apr j.-c réf vol chap fig éd min max tél bd',
  ),
  beforeNumbers: wordSet('art no n p pp vol chap fig'),
  alsoLast: wordSet('etc'),
  dates: createDateRules({
    months: [
      'janvier|janv\\.',
      'février|févr\\.',
      'mars',
      'avril|avr\\.?',
      'mai',
      'juin',
      'juillet|juil\\.',
      'août',
      'septembre|sept\\.',
      'octobre|oct\\.',
      'novembre|nov\\.',
      'décembre|déc\\.',
    ],
    shortMonths: 'jan|janv fév|févr mar avr mai jun jui|juil aoû sep|sept oct nov déc|dec'.split(' '),
    weekdays: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
    partsOfDay: '(?:en )?(?:fin de )?(?:matinée|matin|midi|après-midi|soirée|soir)|(?:dans )?la nuit',
    day: '(?:er)?',
    ofMonth: '\\s+',
    ofYear: '\\s+',
    to: 'au|et|-',
    through: "(?:jusqu['’])?au",
    years: ['de', 'à'],
    ofYears: {
      that: 'de (?:la même année|cette année-là)',
      last: "de l['’](?:an|année) (?:dernier|dernière|passée?)",
      this: 'de cette année(?!-là)',
      next: "de l['’](?:an prochain|année prochaine)",
    },
    moved: 'reportée?s?|déplacée?s?|repoussée?s?|décalée?s?|avancée?s?',
    phases: '(?:le )?début|(?:à )?(?:la )?fin(?: de)?|mi-|courant',
    beforeMonth: "en|depuis|dès|de|à|avant|après|jusqu’en|jusqu'en|pour|mois d[e'’]|entre|et|d['’]ici|d['’]ici à|fin",
    beforeYear: "en|depuis|dès|de|à|avant|après|jusqu’en|jusqu'en|entre|et|année|d['’]ici|d['’]ici à|pour|horizon",
    counted: 'personnes|euros|habitants|tonnes|km|mètres|morts|cas|salariés|emplois|millions',
    last: { before: '(?!)', after: 'dernier|dernière|passé|passée' },
    next: { before: '(?!)', after: 'prochain|prochaine' },
    relative: [
      ['avant-hier', 'day', -2],
      ['hier(?: (?:matin|soir|après-midi))?|la veille au soir', 'day', -1],
      [
        "(?<!(?:encore|toujours|jusqu['’]à|d['’])\\s?)aujourd['’]hui|ce (?:matin|soir)|(?<!(?:à|depuis|dès|de) )ce jour(?! même| où|-là)|cet après-midi|cette nuit",
        'day',
        0,
      ],
      ['après-demain', 'day', 2],
      // "À demain !" takes leave.
      ['(?<!(?:^|et|[.!,]) à )(?<!^à )demain(?: (?:matin|soir))?', 'day', 1],
      ['la semaine (?:dernière|passée)', 'week', -1],
      ['la semaine prochaine', 'week', 1],
      [
        'cette semaine|(?:la )?semaine en cours|(?:le )?début de (?:la )?semaine|(?:la )?fin de (?:la )?semaine',
        'week',
        0,
      ],
      ['le week-end (?:dernier|passé)', 'weekend', -1],
      ['ce week-end|(?:durant|pendant|dans|au cours du|tout) (?:le )?week-end', 'weekend', 0],
      ['le week-end prochain', 'weekend', 1],
      ['le mois dernier', 'month', -1],
      ['le mois prochain', 'month', 1],
      ['ce mois(?:-ci)?|(?:le )?mois en cours|(?:la )?fin d[ue] (?:ce )?mois', 'month', 0],
      ["l['’]an(?:née)? (?:dernier|dernière|passé|passée)", 'year', -1],
      ["l['’]an(?:née)? prochaine?", 'year', 1],
      ["cette année|(?:la )?fin (?:d['’]|de l['’])année|l['’]année en cours", 'year', 0],
    ],
    spans: SPANS,
    fromDateBefore: [
      ['le lendemain', 1],
      ['la veille(?! (?:au|de|du|des)(?!\\p{L}))', -1],
    ],
    ago: [
      ['il y a (?<count>\\d{1,3}|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) jours?', 'day'],
      ['il y a (?<count>\\d{1,3}|une|deux|trois|quatre|cinq|six) semaines?', 'week'],
      ['il y a (?<count>\\d{1,3}|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) mois', 'month'],
      ['il y a (?<count>\\d{1,3}|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) an(?:née)?s?', 'year'],
    ],
    numbers: ['un|une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  }),
  tense: {
    future: compile(
      pattern`
      (?<!\p{L})(?:sera|seront|serait|seraient|aura|auront|devra|devront|devrait|devraient|prévue?s?|doit|doivent|va|
      vont|prochaine?s?|d['’]ici|(?:pourr|verr|enverr|faudr|voudr|vaudr|viendr|tiendr)(?:ait|aient|a|ont)|
      (?:re|per|con|aper)cevrai(?:t|ent)|(?:attend|programm|prév)(?:u|é)e?s?|
      (?:a|ont|avait|avaient) (?:appelé à|convoqué|annoncé|programmé|organisé)(?=\s(?:une?|l[ea]|des)\s(?:\p{L}+\s)?
      (?:rassemblement|manifestation|réunion|conférence|grève|mobilisation|marche|séance|audience|assemblée|comité|
      conseil|sommet|vote|débrayage|journée)s?[^.;,]{0,60}$)|
      (?:reçoi(?:t|vent)|rencontre(?:nt)?|se réuni(?:t|ssent)|auditionne(?:nt)?|examine(?:nt)?|se prononce(?:nt)?|
      statue(?:nt)?|affronte(?:nt)?|se rend(?:ent)?|manifeste(?:nt)?|défile(?:nt)?|se tien(?:t|nent)|s['’]ouvre(?:nt)?|
      inaugure(?:nt)?)(?=\s[^.;:,"]{0,60}$)|(?!(?:re|at|é|sou)?tirait|(?:re)?virait|désirait|(?:ad)?mirait|
      (?:re|in|ex|as|cons|trans)s?pirait)\p{L}{2,}(?:e|i)rai(?:t|ent)|\p{L}+(?:era|eront|ira|iront|
      (?:ien|en|ou|au|in)dra|(?:ien|en|ou|au|in)dront|evra|evront)|
      (?:est|sont|a été|ont été)\s+(?:\p{L}+\s+)?(?:attend|convoqu|programm|fix|planifi|report|repouss|invit|
      appel)(?:u|é)e?s?|à (?:paraître|venir)|n['’]exclu(?:t|ent) pas|appelle(?:nt)? à|invite(?:nt)? à|envisage(?:nt)?|
      souhaite(?:nt)?|espère(?:nt)?|prévoi(?:t|ent)|promet(?:tent)?|réclame(?:nt)?|
      (?<!(?:chiffres?|données|bilan|résultats?|rapport|statistiques?|facture|loyer)\s)pour(?=\s+(?:(?:le|la|ce|début|
      fin|courant)\s+)?$)|(?:joue|affronte|reçoi|se réuni|se prononce|vote|examine|débute|commence|démarre|
      (?:r|entr)?ouvre|ferme|se tien|s['’]achève|se termine|expire|tranche|statue|arrive|par|repar|revien|
      entre en vigueur|prend effe|fête|compara[iî]|débat|siège|délibère|se joue|reprend|se rend)(?:n?t|ssent|
      nent)?(?=\s+(?:(?:le|dès|ce)\s+)?$))(?!\p{L})
    `,
      'giu',
    ),
    past: compile(
      pattern`
      (?<!\p{L})(?:(?:contacté|interrogé|joint|sollicité|rencontré)e?s?|(?:a|ont|avait|avaient|est|sont|était|
      étaient)(?:-t-(?:il|elle|on|ils|elles)|-(?:ils?|elles?))?\s+(?:\p{L}+\s+)?(?!plus(?!\p{L}))\p{L}+(?:é|ée|és|ées|
      i|is|it|u|us|ue)|(?:a|ont|avait|avaient|est|sont|était|étaient)\s+(?:\p{L}+\s+)?(?:dit|fait|écrit|promis|mis|
      remis|\p{L}*(?:ouver|couver|offer|souffer|dui|trui)t)e?s?|(?!aurai(?:t|ent))\p{L}+(?:ait|aient)|dernier|
      dernière)(?!\p{L})
    `,
      'giu',
    ),
    ahead: compile(/(?<!\p{L})(?:avant|d['’]ici(?: à)?|jusqu['’](?:à|en|au)|dès)\s+(?:le\s+|la fin\s+)?$/iu),
    // "depuis le 3 mars", "un courrier daté du 3 mars", "l'avis rendu lundi", "Dans Le Phare de lundi, …"
    behind: compile(
      pattern`
      (?<!\p{L})(?:depuis|datée?s? d[ue])\s+(?:le\s+|la\s+|début\s+|fin\s+)?$|
      (?<!(?<!\p{L})(?:être|sera|seront|serait|seraient|soit|soient)\s(?:\p{L}+\s)?)(?<!\p{L})(?!(?:programm|fix|report|
      convoqu|organis|planifi|repouss|avanc|appel|invit|espér|souhait|attend|prév|prom|jou|march|com|dépu|communiqu|
      employ|bless|accus|délégu|salari|trait|soir|journ|matin|ann|arm|entr|arriv|dur|tourn|rentr|lyc|mus|cong|caf|soci|
      cô)(?:[éui]|ité|té|is)e?s?\s)(?:\p{L}{2,}(?<!it)é|rendu|paru|reçu|vendu|tenu|obtenu|remis|mis|pris|transmis|soumis|
      ouvert|découvert|survenu|intervenu|conclu|saisi|écrit)e?s?\s+(?:en\s+|le\s+|ce\s+|début\s+|fin\s+)?$|
      ^(?:[^:]{1,20}: )?(?:dans|selon|d['’]après|à en croire) (?:la |le |les |l['’])[^,;:]{3,60} d[eu]\s+$
    `,
      'iu',
    ),
  },
  hedges: {
    writers: ['prétendument', 'apparemment', 'vraisemblablement', 'supposée?s?', 'présumée?s?', 'soi-disant'],
    open: [
      'peut-être',
      'probablement',
      'sans doute',
      'éventuellement',
      'possiblement',
      'il (?:est|serait) (?:possible|probable) que',
      '(?:est|serait|reste) (?:encore )?possible',
      'il se peut',
      'il semble(?:rait)?',
      '(?:semble|paraît|paraissent)(?:nt)?(?: (?:que|avoir|être))?',
      '(?:peu |très |fort |plus |moins )?probables?|improbables?|vraisemblables?|plausibles?',
      '(?:pourrait|pourraient)',
      // What somebody said would happen is no hedge: "a précisé que le texte serait signé".
      "(?<!\\b(?:a|ont|avait) \\p{L}+(?:é|u|it|is)\\s?(?:jeudi |mardi )?qu['’e][^.;:]{0,90})(?:serait|seraient|aurait|auraient)",
      pattern`
        (?:suffirait|suffiraient|dépasserait|dépasseraient|atteindrait|atteindraient|permettrait|permettraient|
        coûterait|coûteraient|resterait|resteraient|viserait|viseraient|concernerait|concerneraient)
      `,
      '(?:laisse|laissent|laissant) entendre|(?:a|ont) laissé entendre',
      'on ignore|(?:reste|est) incertaine?|pas (?:clair|certain|établi|exclu)|pas (?:encore )?(?:connue?s?|confirmée?s?)',
      'susceptibles? de',
      "ne peut (?:\\p{L}+ ){0,2}être exclue?|n['’]est pas (?:à )?exclue?|n['’]exclut pas",
    ],
  },
  claims: createWordClaims({
    verbs: [
      { stance: 'no-comment', sources: NO_COMMENT },
      { stance: 'reverses', sources: [REVERSES] },
      { stance: 'denies', sources: [DENIES] },
      { stance: 'position', sources: [OPPOSES, POSITION] },
      {
        stance: 'asserts',
        isOutlets: true,
        sources: [
          pattern`
            rapporte|rapportent|rapportait|a rapporté|ont rapporté|relate|relatent|relatait|a relaté|publie|a publié|
            titre(?<!(?:même|au|ce|à|le|de|son|sous|un|du)\stitre)|titrait|titrent|révèlent|révèle|révélait|
            révélaient|(?:a|ont|avait|avaient) (?:révélé|dévoilé|relayé)|dévoile|dévoilent|dévoilait|
            (?:reprend|reprennent|reprenait|reprenaient|(?:a|ont|avait|avaient) repris)(?= (?:l['’](?:information|
            accusation|affirmation|histoire)|la (?:rumeur|nouvelle)|ces (?:accusations|affirmations|informations)|
            cette (?:information|accusation|rumeur|affirmation)))|écrit(?= l[ea]s? | l['’]| L)|
            écrivait(?= l[ea]s? | l['’]| L)|croit savoir|croyait savoir|cite(?= (?:une?|des|le|la|son|sa)\s)|
            citait(?= (?:une?|des|le|la|son|sa)\s)|s['’]appuie(?= sur)|
            tient(?= (?:l['’]information|cette information|le chiffre|ce chiffre|la nouvelle) )|rapportait|
            cite(?= (?:une?|des|plusieurs|deux|trois)\s[^.;]{3,60}(?:selon l|qui |pour qui ))|a appris|relaie|relaient
          `,
        ],
      },
      { stance: 'asserts', sources: [`${CLITIC}${LETS_KNOW}`, ASSERTS] },
    ],
    anyVerb: {
      verb: pattern`
        (?:s['’](?:en |est |était )?|se (?:veut )?|l['’])?(?:(?:a|ont|avait|avaient)(?:-t-(?:il|elle|on|ils|
        elles))?\s\p{Ll}+(?:é|i|u|it|is|ert)e?s?|(?:veut|veulent|feint|semble) \p{Ll}+(?:er|ir|re)|
        \p{Ll}{2,}(?:e|t|d|ent|ait|aient|é|ée)(?:-(?:t-)?(?:il|elle|on|ils|elles))?)
      `,
      none: pattern`
        \p{Ll}+(?:ment|ant)|(?:\p{Ll}{3,}(?:é|ée))(?! (?:son|sa|le|la|un|une|\p{Lu}))|est|sont|était|étaient|fait|
        peut|doit|dont|et|ce|cet|cette|comme|contre|entre|une|de|le|que|notre|votre|leur|autre|même|lorsque|puisque|
        parce|presque|jusque|quoique|afin|avant|pendant|devant|tout|toute|quatre|titre|intitulée?|baptisée?|datée?|
        publiée?|signée?|diffusée?|extraite?|disponible|formule|phrase|devise|figure|reste|restait|marque|indique-t-on
      `,
    },
    impersonal: pattern`
      y (?:lit|apprend|lisait)-on|on (?:y )?(?:lit|lisait|apprend|apprenait|affirme|affirmait|assure|assurait|raconte|
      racontait|prétend|prétendait|murmure|murmurait|(?:peut|pouvait) (?:y )?lire)|
      (?:il (?:y )?est|il (?:y )?était) (?:question|écrit|affirmé|indiqué|rapporté)
    `,
    quotes: { verb: 'cit(?:e|ent|ait|aient|é)', whom: "une?|le|la|des|son|sa|l['’]\\p{Ll}+" },
    there: pattern`
      y(?! (?:a|avait|ont|aura|aurait|voi\p{L}+|croi\p{L}+)(?!\p{L}))|dans (?:son|cet) (?:éditorial|édito|billet)|
      dans (?:le|ce) (?:même )?(?:entretien|article|journal|numéro)|au même titre|sur la même antenne
    `,
    samePiece: pattern`
      dans (?:le|la) même (?:entretien|interview|numéro|article|tribune|émission|édition|reportage|journal|quotidien)|
      (?:à|sur) la même (?:antenne|radio|chaîne)|à l['’]antenne(?! d)|toujours (?:dans|sur|à) (?:le |la |l['’])\p{Ll}+
    `,
    elsewhere: pattern`
      dans (?:une?|la|le|sa|son|cette|ce) (?:\p{L}+ )?(?:communiqué|lettre|courrier|discours|note|rapport|mémoire|
      déclaration|courriel)|(?:lors|au cours) d['’e]\p{L}*(?: \p{L}+)? (?:réunion|conférence|audience|séance|meeting|
      audition)|en (?:conférence de presse|séance|audience)|à la (?:barre|tribune)|devant (?:le|la|les|l['’]|une?)
    `,
    itsPeople:
      '(?:son|sa) (?:éditorialiste|chroniqueur|chroniqueuse|correspondante?|journaliste|rédacteur|rédactrice|auteure?|commentateur|envoyée?)',
    answering: '(?:en réponse à|sollicitée?|contactée?|interrogée?)(?! par)',
    according: pattern`
      selon(?! (?:toute |nous|vous|moi|qu[ei]|le cas|les cas|(?:un|le) (?:calendrier|schéma|rythme|ordre|modèle|
      principe)|(?:une|la) (?:procédure|méthode|formule)|(?:les|des) (?:règles|critères|modalités)|
      l['’](?:usage|ordre|âge|humeur)))(?: les informations d(?:e(?: la)?|u|es))?|d['’]après|
      aux dires d(?:e la|e l['’]|es|u|e)|de l['’]avis d(?:e la|e l['’]|es|u|e)|aux yeux d(?:e la|e l['’]|es|u|e)|
      (?:à|À) en croire|du côté d(?:e la|e l['’]|es|u|e)(?=[^,.;]{2,50}, on )|si l?['’]?on en croit|de(?= source\s)
    `,
    inIt: "(?:On y (?:lit|apprend)|On (?:y )?peut y lire|Il y est (?:dit|écrit|précisé|affirmé|indiqué)|Y (?:est|sont) (?:dits?|écrits?))(?= que| qu['’]|[,:])",
    onPlatform:
      '(?:fil|vidéo|post|message|page|compte|publication|chaîne|canal|story)|(?:[Ss]ur|[Vv]ia)(?: (?:le réseau social|la plateforme|son compte|son réseau))?',
    certainTellers: pattern`
      (?:à|chez|par) nos confrères d(?:e|u|es)|dans les pages d(?:e|u)|(?:matinale|journal de 20 heures|
      (?:20|13|19) heures|JT|journal télévisé|émission|studios?|caméras?) d(?:e|u)|repris(?:e|es)? (?:par|dans)|
      (?:entretien|interview)(?: exclusi(?:f|ve))?(?: accordée?| donnée?| publiée?)?(?: \uE001+)? (?:à|au|aux|avec|
      dans|par)|(?:interrogée?|interviewée?|contactée?|sollicitée?|consultée?|invitée?|obtenue?|citée?|jointe?|
      rencontrée?)s? (?:(?:\p{L}+ )?\uE001+ )?(?:par|de|sur|dans)|écrit dans|(?:au micro|l['’]antenne|
      dans les (?:colonnes|pages)|studios?)(?= d['’])|en (?:ouvrant|lisant|feuilletant|écoutant)|
      auprès d(?:e|u)(?= \p{Lu})|au micro d(?:e|u)|(?:sur )?l['’]antenne d(?:e|u)|dans les colonnes d(?:e|u)|
      tribune (?:dans|au|à|publiée (?:par|dans))|confié(?:e|s)? (?:à|au)
    `,
    carries: pattern`
      s['’](?:est|était|sont) procurée?s?|(?:a|avait|ont) (?:pu (?:consulter|lire|voir|visionner)|eu accès|consulté|
      obtenu|diffusé|publié|mis en ligne)|obtenue?s? par|diffus(?:e|ait)|publi(?:e|ait)
    `,
    sourceLabel: 'Sources?',
    documents:
      "(?:une?|le|la|l['’]) ?(?:communiqué|démenti|rapport|étude|note|document|enquête|sondage|lettre)(?: \\p{Ll}+[ée]e?)? (?:du|de la|de l['’]|des|de)",
    inEyesOf: 'Pour',
    dateArticles: 'le|la|du',
    asides: 'qui|que|dont|où|lequel|laquelle',
    citing: "qui cite|qui citent|citant|en citant|s['’]appuyant sur",
    articles: "le |la |les |l['’](?!une? )",
    determiners:
      "le|la|les|l['’].*|un|une|des|plusieurs|certains|certaines|deux|trois|son|sa|ses|leur|leurs|notre|votre|mon|ma|ce|cet|cette|ces|aucun|aucune|m\\.|mme|mm\\.|dr|me",
    adjuncts: pattern`
      à|au|aux|auprès|dès|dans|en|lors|sur|pour|devant|avant|après|depuis|face|via|sans|sous|par|avec|chez|contre|
      entre|selon|d['’]après|malgré|pendant|durant|vers|interrogée?s?|contactée?s?|jointe?s?
    `,
    joints:
      'lequel|laquelle|lesquels|lesquelles|que|qui|où|dont|mais|car|donc|si|lorsque|quand|tandis|alors|puisque|comme|ce(?! dernier)',
    openers: pattern`
      de son côté|pour sa part|à son tour|par ailleurs|en outre|en revanche|cependant|toutefois|pourtant|néanmoins|
      ensuite|enfin|ainsi|mais|et|or|donc|puis|aussi|hier|de fait|à l['’]inverse
    `,
    relatives: 'qui',
    bySame: "^pour (?:lui|elle|eux|elles)(?=,)|selon (?:lui|elle)|d[’']après (?:lui|elle)|à l[’']en croire",
    nobody: "je|j['’].*|nous|ce|cela|ceci|ça|qui|que|on|dont|où|rien|personne|tout|nul|lequel|laquelle|il y|y",
    negations: "ne|n['’]|pas",
    finite: 'est|sont|a|ont|était|étaient|sera|seront|avait|avaient|peut|peuvent|doit|doivent|fait|va|vont',
    person: 'il|elle|celui-ci|celle-ci|ce dernier|cette dernière',
    personRoles: `(?:(?:le|la|ce|cet|cette) |l['’])(?:${DESCRIBED})`,
    body: 'ils|elles|ceux-ci|celles-ci',
    titles: wordSet(
      `
        m. mm. mme mmes mlle dr dr. me maître pr pr. professeur ministre président présidente premier première général
        générale secrétaire directeur directrice porte-parole député députée sénateur sénatrice maire préfet préfète
        juge avocat avocate chancelier chancelière roi reine prince pape commissaire ambassadeur ambassadrice colonel
        capitaine chef cheffe patron patronne économiste analyste chercheur chercheuse expert experte historien
        historienne gérant gérante fondateur fondatrice propriétaire exploitant exploitante gouverneur gouverneure
        rapporteur rapporteure bâtonnier bâtonnière doyen doyenne archevêque évêque curé rabbin imam pasteur
        entraîneur entraîneuse capitaine sélectionneur acteur actrice comédien comédienne réalisateur réalisatrice
        romancier romancière biologiste épidémiologiste infectiologue psychiatre psychologue philosophe géographe
        essayiste éditorialiste correspondant correspondante diplomate consul consule inspecteur inspectrice enquêteur
        enquêtrice lieutenant lieutenante adjudant adjudante gendarme pompier amiral eurodéputé eurodéputée
        bourgmestre échevin échevine sous-préfet sous-préfète recteur rectrice proviseur proviseure négociateur
        négociatrice émissaire militant militante bénévole riverain riveraine commerçant commerçante restaurateur
        restauratrice agriculteur agricultrice éleveur éleveuse viticulteur viticultrice vigneron vigneronne maraîcher
        maraîchère pêcheur pêcheuse magistrat magistrate greffier greffière pharmacien pharmacienne infirmier
        infirmière toxicologue virologue océanographe météorologue démographe architecte urbaniste paysagiste
        trésorier trésorière intérieur économie défense justice santé travail éducation transports affaires étrangères
        finances culture énergie agriculture écologie concejal procureur procureure délégué déléguée chercheuse
        enseignant enseignante médecin ingénieur ingénieure syndicaliste élu élue président-directeur vice-président
        vice-présidente conseiller conseillère dirigeant dirigeante responsable coordinateur coordinatrice commandant
        commandante adjoint adjointe géologue hydrologue politologue sociologue climatologue journaliste auteur
        auteure
      `,
    ),
    tellers: 'à la rédaction d(?:e|u)|auprès d(?:e|u)|à|au|aux|par|dans|sur|chez',
    reports: 'article|enquête|information|informations|reportage|dépêche|confrères|décompte|sondage|calculs|éditorial',
    participles: pattern`
      venue?s?|assise?s?|croisée?s?|rencontrée?s?|publiée?s?|parue?s?|réalisée?s?|citée?s?|consultée?s?|menée?s?|
      rendue?s?|datée?s?|interrogée?s?|relayée?s?|qui|que|dont|ayant
    `,
    unnamed: '^(?:un|une|des|plusieurs|certains|deux|trois)\\s|^sources?\\b|anonym',
    definite: "^(?:le|la|les|l['’])",
    outlets: {
      names: pattern`
        AFP|Agence France-Presse|Le Monde|Le Figaro|Libération|Le Parisien|Les Échos|Les Echos|La Croix|L'Humanité|
        L'Express|Le Point|L'Obs|Mediapart|Franceinfo|France Info|franceinfo|BFMTV|TF1|France 2|France Inter|RTL|RFI|
        Europe 1|Ouest-France|Sud Ouest|Le Temps|Le Soir|La Libre|RTBF|RTS|Radio-Canada|Le Devoir|La Presse|
        Jeune Afrique|Belga|ATS|France Bleu|France Culture|France 3|France 24|Le Dauphiné libéré|Le Dauphiné Libéré|
        La Voix du Nord|La Dépêche du Midi|Nice-Matin|Var-Matin|La Provence|Le Télégramme|L'Est républicain|
        Paris Normandie|Dernières Nouvelles d'Alsace|La Montagne|Midi libre|Midi Libre|L'Équipe|Marianne|
        Valeurs actuelles|StreetPress|Reporterre|Arrêt sur images|Blast|LCI|CNews|M6|RMC|Sud Radio|Public Sénat|
        BFM Business|BFM TV|France Info TV|Franceinfo TV|20 Minutes|Corse-Matin|Le Bien public|La Nouvelle République|
        L'Ardennais|Le Maine libre|Charente libre|Charente Libre|Le Populaire du Centre|Le Berry républicain|
        L'Yonne républicaine|Centre Presse|Nord Littoral|L'Usine nouvelle|La Tribune Dimanche|La Marseillaise|
        Le Canard enchaîné|Charlie Hebdo|Politis|Alternatives économiques|Les Jours|Le Média|L'Informé|Rue89|Politico|
        Slate|HuffPost|Numerama|Le Petit Journal|Lyon Capitale|Le Courrier picard|Courrier picard|Ouest France|L'Écho|
        La DH|Het Laatste Nieuws|De Standaard|VRT|Keystone-ATS|24 Heures|Tribune de Genève|Blick|Le Nouvelliste|
        Heidi.news|La Presse canadienne|El Watan|Hespress|Le360|Fraternité Matin|Radio Okapi|Actualité.cd|Sputnik|
        RT France|Financial Times|New York Times|Washington Post|Wall Street Journal|Guardian|Chine nouvelle|Xinhua|
        Tass|Ria Novosti|Interfax|Kommersant|Der Spiegel|Die Welt|Bild|El País|Corriere della Sera|La Repubblica|Arte|
        TV5 Monde|Radio France|La Tribune|Challenges|Capital|Le Nouvel Obs|Le Journal du dimanche|JDD|Reuters|
        Bloomberg|BBC|CNN
      `,
      heads: pattern`
        Courrier|Figaro|Gazette|Journal|Quotidien|Dépêche|Voix|Écho|Echo|Tribune|Télégramme|Progrès|Nouvelles|Matin|
        Parisien|Radio|Télé|Presse|Agence|Hebdo|Éco|Actu|Républicain|Provençal|Fanal|Phare|Réveil|Éveil|Moniteur|
        Sentinelle|Économiste|Messager|Éclaireur|Observateur|Lettre|Revue|Chronique|Chroniques|Dossiers|Cahiers|
        Clairon|Tocsin|Vigie|Bulletin|Feuille|Annonces|Semeur|Patriote|Infos|Info|Télévision|Indépendant|Actualités|
        Actualité|Quotidienne|Dauphiné|Informateur|Démocrate|Liberté|Populaire
      `,
      keepsArticle: true,
      descriptors: `(?:(?:${PAPERS})(?: (?:d['’]|de |en )?(?!(?:de|des|du|la|le|les|et|ou|que|qui|dont)\\s)\\p{Ll}[\\p{Ll}-]+){0,2}|(?:${OPEN_PAPERS})(?: ${OF_NEWS}){0,2})`,
      noOutlets: pattern`
        société|entreprise|groupe|association|collectif|parti|syndicat|banque|compagnie|navire|cabinet|fondation|
        institut|think tank|ONG|fédération|confédération|union|coopérative|laboratoire|cargo|paquebot|bateau|
        opération|loi|plan|programme|projet|livre|roman|film|rapport|festival|club|hôtel|restaurant|musée|théâtre|
        opérateur|armateur|promoteur|exploitant|fabricant|constructeur|distributeur|assureur|usine|mine|port|aéroport|
        hôpital|clinique|lycée|collège|université|école|centre|agence (?:européenne|régionale|nationale|de notation|
        immobilière)
      `,
      reference: pattern`
        ^(?:(?:le|la|l['’]|ce|cette|au|du) ?(?:même )?|votre (?:propre )?|ledit |ladite |audit |
        dudit )(?:(?:quotidien|journal|agence|chaîne|magazine|hebdomadaire|hebdo|mensuel|bimensuel|bimestriel|
        trimestriel|revue|site|portail|média|radio|station|antenne|tabloïd|podcast|newsletter|
        titre)(?: ${OF_NEWS}){0,2})$|^(?:cette|la même|cette même) publication$
      `,
      nameless: pattern`
        ^(?:(?:des |les |plusieurs )?médias (?:locaux|d’État|d'État|officiels|étrangers|publics)|
        la presse (?:locale|officielle)|presse locale|la télévision (?:d’État|d'État|publique))$
      `,
    },
  }),
}
