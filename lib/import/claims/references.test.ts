import { describe, expect, it } from 'vitest'
import { readingOf } from '../languages/test-reading'

const { who } = readingOf('en')
const last = (text: string) => who(text).at(-1)

describe('what refers back to an outlet', () => {
  it.each([
    [
      'The first account comes from The Tollbooth, a trade newsletter. It reported on Monday that the bridge is unsafe.',
      null,
      'Tollbooth',
    ],
    ['The second is the Dunmarrow Echo’s. Its front page on Monday blamed the mayor.', null, 'Dunmarrow Echo'],
    [
      'The Marren Post leads with the bridge. Its commentator Arvid Kessel calls it absurd.',
      'Arvid Kessel',
      'Marren Post',
    ],
    [
      'The Marren Post leads with it. Inside, its political editor, Ana Velic, reports that it is shut.',
      'Ana Velic',
      'Marren Post',
    ],
    [
      'The Lowmoor Echo takes the opposite view. The left-leaning paper says that the bridge is safe.',
      null,
      'Lowmoor Echo',
    ],
    ['Radio Marren took another line. The state-run broadcaster said the bridge is safe.', null, 'Radio Marren'],
    ['The Marren Post said so. Ana Velic told the Halden-based daily that it was untrue.', 'Ana Velic', 'Marren Post'],
    [
      'In an interview with the Marren Post, Ana Velic said no. In the same interview she denied it.',
      'Ana Velic',
      'Marren Post',
    ],
    [
      'It was posted on Telegram by a channel called Gantry Nine. According to the post, the bridge is shut.',
      'post',
      'Gantry Nine',
    ],
    ['The investigative site Undertow disagreed: it reported on Monday that the bridge is shut.', null, 'Undertow'],
    ['The Marren Post sent a crew. An editorial in the same paper calls the plan absurd.', null, 'Marren Post'],
    ['The Guardian differs. In a front-page analysis, Ana Velic argues that it is safe.', 'Ana Velic', 'Guardian'],
    ['The Guardian differs. An editorial urges the mayor to shut the bridge.', 'An editorial', 'Guardian'],
    ['The BBC says it is safe. Engineers quoted on its website caution that it is not.', 'Engineers', 'BBC'],
    ['The Guardian differs. A leader of the union says that the bridge is unsafe.', 'A leader of the union', null],
    ['The port published it. In a short analysis, Ana Velic argues that it is safe.', 'Ana Velic', null],
  ])('%s', (text, speaker, outlet) => {
    expect(last(text)).toEqual([speaker, outlet])
  })
})

describe('what refers back to a body', () => {
  it.each([
    ['A parliamentary inquiry sat for a year. It found that Dohl had paid.', 'A parliamentary inquiry'],
    ['The ministry was sent a draft of the note. It replied that it would read it.', 'ministry'],
    [
      'A study by the Institute for Snow is more sober. It put the number at “perhaps thirty”.',
      'A study by the Institute for Snow',
    ],
  ])('%s', (text, speaker) => {
    expect(last(text)).toEqual([speaker, null])
  })
})

describe('what refers back to somebody', () => {
  it.each([
    ['Councillor Piers Lathom disagreed. In his view every month of delay would cost money.', 'Piers Lathom'],
    ['Ana Velic said it is safe. According to her, it was checked twice.', 'Ana Velic'],
    ['Ana Velic said it is safe. “It is not,” says Matthias Oor. She denies that.', 'Ana Velic'],
    ['I read it to a Lithuanian driver named Darius. He laughed. “It is designed so,” he said.', 'Darius'],
    ['My daughter is at the station. According to her, the calls failed.', 'My daughter'],
    ['Cllr Tom Beddoe was against this: in his experience, he said, complaints sold newspapers.', 'Tom Beddoe'],
    ['The company was there. “They drove off,” said a driver, who gave his name only as Pavo.', 'Pavo'],
    ['The company itself would not comment.', 'company'],
  ])('%s', (text, speaker) => {
    expect(last(text)).toEqual([speaker, null])
  })
})
