import { describe, expect, it } from 'vitest'
import { analyseDocument } from '../analyse-document'

/** Of a text of Tuesday 17 March 2026. */
const datesIn = (language: 'de' | 'fr' | 'ru' | 'es') => (text: string) =>
  analyseDocument(text, { language, format: 'plain', referenceDate: '2026-03-17' }).marks.dates.map(
    ({ start, end, date }) => [text.slice(start, end), date.iso],
  )

describe('spans and feasts of a year in German', () => {
  it.each([
    ['Die Brücke soll im Sommer wieder öffnen.', [['im Sommer', '2026-06/2026-08']]],
    ['Im vergangenen Herbst war sie gesperrt worden.', [['Im vergangenen Herbst', '2025-09/2025-11']]],
    ['Im dritten Quartal stieg der Umsatz.', [['dritten Quartal', '2025-07-01/2025-09-30']]],
    ['Ab dem vierten Quartal soll produziert werden.', [['vierten Quartal', '2026-10-01/2026-12-31']]],
    ['Das erste Halbjahr 2025 war gut.', [['erste Halbjahr 2025', '2025-01-01/2025-06-30']]],
    ['Im laufenden Quartal rechnet er mit Verlusten.', [['laufenden Quartal', '2026-01-01/2026-03-31']]],
    [
      'Seit Jahresbeginn reicht es nur bis Monatsende.',
      [
        ['Jahresbeginn', '2026-01'],
        ['Monatsende', '2026-03'],
      ],
    ],
    [
      'Am Karfreitag war zu, ab Pfingsten wird gefahren.',
      [
        ['Am Karfreitag', '2025-04-18'],
        ['ab Pfingsten', '2026-05-24'],
      ],
    ],
    ['Ende der Woche kommt der Bericht.', [['Ende der Woche', '2026-03-16/2026-03-22']]],
    [
      'Morgen entscheidet der Rat, das wird er morgen sagen.',
      [
        ['Morgen', '2026-03-18'],
        ['morgen', '2026-03-18'],
      ],
    ],
    ['Das Urteil soll noch heute fallen.', [['heute', '2026-03-17']]],
    ['Die Fähre fuhr bis zum 4. Mai dieses Jahres.', [['4. Mai dieses Jahres', '2026-05-04']]],
    ['In der zweiten Maihälfte wird gebaut.', [['zweiten Maihälfte', '2026-05-16/2026-05-31']]],
    ['Die erste Februarhälfte 2024 war nass.', [['erste Februarhälfte 2024', '2024-02-01/2024-02-15']]],
    [
      'Die Abnahme ist in der 18. Kalenderwoche, das Fest in KW 20.',
      [
        ['18. Kalenderwoche', '2026-04-27/2026-05-03'],
        ['KW 20', '2026-05-11/2026-05-17'],
      ],
    ],
    [
      'Reuters (16.03., 19.40 Uhr) meldet es, die Frist läuft bis zum 30.04.',
      [
        ['16.03.', '2026-03-16'],
        ['30.04.', '2026-04-30'],
      ],
    ],
    ['Im Laufe des Juni wird gebaut.', [['Juni', '2026-06']]],
    ['Bitte bis heute Dienstschluss melden.', [['heute Dienstschluss', '2026-03-17']]],
    ['10.11. Häfen', []],
    ['Die Version 02.03. läuft bis heute.', []],
    ['Die zweite Hälfte war besser, der Kanal KW hat 20 Hörer.', []],
    ['Frau Sommer und Karl Winter kamen am Morgen.', []],
    ['Der Sommerfahrplan gilt, die Winterpause auch.', []],
    ['Silvester Brandt kam ein Quartal davor.', []],
    ['Noch heute erzählt man davon, die heutige Lage ist ernst.', []],
    ['Von morgen redet keiner, schon heute fehlen Lehrer.', []],
  ])('%s', (text, dates) => {
    expect(datesIn('de')(text)).toEqual(dates)
  })
})

