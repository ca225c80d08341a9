import { describe, expect, it } from 'vitest'
import { analyseDocument } from '../analyse-document'

/** Speaker and outlet of every claim in a text that needs no head. */
function claimsOf(text: string) {
  return analyseDocument(text, { language: 'en', format: 'plain', referenceDate: '2025-03-18' }).claims
}
function whoOf(text: string) {
  return claimsOf(text).map(({ attribution }) => [attribution.speaker, attribution.outlet])
}

describe('who says what, through whom', () => {
  it.each([
    ['Ana Velic said the bridge is safe.', 'Ana Velic', null],
    ['The bridge is safe, Ana Velic said on Monday.', 'Ana Velic', null],
    ['The bridge is safe, said Ana Velic, the mayor.', 'Ana Velic', null],
    ['"The bridge is safe," said Dr. Ana Velic.', 'Ana Velic', null],
    ['The bridge is safe, Reuters reported.', null, 'Reuters'],
    ['The bridge is safe, per AP.', null, 'AP'],
    ['According to the Eastmoor Post, the bridge is safe.', null, 'Eastmoor Post'],
    ['The bridge is safe, a city official said, according to Reuters.', 'a city official', 'Reuters'],
    ['Bloomberg quoted two engineers as saying the bridge is safe.', 'two engineers', 'Bloomberg'],
    ['Reuters reported on Monday, citing two engineers, that the bridge is safe.', 'two engineers', 'Reuters'],
    [
      'Ana Velic, a professor at the University of Merrin, told the Global Times that the bridge is safe.',
      'Ana Velic',
      'Global Times',
    ],
    ['Ana Velic told UK news outlet the Independent that the bridge is safe.', 'Ana Velic', 'Independent'],
    ['Ana Velic told reporters that the bridge is safe.', 'Ana Velic', null],
    ['The bridge is safe, Ana Velic wrote on social media platform X.', 'Ana Velic', 'X'],
    ['The mayor, Ana Velic, denied that the bridge is unsafe.', 'Ana Velic', null],
    ['Transport Minister Ana Velic declined to comment.', 'Ana Velic', null],
    ['A spokesperson for Mayor Ana Velic said the bridge is safe.', 'A spokesperson for Mayor Ana Velic', null],
    ['According to a statement from the ferry operator, Sound Lines, nobody was hurt.', 'Sound Lines', null],
    ['The bridge is safe, APA reports citing local media.', null, 'APA'],
    ['MERRIN (Okravian Wire) - Ana Velic said the bridge is safe.', 'Ana Velic', null],
    ['US Secretary of State Ana Velic said the bridge is safe.', 'Ana Velic', null],
    ['Okravian Wire carried a statement in which the navy denied that.', 'navy', 'Okravian Wire'],
    ['The bridge is safe, Mayor Ana Velic was quoted by the daily Horizon as saying.', 'Ana Velic', 'Horizon'],
    ['The owner could not be reached for comment.', 'owner', null],
    ['As one neighbour put it: "It is safe."', 'one neighbour', null],
    ['The lab, [Terrascan](https://terrascan.example/a), says the bridge is safe.', 'Terrascan', null],
    ['In an interview with Radio Merrin on Sunday he spoke, and Ana Velic denied it.', 'Ana Velic', null],
    ['The central bank left its rate alone, and hinted that it would stay.', 'central bank', null],
    ['A leaked audit, seen by the magazine Horizon, says the bridge is safe.', 'A leaked audit', 'Horizon'],
    ["Okravia's Daily Wire said the bridge is safe.", null, 'Daily Wire'],
    ['News agency ZNT, citing two engineers, said the bridge is safe.', 'two engineers', 'ZNT'],
    ['The Horizont newspaper reported that the bridge is safe.', null, 'Horizont'],
    ['According to the Tribune-Courier, the bridge is safe.', null, 'Tribune-Courier'],
    ['Ana Velic told The Lantern Room that the bridge is safe.', 'Ana Velic', 'Lantern Room'],
    ['Ana Velic told BBC Radio Merrin the bridge is safe.', 'Ana Velic', 'BBC Radio Merrin'],
    ['Asked by the daily Horizont whether it is safe, Ana Velic said it was.', 'Ana Velic', 'Horizont'],
    ['Speaking to the Eastmoor Post on Monday, Ana Velic said the bridge is safe.', 'Ana Velic', 'Eastmoor Post'],
    ['Ana Velic claimed on Facebook that the bridge is safe.', 'Ana Velic', 'Facebook'],
    ['An editorial in the Eastmoor Post argued that the bridge is safe.', null, 'Eastmoor Post'],
    ['A diver who was out that night said the bridge is safe.', 'A diver who was out that night', null],
    ['The closure was first reported on Monday by the blog Quayside Notes.', null, 'Quayside Notes'],
    ['A passenger interviewed by Skala TV described "a bang".', 'A passenger interviewed by Skala TV', 'Skala TV'],
    ['Ana Velic told WKQX radio that the bridge is safe.', 'Ana Velic', 'WKQX'],
    ['Ana Velic repeated the claim in an op-ed for the Eastmoor Post.', 'Ana Velic', 'Eastmoor Post'],
    ['Ana Velic estimates the cost, according to figures cited by USA Today in May.', 'Ana Velic', 'USA Today'],
    ['It was an engineer, who admitted the bridge was never safe.', 'an engineer', null],
    ['The mayor e-mailed me to say that the bridge is safe.', 'mayor', null],
    ['It shut after what its operator called "a fault".', 'its operator', null],
  ])('%s', (text, speaker, outlet) => {
    expect(whoOf(text)).toEqual([[speaker, outlet]])
  })

  it('attributes nothing to a question about what somebody said, or to four questions', () => {
    expect(whoOf('This note sets out what ministers have said so far.')).toEqual([])
    expect(whoOf('None of the four questions is new.')).toEqual([])
  })

  it('takes whoever opens the sentence for “it” behind a colon, an outlet that opened the one before for “it”', () => {
    expect(whoOf('The report is short: it describes the bridge as "safe".')).toEqual([['report', null]])
    expect(whoOf('The Eastmoor Post sent a reporter. It quoted an engineer who said the bridge is safe.')).toEqual([
      ['an engineer', 'Eastmoor Post'],
    ])
  })

  it('takes “the Agency” with a capital for a body, not for the outlet named last', () => {
    const text = 'Reuters reported that the ford is shut. According to the Agency, the culvert broke.'
    expect(whoOf(text)[1]).toEqual(['Agency', null])
  })

  it('takes the whole name of an outlet for its last word', () => {
    expect(whoOf('The Okravia Herald said it is safe. Ana Velic told the Herald that it was checked.')).toEqual([
      [null, 'Okravia Herald'],
      ['Ana Velic', 'Okravia Herald'],
    ])
  })

  it('takes the full name, and whoever a pronoun means, from what stood before', () => {
    const text =
      'Mayor Ana Velic spoke at noon. Velic said the bridge is safe. She added that it was checked. "Twice," she said.'
    expect(whoOf(text)).toEqual(Array.from({ length: 3 }, () => ['Ana Velic', null]))
    expect(whoOf('The Russian president said no.')).toEqual([['Russian president', null]])
    expect(whoOf('Russian President Ivan Orlov came. The Russian president said no.')).toEqual([['Ivan Orlov', null]])
  })

  it('gives a quotation that goes on to whoever opened or closes it', () => {
    expect(whoOf('"It is safe. It was checked," Ana Velic said. "Nobody need worry. I drove over it."')).toEqual(
      Array.from({ length: 4 }, () => ['Ana Velic', null]),
    )
    expect(whoOf('Ana Velic said so.\n\n"Nobody need worry about any of this."')).toHaveLength(1)
  })

  it('reads "It" after an outlet as the outlet, not as a speaker', () => {
    expect(whoOf('NPR reported that officials say it is safe, It said nobody was hurt.')).toEqual([
      ['officials', 'NPR'],
      [null, 'NPR'],
    ])
  })

  it('makes two claims of a sentence with two speakers, each with its own words', () => {
    const text = 'Ana Velic said the bridge is safe; Ben Okoye denied it.'
    expect(claimsOf(text).map(({ start, end, attribution }) => [text.slice(start, end), attribution.speaker])).toEqual([
      ['Ana Velic said the bridge is safe', 'Ana Velic'],
      ['Ben Okoye denied it.', 'Ben Okoye'],
    ])
  })

  it.each([
    'Ana Velic was accused of lying.',
    'The claim is not new.',
    'This suggests that the bridge is safe.',
    'Ana Velic may say more tomorrow.',
    'She is likely to insist on it.',
    'The issue was not stated by the mayor.',
    'The new European states report to nobody.',
    'As we have previously discussed, the bridge is safe.',
    'Prices rose by two per cent per year.',
    'The attack comes after the army moved north.',
    'He said "they said nothing" to nobody, and then no one was told.'.replace('He said', 'There was'),
    'They were forced out, citing fear of a flood.',
    'The record suggests otherwise.',
    'The Daily Lantern published a map.',
    'The leaders issued a joint statement calling on both sides to talk.',
  ])('invents nobody in: %s', (text) => {
    expect(claimsOf(text)).toEqual([])
  })

  it('says with which stance, when, in which words, and that nobody is named', () => {
    const [claim] = claimsOf('On Monday, a senior official told Reuters: "Nobody has checked that bridge."')
    expect(claim?.attribution).toMatchObject({
      speaker: 'a senior official',
      outlet: 'Reuters',
      anonymous: true,
      verb: 'told',
      stance: 'asserts',
      quote: 'Nobody has checked that bridge.',
      said: { iso: '2025-03-17', relative: true },
      originState: 'not-established',
    })
    const stances = (text: string) => claimsOf(text).map(({ attribution }) => attribution.stance)
    expect(stances('Ana Velic denied it.')).toEqual(['denies'])
    expect(stances('The operator has not commented.')).toEqual(['no-comment'])
    expect(stances('On Monday Ana Velic reversed her position, conceding that it leaks.')).toEqual(['reverses'])
    expect(stances('Ana Velic demanded a new bridge.')).toEqual(['position'])
  })

  it('takes a date that belongs to what was said for no saying-date', () => {
    expect(claimsOf('Ana Velic said that the bridge closed on 3 March.')[0]?.attribution.said).toBeUndefined()
  })
})

