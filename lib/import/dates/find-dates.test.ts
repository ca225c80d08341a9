import { describe, expect, it } from 'vitest'
import { findDates } from './find-dates'

/** A Tuesday. */
const DAY = { year: 2025, month: 3, day: 18 }

function isoOf(text: string, day: typeof DAY | null = DAY): (string | null)[] {
  return findDates(text, 'en', day, [{ start: 0, end: text.length }]).map(({ iso }) => iso)
}

describe('findDates', () => {
  it.each([
    ['on 3 March 2025', '2025-03-03'],
    ['on March 3rd, 2025', '2025-03-03'],
    ['on Tuesday 18 March 18 2025', '2025-03-18'],
    ['the 3rd of March', '2025-03-03'],
    ['on 2025-03-03', '2025-03-03'],
    ['15–16 March 2025', '2025-03-15/2025-03-16'],
    ['in February', '2025-02'],
    ['in early January 2025', '2025-01'],
    ['in mid-April', '2025-04'],
    ['in August last year', '2024-08'],
    ['since last November', '2024-11'],
    ['built in 1998', '1998'],
    ['he left last night', '2025-03-17'],
    ['they met yesterday', '2025-03-17'],
    ['they met on Monday', '2025-03-17'],
    ['they will meet on Monday', '2025-03-24'],
    ['the first ferry left on Tuesday last week', '2025-03-11'],
    ['the council said it had secured grain through October', '2025-10'],
    ['its stocks were sold out until June', '2025-06'],
    ['Ana Velic, who ran the port until June, left', '2024-06'],
    ['he said it needed a plan before the elections in July', '2025-07'],
    ['2008: the port is built', '2008'],
    ['a cut is unlikely before June', '2025-06'],
    ['the mayor, who faces re-election in May, left', '2025-05'],
    ['most banks predict a cut in June', '2025-06'],
    ['the inquest was adjourned until Monday', '2025-03-24'],
    ['he declared two days of mourning from Thursday', '2025-03-20'],
    ['she bought ten cargoes for delivery in late April', '2025-04'],
    ['the barge had been due to berth on Wednesday', '2025-03-12'],
    ['a barge sank shortly before midnight on Sunday', '2025-03-16'],
    ['after the April vote the talks will resume', '2025-04'],
    ['the queue reaches into May', '2025-05'],
    ['he has put off the vote on the mine until after the May count', '2025-05'],
    ["it cut Halden's 2024 forecast", '2024'],
    ["if Monday's Echo is to be believed, it closes", '2025-03-17'],
    ['its guidance for the current year', '2025'],
    ['the museum reopens on Monday', '2025-03-24'],
    ['they had reached it by Monday', '2025-03-17'],
    ['it opens by Monday', '2025-03-24'],
    ['work done over the weekend', '2025-03-15/2025-03-16'],
    ['it fell last week', '2025-03-10/2025-03-16'],
    ['it rose two weeks ago', '2025-03-03/2025-03-09'],
    ['three days ago', '2025-03-15'],
    ['he said he kept it, dated October 3', '2024-10-03'],
    ['it warned as early as 2019', '2019'],
    ['winds are forecast to drop on Wednesday', '2025-03-19'],
    ['last month', '2025-02'],
    ['next year', '2026'],
    ['on 23/04/2025', '2025-04-23'],
    ['on 09/03/2025', '2025-03-09'],
    ['on 29-03-2025', '2025-03-29'],
    ['enough to last until late February', '2026-02'],
    ['they said that they would report to their capitals and agree on how to go on by Monday', '2025-03-24'],
  ])('reads %j as %s', (text, iso) => {
    expect(isoOf(text)).toEqual([iso])
  })

  it('takes the year that puts a day nearest the document', () => {
    expect(isoOf('on 28 December')).toEqual(['2024-12-28'])
    expect(isoOf('on 28 December', { year: 2025, month: 11, day: 2 })).toEqual(['2025-12-28'])
  })

  it.each([
    ['de', 'Am Donnerstag berät der Rat über den Hafen.', '2025-03-20'],
    ['de', 'Am Donnerstag beriet der Rat über den Hafen.', '2025-03-13'],
    ['de', 'Das Eis kostet mehr als 2023.', '2023'],
    ['de', 'Der Hafen bleibt vom 28. April bis zum 2. Mai zu.', '2025-04-28/2025-05-02'],
    ['es', '2008: abre el puerto.', '2008'],
    ['es', 'El puerto cierra del 28 de abril al 2 de mayo.', '2025-04-28/2025-05-02'],
    ['fr', 'Un accord est probable avant décembre.', '2025-12'],
    ['fr', 'Le port ferme du 28 avril au 2 mai.', '2025-04-28/2025-05-02'],
    ['fr', 'Le port annonce ce jour une grue de plus.', '2025-03-18'],
    ['ru', 'Он уточнил, что порт откроют в воскресенье.', '2025-03-23'],
    ['ru', 'Он уточнил, что порт открыли в воскресенье.', '2025-03-16'],
    ['ru', 'Порт закрыт с 28 апреля по 2 мая.', '2025-04-28/2025-05-02'],
    ['ru', 'С завтрашнего дня порт закрыт.', '2025-03-19'],
    ['zh', '他表示,冰情可能持续到5月。', '2025-05'],
    ['zh', '港口关闭期限为4月28日至5月2日。', '2025-04-28/2025-05-02'],
    ['en', 'The port is shut from 28 April to 2 May.', '2025-04-28/2025-05-02'],
    ['en', 'It ran 28 April 2024 to 2 May 2025.', '2024-04-28/2025-05-02'],
    ['en', 'It ran from April 28 through May 2.', '2025-04-28/2025-05-02'],
  ])('reads in %s %j as %s', (language, text, iso) => {
    const found = findDates(text, language, DAY, [{ start: 0, end: text.length }])
    expect(found.map((date) => date.iso)).toEqual([iso])
  })

  it('keeps the two days between which something was moved, and those between which it happened', () => {
    for (const text of [
      'The vote was moved from 28 April to 2 May.',
      'The vote was postponed from 28 April until 2 May.',
      'It happened between 28 April and 2 May.',
    ])
      expect([text, isoOf(text)]).toEqual([text, ['2025-04-28', '2025-05-02']])
    const moved = findDates('Le vote a été reporté du 28 avril au 2 mai.', 'fr', DAY, [])
    expect(moved.map(({ iso }) => iso)).toEqual(['2025-04-28', '2025-05-02'])
  })

  it.each([
    ['de', 'Wer heute heizt, zahlt mehr.'],
    ['de', 'Das gilt bis heute.'],
    ['es', 'Había grúas y hoy no hay ni una.'],
    ['es', 'Es caro hoy en día.'],
    ['fr', "Cela vaut encore aujourd'hui."],
    ['fr', 'Nul navire à ce jour, ni ce jour-là.'],
  ])('takes “today” in %s for no day where it means nowadays: %j', (language, text) => {
    expect(findDates(text, language, DAY, [])).toEqual([])
  })

  it('takes nothing for a date that is none', () => {
    for (const text of [
      'they may go',
      'he reads USA Today',
      'he reads the Sunday Times',
      'he reads the Sunday Beacon',
      'a 30-day truce',
      'for four years',
      'in 2024 people',
      'costs 2025',
      'march on',
      'no. 1999',
      'at 1400 GMT',
      'Mr March',
      'the 31 April',
    ]) {
      expect([text, isoOf(text)]).toEqual([text, []])
    }
  })

  it('marks what cannot be settled instead of guessing', () => {
    expect(isoOf('on 11/04/2024')).toEqual([null])
    expect(isoOf('last week, on Monday and on 3 May', null)).toEqual([null, null, null])
  })

  it('reads other languages through their own rules', () => {
    const ru = findDates('Встреча прошла 5 марта 2025 года.', 'ru', DAY, [])
    expect(ru.map(({ iso }) => iso)).toEqual(['2025-03-05'])
    const fr = findDates('La réunion du 3 mars a duré.', 'fr', DAY, [])
    expect(fr.map(({ iso, yearInferred }) => [iso, yearInferred])).toEqual([['2025-03-03', true]])
    expect(findDates('pe 3 martie 2025', 'ro', DAY, [])).toEqual([])
  })
})
