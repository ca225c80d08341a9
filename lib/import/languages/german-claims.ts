import { createWordClaims } from '../claims/word-claims'
import { wordSet } from './language-rules'
import { any, ASSERTS, DENIES, NO_COMMENT, POSITION, REVERSES, split } from './german-verbs'
import { pattern } from '../words/word-list'

/** How German attributes: who says, where, by which words. Its verbs stand in german-verbs.ts. */

/** What is wished or thought up: "Ohne ihn hätten …", "Man hätte … sollen." */
const UNREAL = pattern`
  (?<!(?<!\p{L})(?:[Ww]enn|[Ff]alls|[Ss]onst|[Oo]hne|[Ee]igentlich|[Gg]ern|[Ll]ieber|[Bb]esser)(?!\p{L})[^]{0,200})
  (?![^]*(?:wenn|falls|sonst|ohne|eigentlich|gern|lieber|besser|(?:müssen|sollen|können)\.?$))
`
/**
 * In a main clause they pass on what somebody said. "Hätten" stands for "haben", which has no form of its own, and so
 * only before a participle.
 */
const KONJUNKTIV = pattern`
  (?:(?!(?:heute|gerne|alle|beide|gerade|ohne|lange|eine|keine|seine|ihre|diese|jene|viele|solche|andere|wurde|
  würde)(?!\p{L}))\p{Ll}{2,}(?<!t)e(?!\p{L})(?<=^(?:Er|Sie|Es|Man|(?:D(?:er|ie|as|ies|iese[rs]?)|Eine?|Seine?|Ihre?|
  Keine?|Jede[rs]?)(?: \p{Ll}+e[nrs]?){0,2} \p{Lu}[\p{L}-]+|Allerdings|Zudem|Derzeit|
  Bislang|Bisher|Inzwischen|Außerdem|Dennoch|Deshalb|Daher|Damit|Dadurch|Zugleich|Aktuell|Vorerst|Stattdessen|
  Trotzdem|Jedoch|Dafür|Dabei|Bis dahin|Bis jetzt|Noch) \p{Ll}+)|
  ${any(`
    sei seien habe werde könne müsse dürfe solle wolle gebe gehe komme stehe liege bleibe lasse brauche sehe halte
    nehme wisse mache fehle laufe bringe führe trage gelte bestehe drohe koste betrage steige sinke diene entspreche
    bedeute beobachte erwarte arbeite biete verzichte betrachte vertrete enthalte behalte bestreite warte gestalte berate
  `)}
  (?!\p{L})|(?:kämen|lägen|stünden|gäben|nähmen|sähen|fänden|wüssten|müssten|bräuchten|dürften)(?!\p{L})${UNREAL}|
  hätten${UNREAL}\s[^;:"]{1,120}\s(?:ge\p{L}{2,}(?:t|en)|\p{L}{2,}iert|(?:be|ver|er|ent|zer|an|aus|auf|ein|ab|vor|mit|
  um|zu)\p{L}{3,}(?:t|en))\.?$)
`
const NOT_REPORTED =
  'ich|wir|es sei denn|(?:^|, )sei es|auch immer|dahingestellt|man nehme|^(?:sei|seien) sie|(?:sei|seien) (?:hier|dir|euch|(?:nur|noch)(?=[^.;]{0,40}\\s(?:gesagt|genannt|verwiesen|hingewiesen)))|erwähnt|angemerkt|daran erinnert'

const ADJECTIVE = '(?:\\p{Ll}[\\p{Ll}-]*e[nrsm]? ){0,2}'
/** Agencies and papers that write themselves small. */
const SMALL = '(?:dpa|epd|taz|apa|sid|rbb|swr|mdr|n-tv|t-online)(?!\\p{L})'
/** "hafenblick24.de", "nord:ost" */
const SITE =
  '[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(?:\\.(?:de|com|net|org|info|at|ch|eu|tv|fm|news|online)(?![\\p{L}])|(?<=\\p{Ll}):\\p{Ll}[\\p{L}-]+)'
