import { describe, expect, it } from 'vitest'
import { findDates } from './find-dates'

/** A Tuesday. */
const DAY = { year: 2025, month: 3, day: 18 }

function isoOf(language: string, text: string, day = DAY): (string | null)[] {
  return findDates(text, language, day, [{ start: 0, end: text.length }]).map(({ iso }) => iso)
}

describe('intervals of years', () => {
  it.each([
    ['en', 'She kept the light from 1961 to 1987.', ['1961/1987']],
    ['en', 'The grant for 2026-27 is late.', ['2026/2027']],
    ['en', 'In the 2024/25 season it sank.', ['2024/2025']],
    ['en', 'Pages 2026-27 are missing.', []],
    ['en', 'From 1998 until 2004 the mine was shut.', ['1998/2004']],
    ['en', 'Prices doubled in 2019–2022.', ['2019/2022']],
    ['en', 'The count fell from 2004 to 2001.', ['2004', '2001']],
    ['en', 'The opening was postponed from 2026 to 2027.', ['2026', '2027']],
    ['en', 'The ships were built between 2018 and 2021.', ['2018', '2021']],
    ['de', 'Von 1961 bis 1987 war sie Lehrerin.', ['1961/1987']],
    ['fr', 'Elle a dirigé le port de 2004 à 2011.', ['2004/2011']],
    ['es', 'Dirigió el puerto desde 2004 hasta 2011.', ['2004/2011']],
    ['ru', 'Порт углубляли с 2019 по 2022 год.', ['2019/2022']],
    ['zh', '2022年至2024年湖面缩小了。', ['2022/2024']],
    ['zh', '2022-2024年湖面缩小了。', ['2022/2024']],
  ])('reads in %s %j as %j', (language, text, iso) => {
    expect(isoOf(language, text)).toEqual(iso)
  })

  it('reads the days of a reporting period as one interval', () => {
    expect(isoOf('en', 'Reporting period: 6 to 12 April 2026')).toEqual(['2026-04-06/2026-04-12'])
    expect(isoOf('en', '6 to 12 April 2026')).toEqual(['2026-04-06/2026-04-12'])
    expect(isoOf('en', 'The vote was put off: 6 for, 3 against on 12 April 2026.')).toEqual(['2026-04-12'])
  })
})

describe('a month of the year that a date before it names', () => {
  it.each([
    ['en', 'Until 2021 it was sold. It was banned in November of that year.', ['2021', '2021-11']],
    ['en', 'The port opened in May 2019 and closed on 3 December of the same year.', ['2019-05', '2019-12-03']],
    ['en', 'It was banned in November of that year.', [null]],
    ['de', 'Bis 2021 galt das. Im November desselben Jahres war Schluss.', ['2021', '2021-11']],
    ['fr', 'Jusqu’en 2021, on en vendait. En novembre de la même année, ce fut fini.', ['2021', '2021-11']],
    ['es', 'Abrió en 2021 y cerró en noviembre de ese mismo año.', ['2021', '2021-11']],
    ['ru', 'Порт открыли в 2021 году, а в ноябре того же года закрыли.', ['2021', '2021-11']],
    ['zh', '2021年开放，同年11月关闭。', ['2021', '2021-11']],
  ])('reads in %s %j as %j', (language, text, iso) => {
    expect(isoOf(language, text)).toEqual(iso)
  })

  it.each([
    ['de', 'Im März vergangenen Jahres brach der Damm.', ['2024-03']],
    ['fr', 'La digue a cédé en mars de l’an dernier.', ['2024-03']],
    ['es', 'El dique cedió en marzo del año pasado.', ['2024-03']],
    ['ru', 'В марте прошлого года прорвало дамбу.', ['2024-03']],
    ['ru', 'Мост откроют в мае следующего года.', ['2026-05']],
    ['zh', '工程推迟到明年年底。', ['2026']],
    ['de', 'Das soll noch in diesem Monat geschehen.', ['2025-03']],
  ])('reads in %s %j as %j', (language, text, iso) => {
    expect(isoOf(language, text)).toEqual(iso)
  })
})

describe('deadlines', () => {
  const NOVEMBER = { year: 2025, month: 11, day: 24 }

  it.each([
    ['en', 'His office replied that he was busy until January.', ['2026-01']],
    ['en', 'She told the town that the road was shut until February.', ['2026-02']],
    ['en', 'The road was shut until October.', ['2025-10']],
    ['en', 'Ana Velic, who ran the port until January, left.', ['2025-01']],
  ])('reads in late autumn in %s %j as %j', (language, text, iso) => {
    expect(isoOf(language, text, NOVEMBER)).toEqual(iso)
  })

  it.each([
    ['de', 'Die Reederei hat den Vertrag zum 30. September gekündigt.', ['2025-09-30']],
    ['de', 'Die Stadt hat die Frist bis 30. September verlängert.', ['2025-09-30']],
    ['de', 'Zum 30. September war der Hafen zu.', ['2024-09-30']],
    ['ru', 'Он подчеркнул, что судно придёт к концу июня.', ['2025-06']],
    ['ru', 'Он подчеркнул, что судно пришло к концу июня.', ['2024-06']],
    ['zh', '他说，沉降已经放缓，加固工程4月底可以完成。', ['2025-04']],
    ['zh', '他说，工程将推迟，加固工程4月底完成了。', ['2024-04']],
  ])('reads in %s %j as %j', (language, text, iso) => {
    expect(isoOf(language, text)).toEqual(iso)
  })
})
