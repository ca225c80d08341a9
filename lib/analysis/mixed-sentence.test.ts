import { describe, expect, it } from 'vitest'
import type { CardId } from '@/lib/schema/ids'
import type { JudgementCard } from '@/lib/schema/reasoning-cards'
import { richTextFromPlain } from '@/lib/schema/rich-text'
import { mixedSentence } from './mixed-sentence'

describe('likelihood and confidence', () => {
  const inWords = (title: string, body = '', confidenceReason?: string): JudgementCard => ({
    id: 'j' as CardId,
    kind: 'judgement',
    title,
    body: richTextFromPlain(body),
    tags: [],
    madeBy: 'person',
    ...(confidenceReason !== undefined && { confidenceReason }),
  })
  it('in one sentence are found, wherever they stand', () => {
    expect(mixedSentence(inWords('We are confident that it is likely.'))).toBe('We are confident that it is likely.')
    expect(mixedSentence(inWords('Short', 'One. It is probably so, with high confidence. Two.'))).toBe(
      'It is probably so, with high confidence.',
    )
    expect(mixedSentence(inWords('Short', '', 'High confidence: very unlikely to be staged.'))).toBeDefined()
  })
  it('in two sentences are as they should be', () => {
    expect(mixedSentence(inWords('It is likely to reopen. Our confidence is moderate.'))).toBeUndefined()
    expect(mixedSentence(inWords('The likelihood rises\nConfidence falls'))).toBeUndefined()
  })
})
