import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { analyseDocument, redate } from './analyse-document'
import { canonicalText } from './canonical-text'
import type { AnalysisOptions, DocumentAnalysis } from './document-analysis'
import { proposeCards } from './propose'

const ENGLISH: AnalysisOptions = { language: 'en', format: 'plain' }

/** What has to hold of every analysis, whatever the text. */
function expectSound(analysis: DocumentAnalysis): void {
  const { text, outline, sentences, marks, claims, hedges } = analysis
  let at = 0
  for (const part of outline) {
    expect(part.span.start).toBe(at)
    expect(part.span.end).toBeGreaterThan(part.span.start)
    if (part.heading) {
      expect(part.heading.start).toBeGreaterThanOrEqual(part.span.start)
      expect(part.heading.end).toBeLessThanOrEqual(part.span.end)
      expect(part.title).not.toBe('')
    }
    at = part.span.end
  }
  expect(at).toBe(text.length)
  expect(new Set(outline.map(({ id }) => id)).size).toBe(outline.length)
  for (const list of [sentences, hedges, marks.quotes, marks.dates, marks.hedges, claims]) {
    let previous = 0
    for (const { start, end } of list) {
      expect(start).toBeGreaterThanOrEqual(previous)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(text.length)
      previous = start
    }
  }
  for (const { start, end } of sentences) expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
  for (const { start, end, date } of marks.dates) expect(text.slice(start, end)).toBe(date.text)
  const drafts = proposeCards(analysis).proposals
  expect(new Set(drafts.map(({ key }) => key)).size).toBe(drafts.length)
  for (const draft of drafts) {
    if (draft.kind !== 'evidence') continue
    expect(text.slice(draft.span.start, draft.span.end)).toBe(draft.fields.exact)
    for (const hedge of draft.fields.hedges) expect(draft.fields.exact.slice(hedge.start, hedge.end)).toBe(hedge.exact)
  }
}

/** Pieces that rules look for, in any order: likelier to trip them than letters at random. */
const PIECES = [
  'said',
  'told the Times',
  ', ',
  '. ',
  '"',
  '“',
  '”',
  '\n',
  '\n\n',
  '1. ',
  '2. ',
  '(a) ',
  '(b) ',
  'II. ',
  'I. ',
  '# ',
  '• Price: ',
  'By ',
  'date 2025-03-18 ',
  '---',
  'title: x',
  'From: a <a@b>',
  'Subject: y',
  'March',
  'May 20',
  '31 February 2025',
  'on Monday',
  '2025',
  'according to',
  'per ',
  'Ana Velic',
  'President ',
  'the ministry',
  'he ',
  'It ',
  'AP reported',
  'may ',
  'presumably ',
  ';',
  ':',
  'Reuters',
  'é',
  '日本。',
  '👩‍👩‍👧',
  '\u0000',
  '\uE000',
  '\uD800',
  '*',
  '_',
  'Photo: VCG',
]

const PIECES_BY_LANGUAGE: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'a déclaré',
    'selon',
    "d'après",
    'l’AFP',
    '«',
    '»',
    'le ministre',
    'Luc Ferrand',
    'le 18 mars 2025',
    'lundi',
    'serait',
    'n’a pas commenté',
    'dit-il',
    'que',
    'M.',
    'Premièrement,',
    'il y a deux jours',
    'rapporte',
  ],
  de: [
    'sagte',
    'teilte',
    'mit',
    'laut',
    'der Minister',
    'Jana Kolb',
    '„',
    '“',
    'am 18. März',
    'Montag',
    'soll',
    'hat',
    'gesagt',
    'wies',
    'zurück',
    'zufolge',
    'Dr.',
    'Erstens,',
    '2019',
    'berichtet',
  ],
  es: [
    'dijo',
    'según',
    'el ministro',
    'Nuria Prats',
    '«',
    '»',
    'el 18 de marzo',
    'lunes',
    'podría',
    'no quiso comentar',
    'a la agencia EFE',
    'EE. UU.',
    'Sr.',
    'En primer lugar,',
    'hace dos días',
    'informó',
  ],
  ru: [
    'заявил',
    'по словам',
    'министр',
    'Анна Велич',
    '«',
    '»',
    '18 марта 2025 г.',
    'в среду',
    'якобы',
    'от комментариев отказался',
    'со ссылкой на',
    'т. е.',
    'Во-первых,',
    'два дня назад',
    'сообщает',
    'ТАСС',
  ],
  zh: [
    '表示',
    '据',
    '报道',
    '市长李明德',
    '“',
    '”',
    '2025年3月18日',
    '周一',
    '可能',
    '拒绝置评',
    '援引',
    '新华社',
    '对',
    '《日报》',
    '首先，',
    '三天前',
    '称',
    '，',
    '。',
    '；',
  ],
}

