import { describe, expect, it } from 'vitest'
import { readingOf } from '../languages/test-reading'

const { who, hedges } = readingOf('en')

describe('who says it in English', () => {
  it.each([
    ['Mr Fenn answered that the school was far off.', 'Fenn', null],
    ['My neighbour Petra, who used to fish for a living, thinks the tide did it.', 'Petra', null],
    ['Two boat owners we know say it is nearer ten.', 'Two boat owners we know', null],
    ['Her opponents call that nonsense.', 'Her opponents', null],
    [
      'The suit was brought by the regional power company, Eastlight, which argues that the town is bound.',
      'Eastlight',
      null,
    ],
    ['A complaint was lodged by two fishermen, who say that the nets were cut.', 'two fishermen', null],
    ['The Harbour Institute published figures last week showing that ports shrink.', 'Harbour Institute', null],
    ['"It is shut," said the Minister for Ports and Coasts, Ana Velic.', 'Ana Velic', null],
    ['According to its development plan, this will take a year.', 'its development plan', null],
    ['Each lamp costs 140 marks a year, according to the council’s own accounts.', 'council’s own accounts', null],
    ['The minister left the hall. Then the mayor left the hall and said that it was over.', 'mayor', null],
    ['The Ledger also cites an insurer, whom it does not name, as saying that it is safe.', 'an insurer', 'Ledger'],
    ['His lawyer, Nadia Fares, told Voice of the Lakes that he had been moved.', 'Nadia Fares', 'Voice of the Lakes'],
    ['Lena Okoye, the State Auditor, declined to comment.', 'Lena Okoye', null],
    ['Reuters quoted the deputy minister, Colonel Ivo Stannek, as saying that it cracked.', 'Ivo Stannek', 'Reuters'],
    ['In a notice to the stock exchange the firm stated that it was safe.', 'firm', null],
    ['An official who has seen it says that the bridge is safe.', 'An official who has seen it', null],
    ['Treasurers we spoke to reject this.', 'Treasurers we spoke to', null],
    ['The court in Weyhaven ruled on 19 November that it is safe.', 'court in Weyhaven', null],
    ['Ana Velic’s claim, made in March, that the bridge is safe has been dropped.', 'Ana Velic', null],
    ['Asked about it, Ana Velic laughed and said that it is safe.', 'Ana Velic', null],
    ['“It was closed,” wrote the plumber of the house.', 'plumber of the house', null],
    ['A post shared more than 40,000 times says that it is shut.', 'A post shared more than 40,000 times', null],
    ['She will travel in April, according to the official agency TNA.', null, 'TNA'],
  ])('is read in %j', (text, speaker, outlet) => {
    expect(who(text)).toEqual([[speaker, outlet]])
  })

  it.each([
    'Written comments may be sent until Friday.',
    'Reliability varies; see remarks under each heading.',
    'I wish I’d thought of it.',
    'Mr Fenn answered the door.',
    'The institute published figures on Monday.',
    'People call it home.',
    'According to plan, it opened on Monday.',
    'She orders tea and says no to sugar.',
  ])('is nobody in %j', (text) => {
    expect(who(text)).toEqual([])
  })
})

describe('hedges in English', () => {
  it.each([
    ['Written comments may be sent until Friday.', []],
    ['Up to 140 of the 702 licences may be bought.', []],
    ['Copies may be obtained from the clerk.', []],
    ['The club may be bought by its fans.', ['may']],
    ['Only nine could say how many there were.', []],
    ['Members asked for a paper about what could be cut.', []],
    ['The roof could be cut off.', ['could']],
    ['The receipts look genuine.', ['look genuine']],
  ])('are told from leave and skill in %j', (text, found) => {
    expect(hedges(text)).toEqual(found)
  })
})
