import { describe, expect, it } from 'vitest'
import { analyseDocument } from '../analyse-document'

/** 2025-03-18 is a Tuesday. */
const saidIn = (language: string, text: string, referenceDate: string | undefined = '2025-03-18') =>
  analyseDocument(text, { language, format: 'plain', referenceDate }).claims.map(
    ({ attribution }) => attribution.said?.text ?? null,
  )

describe('when it was said', () => {
  it.each([
    ['en', 'Ana Velic said on Monday the bridge is safe.', 'Monday'],
    ['en', 'Ana Velic told reporters in Merrin on Monday that the bridge is safe.', 'Monday'],
    ['en', 'On 13 March, Ana Velic said the bridge is safe.', '13 March'],
    ['en', 'Ana Velic on Monday said the bridge is safe.', 'Monday'],
    ['en', 'It is worth noting that on Sunday 16 March Ana Velic declared the bridge safe.', '16 March'],
    ['en', 'Yet by this morning, Monday 17 March, Ana Velic had conceded that the bridge is closed.', 'this morning'],
    ['de', 'Die Brücke sei sicher, sagte Ministerin Ana Velic am Montag.', 'am Montag'],
    ['fr', 'Le pont est sûr, a déclaré lundi la ministre Ana Velic.', 'lundi'],
    ['es', 'La ministra Ana Velic dijo el lunes que el puente es seguro.', 'el lunes'],
    ['ru', 'Министр Анна Велич заявила в понедельник, что мост безопасен.', 'в понедельник'],
    ['zh', '市长李明德周一表示，大桥是安全的。', '周一'],
  ])('stays the date beside the verb in %s: %s', (language, text, date) => {
    expect(saidIn(language, text).map((said) => said?.includes(date.split(' ').at(-1) ?? ''))).toEqual([true])
  })

  it.each([
    ['en', 'Ana Velic said the work would end by 5 March.'],
    ['en', 'Ana Velic promised repairs by Friday.'],
    ['en', 'Ana Velic demanded answers no later than 5 March.'],
    ['en', 'By 5 March, Ana Velic said, the bridge was to be open.'],
    ['en', 'By 5 March, Ana Velic demanded answers.'],
    ['en', 'Ana Velic said the bridge will open on 5 March.'],
    ['en', 'Ana Velic promised to open the bridge on Monday.'],
    ['de', 'Die Ministerin forderte Antworten bis zum 5. März.'],
    ['de', 'Das Ministerium versprach der Stadt Geld bis spätestens 5. März.'],
    ['fr', "Le ministère a promis une réponse d'ici lundi."],
    ['fr', 'La ministre a exigé une réponse avant le 5 mars.'],
    ['es', 'El ministerio exigió una respuesta antes del 5 de marzo.'],
    ['es', 'La ministra prometió ayudas hasta el 5 de marzo.'],
    ['ru', 'Министерство потребовало ответа до 5 марта.'],
    ['ru', 'Министр пообещал ремонт к 5 марта.'],
    ['zh', '公司承诺在3月5日前完工。'],
  ])('is no deadline or plan in %s: %s', (language, text) => {
    expect(saidIn(language, text).filter((said) => said !== null)).toEqual([])
  })

  it.each([
    ['en', 'Ana Velic announced a vote on 5 May 2025.'],
    ['de', 'Die Ministerin kündigte einen Streik am 5. Mai 2025 an.'],
    ['es', 'La ministra anunció un paro el 5 de mayo de 2025.'],
  ])('is no later than the document in %s: %s', (language, text) => {
    expect(saidIn(language, text)).toEqual([null])
  })
})
