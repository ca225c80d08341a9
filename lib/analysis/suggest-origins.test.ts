import { describe, expect, it } from 'vitest'
import { readCard } from '@/lib/schema/card'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import type { BoardId, CardId, OriginId, SourceId } from '@/lib/schema/ids'
import type { Source } from '@/lib/schema/source'
import { suggestOrigins, type SuggestionBoard } from './suggest-origins'

function says(
  id: string,
  exact: string,
  attribution: Record<string, unknown> = {},
  documentId = `of ${id}`,
): EvidenceCard {
  const excerpt = {
    documentId,
    version: 1,
    quote: { exact, prefix: '', suffix: '' },
    position: { start: 0, end: 1 },
    textHash: '',
  }
  const fields = Object.fromEntries(Object.entries(attribution).map(([key, value]) => [`attribution.${key}`, value]))
  const card = readCard(id as CardId, { kind: 'evidence', 'excerpt:e': excerpt, ...fields }, '', [])
  if (card.kind !== 'evidence') throw new Error('no evidence')
  return card
}
const agency = (name: string, ...aliases: string[]): Source => ({
  id: name as SourceId,
  boardId: 'b' as BoardId,
  name,
  aliases,
  type: 'agency',
})
const BOARD: SuggestionBoard = { origin: (id: OriginId) => ({ id, name: id }), areApart: () => false }
const suggest = (evidence: EvidenceCard[], sources: Source[] = [], board = BOARD) =>
  suggestOrigins(evidence, sources, board).map(({ a, b, reason }) => `${a.id} ${b.id}: ${reason}`)

const QUAY = 'The eastern quay stays closed until the divers have inspected the pillars, the harbour master said.'
const known = (originId: string) => ({ originId, originState: 'known' })

