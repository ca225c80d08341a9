import { describe, expect, it } from 'vitest'
import { readingOf } from '../languages/test-reading'

const { who } = readingOf('en')

describe('what says it in English', () => {
  it.each([
    ['Section 12 of the lease provides that the quay stays open.', 'Section 12 of the lease', null],
    ['Ana Velic answered on Mastodon that the quay stays open.', 'Ana Velic', 'Mastodon'],
    ['Ana Velic has it that the quay stays open.', 'Ana Velic', null],
    ['Odo Falk put it to her that the quay was shut.', 'Odo Falk', null],
    ['Odo Falk puts this down to the weather.', 'Odo Falk', null],
    ['Odo Falk let slip at dinner that the quay was shut.', 'Odo Falk', null],
    ['Reached at home, Ana Velic would say only that the quay stays open.', 'Ana Velic', null],
    ['“It stays open,” Ana Velic texted me.', 'Ana Velic', null],
    ['As Ana Velic has shown in her thesis, the quay is sinking.', 'Ana Velic', null],
    ['The surveyor is of the view that the quay is sinking.', 'surveyor', null],
    ['The pilot thundered: “Close it.”', 'pilot', null],
    ['Soil tests found that the quay is sinking.', 'Soil tests', null],
    ['A diver was paid twice, Merrin Crown Court heard on Monday.', 'Merrin Crown Court', null],
    ['The consultant, a diver called Odo Falk, said the quay is sinking.', 'Odo Falk', null],
    ['The mayor then stood up and told them the quay was shut.', 'mayor', null],
    ['Brandt, of the Harbour Party, said the quay was shut.', 'Brandt', null],
    ['The firm put out a leaflet saying the quay was shut.', 'firm', null],
    ['The quay is shut, officials say.', 'officials', null],
    ['The quay is shut, and so says the surveyor.', 'surveyor', null],
    ['According to a pilot briefed on the plan, the quay is shut.', 'a pilot briefed on the plan', null],
    ['Odo Falk’s advice, for what it is worth, is to stay at home.', 'Odo Falk', null],
    ['A letter from Mrs Ana Velic complained that the quay was shut.', 'Ana Velic', null],
    ['Ana Velic, who runs the mill, admitted by email that it was shut.', 'Ana Velic', null],
    ['Asked how deep it was, Ana Velic put it at twenty feet.', 'Ana Velic', null],
    ['For the pilot, Ana Velic, “it is over”.', 'Ana Velic', null],
    ['Ana Velic to this office, by phone: the quay may be shut until May.', 'Ana Velic', null],
    ['“It is over”: Ana Velic, speaking in the rain.', 'Ana Velic', null],
    ['Marrow Sound Lines shut the quay, the company said.', 'Marrow Sound Lines', null],
    ['The pilots released a film which they say shows the quay.', 'pilots', null],
  ])('is read in %j', (text, speaker, outlet) => {
    expect(who(text)).toEqual([[speaker, outlet]])
  })

  it.each([
    'The grant provides for a new quay.',
    'Rumour has it that the quay stays open.',
    'The quay has it all.',
    'He put it on the table and left.',
    'They put the boat down to sea.',
    'The crowd heard the band from the quay.',
    'The mayor has written a book about the quay.',
    'Odo Falk used to sail there.',
    'The repeat of the show is on Monday.',
    'He answered the telephone on Monday.',
    'She read from left to right.',
    'Having said that, he left.',
    'The clock said ten.',
    'The firm recalled 4,000 kettles.',
    'The crew claimed a late victory.',
    'Nobody would say who wrote it.',
    'The harbour handles fuel, timber and insurance claims.',
    'Ana Velic in Merrin: a visit in three parts.',
  ])('is nobody in %j', (text) => {
    expect(who(text)).toEqual([])
  })
})

describe('who is meant by an office', () => {
  it('is whom the minutes put it behind', () => {
    const minutes = 'Present were Ana Velic (Chair), Martin Falk (Treasurer) and J. Brock (clerk).'
    expect(who(`${minutes} The Treasurer said it was paid. The clerk said it was not.`)).toEqual([
      ['Martin Falk', null],
      ['clerk', null],
    ])
  })

  it('is of her who was called a wife, though her name is a man’s elsewhere', () => {
    expect(who('Walter Pym left. His wife, Jean Pym, said it was late. In May he said it was early.')).toEqual([
      ['Jean Pym', null],
      ['Walter Pym', null],
    ])
  })

  it('is in court whoever is heard, and who asks', () => {
    const opening = 'Prosecuting, Ana Velic told the jury that he was paid. Martin Falk said he was not.'
    expect(who(`${opening} “Never,” the witness replied. That, counsel said, was new.`)).toEqual([
      ['Ana Velic', null],
      ['Martin Falk', null],
      ['Martin Falk', null],
      ['Ana Velic', null],
    ])
  })
})
