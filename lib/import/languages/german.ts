import { createDateRules } from '../dates/date-words'
import { compile } from '../compile-pattern'
import { SPANS } from './german-spans'
import { GERMAN_CLAIMS } from './german-claims'
import { wordSet, type LanguageRules } from './language-rules'
import { pattern } from '../words/word-list'

/** "der heutigen Sitzung"; "die heutige Lage" is today's only by and large. */
const OF_DAY = pattern`
  (?=\s(?:Sitzung|Ausgabe|Konferenz|Pressekonferenz|Termin|Abend|Tag|Tages|Treffen|Debatte|Abstimmung|Beratung|
  Anhörung|Entscheidung|Beschluss|Urteil|Gespräch)(?!\p{L}))
`

export const GERMAN: LanguageRules = {
  language: 'de',
  head: {
    byline: pattern`
      Von|(?:Eine? )?(?:\p{Lu}\p{Ll}*)?(?:[Bb]ericht|[Rr]eportage|[Aa]nalyse|[Kk]ommentar|[Bb]eitrag|
      [Ii]nterview|[Pp]orträt) von|
      (?:(?:(?:Eine? )?(?:Vermerk|Notiz|Protokoll|Papier|Vorlage) )?(?:[Vv]erfasst|[Ee]rstellt|[Vv]orgelegt|
      [Ee]rarbeitet|[Gg]eschrieben|[Ee]rstattet)|(?:Veröffentlicht|Erschienen|Geschrieben|
      Verfasst)(?: am)? [^;]{6,40}?|(?:Zusammengestellt|Aufgezeichnet|Notiert|Ausgewählt)) von:?|
      Das (?:Gespräch|Interview) führten?:?|(?:Die )?Fragen stellten?:?|Protokoll führten?|Das Protokoll führten?|
      Autor(?:in|en)?:|Verfasser(?:in)?:|Bearbeit(?:ung|er|erin|et von):|
      Redaktion:(?= \p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+$)|(?:Text|Protokoll|Protokollführung|
      Schriftführ(?:er|erin|ung)|Bericht):
    `,
    reporters:
      '(?:unsere? )?(?:Korrespondent(?:in)?|Sonderkorrespondent(?:in)?|Reporter(?:in)?|Redakteur(?:in)?|Sonderberichterstatter(?:in)?)',
    dateLead: pattern`
      Zur sofortigen (?:Veröffentlichung|Freigabe):?|(?:Stand|Datum|Erstellt|Geändert|Veröffentlicht|Aktualisiert|
      Erschienen|Zuletzt aktualisiert|Sitzung|Online seit|Ausgabe)(?: am| vom)?:?|Am|Vom
    `,
    dateTail: 'den|Uhr|um|am|Stand|Aktualisiert|Min|Lesezeit',
    sections:
      'einleitung|zusammenfassung|überblick|hintergrund|ausgangslage|sachstand|kurzfassung|inhalt|vorbemerkung|anlass|kernaussagen',
    fields: { from: 'von|absender', to: 'an|empfänger', date: 'datum|gesendet', subject: 'betreff|betr\\.?' },
  },
  listTitles: {
    questions: pattern`
      (?:die )?(?:(?:Kern|Leit|Schlüssel|Diskussions)fragen|(?:offene|zentrale|wichtige|wichtigste|entscheidende|
      strittige)n? (?:Fragen|Punkte)|Fragen (?:für|zur|an) (?:die |das |den )?(?:Diskussion|Aussprache|Debatte|
      Beratung|Runde|Ausschuss|Podium|Gespräch)|zur (?:Diskussion|Aussprache))
    `,
    things: pattern`
      was (?:ich|wir|man) (?:dabei ?hatten?|mitnahm(?:en)?|einpackten?|kauften?|alles (?:dabei|mit)|mitgenommen|
      eingepackt|gekauft)|(?:Pack|Einkaufs)(?:liste|zettel)|in (?:meinem|unserem) (?:Rucksack|Koffer|Gepäck)|
      in meiner Tasche
    `,
    agenda: 'tagesordnung(?:spunkte)?|themen(?: der sitzung)?|TOPs?',
    resolutions: 'Beschlüsse|Beschluss|Beschlossen|Vereinbarungen|Festlegungen',
  },
  ordinals: [
    'erstens|zum ersten|zunächst',
    'zweitens|zum zweiten|sodann',
    'drittens|zum dritten|schließlich',
    'viertens|zum vierten|schließlich',
    'fünftens|schließlich',
  ],
  ranks: ['erste[rns]?', 'zweite[rns]?', 'dritte[rns]?', 'vierte[rns]?', 'fünfte[rns]?', 'sechste[rns]?'],
  abbreviations: wordSet(
    `
      z.b d.h u.a bzw ca dr prof hr fr nr str mio mrd tsd usw vgl abs art jan feb mär apr jun jul aug sept okt nov dez
      st evtl ggf inkl sog s.o s.u u.u z.t o.ä i.d.r v.a rd dipl ing rer nat med jur max min tel lt gem bspw insb zzgl
      z d u b h a v
    `,
  ),
  beforeNumbers: wordSet('nr art abs'),
  alsoLast: wordSet('usw'),
  dates: createDateRules({
    months: [
      'Januar|Jan\\.|Jänner',
      'Februar|Feb\\.?',
      'März|Mär\\.',
      'April|Apr\\.?',
      'Mai',
      'Juni|Jun\\.?',
      'Juli|Jul\\.?',
      'August|Aug\\.?',
      'September|Sept?\\.?',
      'Oktober|Okt\\.?',
      'November|Nov\\.?',
      'Dezember|Dez\\.?',
    ],
    shortMonths: 'Jan|Jän Feb Mär|Mrz Apr Mai Jun Jul Aug Sep|Sept Okt Nov Dez'.split(' '),
    weekdays: [
      // "Welt am Sonntag"
      '(?<!(?:Welt|Bild) am )Sonntags?',
      'Montags?',
      'Dienstags?',
      'Mittwochs?',
      'Donnerstags?',
      'Freitags?',
      'Samstags?|Sonnabends?',
    ],
    partsOfDay: '(?:am |in der )?(?:früh|vormittag|morgen|mittag|nachmittag|abend|nacht)',
    day: '\\.',
    stopsBehindMonth: true,
    ofMonth: '\\s*',
    ofYear: '\\s+',
    to: 'bis(?: zum)?',
    through: 'bis(?: zum| einschließlich)?',
    years: ['von', 'bis'],
    ofYears: {
      that: '(?:desselben|jenes|des gleichen) Jahres',
      last: '(?:letzten|vergangenen|vorigen) Jahres|des (?:letzten|vergangenen|vorigen) Jahres|des Vorjahres',
      this: '(?:dieses|des laufenden) Jahres',
      next: '(?:des )?(?:nächsten|kommenden) Jahres',
    },
    moved: 'verschoben|verlegt|vertagt|verschiebt|verlegt',
    phases: '(?:zu )?(?:Anfang|Beginn)|Mitte|Ende',
    beforeMonth: 'des|im|seit|bis|ab|vom|zum|für|Monat|und|zwischen|vor|nach|eher|erst|frühestens|spätestens',
    beforeYear: pattern`
      als(?=\s\d{4}(?:[.,;:)]|$))|im Jahre?|seit|bis|ab|in|von|und|zwischen|vor|nach|Jahren|die|der|das|es|er|sie|wurde|
      wurden|hat|war|bereits|schon|erst|noch|für|dem Jahr|Jahr|Jahres
    `,
    bareYear: 'rund|etwa|über|als|fast|knapp|gut|circa|ca\\.|auf|mit|um|von|Nr\\.|Artikel|Seite',
    counted: 'Euro|Menschen|Personen|Tonnen|km|Kilometer|Meter|Einwohner|Fälle|Beschäftigte|Stellen|Mal|Millionen',
    last: { before: '(?:letzte|vergangene|vorige)[nrsm]?', after: '(?!)' },
    next: { before: '(?:nächste|kommende)[nrsm]?', after: '(?!)' },
    relative: [
      ['vorgestern', 'day', -2],
      ['gestern(?: (?:Abend|Morgen|Nachmittag|Mittag|Vormittag|Nacht|früh))?', 'day', -1],
      [`gestrigen?${OF_DAY}`, 'day', -1],
      [`heutigen?${OF_DAY}`, 'day', 0],
      [`morgigen?${OF_DAY}`, 'day', 1],
      // "wer heute heizt", "bis heute": nowadays.
      [
        pattern`
          (?:(?<!(?:wer|bis|noch|schon|von|seit)\s)|(?<=(?<!\p{L})(?:könnten?|sollt?en?|soll|will|wollen|würden?)\s
          [^.;]{0,80}(?:noch|schon)\s))heute(?!\s(?:noch|schon|bereits|journal|show)(?!\p{L}))(?: (?:Abend|Morgen|
          Nachmittag|Mittag|Vormittag|Nacht|früh))?|heute (?:Abend|Morgen|Nachmittag|Mittag|Vormittag|Nacht|früh|
          Dienstschluss|Mitternacht|\d{1,2}(?:[.:]\d\d)? Uhr)
        `,
        'day',
        0,
      ],
      ['übermorgen', 'day', 2],
      ['morgen (?:Abend|früh|Vormittag|Nachmittag)', 'day', 1],
      ['(?:letzte|vergangene|vorige)[nr]? Woche', 'week', -1],
      ['(?:nächste|kommende)[nr]? Woche', 'week', 1],
      [
        'diese[r]? Woche|(?:Anfang|Mitte|Ende|Laufe?|Beginn) der Woche|Wochen(?:beginn|mitte)|laufenden? Woche',
        'week',
        0,
      ],
      ['Vorwoche', 'week', -1],
      ['(?:am )?(?:letzte|vergangene)[ns]? Wochenende', 'weekend', -1],
      ['(?:am )?(?:nächste|kommende)[ns]? Wochenende', 'weekend', 1],
      ['(?:am|seit dem|über das|übers|vom|fürs|dieses|diesem|bis zum|zum) Wochenende', 'weekend', 0],
      ['(?:letzte|vergangene|vorige)[nms]? Monats?|Vormonats?', 'month', -1],
      [
        '(?:diese[ms]|laufenden) Monats?|Monats(?:ende|mitte|anfang|beginn)|(?:Anfang|Mitte|Ende) des Monats',
        'month',
        0,
      ],
      ['(?:nächste|kommende)[nms]? Monats?', 'month', 1],
      ['(?:letzte|vergangene|vorige)[ns]? Jahr(?:es)?|Vorjahr', 'year', -1],
      ['(?:nächste|kommende)[ns]? Jahr(?:es)?', 'year', 1],
      ['(?:dieses|diesem|laufende[ns]?) Jahr(?:es)?|heuer|Jahresende|Ende des Jahres', 'year', 0],
    ],
    casedRelative: [
      [
        pattern`
          (?<!(?:[Hh]eute|gestern|[Vv]on|jeden|[Aa]m|[Gg]uten)\s)morgen(?!\s(?:Abend|früh|Vormittag|Nachmittag|Mittag))|
          (?<=^|[.!?:]\s|["“„»])Morgen(?=\s(?:\p{Ll}+t|\p{Ll}{2,}en|will|soll|kann|muss|ist|sind)\s|,\s\d)
        `,
        'day',
        1,
      ],
    ],
    spans: SPANS,
    halfOfMonth: { before: '', after: 'hälfte' },
    weekNumber: '(?<week>\\d{1,2})\\. (?:Kalenderwoche|KW)|(?:Kalenderwoche|KW) (?<weekAfter>\\d{1,2})',
    fromDateBefore: [
      ['(?:am )?(?:nächsten|folgenden) Tag|(?:am )?Tag darauf|tags darauf|am Folgetag', 1],
      ['(?:am )?Tag zuvor|tags zuvor|am Vortag', -1],
    ],
    ago: [
      ['vor (?<count>\\d{1,3}|einem|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn) Tag(?:en)?', 'day'],
      ['vor (?<count>\\d{1,3}|einer|zwei|drei|vier|fünf|sechs) Wochen?', 'week'],
      ['vor (?<count>\\d{1,3}|einem|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn) Monat(?:en)?', 'month'],
      ['vor (?<count>\\d{1,3}|einem|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn) Jahr(?:en)?', 'year'],
    ],
    numbers: ['ein|eine|einem|einer', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'],
  }),
  tense: {
    deadline: [
      compile(/(?<!\p{L})(?:zum|bis(?: zum)?|per|n[ae]nn(?:te|ten|t|en) (?:\p{L}+ ){0,2}(?:das|den))\s+$/iu),
      compile(
        pattern`
        ^[^.;:]{0,60}(?<!\p{L})(?:gekündigt|aufgekündigt|kündigen|verlängert|befristet|zugesagt|versprochen|
        angekündigt|gestundet|aufgeschoben|beantragt|ausgeschrieben|
        als (?:\p{L}+ )?(?:Ziel|Datum|Frist|\p{L}*termin))(?!\p{L})
      `,
        'iu',
      ),
    ],
    future: compile(
      pattern`
      (?<!\p{L})(?:muss|müssen|kann|können|dürften?|wenn|falls|sobald|voraussichtlich|
      (?:be)?fürchte[nt]|hofft|hoffen|rechnet|rechnen|nicht vor(?=\s+$)|wird|werden|werde|würde|würden|soll|sollen|
      solle|sollte|will|wollen|plant|planen|
      geplant|vorgesehen|kommende[nrsm]?|nächste[nrsm]?|ab|bis zum|(?<=\p{L},?\s)(?<!(?:dauerte|reichte|währte|wurde|
      hatte|arbeitete|lebte|wohnte|leitete|führte|war|lief|galt|blieb|hielt|saß|stand|besaß|ließ|schwieg|reagierte|
      antwortete)n?\s[^.;]{0,60})bis\s*$|(?<!(?:Zahlen|Daten|Werten?|Statistik|Bericht|Bilanz|Ergebnis|Rechnung|Miete|
      Umsatz|Lohn)\s)für(?=\s+(?:den\s+)?$)|möchten?|frühestens|spätestens|befasst|befassen|berät|beraten|tagt|tagen|
      entscheidet|entscheiden|beginnt|beginnen|startet|starten|endet|enden|trifft|treffen|stimmt|stimmen|tritt|treten|
      verhandelt|eröffnet|öffnet|reist|reisen|findet|finden|läuft|folgt|könnte|könnten|(?:spielt|empfängt|feiert|lädt|
      wählt|übergibt|schließt|fährt|erwartet|kommt|geht|steht|präsentiert|fällt|steigt|rückt|rollt|wechselt|übernimmt|
      prüft|urteilt|kehrt|kommen|gehen|stehen|fahren|wählen|schließen|spielen|ziehen|zieht)(?:(?<=^\s\p{Ll}+)|
      (?=\s+am\s+$)))(?!\p{L})
    `,
      'giu',
    ),
    // In case: of nouns, as "Kosten", many end like verbs.
    past: compile(
      pattern`
      (?<!\p{L})(?:[Ww]ar|[Ww]aren|[Hh]at|[Hh]aben|[Hh]atten?|[Ww]urden?|
      habe|
      (?:[Ii]st|[Ss]ind|[Ss]ei)(?![^.;]{0,80}\s(?:geplant|vorgesehen|angesetzt|anberaumt))|
      (?!(?:möchte|könnte|müsste|dürfte|sollte|heute|mitte|erste|zweite|dritte|vierte|fünfte|sechste|achte|letzte|
      nächste|alte|gute|echte|rechte|späte|weite|breite|harte|beste|meiste|gesamte|bekannte|ge\p{Ll}+te(?<!ge(?:hör|nüg|lang|
      währ|stalt|nehmig|fähr|statt|leite|fährde)te)|\p{Ll}+[bcdfghklmnprtwzß]ste)n?(?!\p{L}))\p{Ll}{2,}(?:te|ten)|
      kam|ging|gab|sah|blieb|traf|fiel|begann|schrieb|versprach|warf|wies|hielt|lief|stand|lag|saß|nahm|sprach|trug|
      zog|schloss|verlor|fand|trat|bat|fuhr|half|rief|schlug|stieg|starb|verschwand|gewann|erhielt|bekam|entstand|
      erschien|bestand|verließ|beschloss|geschah|floss|[Vv]ergangene[nrsm]?|[Ll]etzte[nrsm]?)(?!\p{L})
    `,
      'gu',
    ),
    clause: /[,;:–—]\s|["“”„»«]/u,
    // "seit März", "ein Bescheid vom 3. März"; not "vom 3. März an".
    behind: compile(
      pattern`
      (?<!\p{L})(?:[Ss]eit(?: dem)?|(?<=(?:[Bb]escheid|[Bb]rief|[Ss]chreiben|[Vv]ertrag|[Uu]rteil|[Bb]eschluss|
      [Bb]ericht|[Pp]rotokoll|[Mm]ail|[Gg]utachten|[Ee]rlass|[Aa]usgabe|[Mm]eldung|[Mm]itteilung|[Aa]ntrag|[Vv]ermerk|
      [Rr]echnung|[Pp]apier|[Nn]otiz)\p{Ll}{0,2} )vom)\s+$
    `,
      'u',
    ),
  },
  hedges: {
    writers: [
      'angeblich(?:e[nrsm]?)?',
      'mutmaßlich(?:e[nrsm]?)?',
      'anscheinend',
      'offenbar',
      'offensichtlich wohl',
      'dem Vernehmen nach',
      'vorgeblich',
    ],
    open: [
      'möglicherweise',
      'womöglich',
      'vermutlich',
      'wahrscheinlich',
      'vielleicht',
      'eventuell',
      'wohl',
      'voraussichtlich',
      'dürften?',
      'scheinen?|scheint|schien(?:en)?',
      'unklar|nicht (?:ganz )?klar|ungewiss|nicht bekannt|unbekannt ist',
      'nicht auszuschließen',
      // "soll gesagt haben" passes on; "soll gebaut werden" plans.
      'soll(?:en)?(?=[^.;]{1,140}(?<!\\p{L})(?:haben|sein|bereitstehen|vorliegen|planen|drohen|zeigen|belegen|beweisen|stammen|betragen|existieren)(?!\\p{L}))',
      'es ist möglich|^möglich(?=,? dass)',
      '(?:(?:hält|halten|hielt|hielten) es )?für (?:möglich|denkbar|wahrscheinlich|unwahrscheinlich|nicht ausgeschlossen|plausibel)',
      'unwahrscheinlich',
      '(?:könne|könnten?)(?! (?:nicht|kein))',
      // "Er mag Fisch" likes it.
      'mag(?=[^.;]{1,80}(?<!\\p{L})(?:sein|haben|stimmen|gelten|zutreffen)(?!\\p{L}))',
      'erschein(?:t|en)(?= (?:uns |mir |vielen )?(?:\\p{Ll}+ )?(?:hoch|niedrig|gering|übertrieben|unwahrscheinlich|wahrscheinlich|fraglich|zweifelhaft|plausibel|möglich))',
    ],
  },
  claims: GERMAN_CLAIMS,
}
