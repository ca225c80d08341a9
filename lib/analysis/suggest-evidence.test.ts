import { describe, expect, it } from 'vitest'
import { packSpans } from '@/lib/schema/packed-spans'
import type { DocumentId } from '@/lib/schema/ids'
import { evidenceQuery } from './evidence-query'
import { createSearchDesk } from './search-desk'
import { sharedWords } from './shared-words'
import type { EvidenceWanted, PassageOf } from './suggest-evidence'

const NOTE = 'note-000000' as DocumentId
const REPORT = 'report-0000' as DocumentId
const LINES = {
  [NOTE]: ['The talks are about water levels.', 'Nobody doubts the treaty.'],
  [REPORT]: [
    'The upper side wants high water levels until August.',
    'Fields would be dry by then, farmers told the Gazette.',
    'The eastern wall of the dam is cracked.',
    'Engineers measured the seepage at the wall.',
    'A band played.',
    'The water rose.',
    'Summer levels fell in every year since the treaty.',
  ],
}
const spanOf = (documentId: DocumentId, line: number): PassageOf => {
  const start = LINES[documentId]!.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0)
  return { documentId, start, end: start + LINES[documentId]![line]!.length }
}
const QUESTION = { heading: 'Water levels in summer', body: 'The lower side says its fields would be dry.', others: [] }

function search(wanted: Partial<EvidenceWanted> = {}) {
  const desk = createSearchDesk()
  for (const documentId of [NOTE, REPORT])
    desk({
      kind: 'add',
      document: {
        documentId,
        text: LINES[documentId]!.join('\n'),
        sentences: packSpans(LINES[documentId]!.map((_, line) => spanOf(documentId, line))),
      },
    })
  const answer = desk({
    kind: 'search',
    n: 7,
    documents: [NOTE, REPORT],
    wanted: { question: QUESTION, decided: [], ...wanted },
  })
  expect(answer?.n).toBe(7)
  return answer?.suggestions ?? []
}
const lineOf = ({ documentId, start }: PassageOf) =>
  `${documentId === NOTE ? 'note' : 'report'} ${LINES[documentId]!.findIndex((_, line) => spanOf(documentId, line).start === start)}`

describe('suggested evidence', () => {
  it('is at most five passages, the best first, the same each time', () => {
    const found = search()
    expect(found.map(lineOf)).toEqual(['report 6', 'report 0', 'note 0', 'report 1', 'report 5'])
    expect(search()).toEqual(found)
  })

  it('leaves out the card’s own section, and what is linked or dismissed', () => {
    expect(search({ section: spanOf(NOTE, 0), decided: [spanOf(REPORT, 6)] }).map(lineOf)).toEqual([
      'report 0',
      'report 1',
      'report 5',
    ])
  })

  it('holds the card’s own document back: there the point is repeated', () => {
    expect(search({ own: NOTE }).map(lineOf)).toEqual(['report 6', 'report 0', 'report 1', 'report 5', 'note 0'])
  })

  it('offers what a retracted document says last, and measures nothing by it', () => {
    const found = search({ retracted: [REPORT] })
    expect(found.map(lineOf)).toEqual(['note 0', 'report 6', 'report 0', 'report 5', 'report 1'])
    expect(found[0]?.isWeak).toBe(false)
    const standing = search({ retracted: [NOTE] })
    expect(standing.at(-1)).toMatchObject({ documentId: NOTE })
  })

  it('calls weak what shares no word of the heading, or much less than the best', () => {
    const weak = search().filter(({ isWeak }) => isWeak)
    expect(weak.map(lineOf)).toContain('report 1')
    expect(search()[0]?.isWeak).toBe(false)
    expect(search().slice(-weak.length)).toEqual(weak)
  })

  it('calls nothing stronger because what was better is accepted', () => {
    const strong = search().filter(({ isWeak }) => !isWeak)
    expect(search({ decided: strong }).every(({ isWeak }) => isWeak)).toBe(true)
  })

  it('gives the shared words as reasons, with their part of the score', () => {
    const [, second] = search()
    expect(second?.shared.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    const { words, spans } = sharedWords(LINES[REPORT]![0]!, second!.shared)
    expect(words.map(({ word }) => word).sort()).toEqual(['levels', 'side', 'water'])
    expect(spans.map(({ start, end }) => LINES[REPORT]![0]!.slice(start, end))).toEqual(['side', 'water', 'levels'])
  })

  it('finds nothing for a card without telling words', () => {
    expect(search({ question: { heading: 'This and that', body: '', others: [] } })).toEqual([])
  })
})

describe('what is asked', () => {
  it('weighs the heading three times, and takes from the body what tells it from the other points', () => {
    const others = ['The dam wall and its repair.', 'The dam wall and the fish.']
    const { weights, heading } = evidenceQuery({
      heading: 'Dam inspections',
      body: 'Night inspections of the dam wall.',
      others,
    })
    expect(heading).toEqual(new Set(['dam', 'inspect']))
    expect([...weights]).toEqual([
      ['inspect', 4],
      ['night', 1],
      ['dam', 4],
      ['wall', 1],
    ])
  })

  it('takes no more than forty terms of a long body', () => {
    const body = Array.from({ length: 300 }, (_, index) => `term${index}x`).join(' ')
    expect(evidenceQuery({ heading: '', body, others: [] }).weights.size).toBe(40)
  })
})

describe('shared words', () => {
  it('count a hyphened word once', () => {
    const shared = [
      { stem: 'ceasefir', share: 0.5 },
      { stem: 'fire', share: 0.25 },
      { stem: 'talk', share: 0.25 },
    ]
    expect(sharedWords('Talks on a cease-fire; the cease-fire talks.', shared).words).toEqual([
      { word: 'cease-fire', share: 0.75 },
      { word: 'Talks', share: 0.25 },
    ])
  })
})
