import { createDateRules } from '../dates/date-words'
import { FRENCH_CLAIMS } from './french-claims'
import { compile } from '../compile-pattern'
import { SPANS } from './french-spans'
import { wordSet, type LanguageRules } from './language-rules'
import { pattern } from '../words/word-list'

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
    agenda: "(?:l['’])?ordre du jour|points à l['’]ordre du jour",
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
    halfOfMonth: { before: "(?:quinzaine|moitié) (?:du mois )?d(?:e |['’])", after: '' },
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
      (?:est|sont|reste(?:nt)?)\s(?:\p{L}+\s)?(?:fermé|suspendu|interdit|coupé|ouvert|bloqué|interrompu|maintenu|
      prolongé|gelé|occupé|réservé)e?s?(?=\s(?:[^.;,:]{0,40}\s)?jusqu['’](?:à|en|au)\s+(?:la fin\s+|fin\s+)?$)|
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
    clause: /[,;:–—]\s|[“”«»"]/u,
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
  claims: FRENCH_CLAIMS,
}
