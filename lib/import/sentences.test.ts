import { describe, expect, it } from 'vitest'
import { createSentenceSplitter } from './sentences'

function split(text: string, language = 'en'): string[] {
  return createSentenceSplitter(language)(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  )
}

describe('sentences', () => {
  it.each([
    ['Dr. Amara Noor of St. Ives met Gen. Ruzic. He left.', 2],
    ['The minister, Dr. I. Petrov, said no.', 1],
    ['It cost 3.5 million. Nobody paid.', 2],
    ['He lives in the U.S. The rest stayed.', 2],
    ['He lives in the U.S. capital.', 1],
    ['"Is it over?" he asked. "No."', 2],
    ['"Is it over?" Ana Velic asked.', 1],
    ['See art. 5 of the code, e.g. the second part.', 1],
    ['It ended at 6 p.m. on Friday.', 1],
  ])('splits %j into %i', (text, count) => {
    expect(split(text)).toHaveLength(count)
  })

  it('leaves the marks that close emphasis with what they emphasise', () => {
    expect(split('**The quay is shut.** Nobody knew.')).toEqual(['**The quay is shut.**', 'Nobody knew.'])
    expect(split('It is shut. *Nobody* knew.')).toEqual(['It is shut.', '*Nobody* knew.'])
  })

  it('knows abbreviations of other languages and stops of other scripts', () => {
    expect(split('Das kostet z. B. 3 Mio. Euro. Am 3. Oktober ist Schluss.', 'de')).toHaveLength(2)
    expect(split('Это было в 2024 г. в Москве. Потом всё изменилось.', 'ru')).toHaveLength(2)
    expect(split('双方没有达成协议。谈判将继续。', 'zh')).toHaveLength(2)
    expect(split('船停了。“我们不等了。”她在会上说。船会来的。', 'zh')).toEqual([
      '船停了。',
      '“我们不等了。”她在会上说。',
      '船会来的。',
    ])
    expect(split('船停了。“不等了,”他说。', 'zh')).toEqual(['船停了。', '“不等了,”他说。'])
    expect(split('他说：“不会等。”《晨报》昨天报道此事。', 'zh')).toEqual([
      '他说：“不会等。”',
      '《晨报》昨天报道此事。',
    ])
  })

  it.each([
    ['Портал показал ролик. 30 января «Берег» его убрал.', 'ru', 2],
    ['La esclusa cerró. 12 barcos esperan fuera.', 'es', 2],
    ['L’écluse a fermé (enfin). 12 bateaux attendent.', 'fr', 2],
    ['Véanse las págs. 12 a 14 del informe.', 'es', 1],
    ['См. рис. 3 отчёта.', 'ru', 1],
  ])('ends a sentence before a number: %j', (text, language, count) => {
    expect(split(text, language)).toHaveLength(count)
  })

  it('reads a wrapped paragraph as one', () => {
    expect(split('The harbour is closed. Ships\nwait outside.')).toEqual([
      'The harbour is closed.',
      'Ships\nwait outside.',
    ])
  })
})