// What the rules are known to get wrong in other programs of this kind, and do not here.
describe('known failures of attribution rules', () => {
  it.each([
    ['According to a statement by the Red Crescent and the army, 300 left.', 'Red Crescent and the army', null],
    ['The army and local activists blamed the rebels.', 'army and local activists', null],
    ["The army's commission condemned the attack.", "army's commission", null],
    ['Investors meanwhile said they were calm.', 'Investors', null],
    ['The union repeatedly said no.', 'union', null],
    ['Ana Velic yesterday said no.', 'Ana Velic', null],
    ['Eva Hult of UNICEF told Reuters that wells were polluted.', 'Eva Hult', 'Reuters'],
    ['Hadiya al-Fashir, a teacher, said her school was gone.', 'Hadiya al-Fashir', null],
    ['Velic is sceptical that talks will resume.', 'Velic', null],
  ])('%s', (text, speaker, outlet) => {
    const found = analyseDocument(`It rained. Talks ended. Then Velic left. ${text}`, {
      language: 'en',
      format: 'plain',
      referenceDate: '2025-03-18',
    }).claims
    expect(found.map(({ attribution }) => [attribution.speaker, attribution.outlet])).toEqual([[speaker, outlet]])
  })

  it('takes no clause for an outlet when the line holds "reported"', () => {
    expect(whoOf('The attack comes after the RSF reported heavy losses.').every(([, outlet]) => outlet === null)).toBe(
      true,
    )
    expect(whoOf('Nobody was cited in those reports.')).toEqual([])
  })

  it('finds a speaker whose phrase holds a relative clause of its own', () => {
    expect(whoOf('The partner of the company that runs the mine has threatened to sue.')).toHaveLength(1)
  })
  it('takes scare quotes for no quotation', () => {
    expect(analyseDocument('The so-called "experts" left.', { language: 'en', format: 'plain' }).marks.quotes).toEqual(
      [],
    )
  })
  it('names nobody for figures of which the text does not say whose they are', () => {
    expect(whoOf('Half of them left, according to figures.')).toEqual([[null, null]])
  })
})
