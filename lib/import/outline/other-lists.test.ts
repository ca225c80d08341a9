import { describe, expect, it } from 'vitest'
import { readingOf } from '../languages/test-reading'
import { BODY, pointTitles } from './test-outline'

const AROUND = `${BODY}\n\n${BODY}`

const LONG_SENTENCE =
  'the council of the harbour heard the pilots and the owners of the yards for two hours and put off the vote once more.'

describe('lists that are no points', () => {
  it.each([
    ['Method', '1. Mix the flour with the salt.\n2. Add the water slowly.\n3. Bake for forty minutes.'],
    ['Ingrédients :', '1. Farine\n2. Sel\n3. Eau'],
    ['Preparación', '1. Mezcle la harina con la sal.\n2. Añada el agua.'],
    ['Приготовление:', '1. Смешайте муку с солью.\n2. Добавьте воду.'],
    ['做法：', '1. 把面粉和盐混合。\n2. 慢慢加水。'],
    ['Unterzeichnet von:', '1. Der Hafenverein\n2. Die Fischer von Merrin'],
    ['Les premiers signataires de la tribune :', '1. Le club nautique\n2. Les pêcheurs'],
    ['Annexes :', '1. Plan du port\n2. Grille des tarifs'],
    ['附件：', '1. 港口平面图\n2. 收费标准'],
    ['Notes', '1. The committee, minutes of 12 March.\n2. The port, annual report.'],
  ])('takes what stands below %j for none', (title, list) => {
    expect(pointTitles(`A note on the works\n\n${AROUND}\n\n${title}\n\n${list}`)).toEqual([])
  })

  it.each([
    [
      'en',
      '## What I packed for the ferry\n\nPeople ask, so:',
      ['The charts, both of them', 'A cheese roll', 'A coat, because the deck is wet'],
    ],
    ['en', '## At the market\n\nThis is what we bought:', ['Two eels', 'A net', 'Rope']],
    ['en', '## My packing list', ['A lamp', 'Dry socks', 'Bread']],
    ['de', '## Was ich dabei hatte', ['Eine Lampe', 'Zwei Karten', 'Brot']],
    ['fr', '## Ce que j’ai emporté', ['Une lampe', 'Deux cartes', 'Du pain']],
    ['es', '## Lo que llevaba', ['Una linterna', 'Dos mapas', 'Pan']],
    ['ru', '## Что я взял с собой', ['Фонарь', 'Две карты', 'Хлеб']],
    ['zh', '## 出门时我带了什么', ['一盏灯', '两张地图', '面包']],
  ])('takes things carried or bought for none in %s: %j', (language, heading, things) => {
    const list = things.map((thing, index) => `${index + 1}. ${thing}`).join('\n')
    const text = `# A day at sea\n\n${AROUND}\n\n${heading}\n\n${list}\n\n## Home\n\n${AROUND}`
    expect(readingOf(language).points(text)).toEqual([])
  })

  it('keeps points under such a heading that say something', () => {
    const list = `1. The law\n\n${BODY}\n\n2. The money\n\n${BODY}`
    expect(pointTitles(`A note\n\n${AROUND}\n\nWhat we brought to the talks\n\n${list}`)).toEqual([
      'The law',
      'The money',
    ])
  })

  it.each([
    ['people with what they are', '1. Ana Velic, engineer\n2. Ben Okoye, warden\n3. Petra Lind, teacher'],
    ['people and whom they ran for', '1. Ana Velic (Merrin)\n2. Ben Okoye (Denby)'],
    ['people in Russian', '1. Ирина Лаптева, мэр\n2. П. И. Сомов, инженер'],
    ['people in Chinese', '1. 林若水，市长\n2. 赵文，记者'],
    ['works cited at the end', '1. Works committee, minutes, p. 4.\n2. Port of Merrin, report (2019), p. 12.'],
    ['works cited in Russian', '1. Протокол совета, с. 4.\n2. Отчёт порта, с. 12.'],
  ])('takes %s for none', (_what, list) => {
    expect(pointTitles(`A note on the works\n\n${AROUND}\n\n${list}`)).toEqual([])
  })

  it.each([
    ['a chronology', `- 12 May: ${BODY}\n- 14 May: ${BODY}`],
    ['a chronology in Spanish', `- 12 de mayo: ${BODY}\n- 14 de mayo: ${BODY}`],
    ['a chronology of years', `• 1921 — ${BODY}\n• 1954 — ${BODY}`],
    ['values', '- Cost: 3 million, of which the town pays a third.\n- Time: four months, without storms.'],
    ['one long sentence each', `- Bolts: ${LONG_SENTENCE}\n- Rails: ${LONG_SENTENCE}`],
    ['whose task it is', '- Letter to the pilots: A. Velic, by 12 May\n- Survey of the bolts: T. Okoye, by 3 June'],
  ])('takes bullets of %s for none', (_what, list) => {
    expect(pointTitles(`A note on the works\n\n${AROUND}\n\n${list}\n\n${BODY}`)).toEqual([])
  })

  it('keeps points beside such a list', () => {
    const points = `1. Pay\n\n${BODY}\n\n2. Hours\n\n${BODY}`
    expect(pointTitles(`A note\n\n${points}\n\nSigned:\n\n1. Ana Velic, engineer\n2. Ben Okoye, warden`)).toEqual([
      'Pay',
      'Hours',
    ])
  })

  it('takes what is on when for none', () => {
    const bodyOf = (words: string) => `${words}: the harbour committee hears the pilots. It has heard them twice.`
    expect(pointTitles(`What is on\n\n${AROUND}\n\n- ${bodyOf('10am')}\n- ${bodyOf('Thursday')}`)).toEqual([])
    expect(pointTitles(`What is on\n\n${AROUND}\n\n- ${bodyOf('Pilots')}\n- ${bodyOf('Thursday')}`)).toHaveLength(2)
  })
})
