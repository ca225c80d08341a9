import { describe, expect, it } from 'vitest'
import { analyseDocument } from '../analyse-document'

function outletsOf(sentence: string): (string | null)[] {
  // Not as the first line, which would be the title.
  const text = `The council met to discuss the bridge at length.\n\n${sentence}`
  return analyseDocument(text, { language: 'en', format: 'plain' }).claims.map(({ attribution }) => attribution.outlet)
}

/** Told by the list, by a head, by a word beside them; the last ones by nothing but where they stand. */
const TOLD = [
  ['Reuters', 'Reuters'],
  ['the Financial Times', 'Financial Times'],
  ['the Halden Gazette', 'Halden Gazette'],
  ['BBC Radio Merrin', 'BBC Radio Merrin'],
  ['local broadcaster Kanal Nord', 'Kanal Nord'],
  ['the Ostrava-based daily Rovnost', 'Rovnost'],
  ["Norway's Tagblick newspaper", 'Tagblick'],
  ['the trade magazine Cable & Deck', 'Cable & Deck'],
  ['public television RTVK', 'RTVK'],
  ['Kanal 9', 'Kanal 9'],
] as const
const UNTOLD = [
  ['Horizont', 'Horizont'],
  ['Efimerida ton Syntakton', 'Efimerida ton Syntakton'],
  ['RTKB', 'RTKB'],
  ['El Faro', 'El Faro'],
  ['Svod.info', 'Svod.info'],
] as const

/** Where an outlet stands that nothing else tells. */
const CERTAIN_PLACES = [
  'Ana Velic told {} that the bridge is safe.',
  'Ana Velic had told {} earlier that the bridge is safe.',
  'Two officials told {} they had seen the bridge.',
  '"It is safe," Ana Velic told {}.',
  'In an interview with {}, Ana Velic said the bridge is safe.',
  'In an interview published by {} on Monday Ana Velic said the bridge is safe.',
  'Ana Velic, speaking to {} on condition of anonymity, said the bridge is safe.',
  'Ana Velic, who spoke to {} by telephone, said the bridge is safe.',
  'Ana Velic wrote in {} that the bridge is safe.',
  'In an op-ed for {}, Ana Velic argued that the bridge is safe.',
  'In a letter published in {}, Ana Velic said the bridge is safe.',
  'Asked by {} about the bridge, Ana Velic said it is safe.',
  'The bridge is safe, Ana Velic was quoted as saying by {}.',
  'In a statement to {}, the ministry said the bridge is safe.',
  'The ministry confirmed to {} that the bridge is safe.',
  'A leaked audit, seen by {}, says the bridge is safe.',
  'A columnist for {} called the bridge a disgrace.',
  '{}, citing two officials, reported that the bridge is safe.',
  'The bridge is safe, {} reported, citing two officials.',
  '{} quoted Ana Velic as saying that the bridge is safe.',
  'Ana Velic gave {} an interview in which she said the bridge is safe.',
]
/** Where others stand too. */
const OTHER_PLACES = [
  'According to {}, the bridge is safe.',
  'According to a report in {}, the bridge is safe.',
  'The bridge is safe, per {}.',
  '{} has reported that the bridge is safe.',
  'An investigation by {} found that the bridge is safe.',
  'The ministry denied a report in {} that the bridge is unsafe.',
]

function fill(sentence: string, phrase: string): string {
  const filled = sentence.replace('{}', phrase)
  return filled.charAt(0).toUpperCase() + filled.slice(1)
}

