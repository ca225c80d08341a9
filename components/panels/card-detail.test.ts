import { describe, expect, it } from 'vitest'
import { aCard } from '@/lib/scene/a-board'
import { createCell } from '@/lib/cell/cell'
import { NO_FACTS } from '@/lib/scene/card-facts'
import type { SourceDocument } from '@/lib/schema/source'
import { cardDetail } from './card-detail'

const documents = ['current', 'retracted'].map((status) => ({
  id: `doc-${status}`,
  title: `A ${status} report`,
  status,
}))
const library = { documents: createCell(documents as unknown as readonly SourceDocument[]) }
const frame = aCard({ id: 'frame', kind: 'frame', title: 'Talks' })
const scene = { facts: () => NO_FACTS, card: (id: string) => (id === 'frame' ? frame : undefined) }
const excerpt = (documentId: string) => ({
  documentId,
  version: 1,
  quote: { exact: 'we wait', prefix: '', suffix: '' },
  position: { start: 0, end: 7 },
  textHash: `sha256:${'0'.repeat(64)}`,
})
const evidence = (documentId: string) =>
  aCard({
    id: documentId,
    kind: 'evidence',
    fields: { 'attribution.speaker': 'A pilot', 'excerpt:e': excerpt(documentId) },
  })

describe('a card in a list to choose from', () => {
  it('says in which frame it is', () => {
    const words = (fields: Record<string, string>) =>
      cardDetail({ library, scene }, aCard({ id: 'p', kind: 'point', fields })).replace(/[\u2066-\u2069]/g, '')
    expect(words({ frameId: 'frame' })).toBe('Point · in “Talks”')
    expect(words({})).toBe('Point')
  })
  it('says of evidence whose words they are, from which document, and that it was retracted', () => {
    const details = documents.map(({ id }) =>
      cardDetail({ library, scene }, evidence(id)).replace(/[\u2066-\u2069]/g, ''),
    )
    expect(details[0]).toMatch(/^Evidence · A pilot.* · A current report$/)
    expect(details[1]).toMatch(/^Retracted · Evidence · A pilot.* · A retracted report$/)
  })
})
