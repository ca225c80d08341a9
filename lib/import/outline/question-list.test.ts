import { describe, expect, it } from 'vitest'
import { readingOf } from '../languages/test-reading'
import { BODY } from './test-outline'

const AROUND = `${BODY}\n\n${BODY}\n\n${BODY}\n\n${BODY}`

describe('questions under a heading that puts them up for discussion', () => {
  it.each([
    [
      'en',
      '## Key questions',
      ['Will the bridge open on time?', 'Who pays if the price of the steel it takes rises above the ceiling?'],
    ],
    ['en', 'Questions for discussion', ['Who pays for the ferry?', 'Can the port be dredged before the spring?']],
    ['en', '**Open questions:**', ['Who pays for the ferry?', 'Can the port be dredged before the spring?']],
    ['de', '## Offene Fragen', ['Wer zahlt die Fähre?', 'Kann der Hafen noch vor dem Frühjahr ausgebaggert werden?']],
    ['de', 'Leitfragen', ['Wer zahlt die Fähre?', 'Wann öffnet der Hafen?']],
    ['fr', '## Questions à débattre', ['Qui paiera le bac ?', 'Quand le port rouvrira-t-il ?']],
    ['es', '## Preguntas para el debate', ['¿Quién paga el transbordador?', '¿Cuándo abre el puerto?']],
    ['ru', '## Вопросы для обсуждения', ['Кто заплатит за паром?', 'Когда откроют порт?']],
    ['zh', '## 关键问题', ['谁来付渡轮的钱？', '港口什么时候开放？']],
  ])('are points with all their words in %s below %j', (language, heading, questions) => {
    const list = questions.map((question, index) => `${index + 1}. ${question}`).join('\n')
    const { points } = readingOf(language)
    expect(
      points(`# A note on the works\n\n${AROUND}\n\n${heading}\n\n${list}\n\n${AROUND}`).map(([, title]) => title),
    ).toEqual(questions)
  })

  it.each([
    ['statements', '## Key questions', '1. The bridge opens on time.\n2. The town pays for it.'],
    ['a quiz', '## A quiz for the ferry', '1. Who built the bridge?\n2. Who sank it?'],
    ['questions that are answered below', '## Questions from readers', '1. Who built the bridge?\n2. Who sank it?'],
  ])('are none where they are %s', (_what, heading, list) => {
    expect(readingOf('en').points(`# A note\n\n${AROUND}\n\n${heading}\n\n${list}\n\n${AROUND}`)).toEqual([])
  })
})