const CAPITAL = `\\uE002?(?:\\p{N}{2}-[Jj]ährige[nr]?|(?:Dr|Prof|St|\\p{Lu})\\.|\\p{Lu}[\\p{L}\\p{N}&.-]*(?<!\\.)|${SMALL}|${SITE})\\uE002?`
const NOUN = `${CAPITAL}(?: (?:(?:von|van|zu|und|&) )?(?:\\uE002[^\\uE002]{2,40}\\uE002|${CAPITAL}|\\d{1,2}(?=[ ,]\\p{Ll}|[,:"]|$))){0,4}`

/** Ends of nouns for what is no outlet, and stands before names. */
const NO_OUTLETS = any(
  `
    firma unternehmen konzern reederei partei verein verband bündnis initiative stiftung institut behörde amt gericht
    ministerium ausschuss kommission fraktion gewerkschaft polizei anwaltschaft gesellschaft genossenschaft gruppe
    bank kanzlei universität hochschule klinik kirche gemeinde regierung parlament botschaft werft fabrik hersteller
    betreiber versorger händler anbieter dienstleister netzwerk denkfabrik organisation allianz koalition schiff
    frachter fähre tanker buch roman film studie gutachten gesetz projekt programm kampagne operation museum theater
    hotel klub club forum messe konferenz ratingagentur werbeagentur grenzschutzagentur energieagentur bundesagentur
    plattform sprecher mitarbeiter vertreter direktor
  `,
)

/** Nouns by which a text means somebody it has named: "sagte der Jurist". */
const DESCRIBED = any(
  `
    politiker wissenschaftler forscher unternehmer manager jurist juristi mediziner ökonom expert experte fachmann
    fachfrau historiker soziolog soziologe psycholog psychologe pädagog pädagoge theolog theologe biolog biologe
    geolog geologe meteorolog meteorologe ingenieur techniker physiker chemiker professor gewerkschafter funktionär
    parlamentarier sozialdemokrat christdemokrat beamt beamte redakteur journalist kolumnist kommentator autor
    schriftsteller künstler musiker spezialist kenner landwirt handwerker kaufmann kauffrau trainer rentner aktivist
    rathauschef firmenchef konzernchef behördenchef ressortchef amtsinhaber geistliche seelsorger arzt ärzt anwalt
    anwält verteidiger angeklagte beschuldigte zeug zeuge bürgermeister minister landrat kommunalpolitiker
  `,
)

