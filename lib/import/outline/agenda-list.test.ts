import { describe, expect, it } from 'vitest'
import { readingOf } from '../languages/test-reading'
import { BODY, outlineOf, pointTitles } from './test-outline'

describe('what a meeting is to talk of, under a title that says so', () => {
  it.each([
    ['en', 'Agenda', 'Pay for the night shift.', 'Any other business.'],
    ['de', 'Tagesordnung:', 'Lohn der Nachtschicht.', 'Verschiedenes.'],
    ['fr', 'Ordre du jour', 'Primes de nuit ;', 'Questions diverses.'],
    ['es', 'ORDEN DEL DÍA', 'Horas del turno de noche.', 'Ruegos y preguntas.'],
    ['ru', 'Повестка дня:', 'о ночных сменах;', 'разное.'],
    ['zh', '会议议程', '审议夜班补贴方案；', '其他事项。'],
  ])('is a point a line in %s, without the mark that ends it', (language, title, one, other) => {
    const text = `${BODY}\n\n${title}\n1. ${one}\n2. ${other}\n\n${`${BODY}\n\n`.repeat(8)}`
    const bare = (words: string) => words.replace(/ ?[.;。；]$/, '')
    expect(readingOf(language).points(text)).toEqual([
      ['1.', bare(one)],
      ['2.', bare(other)],
    ])
  })

  it('is told once, where the items come again over what was said', () => {
    const items = ['1. Pay for the night shift.', '2. Any other business.']
    const said = items.map((item) => `${item}\nThe clerk reads the letter.`).join('\n\n')
    expect(pointTitles(`A note\n\nAgenda\n${items.join('\n')}\n\n${said}`)).toEqual([
      'Pay for the night shift',
      'Any other business',
    ])
  })

  it('leaves items that run on into paragraphs, and numbered lines below other titles', () => {
    const runOn = `Agenda\n1. Pay. ${BODY}\n2. Hours. ${BODY}`
    expect(pointTitles(`A note\n\n${runOn}`)).toEqual(['Pay', 'Hours'])
    const other = `${BODY}\n\n${BODY}\n\nThe visitors\n1. A man with a lamp.\n2. A woman with a dog.`
    expect(pointTitles(`A note\n\n${other}\n\n${`${BODY}\n\n`.repeat(8)}`)).toEqual([])
  })
})

describe('what every item of minutes begins with', () => {
  it('is the title of none', () => {
    const item = (number: number) => `${number}. HEARD:\nThe clerk read the letter.\nSPOKE:\n${BODY}`
    expect(outlineOf(`A note\n\n${BODY}\n\n${item(1)}\n\n${item(2)}`)).toEqual(['intro 0 -'])
  })
})