describe('analyseDocument', () => {
  it('never throws, and all its spans hold, on any string', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('en', 'fr', 'de', 'es', 'ru', 'zh', 'it', 'und', 'x-nonsense!'),
        (any, language) => {
          expectSound(analyseDocument(canonicalText(any), { language, format: 'plain' }))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('never throws, and all its spans hold, on any mixture of what rules look for', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }), fc.boolean(), (pieces, isMarkdown) => {
        const text = canonicalText(pieces.join(''))
        const options: AnalysisOptions = {
          language: 'en',
          format: isMarkdown ? 'markdown' : 'plain',
          referenceDate: '2025-03-18',
        }
        const analysis = analyseDocument(text, options)
        expectSound(analysis)
        expect(analyseDocument(text, options)).toEqual(analysis)
      }),
      { numRuns: 400 },
    )
  })

  it.each(Object.entries(PIECES_BY_LANGUAGE))(
    'never throws on any mixture of what the rules of %s look for',
    (language, pieces) => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...pieces, ...PIECES.slice(2, 20)), { maxLength: 80 }), (chosen) => {
          const options: AnalysisOptions = { language, format: 'plain', referenceDate: '2025-03-18' }
          expectSound(analyseDocument(canonicalText(chosen.join(language === 'zh' ? '' : ' ')), options))
        }),
        { numRuns: 150 },
      )
    },
  )

  it.each(Object.entries(PIECES_BY_LANGUAGE))(
    'stays fast on long odd lines in %s',
    (language, pieces) => {
      const options: AnalysisOptions = { language, format: 'plain', referenceDate: '2025-03-18' }
      for (const piece of pieces) analyseDocument(`${piece} `.repeat(Math.ceil(40_000 / piece.length)), options)
      analyseDocument(pieces.join(' ').repeat(400), options)
      analyseDocument(pieces.join('').repeat(400), options)
    },
    90_000,
  )

  // Each of these once looked like a way to make some rule take quadratic or exponential time; the runner's own
  // time limit is what fails them.
  it.each([
    ['200,000 short lines', 'The quay is shut.\n'.repeat(200_000)],
    ['40,000 claims', 'Ana Velic said no.\n'.repeat(40_000)],
    ['200,000 marked lines', '1. One\n2. Two\n'.repeat(100_000)],
    ['one line of 400,000 letters', 'a'.repeat(400_000)],
    ['one line of 400,000 capitals', 'A'.repeat(400_000)],
    ['one line of 60,000 capitalised words', 'Ana '.repeat(60_000)],
    ['one line of 60,000 commas and verbs', 'Ana, who said, '.repeat(60_000)],
    ['an open quotation of 300,000 units', `"${'he said so, '.repeat(25_000)}`],
    ['200,000 quotation marks', '"'.repeat(200_000)],
    ['100,000 digits and stops', '1.2.'.repeat(100_000)],
    ['50,000 blank lines', '\n'.repeat(50_000)],
    ['50,000 spaces in a line', `Ana${' '.repeat(50_000)}said${' '.repeat(50_000)}no.`],
    ['50,000 brackets', '('.repeat(50_000)],
    ['a title of 100,000 hashes', '#'.repeat(100_000)],
    ['30,000 Markdown links', '[a](b) '.repeat(30_000)],
    ['40,000 underscores', '_a_ __b__ '.repeat(20_000)],
  ])(
    'stays fast on %s',
    (_name, text) => {
      const analysis = analyseDocument(text, ENGLISH)
      expect(analysis.outline.at(-1)?.span.end).toBe(text.length)
    },
    90_000,
  )

  const zone = process.env.TZ
  afterEach(() => {
    process.env.TZ = zone
  })

  it('gives the same dates in every time zone', () => {
    const english =
      'Yesterday he said on Monday that talks begin next week, on 3 May, over the weekend and two days ago.'
    const german = 'Am Montag, dem 3. März 2025, sagte er: Am 5. April geht es weiter.'
    const read = (timeZone: string) => {
      process.env.TZ = timeZone
      return [
        analyseDocument(english, { ...ENGLISH, referenceDate: '2025-03-30' }).marks.dates,
        analyseDocument(german, { language: 'de', format: 'plain', referenceDate: '2025-03-30' }).marks.dates,
      ]
    }
    const here = read('UTC')
    expect(here[0]?.length).toBeGreaterThan(4)
    expect(here[1]?.map(({ date }) => date.iso)).toEqual(['2025-03-03', '2025-04-05'])
    for (const timeZone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin', 'Pacific/Apia'])
      expect(read(timeZone)).toEqual(here)
  })

  it('leaves relative dates open where the document gives no day', () => {
    const { marks, referenceDate } = analyseDocument('He said on Monday that the talks begin on 3 May.', ENGLISH)
    expect(referenceDate).toBeNull()
    expect(marks.dates.map(({ date }) => date.iso)).toEqual([null, null])
  })

  it('takes a day that a person chose before the one in the text', () => {
    const text = 'Quiet night at the port\n5 May 2025\n\nNobody came yesterday, the warden said.'
    const analysis = analyseDocument(text, ENGLISH)
    expect(analysis.referenceDate?.iso).toBe('2025-05-05')
    const changed = redate(analysis, '2025-05-09')
    expect(changed.referenceReason).toBe('chosen by a person')
    expect(changed.marks.dates.at(-1)?.date.iso).toBe('2025-05-08')
    expect(redate(analysis, 'not a day').referenceDate?.iso).toBe('2025-05-05')
  })

  it('finds structure, sentences, quotes and dates in a language without rules, and says what it did not try', () => {
    const text =
      '1. Acqua: Il ministro disse il 3 marzo 2025: «Abbiamo acqua per tutti.» Nessuno lo crede.\n2. Luce: Forse non ce n’è.'
    const analysis = analyseDocument(text, { language: 'it', format: 'plain' })
    expect(analysis.outline.map(({ title }) => title)).toEqual(['Acqua', 'Luce'])
    expect(analysis.sentences).toHaveLength(3)
    expect(analysis.marks.quotes).toHaveLength(1)
    expect(analysis.marks.dates[0]?.date.iso).toBe('2025-03-03')
    expect(analysis.claims).toEqual([])
    expect(analysis.tried).toEqual(['points', 'quotes', 'dates'])
    expect(analysis.notTried).toHaveLength(1)
  })
})