describe('spans and feasts of a year in French', () => {
  it.each([
    ['Le pont doit rouvrir cet été.', [['cet été', '2026-06/2026-08']]],
    ["L'automne dernier, il avait été fermé.", [["L'automne dernier", '2025-09/2025-11']]],
    ["Les travaux commenceront à l'automne.", [["à l'automne", '2026-09/2026-11']]],
    ["Le chiffre d'affaires a reculé au troisième trimestre.", [['troisième trimestre', '2025-07-01/2025-09-30']]],
    ['Le premier semestre 2026 sera bon.', [['premier semestre 2026', '2026-01-01/2026-06-30']]],
    ['Le bac est arrêté depuis Noël.', [['depuis Noël', '2025-12-25']]],
    ['Il rouvrira dans la seconde quinzaine de mai.', [['seconde quinzaine de mai', '2026-05-16/2026-05-31']]],
    ['La première quinzaine a été calme.', []],
    ['La décision tombera en fin de semaine.', [['fin de semaine', '2026-03-16/2026-03-22']]],
    ['En été, la rivière est basse ; elle a été sèche.', []],
    ["Le marché de Noël a ouvert et Noël Martin l'a vu.", []],
    ["Qui aime l'été aime le trimestre ?", []],
  ])('%s', (text, dates) => {
    expect(datesIn('fr')(text)).toEqual(dates)
  })
})

describe('the side on which a day without a date lies', () => {
  it.each([
    ['Die Kosten sollen am Dienstag feststehen.', '2026-03-17'],
    ['Die Daten liegen am Freitag vor, hofft der Beirat.', '2026-03-20'],
    ['Die erste Fähre geht am Samstag.', '2026-03-21'],
    ['Die Fähre kann erst am Montag wieder fahren.', '2026-03-23'],
    ['Klar ist: Wenn der Rat am Freitag zustimmt, fährt sie.', '2026-03-20'],
    ['Das können wir vergessen, sagte er am Montag.', '2026-03-16'],
    ['Die gesamte Flotte lag am Sonntag fest.', '2026-03-15'],
  ])('%s', (text, iso) => {
    expect(datesIn('de')(text).map(([, day]) => day)).toEqual([iso])
  })

  it.each([
    ['Des retards pourraient subsister mercredi sur la ligne.', '2026-03-18'],
    ['Elle a appelé à une manifestation samedi devant la mairie.', '2026-03-21'],
    ['Le maire reçoit les élus mercredi.', '2026-03-18'],
    ['Le préfet recevrait les maires lundi.', '2026-03-23'],
    ['La ministre, attendue jeudi à Lyon, se tait.', '2026-03-19'],
    ["Le comité examine l'avis rendu lundi.", '2026-03-16'],
    ['La plainte déposée mercredi vise le maire.', '2026-03-11'],
    ['Le texte devrait être publié mercredi.', '2026-03-18'],
    ['Le marché samedi sera déplacé.', '2026-03-21'],
    ['Il a annoncé un plan mercredi.', '2026-03-11'],
  ])('%s', (text, iso) => {
    expect(datesIn('fr')(text).map(([, day]) => day)).toEqual([iso])
  })
})

describe('quarters, halves and seasons in Russian and Spanish', () => {
  it.each([
    ['ru', 'В третьем квартале спрос вырос.', [['третьем квартале', '2025-07-01/2025-09-30']]],
    ['ru', 'Во II полугодии 2026 года откроют цех.', [['II полугодии 2026', '2026-07-01/2026-12-31']]],
    ['ru', 'Прошлой осенью уровень упал.', [['Прошлой осенью', '2025-09/2025-11']]],
    ['ru', 'Пуск намечен на весну 2027 года.', [['весну 2027', '2027-03/2027-05']]],
    ['ru', 'В первой декаде мая откроют порт.', [['В первой декаде мая', '2026-05']]],
    ['ru', 'Лето было жарким, а третий цех стоит в соседнем квартале.', []],
    ['es', 'En el primer semestre de 2025 bajó el caudal.', [['primer semestre de 2025', '2025-01-01/2025-06-30']]],
    ['es', 'Se pagará en el cuarto trimestre.', [['cuarto trimestre', '2026-10-01/2026-12-31']]],
    ['es', 'El primer barco llega en verano.', []],
  ] as const)('%s: %s', (language, text, dates) => {
    expect(datesIn(language)(text)).toEqual(dates)
  })
})
