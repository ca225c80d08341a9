import { alternatives, pattern } from '../words/word-list'

/** German verbs and phrases by which somebody says something, grouped by where they stand in it. Pattern sources. */
/** One of the words of `list`, each a pattern source. */
export const any = (list: string) => `(?:${alternatives(list)})`
/** Weak verbs by their stem: "betont", "betonte", "betonten", "betonen". */
const weak = (stems: string) => `(?:${alternatives(stems)})(?:e?te|e?ten|e?t|en)`
/** A finite verb whose other half closes the clause: "teilte … mit", "hat … gesagt". */
export const split = (first: string, last: string) =>
  `${any(first)}(?=(?:[^.;:"]|\\.\\d){1,160}(?<!\\p{L})${any(last)}(?!\\p{L}))`

/** Not the "vor" of "vor allem". */
const AHEAD = 'vor(?=[,.:;"]|$|\\s(?:und|sowie)\\s)'

export const ASSERTS = [
  any(
    String.raw`
      postete posteten postet twitterte twittert schimpfte schimpften schimpft schimpfen wetterte wettert polterte
      poltert sagte sagten sagt sagen erklärte erklärten erklärt erklären betonte betonten betont betonen behauptete
      behaupteten behauptet behaupten meinte meinten meint berichtete berichteten bestätigte bestätigten bestätigt
      bestätigen warnte warnten warnt warnen ergänzte ergänzten ergänzt erläuterte erläuterten erläutert versicherte
      versicherten versichert versichern kritisierte kritisierten kritisiert kritisieren schrieb schrieben schreibt
      schreiben verwies verwiesen verweist verweisen begründete begründeten begründet vermutete vermuteten vermutet
      vermuten beklagte beklagten beklagt beklagen schätzte schätzten schätzt schätzen bezeichnete bezeichneten
      bezeichnet bezeichnen erwartet erwartete befürchtet befürchten befürchtete befürchteten argumentiert
      argumentierte argumentieren argumentierten unterstrich mahnte mahnten mahnt mahnen beschuldigte beschuldigten
      beschuldigt verurteilte verurteilten verurteilt bekräftigte bekräftigten bekräftigt äußerte antwortete erwiderte
      entgegnete beschied mitteilte mitteilten mitteilt angab
      (?<!(?<!\p{L})(?:nach|den|diesen|eigenen|seinen|ihren|keine|weiteren?|genauen?|näheren?)\s)angaben ankündigte
      urteilt urteilen urteilte urteilten
    `,
  ),
  weak(
    `
      beteuer bemängel monier klag erzähl glaub hoff lob begrüß rechtfertig bedauer fürcht bezweifel prophezei
      spekulier resümier konstatier unterstell rüg tadel prognostizier bilanzier informier erinner beschwer bekenn
      verteidig verurteil bemerk beton versicher veranschlag beziffer attestier bescheinig beharr pocht signalisier
      suggerier schilder notier protestier kommentier kontert mutmaß beruhig räsonier spott läster höhn witzel scherz
      jubel frohlock seufz jammer raun zürn orakel unk nörgel insistier präzisier relativier ätz tön
    `,
  ),
  any(
    String.raw`
      nannte nannten nennt nennen (?:fand|fanden|findet|finden)(?![^.;]{1,120}\sstatt(?!\p{L})) sah sahen
      sieht(?=\s(?:in|darin|keine?n?|das\s\p{L}+\sals|sich)) schwor schwört erinnert beschrieb beschrieben beschreibt
      beschreiben rät riet rieten befand denkt dachte weiß(?=,) wusste(?=,) stimmte(?=\szu) kontert konterte pochte
      verlautbarte fragt fragte fragten fragen kommentierte
    `,
  ),
  // A lawyer stands for clients, a club for its members.
  '(?:vertritt|vertrat|vertreten|vertraten)(?=[^.;]{1,60}(?:Auffassung|Ansicht|Meinung|These|Standpunkt|Position|Haltung)(?!\\p{L}))',
  pattern`
    (?:ließ|ließen|lässt|lassen)(?=[^.;:"]{0,90}\s(?:wissen|verlauten|mitteilen|ausrichten|verlesen|anklingen|
    verkünden|durchblicken|zitieren|vernehmen|erklären)(?!\p{L}))
  `,
  // "hält Vorräte für zehn Monate" keeps them.
  '(?:hält|halten|hielt|hielten)(?=(?:[^.;:"]|\\.\\d){1,160}(?<!\\p{L})für (?!(?:bis|den|die|dem|\\d+|zwei|drei|vier|fünf|sechs|zehn|mehrere|jede[nrs]?|alle) ))',
  split('stellte stellten stellt stellen', 'klar fest infrage dar heraus'),
  split('legte legten legt', 'nahe dar'),
  split('wendet wenden wandte wandten wendete', 'ein'),
  '(?:schließt|schließen|schloss|schlossen)(?=[^.;:"]{2,90} (?:nicht|kategorisch|vorerst|derzeit|strikt) aus(?!\\p{L}))',
  split('stufte stuften stuft', 'ein'),
  split('pflichtete pflichteten stimmte stimmten', 'bei zu'),
  split('drückte drückten', 'aus'),
  '(?:verbreitet|verbreitete|verbreiteten)(?=[^.;:]{3,120}, (?:das|die|der|dass|es|man)(?!\\p{L}))',
  split('rechnete rechneten rechnet', AHEAD),
  split('schränkte schränkten schränkt', 'ein'),
  split('hielt hält hielten halten', 'entgegen'),
  split('vertraute vertrauten vertraut', 'an'),
  split('setzte setzte setzt', 'hinzu'),
  '(?:warb|werben|wirbt|warben)(?= \\p{L}+ (?:\\p{L}+ ){0,3}(?:für|um)(?!\\p{L}))',
  '(?:hüllte|hüllt|hüllen) sich(?= in Schweigen)',
  split('sagte sagten sagt', 'voraus'),
  split('teilte teilten teilt teilen', 'mit'),
  split('räumte räumten räumt räumen', 'ein'),
  split('kündigte kündigten kündigt kündigen', 'an'),
  split('gab gaben gibt geben', 'an bekannt zu'),
  split('warf warfen wirft werfen', AHEAD),
  split('führte führten führt', 'zurück aus an'),
  split('fügte fügten fügt', 'hinzu'),
  split('hob hoben hebt', 'hervor'),
  split('weist weisen wies wiesen', 'hin'),
  split('geht gehen ging gingen gehe', 'davon'),
  pattern`
    (?:geht|gehen|ging|gingen)(?: \p{Ll}+)?(?: in (?:einem|seinem|ihrem|dem) (?:\p{Ll}+ )?\p{Lu}\p{L}+
    (?: vom \uE001+)?)?(?: (?:noch|bislang|bisher|weiterhin|zunächst))? von(?=[^.;]{3,90} aus(?!\p{L}))
  `,
  split(
    'hat haben hatte hatten habe',
    `
      gesagt erklärt betont dargelegt festgestellt klargestellt beklagt bemängelt moniert erzählt geschildert
      veröffentlicht(?=,) geäußert bezeichnet genannt vorhergesagt prognostiziert hinzugefügt ausgesagt ausgeführt
      zugegeben bekanntgegeben beteuert begrüßt gelobt verurteilt mitgeteilt angekündigt bestätigt berichtet gewarnt
      behauptet eingeräumt kritisiert vorgeworfen versichert geschrieben hingewiesen anvertraut verraten angedeutet
      geraten zugespitzt prophezeit signalisiert zugestanden entgegnet klargemacht
    `,
  ),
  pattern`
    (?:hat|haben|hatte|hatten)(?=[^.;:]{1,160} als [^.;:]{0,60}["\uE002] (?:bezeichnet|genannt|kritisiert|beschrieben|
    gewertet|abgetan|zurückgewiesen)(?!\p{L}))
  `,
  split('wird werden wurde wurden', 'zitiert'),
  pattern`
    (?:spricht|sprechen|sprach|sprachen)(?:(?: (?:dagegen|hingegen|jedoch|zudem|wiederum|gar|sogar|erneut|auch|ebenfalls))? von|
    (?= (?:der|die|das|\p{Lu})(?:[^.,;:"]|(?<=\d)\.){2,70} von (?:ein\p{Ll}* )?(?:\p{Lu}\p{L}+ )?["\uE000\uE002])|
    (?= (?:gegenüber|im|in|am|auf|bei|dagegen|sogar|erneut|auch|ebenfalls|
    wörtlich|offen) (?:[^.,;:"]{1,60} )?von (?:ein\p{Ll}* )?["\uE000\uE002]))
  `,
  // "Die Chefin klingt anders: …"
  '(?:klingt|klang|klingen|klangen)(?=[^.;:"]{2,60}:\\s)',
  split('macht machte machen machten', 'verantwortlich'),
  split('legte legten legt', 'nach'),
  split('merkte merkten merkt', 'an'),
  split('deutete deuteten deutet', 'an'),
  '(?:kommt|kommen|kam|kamen)(?= (?:in|bei) [^.;:"]{3,60} auf (?:mindestens|rund|etwa|gut|knapp|nur|bis zu|\\d))',
  '(?:kommt|kommen|kam|kamen)(?=[^.;]{0,40} zu dem (?:Schluss|Ergebnis))',
  pattern`
    (?:zeigte|zeigten|zeigt|zeigen|äußerte|äußerten|äußert) sich(?= (?:\p{L}+ )?(?:erleichtert|entsetzt|kritisch|
    irritiert|verärgert|erfreut|entschlossen|offen|positiv|ähnlich|überrascht|besorgt|zufrieden|enttäuscht|
    optimistisch|skeptisch|zuversichtlich|überzeugt|offen))
  `,
  '(?:ist|sind|war|waren) (?:davon )?überzeugt',
  '(?:rechnet|rechnen|rechnete|rechneten)(?=[^.;:]{0,40} (?:damit|mit)(?!\\p{L}))',
  '(?:gibt|geben|gab|gaben) sich(?=[^.;:]{0,40} (?:zuversichtlich|optimistisch|gelassen|überzeugt|kämpferisch|skeptisch|zurückhaltend|unbeeindruckt|empört|besorgt))',
]
export const DENIES = [
  '(?:nannte|nannten|nennt|nennen|bezeichnete|bezeichnet|bezeichnen)(?=[^.;]{3,80}(?:erfunden|falsch|unwahr|haltlos|unzutreffend|Unsinn)(?!\\p{L}))',
  any('bestritt bestritten bestreitet bestreiten dementierte dementierten dementiert dementieren leugnete leugnet'),
  split('wies wiesen weist weisen', 'zurück'),
  'widersprach(?:en)?|widerspricht|widersprechen',
  split('hat haben hatte', 'dementiert bestritten zurückgewiesen'),
]
export const POSITION = [
  any(
    `
      forderte forderten fordert fordern verlangte verlangten verlangt verlangen versprach versprachen verspricht
      versprechen drohte drohten droht drohen plädiert plädierte beantragte appellierte appelliert
    `,
  ),
  split('schlug schlugen schlägt schlagen', AHEAD),
  split('stellte stellten stellt', 'Aussicht'),
  split('mahnte mahnten mahnt', 'an'),
  split('sprach sprachen spricht sprechen', 'für gegen'),
  '(?:lehnt|lehnte|lehnen|lehnten)(?=[^.;:]{3,60} ab(?!\\p{L}))',
  any('plädieren plädierten empfiehlt empfahl empfehlen empfahlen drängt drängte drängen drängten'),
  split('rief riefen ruft', 'auf'),
  split('sprach sprachen spricht sprechen', 'aus'),
  split('hat haben hatte hatten', 'gefordert verlangt versprochen vorgeschlagen aufgefordert empfohlen'),
]
export const NO_COMMENT = [
  pattern`
    (?:wollte|wollten|will|wollen|konnte|mochte|mochten)(?: sich)?(?=[^.;]{0,80}? (?:nicht (?:dazu |näher |
    weiter )?(?:äußern|festlegen|kommentieren|bestätigen|Stellung)|keine? (?:\p{L}+ )?(?:Angaben|Auskunft|Stellung|
    Stellungnahme)))
  `,
  '(?:äußerte|äußerten|äußert) sich(?=[^.;]{0,50}?(?: nicht| noch nicht| bislang nicht))',
  '(?:machte|machten|macht|machen|gab|gaben|gibt)(?=[^.;]{0,60}? keine (?:\\p{L}+ )?(?:Angaben|Auskunft|Stellungnahme))',
  '(?:ließ|ließen|lässt|lassen)(?=[^.;]{0,80}? (?:unbeantwortet|unkommentiert))',
  'lehnte(?:n)?[^.;]{0,30}?(?:Stellungnahme|Kommentar|Auskunft)[^.;]{0,30}? ab',
  '(?:reagierte|reagierten|antwortete|antworteten)[^.;]{0,50}? nicht',
  '(?:war|waren)[^.;]{0,50}?nicht (?:zu erreichen|erreichbar)',
  '(?:schwieg|schwiegen|schweigt|schweigen) (?:dazu|zu)',
]
export const REVERSES = [
  split('nahm nahmen nimmt', 'zurück'),
  split('rückte rückten rückt', 'ab'),
  split('ruderte rudert', 'zurück'),
]