describe('where an outlet stands', () => {
  it.each(CERTAIN_PLACES)('%s', (sentence) => {
    for (const [phrase, outlet] of [...TOLD, ...UNTOLD])
      expect(outletsOf(fill(sentence, phrase)), fill(sentence, phrase)).toEqual([outlet])
  })

  it.each(OTHER_PLACES)('%s', (sentence) => {
    for (const [phrase, outlet] of TOLD)
      expect(outletsOf(fill(sentence, phrase)), fill(sentence, phrase)).toEqual([outlet])
  })

  it.each([
    'Ana Velic told Parliament that the bridge is safe.',
    'Ana Velic told the Security Council that the bridge is safe.',
    'Ana Velic told Petra Lind that the bridge is safe.',
    'Ana Velic told Mr Lind that the bridge is safe.',
    'Petra Lind asked for it. The engineer told Lind that the bridge is safe.',
    'Ana Velic told the FBI that the bridge is safe.',
    'Ana Velic told Brussels that the bridge is safe.',
    'Speaking in Halden, Ana Velic said the bridge is safe.',
    'In a letter to Gazprom, Ana Velic said the bridge is safe.',
    'Ana Velic said the Halden Gazette was wrong about the bridge.',
    'Ana Velic accused the Halden Gazette of lying.',
    'Ana Velic, who owns the Halden Gazette, said the bridge is safe.',
    'Corvane, a shipping company, is at fault. Ana Velic told Corvane that the bridge is safe.',
    'Corvane owns the bridge. Ana Velic told Corvane that it is safe.',
    'Asked by Senator Lind about the bridge, Ana Velic said it is safe.',
    'Ana Velic, citing two officials, said the bridge is safe.',
    'Ana Velic told the inquiry that she had written to the Halden Gazette.',
    'Ana Velic told the Cell that the bridge is safe.',
    'Ana Velic told the Red Lantern Society that the bridge is safe.',
    'Ana Velic told Brightwell residents that the bridge is safe.',
    'Corvane Cable plc builds bridges. Ana Velic told Corvane that the bridge is safe.',
    'Corvane announced a loss. Ana Velic told Corvane that the bridge is safe.',
    'The mayor of Vell was silent. Ana Velic told Vell that the bridge is safe.',
    'In an interview in Vell, Ana Velic said the bridge is safe.',
    'Corvane, citing the weather, said the bridge is closed.',
    'The Independent Review found that the bridge is safe.',
    'Royal Mail said the bridge is safe.',
    '*The Long Bridge*, by Petra Lind, suggests that the bridge is safe.',
    'Ana Velic told the Halden Gazette’s owners that the bridge is safe.',
    'The council said it had placed an advertisement in the Halden Gazette.',
  ])('gives none for “%s”', (sentence) => {
    expect(outletsOf(sentence).filter((outlet) => outlet !== null)).toEqual([])
  })

  it.each([
    ['Speaking on Radio Marren’s breakfast show, Ana Velic denied it.', 'Radio Marren'],
    ['In an interview on Channel Seven, Ana Velic said the bridge is safe.', 'Channel Seven'],
    ['In remarks broadcast by Kanal Ost, the minister said the bridge is safe.', 'Kanal Ost'],
    ['In a recording aired by TVN, the mayor admits he knew.', 'TVN'],
    ['The minister told the BBC’s Today programme that the bridge is safe.', 'BBC'],
    ['The mayor told the Lowmoor Echo and Radio Marren that the bridge is safe.', 'Lowmoor Echo'],
    ['Speaking to BBC Hereford and Worcester, Ana Velic said the bridge is safe.', 'BBC Hereford and Worcester'],
    ['“It will close,” one official told the Valley Ledger’s Ana Velic.', 'Valley Ledger'],
    ['“I saw the rust,” said Jim Tate of the Lowmoor Echo.', 'Lowmoor Echo'],
    ['The Valley Ledger’s sources say the bridge will close.', 'Valley Ledger'],
    ['The Sunday Mercury has learned that the audit blames the contractor.', 'Sunday Mercury'],
    ['The Lowmoor Echo ran a story claiming that the mayor knew.', 'Lowmoor Echo'],
    ['The Lowmoor Echo had a piece in June where the manager admitted it.', 'Lowmoor Echo'],
    ['An editorial in the Lowmoor Echo called the mayor a liar.', 'Lowmoor Echo'],
    ['The pro-government Daily Accord said the mayor knew.', 'Daily Accord'],
    ['Germany’s Nordkurier reported that the mayor knew.', 'Nordkurier'],
    ['NNA, Norland’s state news agency, said the bridge is safe.', 'NNA'],
    ['In Monday’s Sunday Mercury, Ana Velic called the audit a whitewash.', 'Sunday Mercury'],
    ['In its Tuesday edition the Lowmoor Echo said the mayor knew.', 'Lowmoor Echo'],
    ['Within a day the Aldmark Daily wrote that shops were empty.', 'Aldmark Daily'],
    ['Ana Velic, in the Lowmoor Echo, called the audit a whitewash.', 'Lowmoor Echo'],
    ['On the podcast Load Bearing last week, Ana Velic said the bridge is safe.', 'Load Bearing'],
    ['In an episode of the podcast Load Bearing, Ana Velic said the bridge is safe.', 'Load Bearing'],
    ['When the Courier-Mail asked, the ministry said the bridge is safe.', 'Courier-Mail'],
    ['Responding to questions from the Lowmoor Echo, Ana Velic said the bridge is safe.', 'Lowmoor Echo'],
    ['The ministry did not respond to a request for comment from the Lowmoor Echo.', 'Lowmoor Echo'],
    ['Documents obtained by Openfile and shared with the Sunday Mercury show the bolts were rusted.', 'Openfile'],
    ['In a Telegram post, the governor said the bridge is safe.', 'Telegram'],
    ['On Telegram, the governor said the bridge is safe.', 'Telegram'],
    ['The Marren Dial claimed in an editorial that the bridge is safe.', 'Marren Dial'],
    ['The Dialogue claimed in an editorial that the bridge is safe.', 'Dialogue'],
    ['The Tribune of the North says the bridge is safe.', 'Tribune of the North'],
    ['El Correo de Vara reported that the bridge is safe.', 'El Correo de Vara'],
    ['Finansbladet said the bridge is safe.', 'Finansbladet'],
    ['Wire Nord says the bridge is safe.', 'Wire Nord'],
    ['Marren Valley News reports that the bridge is safe.', 'Marren Valley News'],
    ['Vell and its bridge. The state-run VPA agency said it is safe.', 'VPA'],
    ['Two officials told Meridian that the bridge is safe.', 'Meridian'],
    ['According to The Candle, the bridge is safe.', 'Candle'],
    ['The weekly Horizont was the first to report that the bridge is safe.', 'Horizont'],
    ['It was the Lowmoor Echo that reported that the bridge is safe.', 'Lowmoor Echo'],
    ['I read in the Lowmoor Echo that the bridge is safe.', 'Lowmoor Echo'],
    ['The Lowmoor Echo can reveal that the bridge is safe.', 'Lowmoor Echo'],
    ['The Lowmoor Echo had it on the front page: the bridge is safe.', 'Lowmoor Echo'],
    ['The Lowmoor Echo has seen a draft which says the bridge is safe.', 'Lowmoor Echo'],
    ['The draft, which the Lowmoor Echo has seen, says the bridge is safe.', 'Lowmoor Echo'],
    ['Radio Marren was told by two officials that the bridge is safe.', 'Radio Marren'],
    ['On Radio Marren this morning the mayor said the bridge is safe.', 'Radio Marren'],
    ['The mayor was blunter on Channel 6: “Stay away.”', 'Channel 6'],
    ['The mayor told listeners of Radio Marren that the bridge is safe.', 'Radio Marren'],
    ['The mayor told a Lowmoor Echo reporter that the bridge is safe.', 'Lowmoor Echo'],
    ['Lowmoor Echo columnist Ana Velic says the bridge is safe.', 'Lowmoor Echo'],
    ['The ministry denied a Lowmoor Echo report that the bridge is unsafe.', 'Lowmoor Echo'],
    ['The council decides in May; engineers surveyed by The Ledger say the bridge is safe.', 'Ledger'],
    ['A Lowmoor Echo analysis of the accounts shows that the bridge is unsafe.', 'Lowmoor Echo'],
    ['Both the Lowmoor Echo and the Marren Post reported that the bridge is safe.', 'Lowmoor Echo'],
    ['Plainly is a news site. On Friday Plainly said that the bridge is safe.', 'Plainly'],
    ['Ana Velic wrote in Monday’s Ledger & Sail that the bridge is safe.', 'Ledger & Sail'],
    ['According to Monday’s Marren Post, the bridge is safe.', 'Marren Post'],
    ['The Marren Post reports from the border town of Vell that the bridge is safe.', 'Marren Post'],
    ['As the Marren Post has it, the bridge is safe.', 'Marren Post'],
    ['For the Marren Post, the plan is “a gift to the rich”.', 'Marren Post'],
    ['The Marren Post sees the plan as a mistake.', 'Marren Post'],
    ['If the Marren Post is to be believed, the bridge is safe.', 'Marren Post'],
    ['The Marren Post has the mayor saying that the bridge is safe.', 'Marren Post'],
    ['Over at the Marren Post, Ana Velic argues that the bridge is safe.', 'Marren Post'],
    ['The Marren Post’s economics editor, Ana Velic, predicts that it will fail.', 'Marren Post'],
    ['It was put to the Marren Post by the mayor, Ana Velic, who described the books as private.', 'Marren Post'],
    ['Ana Velic told Channel Two’s Breakfast Table that the bridge is safe.', 'Channel Two'],
    ['In an interview recorded for the weekly Hanseblatt, and released on Friday, he said so.', 'Hanseblatt'],
    ['To Radio Marren she said only that the bridge is safe.', 'Radio Marren'],
    ['Asked about it on the Green Room podcast, Ana Velic said that the bridge is safe.', 'Green Room'],
    ['Ana Velic said on Breakfast with Bray, the Radio Littoral programme, that it is safe.', 'Breakfast with Bray'],
    ['The programme Night Desk on Channel Six alleged that the bridge is safe.', 'Channel Six'],
    ['The mayor will stay, the Lowmoor Echo understands.', 'Lowmoor Echo'],
    ['The mayor used an interview with Radio Marren to say that the bridge is safe.', 'Radio Marren'],
    ['The mayor took to Facebook to deny that the bridge is safe.', 'Facebook'],
    ['The mayor texted the Lowmoor Echo to say that the bridge is safe.', 'Lowmoor Echo'],
    ['The Lowmoor Echo is scathing: the bridge, it says, is a disgrace.', 'Lowmoor Echo'],
    ['The Lowmoor Echo’s Petra Lind thinks that the bridge is safe.', 'Lowmoor Echo'],
    ['Ana Velic told Viktor Hale of The Touchline, a fanzine, that the bridge is safe.', 'Touchline'],
    ['Jurors were played an item from Kernow Tonight, in which a deckhand said it was safe.', 'Kernow Tonight'],
    [
      'He went to Channel Ridge. The mayor, interviewed on the same programme, said the bridge is safe.',
      'Channel Ridge',
    ],
  ])('%s', (sentence, outlet) => {
    expect(outletsOf(sentence).at(-1)).toBe(outlet)
  })

  it('knows a name everywhere that the text calls an outlet anywhere', () => {
    const text =
      'Svodka reported that the bridge is safe. Ana Velic denied it. Svodka, an independent news site, did not reply.'
    expect(outletsOf(text)[0]).toBe('Svodka')
    expect(outletsOf('Vestnik News Agency (VNA) sent a crew. VNA said the bridge is safe.')).toEqual(['VNA'])
    expect(outletsOf('Meridian Press sent a crew. Ana Velic told Meridian that the bridge is safe.')).toEqual([
      'Meridian Press',
    ])
  })

  it('means the outlet that carries the text by “this newspaper”', () => {
    const text =
      'Bridge closed for the winter\n\nBy Ana Velic\nWenlow Gazette, 11 March 2026\n\nThe council closed the bridge on Monday after a long dispute. One engineer told this newspaper that the bridge is safe.'
    const { claims } = analyseDocument(text, { language: 'en', format: 'plain' })
    expect(claims.at(-1)?.attribution.outlet).toBe('Wenlow Gazette')
  })

  it('looks for an outlet of the kind that is meant', () => {
    const named = 'Radio Marren sent a crew. The Lowmoor Echo sent a reporter.'
    expect(outletsOf(`${named} The mayor told the station that the bridge is safe.`).at(-1)).toBe('Radio Marren')
    expect(outletsOf(`${named} The mayor told the paper that the bridge is safe.`).at(-1)).toBe('Lowmoor Echo')
    expect(outletsOf(`${named} According to the agency, the bridge is safe.`).at(-1)).toBeNull()
  })

  it('takes a paper’s head with its article for its name', () => {
    expect(outletsOf('The Gazette reported that the bridge is safe.')).toEqual(['Gazette'])
  })
})