describe('suggesting one origin', () => {
  it('finds nearly the same words, and says how alike they are', () => {
    const other = QUAY.replace('harbour master said', 'harbour master told us')
    expect(
      suggest([says('a', QUAY), says('b', other), says('c', 'The ferry sails again on Friday, at noon.')]),
    ).toEqual(['a b: Nearly the same words: 81 % of them alike.'])
    expect(suggest([says('a', QUAY), says('b', QUAY.toUpperCase())])).toEqual(['a b: The same words.'])
    expect(suggest([says('a', 'No comment.'), says('b', 'No comment.')])).toEqual([])
  })

  it('finds the same speaker on the same matter, under longer and shorter names', () => {
    const a = says('a', 'The divers found cracks in two pillars, Brandt said.', { speaker: 'Brandt' })
    const b = says('b', 'Cracks run through two of the pillars.', { speaker: 'Harbour master Ilse Brandt' })
    const c = says('c', 'The ferry company pays for the cracks in the pillars.', { speaker: 'Oskar Lind' })
    const d = says('d', 'Tickets stay valid.', { speaker: 'Ilse Brandt' })
    expect(suggest([a, b, c, d])).toEqual([
      'a b: Both have it from Harbour master Ilse Brandt, and both speak of “cracks” and “pillars”.',
    ])
  })

  it('does not take unnamed people, or what was said on different days, for one', () => {
    const day = (iso: string) => ({ said: { text: iso, iso, precision: 'day' }, speaker: 'Ilse Brandt' })
    const words = ['Divers found cracks in the pillars.', 'The pillars have cracks, so the divers say.'] as const
    expect(
      suggest([says('a', words[0], { speaker: 'officials' }), says('b', words[1], { speaker: 'officials' })]),
    ).toEqual([])
    expect(suggest([says('a', words[0], day('2026-03-02')), says('b', words[1], day('2026-03-05'))])).toEqual([])
    expect(suggest([says('a', words[0], day('2026-03-02')), says('b', words[1], day('2026-03-02'))])).toHaveLength(1)
  })

  it('keeps apart what was said in another month, or by the hour on another day, unless the words are the same', () => {
    const on = (iso: string, precision: string) => ({ said: { text: iso, iso, precision }, speaker: 'Ilse Brandt' })
    const count = (x: ReturnType<typeof on>, y: ReturnType<typeof on>, [a, b] = [QUAY, `${QUAY} Twice.`]) =>
      suggest([says('a', a!, x), says('b', b!, y)]).length
    expect(count(on('2026-02', 'month'), on('2026-03-05', 'day'))).toBe(0)
    expect(count(on('2026-03-05T14:00Z', 'time'), on('2026-03-06', 'day'))).toBe(0)
    expect(count(on('2026-03', 'month'), on('2026-03-05', 'day'))).toBe(1)
    expect(count(on('2026-03-05T14:00Z', 'time'), on('2026-03-05', 'day'))).toBe(1)
    expect(count(on('2026-03-05/2026-03-06', 'range'), on('2026-03-09', 'day'))).toBe(1)
    expect(count(on('2026-03-02', 'day'), on('2026-03-05', 'day'), [QUAY, QUAY])).toBe(1)
  })

  it('keeps what takes back or denies apart from what it takes back', () => {
    const words = ['Divers found cracks in the pillars.', 'The pillars have no cracks, so the divers say.'] as const
    const count = (x: string, y: string) =>
      suggest([
        says('a', words[0], { speaker: 'Ilse Brandt', stance: x }),
        says('b', words[1], { speaker: 'Ilse Brandt', stance: y }),
      ]).length
    expect(count('asserts', 'reverses')).toBe(0)
    expect(count('denies', 'asserts')).toBe(0)
    expect(count('denies', 'denies')).toBe(1)
    expect(count('asserts', 'position')).toBe(1)
  })

  it('takes neither days nor hedges for words that two claims share', () => {
    const brandt = { speaker: 'Ilse Brandt' }
    const a = says('a', 'On Wednesday in March the ferry is likely to sail, Brandt said.', brandt)
    const b = says('b', 'Work is likely to go on until Wednesday, perhaps through March.', brandt)
    const c = says('c', 'Am Mittwoch im Dezember fährt die Fähre.', brandt)
    const d = says('d', 'Bis Mittwoch wird gebaut, und im Dezember auch.', brandt)
    expect(suggest([a, b, c, d])).toEqual([])
  })

  it('finds an outlet that names an agency which reports the same', () => {
    const a = says('a', 'According to AP, the pillars have cracks.', { outlet: 'Eastmoor Post' })
    const b = says('b', 'Cracks were found in the pillars.', {
      outlet: 'Associated Press',
      sourceId: 'Associated Press',
    })
    expect(suggest([a, b], [agency('Associated Press', 'AP')])).toEqual([
      'a b: Both name Associated Press, and both speak of “cracks” and “pillars”.',
    ])
    expect(suggest([a, b], [])).toEqual([])
  })

  it('names an origin by whose words or report it is and what they are on, no further', () => {
    const names = (evidence: Parameters<typeof suggestOrigins>[0], sources: readonly Source[] = []) =>
      suggestOrigins(evidence, sources, BOARD).map(({ name }) => name)
    const words = ['Divers found cracks in the pillars.', 'The pillars have cracks, so the divers say.'] as const
    const said = (speaker: string) => [says('a', words[0], { speaker }), says('b', words[1], { speaker })]
    expect(names(said('Ilse Brandt'))).toEqual(['Ilse Brandt’s words on “cracks” and “divers”'])
    expect(names(said('The Pilots'))).toEqual(['The Pilots’ words on “cracks” and “divers”'])
    const printed = [
      says('a', 'According to AP, the pillars have cracks.', { outlet: 'Eastmoor Post' }),
      says('b', 'Cracks were found in the pillars.', { outlet: 'Associated Press', sourceId: 'Associated Press' }),
    ]
    expect(names(printed, [agency('Associated Press', 'AP')])).toEqual([
      'Associated Press’ report on “cracks” and “pillars”',
    ])
  })

  it('joins a group with no more pairs than it takes, in the same way whatever the order', () => {
    const group = ['a', 'b', 'c', 'd'].map((id) => says(id, QUAY))
    const found = suggest(group)
    expect(found).toHaveLength(3)
    expect(suggest([...group].reverse())).toEqual(found)
  })

  it('suggests nothing that is known, or that a person said is apart; an unknown may join a known one', () => {
    const [a, b, c] = [says('a', QUAY, known('x')), says('b', QUAY, known('x')), says('c', QUAY)]
    expect(suggest([a, b])).toEqual([])
    expect(suggest([a, says('b', QUAY, known('y'))])).toEqual([])
    expect(suggestOrigins([a, b, c], [], BOARD)).toMatchObject([{ b: { id: 'c' }, origin: 'x' }])
    expect(suggest([a, c], [], { ...BOARD, areApart: () => true })).toEqual([])
  })
})
