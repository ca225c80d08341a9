import { describe, expect, it } from 'vitest'
import { readingOf } from './test-reading'

const de = readingOf('de')

describe('German', () => {
  it.each([
    ['Die Brücke sei sicher, sagte Bürgermeisterin Jana Kolb.', 'Jana Kolb', null],
    ['Jana Kolb (42) vom Wasserverband sagte, die Brücke sei sicher.', 'Jana Kolb', null],
    ['Jana Kolb, Sprecherin der Stadt, sagte, die Brücke sei sicher.', 'Jana Kolb', null],
    ['Die Brücke ist sicher, so Jana Kolb.', 'Jana Kolb', null],
    ['Laut „Nordpost“ ist die Brücke unsicher.', null, 'Nordpost'],
    ['Kolb sagte der „Nordpost“, die Brücke sei sicher.', 'Kolb', 'Nordpost'],
    ['Gegenüber der „Nordpost“ sagte Kolb, die Brücke sei sicher.', 'Kolb', 'Nordpost'],
    ['Wie dpa meldet, ist die Brücke unsicher.', null, 'dpa'],
    ['Aus dem Ministerium hieß es, die Brücke sei sicher.', 'Ministerium', null],
    ['Kolb schrieb auf X, der Hang rutsche.', 'Kolb', 'X'],
    ['Zu den Kosten wollte sich der Deichverband nicht äußern.', 'Deichverband', null],
    ['Die Schäden bezifferte der Verband auf drei Millionen Euro.', 'Verband', null],
    ['Der Hang rutsche, sagte der Geologe Tarek Lindner von der Universität Kiel.', 'Tarek Lindner', null],
    ['Im Podcast „Deichblick“ sagte Jansen, der Deich sei alt.', 'Jansen', 'Deichblick'],
    ['Kolb hält die Kritik für überzogen.', 'Kolb', null],
    ['„Die Brücke ist sicher“, sagte Jana Kolb der Deutschen Presse-Agentur.', 'Jana Kolb', 'Deutschen Presse-Agentur'],
    ['Jana Kolb, die Bürgermeisterin, erklärte, die Brücke sei sicher.', 'Jana Kolb', null],
    ['Das teilte die Polizei am Montag mit.', 'Polizei', null],
    ['Die Stadt hat den Schaden am Montag bestätigt.', 'Stadt', null],
    ['Laut Stadtverwaltung ist die Brücke sicher.', 'Stadtverwaltung', null],
    ['Nach Angaben des Ministeriums ist die Brücke sicher.', 'Ministeriums', null],
    ['Der Behörde zufolge ist die Brücke sicher.', 'Behörde', null],
    ['Wie die „Morgenpost“ berichtet, ist die Brücke gesperrt.', null, 'Morgenpost'],
    ['Reuters meldet unter Berufung auf Polizeikreise, die Brücke sei gesperrt.', 'Polizeikreise', 'Reuters'],
    ['Das Amt räumt Fehler ein.', 'Amt', null],
    ['Dem Online-Magazin Mastblick sagte der Landrat, der Deich halte.', 'Landrat', 'Mastblick'],
    ['Im Gespräch mit Anwohnern forderte der Landrat mehr Geld.', 'Landrat', null],
    ['Gegenüber der Staatsanwaltschaft Ulmen erklärte der Landrat, er wisse nichts.', 'Landrat', null],
    ['Der Deich halte (Quelle: Mastblick), sagte Jana Kolb.', 'Jana Kolb', 'Mastblick'],
    ['Die Werbeagentur Rotblau erklärte, der Deich halte.', 'Werbeagentur Rotblau', null],
    ['Die Firma wies die Vorwürfe zurück.', 'Firma', null],
    ['Der dänische Abgeordnete Henrik Holm forderte einen Neubau.', 'Henrik Holm', null],
    ['Der Steuerrechtler Andreas Lorenz von der Hochschule Fulda hält das für denkbar.', 'Andreas Lorenz', null],
    ['Nach Angaben ihrer Leiterin, der Dänin Anna Kolb, war es ruhig.', 'Anna Kolb', null],
    ['Laut dem Sprecher der Polizei, Jan Dose, ist die Straße frei.', 'Jan Dose', null],
    ['Laut der Polizei, die Jan Dose sucht, ist die Straße frei.', 'Polizei', null],
    ['Es könnten 500 sein, zitierte die Agentur Nordpress die Feuerwehr.', 'Feuerwehr', 'Nordpress'],
    ['„Das hilft“, sagte die Leiterin, Anna Kolb, dem Nordischen Tageskurier.', 'Anna Kolb', 'Nordischen Tageskurier'],
    ['Wie Behörden angaben, war es ruhig.', 'Behörden', null],
    ['Bereits 2019 hatte ein Gutachten davor gewarnt.', 'ein Gutachten', null],
    ['Anna Kolb besuchte die Brücke und sagte, alles sei gut.', 'Anna Kolb', null],
    ['General a. D. Jan Dose, der dort diente, sieht darin keine Gefahr.', 'Jan Dose', null],
    ['Anders urteilt die Geologin Anna Kolb: Der Hang rutsche.', 'Anna Kolb', null],
    ['Minister Jan Dose rechnet für 2027 mit weiteren 90 Millionen.', 'Jan Dose', null],
    ['Jan Dose gab sich am Montag zuversichtlich.', 'Jan Dose', null],
    ['„Man hat uns belogen“, schimpft eine Anwohnerin.', 'eine Anwohnerin', null],
    ['»Der Deich hält«, sagte Jana Kolb.', 'Jana Kolb', null],
    [
      '„Es eilt“, sagte ein Sprecher der Polizei der Deutschen Presse-Agentur.',
      'ein Sprecher der Polizei',
      'Deutschen Presse-Agentur',
    ],
    ['„Es eilt“, sagte ein Sprecher der dpa.', 'ein Sprecher', 'dpa'],
    ['„Es eilt“, sagte eine Reporterin der dpa.', 'eine Reporterin der dpa', 'dpa'],
    ['„Es eilt“, sagte Kolb bei einem Termin am Deich.', 'Kolb', null],
    ['„Unsinn“ nennt das die Nordpost.', null, 'Nordpost'],
    ['„Es eilt“, beschied ihn Richter Jan Dose.', 'Jan Dose', null],
    ['Im Landfunk sagte Jana Kolb, es eile.', 'Jana Kolb', 'Landfunk'],
    ['Jana Kolb hat der „Landwelt“ verraten, dass es eilt.', 'Jana Kolb', 'Landwelt'],
    ['Die Basler RHEINWARTE verweist auf Erfahrungen im Land.', null, 'RHEINWARTE'],
    ['Laut einer Umfrage des Magazins Grünblick sind viele dafür.', null, 'Grünblick'],
    ['Im Stadtradio Lux sagte Jana Kolb, es eile.', 'Jana Kolb', 'Stadtradio Lux'],
    ['Gegenüber dem Abendblatt Lomnitz sagte Jana Kolb, es eile.', 'Jana Kolb', 'Abendblatt Lomnitz'],
    ['Eine Zeugin, die Lehrerin Rosa Kolb, gab an, es eile.', 'Rosa Kolb', null],
    ['Die Nordpost will erfahren haben, dass die Firma verkauft.', null, 'Nordpost'],
    ['Für die „Nordpost“ ist der Plan Unsinn.', null, 'Nordpost'],
    ['Der Reederei Globus, dem größten Kunden der Werft, zufolge ist der Bau sicher.', 'Reederei Globus', null],
    ['Dessen Präsident Otto von Nore hat das bestätigt.', 'Otto von Nore', null],
  ])('%s', (text, speaker, outlet) => {
    expect(de.who(text)).toEqual([[speaker, outlet]])
  })

  it.each([
    'Die Brücke wurde am Montag gesperrt.',
    'Am 1. September soll der Landtag entscheiden.',
    'Niemand sagte etwas.',
    'Die Straße führt am Fluss entlang.',
    'Die Anhörung findet vom 3. bis 5. Februar statt.',
    'Dänemark hält Vorräte für bis zu zehn Monate.',
  ])('invents nobody in: %s', (text) => {
    expect(de.who(text)).toEqual([])
  })

  it('goes on in the outlet that carried the claim before, where the text says so', () => {
    expect(
      de
        .who('Im Landfunk sagte Jana Kolb, es eile. Es eile sehr, so Kolb weiter. Im Funk sagte Jan Dose nichts.')
        .slice(0, 2),
    ).toEqual([
      ['Jana Kolb', 'Landfunk'],
      ['Jana Kolb', 'Landfunk'],
    ])
    expect(de.who('Der Lomnitzer Bote schreibt, es eile. Es eile sehr, sagte Kolb im Boten.')).toEqual([
      [null, 'Lomnitzer Bote'],
      ['Kolb', 'Lomnitzer Bote'],
    ])
    expect(de.who('Der Lomnitzer Kurier schreibt, es eile. Es eile sehr, sagte Kolb im Kurier.').at(-1)).toEqual([
      'Kolb',
      'Lomnitzer Kurier',
    ])
    expect(de.who('Der SWR meldet den Fund. Nach Informationen des Senders war es Absicht.')).toEqual([
      [null, 'SWR'],
      [null, 'SWR'],
    ])
  })

  it('follows pronouns and surnames', () => {
    expect(de.who('Jana Kolb sagte nein. Sie betonte, es regne. Kolb warnte vor dem Regen.')).toEqual(
      Array.from({ length: 3 }, () => ['Jana Kolb', null]),
    )
  })

  it('goes on in the mood of what is passed on, whatever the verb', () => {
    expect(de.who('Jana Kolb sagte nein. Eine Entscheidung falle nicht vor Juli. Man rechne noch.')).toEqual(
      Array.from({ length: 3 }, () => ['Jana Kolb', null]),
    )
    expect(de.who('Jana Kolb sagte nein. Die Brücke heute ist neu.')).toEqual([['Jana Kolb', null]])
  })

  it('knows an office by the name it was given with, and a body from its staff', () => {
    expect(de.who('Energieministerin Jana Kolb kam. Das Netz sei stabil, so die Ministerin.')).toEqual([
      ['Jana Kolb', null],
    ])
    expect(de.who('Zwei Mitarbeiter der Kommission sagten nein. Die Kommission wollte sich nicht äußern.')).toEqual([
      ['Zwei Mitarbeiter der Kommission', null],
      ['Kommission', null],
    ])
  })

  it('takes for hedges what somebody holds for possible, unlikely, or says may be', () => {
    expect(
      de.hedges('Kolb hält eine Flut für denkbar. Ein Rückzug ist unwahrscheinlich. Der Damm könne brechen.'),
    ).toEqual(['für denkbar', 'unwahrscheinlich', 'könne'])
  })

  it.each([
    ['Volta-Vorstand Ansgar Tietjen sagte, der Strom fließe.', 'Ansgar Tietjen', null],
    ['„Das hilft“, so Betriebsratschef Murat Seidel.', 'Murat Seidel', null],
    ['Die Firma erklärte gegenüber dem Landrat, der Strom fließe.', 'Firma', null],
    ['Im Landratsamt heißt es, ein Käufer aus Rom wolle sich melden.', 'Landratsamt', null],
    ['Das Amt ließ wissen, der Strom fließe.', 'Amt', null],
    ['Anna Weber hatte der Zeitschrift „Deich“ gesagt, der Damm halte.', 'Anna Weber', 'Deich'],
    ['Den Vorwurf der Opposition, der Damm breche, weist die Stadt zurück.', 'Stadt', null],
    ['Die Kritik des Vereins, der Damm breche, weist die Stadt zurück.', 'Stadt', null],
  ])('reads %j by %s in %s', (text, speaker, outlet) => {
    expect(de.who(text)).toEqual([[speaker, outlet]])
  })

  it.each([
    'Grund sei der Bau der Leitung.',
    'Das Geld komme vom Land, das es schon im Mai zugesagt habe.',
    'Viele Betriebe hätten deshalb schon Leute entlassen.',
    'Nach seiner Einschätzung fehlt es an Geld.',
    'Darauf sei, anders als im Mai, Verlass.',
  ])('goes on with what was said in: %s', (text) => {
    expect(de.who(`„Das reicht nicht“, sagte Uwe Brandt. ${text}`)).toEqual([
      ['Uwe Brandt', null],
      ['Uwe Brandt', null],
    ])
  })

  it.each([
    'Ich habe das nicht verstanden.',
    'Viele Betriebe hätten lieber mehr Leute eingestellt.',
    'Es sei denn, das Geld fehlt.',
    'Die Sonne schien. Grund sei der Regen.',
    'Der Verein vertritt 400 Mitglieder.',
    'Zwei Bewerber haben sich gemeldet.',
    'Der Hafen schlug 3 Tonnen um, vor allem Holz.',
  ])('does not go on with it in: %s', (text) => {
    expect(de.who(`„Das reicht nicht“, sagte Uwe Brandt. ${text}`)).toEqual([['Uwe Brandt', null]])
  })

  it('tells stances', () => {
    expect(
      de.stances(
        'Kolb sagte das. Kolb dementierte das. Kolb wollte sich nicht äußern. Kolb forderte Geld. Kolb rückte davon ab.',
      ),
    ).toEqual(['asserts', 'denies', 'no-comment', 'position', 'reverses'])
  })

  it.each([
    ['am 18. März 2025', '2025-03-18'],
    ['am 3. Oktober', '2024-10-03'],
    ['vom 3. bis 5. März 2025', '2025-03-03/2025-03-05'],
    ['im Februar', '2025-02'],
    ['Ende 2024', '2024'],
    ['die Brücke, die 2019 geprüft wurde', '2019'],
    ['Er kam am Montag.', '2025-03-17'],
    ['Er wird am Freitag kommen.', '2025-03-21'],
    ['Für Freitag ist eine Versammlung geplant.', '2025-03-21'],
    ['Die Stadt kündigte an, alles bis Ende April zu prüfen.', '2025-04'],
    ['Bis Oktober wurden 20 Boote geprüft.', '2024-10'],
    ['Dienstagabend', '2025-03-18'],
    ['gestern Abend', '2025-03-17'],
    ['in der vergangenen Woche', '2025-03-10/2025-03-16'],
    ['im kommenden Jahr', '2026'],
    ['vor zwei Monaten', '2025-01'],
    ['12.06.2025', '2025-06-12'],
  ])('reads %j as %s', (text, iso) => {
    expect(de.dates(text)).toEqual([iso])
  })

  it('takes counts for no date', () => {
    expect(de.dates('Rund 2019 Menschen zahlten 2000 Euro, etwa 1998 davon in bar.')).toEqual([])
  })

  it('keeps sentences whole past abbreviations and ordinals', () => {
    expect(de.sentences('Das kostet z. B. 3 Mio. Euro, d. h. viel. Am 3. Oktober ist Schluss.')).toHaveLength(2)
    expect(de.sentences('Prof. Dr. Kolb kam im 2. Quartal. Niemand ging.')).toHaveLength(2)
  })

  it('marks hedges, and takes a plan for none', () => {
    expect(de.hedges('Das ist angeblich wahr. Er dürfte kommen. Er soll gelogen haben. Es ist unklar.')).toEqual([
      'angeblich',
      'dürfte',
      'soll',
      'unklar',
    ])
    expect(de.hedges('Für den Hafen mag das anders sein. Er hält es für möglich. Das erscheint uns zu hoch.')).toEqual([
      'mag',
      'hält es für möglich',
      'erscheint',
    ])
    expect(de.hedges('Er mag Fisch. Das Buch erscheint im Mai.')).toEqual([])
    expect(de.hedges('Der Landtag soll am Montag entscheiden.')).toEqual([])
  })

  it('finds points by their markers and by ordinal words', () => {
    expect(de.points('(1) Wasser: Es fehlt.\n\n(2) Strom: Er fällt aus.')).toEqual([
      ['(1)', 'Wasser'],
      ['(2)', 'Strom'],
    ])
    expect(de.points('Erstens: das Wasser fehlt.\n\nZweitens: der Strom fällt aus.').map(([marker]) => marker)).toEqual(
      ['Erstens:', 'Zweitens:'],
    )
  })

  it('reads the head of an article', () => {
    const { title, byline } = de.analyse('Brücke gesperrt\nVon Jana Kolb\nStand: 4. März 2025, 9:30 Uhr\n\nEs regnet.')
    expect([title, byline]).toEqual(['Brücke gesperrt', 'Jana Kolb'])
  })
})