export const GERMAN_CLAIMS = createWordClaims({
  verbs: [
    { stance: 'no-comment', sources: NO_COMMENT },
    { stance: 'reverses', sources: REVERSES },
    { stance: 'denies', sources: DENIES },
    { stance: 'position', sources: POSITION },
    {
      stance: 'asserts',
      isOutlets: true,
      sources: [
        pattern`
          erfuhr|erfuhren|berichtet|berichten|berichtete|berichteten|(?:meldet|melden|meldete|
          meldeten)(?<!(?<!\p{L})sich(?:\s[^.,;:]{0,60})?\s\p{L}{6,8})(?!\ssich(?!\p{L}))|zitiert|zitieren|
          (?<!(?<!\p{L})(?:dem|den|der|des)\s)zitierten?|enthüllte|titelte|titelt|(?:beruft|berief|berufen) sich(?= auf)|(?:verbreitet|verbreitete|
          verbreiteten|veröffentlichte|veröffentlichten|brachte|druckte)(?=[^.;:]{0,60}\s(?:Dementi|Erklärung|
          Stellungnahme|Meldung|Mitteilung|Interview|Bericht|Leserbrief)(?!\p{L}))
        `,
        '(?:will|wollen)(?=[^.;:"]{0,60} (?:erfahren|gehört) haben(?!\\p{L}))',
        split('hat haben hatte hatten', 'berichtet gemeldet enthüllt zitiert').replace('(?=', '(?!\\ssich\\s)(?='),
      ],
    },
    { stance: 'asserts', sources: ASSERTS },
  ],
  anyVerb: {
    verb: pattern`
      (?:\p{Ll}{2,}(?:t|te|ten|en)|\p{Ll}{0,3}(?:rief|schrie|gab|warf|schob|sprach|ließ|fuhr|zog|hielt|stieß|
      schloss|fand|fiel|kam|ging|bat|schwor|wies|pries|riet|trat|schlug|griff)(?:en)?)(?:\s(?:ihm|ihnen|mir|uns|
      sich|ihr(?=\s(?:der|die|das|ein))))?
    `,
    none: pattern`
      ge\p{Ll}+(?<!gesteh)(?:t|en)|lautete?n?|steht|stand|heißt|hieß|prangte?|prangen|ist|sind|war|waren|wird|wurde|
      werden|wurden|kann|muss|soll|will|aber|auch|bevor|nachdem|indem|ehe|doch|dann|nicht|nur|sogar|etwa|wohl|also|
      denn|weil|wenn|falls|wobei|womit|wodurch|weshalb|sowie|sondern|statt|anstatt|ohne|mitsamt|samt|nebst|
      inklusive|einschließlich|zumal|darunter|dabei|dazu|damit|daher|deshalb|jetzt|heute|gestern|gleich|sofort|erst|
      schon|noch|immer|nie|mehr|weniger|beide|solche|diese[mnrs]?|jene[mnrs]?|welche[mnrs]?|unter|dank|mittels|
      anlässlich|angesichts|aufgrund|mit|von|vor|bei|nach|aus|auf|für|über|wie|was|wer|wen|wem|und|oder|der|die|das|
      den|dem|des|ein|eine[mnrs]?|sein[e]?|ihr[e]?|sich|ihm|ihn|uns|mir|mich
    `,
  },
  according: pattern`
    (?:laut|gemäß|für(?<=^für)(?= (?:die|den|das) \uE002[^\uE002]{2,40}\uE002 (?:ist|war|sind|steht|bleibt|
    hat)(?!\p{L}))|(?:so auch|so)(?<=(?:^|[,"–—(:\uE002])\s?so(?: auch)?)(?=\s(?:der|die|das|ein|eine|sein|seine|
    ihr|ihre|\p{L}+)(?:\s[^.;:,"]{1,80})?(?:[,.:;]|$|\s[\uE001]))|nach (?:den )?(?:Angaben|Auskunft|Darstellung|
    Einschätzung|Ansicht|Aussagen?|Worten|Informationen|Meinung|Erkenntnissen|Berechnungen|Recherchen|Schätzungen?|
    Überzeugung|Lesart|Auffassung|Schilderung|Zahlen|Daten)(?: von| aus)?|aus (?:der )?Sicht(?: von)?|
    in den Augen(?: von)?|(?:(?:heißt|hieß) es|verlautete)(?: es)? (?:aus|in|im|auf|auf dem|beim?|vom|von)|
    (?:heißt|hieß) aus|aus(?=[^.,;:"]{3,60}\s(?:war|ist) (?:\p{Ll}+ )?zu (?:hören|erfahren|vernehmen)(?!\p{L}))|
    (?:es )?(?:aus|beim?|im|in|von)(?!(?: \p{Ll}+){0,2} (?:Anruf|Gespräch|Telefonat|Treffen|Termin|Ortstermin|Besuch|
    Versuch)(?!\p{L}))(?=[^.,;:"]{3,70}(?:,[^.;:"]{3,90},)?\s(?:heißt|hieß|
    verlautete)(?:\ses)?(?!\p{L}))|nach(?= (?:einem|einer|dem|den) (?:\p{Ll}+ )?(?:Bericht(?:en)?|Meldung|
    Mitteilung|Studie|Gutachten|Umfrage|Rechnung|Berechnung|Schätzung|Prognose|Analyse|Auswertung|Untersuchung))|
    (?:geht|gehe|ging) aus(?=[^.;]{3,140}hervor)|
    aus(?=[^.;:]{3,140}(?:(?:geht|ging)\shervor|\shervorgeht)(?!\p{L}))|
    nach(?= \p{Lu}\p{L}+(?:angaben|schätzung(?:en)?|informationen|auskunft|erkenntnissen|darstellung)(?!\p{L})))
  `,
  inEyesOf: 'Für',
  accordingAfter: 'zufolge',
  byOwn:
    '[Ee]igene[nrm] (?:Angaben?|Aussagen?|Darstellung|Worten|Bekunden|Auskunft|Zählung|Einschätzung)(?: (?:zufolge|nach))?',
  relativeLead:
    '(?:(?:in|mit|aus|laut|nach) (?:dem|der|denen)|worin|wonach) (?=(?:die|das|der|den|ein|eine|mehrere|zwei|drei) |\\p{Lu}\\p{Ll}+ \\p{Lu})',
  citing:
    'unter Berufung auf|mit Verweis auf|mit Bezug auf|unter Verweis auf|zitiert|zitierte|(?:beruft|berief|berufen) sich auf',
  documents: pattern`
    (?:einer|eines|einem|der|dem|des) (?:\p{Ll}+e[nrsm] )?(?:Presse)?(?:mitteilung|Mitteilung|Erklärung|
    Stellungnahme|Aussage|Schreiben|Bericht|Papier|Studie|Umfrage|Untersuchung|Bekanntmachung|Auswertung|
    Analyse) (?:der|des|von|vom|aus dem|durch)
  `,
  inIt: pattern`
    (?:Darin|Dort|Im (?:Text|Artikel|Beitrag|Bericht|Kommentar|Leitartikel)|In (?:dem|diesem) (?:Artikel|Beitrag|
    Kommentar|Papier|Schreiben|Brief|Bericht|Text|Entwurf|Dokument|Gutachten)) (?:heißt|
    hieß) es(?= (?:\p{Ll}+ )?dass|,|:)
  `,
  platformParts: 'Post|Beitrag|Video|Kanal|Gruppe|Nachricht|Seite|Account|Profil|Konto|Thread|Clip|Stream',
  onPlatform: pattern`
    (?:[Ii]n|[Aa]uf|[Mm]it|[Pp]er) (?:eine[mr]|ihre[mr]|seine[mr]|de[mr])|(?:[Aa]uf|[Bb]ei|[Üü]ber|
    [Vv]ia)(?: (?:der|dem) (?:Plattform|Kurznachrichtendienst|Netzwerk|Portal|Onlinedienst))?
  `,
  articles: 'der |die |das |dem |den |des ',
  determiners:
    'der|die|das|den|dem|des|ein|eine|einem|einer|eines|mehrere|zwei|drei|vier|einige|viele|sein(?:e[mnrs]?)?|ihr(?:e[mnrs]?)?|kein|keine|dessen|deren',
  adjuncts:
    'am|im|in|an|auf|bei|vor|nach|seit|zu|zum|zur|mit|während|unter|über|gegenüber|für|ohne|gegen|durch|um|ab|bis|aus|von|vom|laut|wegen|trotz|zwischen|beim|ins|angesichts|aufgrund|anlässlich|dank|infolge|mangels|statt|außer',
  joints: 'dass|ob|weil|wenn|aber|denn|sondern|wie|wo|doch|als|während|obwohl|damit|so',
  openers: pattern`
    milder|schärfer|kritischer|deutlicher|vorsichtiger|nüchterner|zurückhaltender|optimistischer|skeptischer|
    freundlicher|härter|drastischer|klarer|gelassener|sachlicher|einst|damals|jüngst|kürzlich|neulich|prompt|trocken|kurz darauf|kurz danach|kurz zuvor|wenig später|
    gleich darauf|anders|ähnlich|bereits|schon|zuletzt|darüber|hierzu|zuerst|demnach|danach|sodann|ebenso|selbst|
    wiederum|indes|derweil|mittlerweile|schließlich|erst|ebenfalls|auch|weiter|dagegen|hingegen|allerdings|jedoch|
    zudem|außerdem|auch|unterdessen|zugleich|ferner|dennoch|trotzdem|dabei|dazu|daraufhin|später|zuvor|zunächst|
    inzwischen|bislang|bisher|deshalb|darüber hinaus|und|aber|doch|offenbar
  `,
  bySame: pattern`
    ^demnach|den Angaben (?:zufolge|nach)|nach diesen Angaben|ihm zufolge|ihr zufolge|
    nach (?:seinen|ihren) (?:Worten|Angaben|Informationen|Berechnungen|Erkenntnissen|Aussagen|Schätzungen)|
    nach (?:seiner|ihrer) (?:Einschätzung|Ansicht|Meinung|Auffassung|Überzeugung|Darstellung|Schilderung|Schätzung|
    Aussage|Auskunft|Rechnung)|(?:seiner|ihrer) (?:Ansicht|Meinung|Einschätzung|Auffassung|Überzeugung|
    Darstellung) nach|(?:seinen|ihren) (?:Worten|Angaben) (?:zufolge|nach)|aus (?:seiner|ihrer) Sicht
  `,
  nobody: pattern`
    den angaben|diesen angaben|eigenen angaben|(?:ihren|seinen) (?:worten|angaben|aussagen|informationen)|darüber|
    das|dies|dieses|es|man|was|wer|niemand|alle|alles|nichts|ich|wir|mir|mich|ihm|ihn|ihnen|uns|dir|darin|so|dort|
    hier|da|damit|darauf|sich|davon
  `,
  negations: 'nicht|nie',
  finite:
    'ist|sind|war|waren|hat|haben|hatte|hatten|habe|sei|seien|würde|würden|wird|werden|wurde|wurden|kann|können|soll|sollen|muss|müssen',
  person: 'er|sie|dieser|diese',
  personRoles: `(?:der|die|dieser|diese) (?:\\p{L}*${DESCRIBED}(?:in|n|en)?|\\p{N}{2}-jährige|mann|frau)`,
  body: 'es',
  titles: wordSet(
    `
      dr. dr prof. prof herr herrn frau doktor professor professorin rechtsanwalt rechtsanwältin ingenieur
      ingenieurin anwalt anwältin kanzler kanzlerin könig königin papst landrat landrätin pastor general oberst
      richter richterin ökonom ökonomin historiker historikerin analyst analystin experte expertin forscher
      forscherin abgeordnete abgeordneter vorgänger vorgängerin nachfolger nachfolgerin
    `,
  ),
  titleEndings: pattern`
    (?:minister|präsident|chef|sprecher|leiter|direktor|vorsitzende[rn]?|experte|forscher|professor|anwalt|
    ingenieur|kanzler|meister|(?<=\p{L}{3})rat|rätin|vorstand|vorständin|gründer|manager|mitglied|vertreter|
    unternehmer|führer|kommissar|general|sekretär|verwalter|beauftragte[rn]?|politiker|ökonom|chefin|betreiber|loge|
    iker|ist|login|abgeordnet|graf|nom|arzt|stellvertreter|pfarrer|lehrer|landwirt|wirt|händler|inhaber|dezernent|
    referent|kapitän|obmann|fahrer|bauer|kommandant|dekan|rektor|intendant|trainer|pilot|kurator|architekt|planer|
    gutachter|prüfer|ermittler|spediteur|reeder|winzer|förster|imker|züchter|lotse|monteur|berater|moderator|
    kommentator|autor|schriftsteller|verleger|herausgeber|reporter|korrespondent|redakteur|regisseur|schauspieler|
    sänger|künstler|musiker|rentner|bischof|fischer|arbeiter|gärtner|bäcker|techniker|physiker|chemiker|historiker|
    statiker|rechtler|kritiker|anwohner|steller|dozent|doktorand|student|passagier|nachbar|zeug|besucher|bewohner|
    kund|nutzer|pendler|urlauber|helfer|retter|kolleg|aktivist|schützer|wächter|pfleger|erzieher|schüler|kaufmann|
    fachmann|obfrau|kauffrau|fachfrau|amtmann|hauptmann|veranstalter|organisator|initiator|koordinator|spieler|
    dirigent|pianist|verkäufer|besitzer|eigentümer|mieter|steuermann|expertin|anwältin|wissenschaftler|
    ministerin)(?:in|s|es|en|n|e|er)?
  `,
  objects:
    'dem|den|des|einem|einen|eines|unserer|unserem|unseren|seinem|ihrem|diesem|diesen|mir|mich|ihm|ihn|ihnen|uns|euch',
  things: pattern`
    Schäden|Schaden|Kosten|Anfragen?|Fragen?|Vorwürfe|Vorwurf|Kritik|Zahl|Zahlen|Summe|Darstellung|Entscheidung|
    Forderung|Forderungen|Schuld|Grund|Gründe|Verluste?|Verantwortung|Stellungnahme|Gerüchte?
  `,
  trades: '(?:er|in|ist|ent|ant|oge|at|or|eur|mann|frau)',
  origins: 'von|vom|aus|bei|beim',
  impersonal: pattern`
    (?:wird|wurde|wurden|werden)(?=[^.;:]{0,120}\s(?:behauptet|berichtet|gemeldet|spekuliert|kolportiert|verbreitet|
    gefordert|gewarnt|geraunt|gemutmaßt)(?!\p{L}))|(?:war|ist|sind|waren)(?=[^.;:]{0,60}\szu (?:lesen|hören|
    erfahren|vernehmen)(?!\p{L}))|(?:heißt|hieß) es|(?:liest|las) man|(?:stand|steht) zu lesen
  `,
  quotes: { verb: 'zitiert(?:en?)?', whom: 'den|einen|eine|die|das|ihren|seinen|ihre|seine' },
  there:
    'dort|(?:in|im) (?:(?:dem|diesem|demselben|selben|gleichen) )?(?:Interview|Gespräch|Beitrag|Bericht|Artikel)(?! mit)',
  samePiece: pattern`
    (?:in|im|auf) (?:der(?:selben)?|demselben|der gleichen|dem gleichen|selben|gleichen) (?:Sendung|Interview|
    Gespräch|Beitrag|Bericht|Artikel|Ausgabe|Podcast|Sender|Talkshow)(?! (?:mit|des|der|von|\p{Lu}|["\uE002]))|
    so [^.,;:"]{2,40} weiter
  `,
  elsewhere: pattern`
    (?:in|im|auf|bei|vor) (?:eine[mr]|der|dem|ihre[rm]|seine[rm]) (?:\p{L}+ )?(?:Brief|Schreiben|Mitteilung|
    Pressemitteilung|Erklärung|Stellungnahme|Sitzung|Pressekonferenz|Rede|Kundgebung|Versammlung|Gericht|Ausschuss|
    E-Mail|Anhörung|Landtag|Bundestag|Stadtrat|Gemeinderat|Bericht)|vor Gericht|im (?:Ausschuss|Landtag|Bundestag|
    Stadtrat|Gemeinderat|Zeugenstand)
  `,
  itsPeople: pattern`
    (?:dessen|deren|ihre?|seine?|ein|eine) (?:\p{Ll}+ )?(?:Autor|Kommentator|Leitartikler|Chefredakteur|
    Korrespondent|Reporter|Redakteur|Kolumnist|Herausgeber|Journalist|Moderator)
  `,
  itsTexts: '(?:(?:der|dem) )?(?:Artikel|Beitrag|Zeitungsbericht)',
  answering: '(?<!\\p{L})auf (?:An|Nach)frage(?! (?:der|des|von))',
  certainTellers: pattern`
    (?:Interview|Gespräch|Telefonat) mit(?: (?:der|dem))?|gegenüber(?: (?:der|dem))?|
    zitiert (?:von|in|bei)(?: (?:der|dem))?|(?:An|Nach)frage (?:der|des|von)|(?:Talkshow|Sendung|Studio|Kameras?|
    Mikrofon(?:en)?|Nachrichten|Frühstücksfernsehen|Morgenmagazin) (?:von|des|der|im)|
    Gastbeitrag (?:für|in)(?: (?:die|der|den|das))?|Leserbrief (?:an|in)(?: (?:die|der|den))?|(?:im|dem) Podcast|
    in der (?:Sendung|Talkshow)
  `,
  carries: pattern`
    vor(?:liegt|liegen|lag|lagen)|(?:berichtet|gemeldet|enthüllt|publik gemacht|öffentlich gemacht) ha(?:t|tte|ben|
    tten)|(?<=(?:über|worüber) [^.;:]{5,90} )berichteten?|einsehen konnten?|eingesehen hat(?:te)?|veröffentlichte|
    ausstrahlte|(?:liegt|liegen|lag|lagen)(?=[^.;:]{3,60} vor(?!\p{L}))
  `,
  sourceLabel: 'Quellen?',
  asides: 'der|die|das|dessen|deren|wer|wo',
  tellers: 'dem|zum|zur|(?<!Bord )der|den|im|in der|in dem|in|auf|auf dem|gegenüber|beim|von der|vom|mit|bei|für',
  reported: { mood: KONJUNKTIV, not: NOT_REPORTED },
  reports:
    'Bericht|Berichten|Artikel|Meldung|Recherchen|Informationen|Leitartikel|Kommentar|Umfrage|Ausgabe|Beitrag|Kolumne',
  participles: 'vom(?= \\uE001)|von(?= \\uE001)|aus(?= \\uE001)|zufolge',
  phrase: pattern`
    (?:(?:[Dd](?:er|ie|as|em|en|es|essen|eren)|[Ee]in(?:e[mrs]?)?|[Mm]ehrerer?|[Zz]wei|[Dd]rei|[Vv]ier|[Ee]inige|
    [Vv]iele|[Ss]ein(?:e[mnrs]?)?|[Ii]hr(?:e[mnrs]?)?) )?(?:(?:in|aus|bei) [\p{L} -]{2,40}? (?:erscheinend|ansässig|
    gedruckt|beheimatet|sendend|verlegt|produziert)e[nr]? |mit [\p{L} -]{2,40}? (?:vertraut|befasst|betraut|
    beauftragt)e[nr]? )?${ADJECTIVE}${NOUN}(?: (?:des|der|vom|von|aus|für|bei|
    beim) (?:(?:der|dem|den) )?${ADJECTIVE}${NOUN}){0,2}(?: namens ${CAPITAL}(?: ${CAPITAL})?)?
  `,
  unnamed: '^(?:ein|eine|einem|einer|mehrere|zwei|drei|einige)\\s|kreisen?\\b|insidern?\\b|^eingeweihte',
  definite: '^(?:der|die|das|dem|den)\\s',
  outlets: {
    names: pattern`
      dpa|DPA|dpa-AFX|DLF|SZ|FAS|WAZ|NOZ|HAZ|HNA|LVZ|Deutschlandradio|Deutsche Presse-Agentur|
      Deutschen Presse-Agentur|AFP|Reuters|epd|KNA|ARD|ZDF|WDR|NDR|MDR|BR|SWR|RBB|
      Deutschlandfunk|n-tv|RTL|Spiegel|Der Spiegel|Zeit|Die Zeit|Welt|Die Welt|Bild|FAZ|
      Frankfurter Allgemeine Zeitung|Süddeutsche Zeitung|Süddeutschen Zeitung|taz|Handelsblatt|Tagesspiegel|Focus|
      Stern|Tagesschau|Correctiv|Neue Zürcher Zeitung|NZZ|SRF|Standard|Der Standard|ORF|APA|Rzeczpospolita|
      rbb-Inforadio|Inforadio|rbb24 Inforadio|rbb24|rbb|swr|mdr|hr|hr-iNFO|hr-info|HR|BR24|Radio Bremen|Phoenix|
      phoenix|ntv|Sat.1|ProSieben|3sat|Arte|Welt am Sonntag|Bild am Sonntag|WamS|BamS|Spiegel Online|Zeit Online|
      Welt Online|Bild Online|Focus Online|stern.de|Spiegel TV|Stern TV|Kontraste|Monitor|Panorama|Frontal|
      Plusminus|Report Mainz|Report München|Tagesthemen|heute journal|heute-journal|Morgenmagazin|Wirtschaftswoche|
      WirtschaftsWoche|Manager Magazin|Cicero|Table.Media|Table.Briefings|The Pioneer|t-online|watson|
      netzpolitik.org|heise online|golem.de|Frankfurter Allgemeine|Frankfurter Allgemeinen|Krone|Kronen Zeitung|
      Profil|Falter|Puls 24|Servus TV|Blick|Watson|Keystone-SDA|SDA|Politico|Financial Times|New York Times|
      Washington Post|Guardian|Le Monde|Le Figaro|Kommersant|Interfax|Tass|Xinhua|Funke Mediengruppe|
      Funke-Mediengruppe|Redaktionsnetzwerk|Die Presse|Kurier|Bloomberg|BBC|CNN|RND|Redaktionsnetzwerk Deutschland
    `,
    heads: pattern`
      Zeitung|Nachrichten|Anzeiger|Anzeigers|Kurier|Kuriers|Presse|Post|Tageblatt|Tageblatts|Tagblatt|Blatt|
      Rundschau|Allgemeine|Allgemeinen|Morgenpost|Abendblatt|Abendblatts|Bote|Boten|Rundfunk|Rundfunks|Radio|Funk|
      Merkur|Echo|Echos|Stimme|Presse-Agentur|Welle|Antenne|Chronik|Tageschronik|Wochenschau|Warte|Volksblatt|
      Volksstimme|Depesche|Gazette|Illustrierte|Illustrierten|Wochenblatt|Wochenblatts|Wochenpost|Tagespost|
      Generalanzeiger|Generalanzeigers|Beobachter|Beobachters|Journal|Magazin|Kulturkanal|Kulturkanals|Newsroom|
      Inforadio|Morgenmagazin|Sonntagszeitung|Sonntagsblatt|Generalanzeiger|Volkszeitung|Landeszeitung
    `,
    // A "Nachrichtendienst" spies, and a "Kanal" may hold water.
    descriptors: pattern`
      (?:(?:\p{Lu}[\p{L}-]*)?(?:[Zz]eitung|[Zz]eitschrift|[Mm]onatsschrift|[Ww]ochenschrift|[Mm]agazin|[Ss]ender|
      [Pp]ortal|[Bb]latt|[Bb]log|[Pp]odcast|[Ss]endung|[Tt]alkshow|[Ww]ebsite|[Ww]ebseite|[Nn]ewsletter|[Mm]edium|
      [Tt]abloid|[Oo]rgan)|(?:Nachrichten|Presse|Staats|Bild|Regional|Wirtschafts|Sport)-?[Aa]gentur|Agentur|
      (?:Presse|Informations|Medien|Branchen|Börsen)-?[Dd]ienst|(?:Lokal|Privat|Internet|Stadt|Regional|
      Campus)radio|(?:Radio|Fernseh|Rundfunk)station|(?:Telegram|YouTube|Youtube|WhatsApp|Fernseh|TV|Nachrichten|
      Info|Sport)-?[Kk]anal|(?:Nachrichten|Internet)seite|(?:Recherche|Nachrichten|Informations)-?(?:[Nn]etzwerk|
      [Kk]ollektiv|[Pp]lattform)|Recherchedienst|Morgenmagazin|Fernsehen|Hörfunk)(?:s|es|n)?
    `,
    noOutlets: `\\p{L}*${NO_OUTLETS}(?:s|es|en|n|e|er|innen|in)?|Deutschen?(?= Post)|Europäischen?(?= Agentur)`,
    endings: pattern`
      (?:[Pp]ost|[Zz]eitung|[Bb]latt|[Kk]urier|[Aa]nzeiger|[Nn]achrichten|[Rr]undschau|[Pp]resse|[Bb]ote|[Ee]cho|
      [Ff]unk|[Mm]erkur|[Ss]piegel|[Mm]agazin|[Ww]elle|[Ss]timme|[Cc]hronik|[Ww]arte|[Dd]epesche|[Jj]ournal|
      [Tt]agesthemen|[Tt]agesschau|(?<![Aa]uto)[Rr]adio|tv|TV)(?:es|s|n)?
    `,
    reference: pattern`
      ^(?:(?:die|der|das|dem|den|des|diese[mnrs]?) (?:(?:gleiche|selbe)n? )?|(?:das|die|der|dem)selben? |
      (?:vom|im|zum|beim) )(?:\p{L}*(?:[Zz]eitung|[Bb]latt|[Mm]agazin|[Ss]ender|[Pp]ortal)|Agentur|
      Nachrichtenagentur|Rundfunkanstalt|Station|Tageszeitung|Zeitschrift|Podcast|Newsletter|Onlinemedium|Medium|
      Redaktion)(?:e?s)?$
    `,
    nameless: pattern`
      ^(?:lokale|örtliche|staatliche|russische|chinesische|amerikanische|mehrere|übereinstimmende)[nr]? (?:Medien|
      Medienberichten?|Staatsmedien|Zeitungen)$|^(?:örtlichen |lokalen |übereinstimmenden )?Medienberichten?$|
      ^Staatsmedien$|^Berichten$
    `,
  },
})
