import { describe, expect, it } from 'vitest'
import type { OutlinePart } from '@/lib/schema/source'
import { questionOfPoint } from './point-question'

const TEXT = 'Intro words.\nIssues\n1. Fees: too high.\n2. Quay: it sinks.\nOutlook\nNo end.\n'
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const part = (kind: OutlinePart['kind'], from: string, to: string | null, heading: string | null): OutlinePart => ({
  id: from,
  kind,
  level: kind === 'point' ? 2 : 1,
  marker: null,
  title: heading,
  heading: heading === null ? null : at(heading),
  span: { start: TEXT.indexOf(from), end: to === null ? TEXT.length : TEXT.indexOf(to) },
})
const OUTLINE = [
  part('intro', 'Intro', 'Issues', null),
  part('section', 'Issues', '1.', 'Issues'),
  part('point', '1.', '2.', '1. Fees:'),
  part('point', '2.', 'Outlook', '2. Quay:'),
  part('section', 'Outlook', null, 'Outlook'),
]
const ask = (words: string) => questionOfPoint('The team’s title', at(words), { text: TEXT, outline: OUTLINE })

describe('what a point asks', () => {
  it('is its title, its own text and what tells it from its neighbours; its whole section is no evidence', () => {
    expect(ask('2. Quay:')).toEqual({
      question: { heading: 'The team’s title', body: ' it sinks.\n', others: [' too high.\n'] },
      section: { start: TEXT.indexOf('Issues'), end: TEXT.indexOf('Outlook') },
    })
  })

  it('of a section’s heading has that section alone', () => {
    expect(ask('Outlook')?.section).toEqual({ start: TEXT.indexOf('Outlook'), end: TEXT.length })
  })

  it('is nothing of the outline’s for a passage in running text', () => {
    expect(ask('Intro words.')).toBeUndefined()
    expect(ask('it sinks')).toBeUndefined()
  })
})
