import { describe, expect, it } from 'vitest'
import { BODY, outlineOf } from './test-outline'

const pointsOf = (text: string, language: string) =>
  outlineOf(text, 'plain', language).filter((part) => part.startsWith('point'))

const FRENCH = `– Vous partez ?

– Non, jamais. La maison est à mon père, et elle restera à mes enfants. Je n’ai rien d’autre à léguer.

– Et le maire ?

– Je le comprends. Il doit penser à tout le bourg, pas seulement à nous. On se salue encore.

– Un fonds est annoncé.

– On verra bien. Les promesses, ici, on les compte depuis trente ans. Ma mère les comptait déjà.`

const RUSSIAN = `– Мы остаёмся. Дом строил дед, и никто отсюда не уедет. Так решила семья, – говорит Анна.
– Вода придёт. Так было и раньше, все это помнят. Отец ставил мешки сам.
– Дамбу обещали. Её обещают каждый год, но никто не строит. Денег в бюджете нет.
– Будем ждать. Другого выхода у нас нет, и денег тоже. Весной увидим.`

const ENGLISH = `- You were told in spring, and you signed in summer, without a word to anybody here.

- We did sign. The house was built by my father, and nobody leaves it. That was clear to all.

- And then the company came back with the second offer, which was lower than the first one.

- It was lower. They had sold the ferry by then, and nobody was asked. So we sat down and waited.

- The mayor says that he had written to you twice, and that no answer ever reached his desk.`

describe('lines that a dash gives to a speaker', () => {
  it.each([
    ['fr', FRENCH],
    ['ru', RUSSIAN],
    ['en', ENGLISH],
  ])('are no points in %s', (language, text) => {
    expect(pointsOf(text, language)).toEqual([])
  })

  it('are none of those that have a title each', () => {
    const list = `– Price. ${BODY} ${BODY}\n– Quality. ${BODY} ${BODY}\n– Crews. ${BODY} ${BODY}\n– Dates. ${BODY} ${BODY}`
    expect(pointsOf(list, 'en')).toHaveLength(4)
  })
})
