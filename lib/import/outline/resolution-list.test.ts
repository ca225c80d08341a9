import { describe, expect, it } from 'vitest'
import { readingOf } from '../languages/test-reading'
import { BODY } from './test-outline'

describe('what a meeting resolved, under a title that says so', () => {
  it.each([
    ['en', '2. Decisions', 'a) To close the lock in May.', 'b) To ask the town for a pump.'],
    ['de', '2. Beschlüsse', 'a) Die Schleuse bleibt im Mai zu.', 'b) Die Stadt wird um eine Pumpe gebeten.'],
    ['fr', '2. Décisions prises', 'a) Fermer l’écluse en mai.', 'b) Demander une pompe à la ville.'],
    ['es', '2. Acuerdos adoptados', 'a) Cerrar la esclusa en mayo.', 'b) Pedir una bomba al pueblo.'],
    ['es', '2. Acuerdos\nEl comité decide:', 'a) Cerrar la esclusa en mayo.', 'b) Pedir una bomba al pueblo.'],
    ['ru', '2. Шлюз\nРЕШИЛИ:', '2.1. Закрыть шлюз в мае.', '2.2. Попросить у города насос.'],
    ['zh', '二、会议议定事项', '（一）五月关闭船闸。', '（二）向县里申请一台水泵。'],
  ])('is points below it in %s: %j', (language, title, one, other) => {
    const first = language === 'zh' ? '一、船闸情况' : '1. Acts'
    const text = `${first}\n\n${BODY}\n\n${title}\n${one}\n${other}`
    const found = readingOf(language).points(text)
    const all = found.flatMap(([marker, words]) => [`${marker ?? ''} ${words ?? ''}`.replace(/(?<=）) /, '')])
    expect(all.slice(-2)).toEqual([one, other])
  })
})

describe('words that count', () => {
  it.each([
    ['en', 'First, the lock is old. ', 'Second, the pump is dear. '],
    ['fr', 'Premièrement, l’écluse. ', 'Deuxièmement, la pompe. '],
    ['es', 'En primer lugar, la esclusa: es vieja. ', 'En segundo lugar, la bomba. '],
    ['ru', 'Во-первых, шлюз: он старый. ', 'Во-вторых, насос. '],
    ['zh', '首先，船闸很旧。', '其次，水泵很贵。'],
  ])('open no points in running prose in %s', (language, one, other) => {
    expect(readingOf(language).points(`${BODY}\n\n${one}${BODY}\n\n${other}${BODY}`)).toEqual([])
  })

  it('open points right below a title', () => {
    const text = `1. Bilan\n\n${BODY}\n\n2. Avis\n\nPremièrement, l’écluse. ${BODY}\n\nDeuxièmement, la pompe. ${BODY}`
    expect(
      readingOf('fr')
        .points(text)
        .map(([, title]) => title),
    ).toEqual(['Bilan', 'Avis', 'l’écluse', 'la pompe'])
  })
})

describe('bold words that open paragraphs', () => {
  it('are points where there are three of them', () => {
    const points = readingOf('es').points
    const two = `**El puerto.** ${BODY}\n\n${BODY}\n\n**La esclusa:** ${BODY}`
    expect(points(two)).toEqual([])
    expect(points(`${two}\n\n**La bomba.** ${BODY}`).map(([, title]) => title)).toEqual([
      'El puerto',
      'La esclusa',
      'La bomba',
    ])
  })
})
