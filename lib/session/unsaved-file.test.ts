import { describe, expect, it } from 'vitest'
import { readCard } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import { richTextFromPlain } from '@/lib/schema/rich-text'
import { unsavedFile } from './unsaved-file'

const card = (id: string, title: string, text: string, fields: Record<string, string>) =>
  readCard(id as CardId, fields, title, richTextFromPlain(text))
const fileOf = (...cards: ReturnType<typeof card>[]) =>
  unsavedFile({ title: 'Harbour', moment: '29 Nov 2026, 07:49', cards, edits: 'AAEC' })

describe('edits that were not saved, as a file', () => {
  it('begin with what they are and what the file is for, and hold their author’s words', () => {
    const text = fileOf(
      card('a', 'The quay reopens late', 'Two pilots say so.\nOne of them twice.', {
        kind: 'judgement',
        confidenceReason: 'One witness',
      }),
      card('b', '', 'Ask the pilots', { kind: 'note' }),
    )
    expect(text).toMatch(/^Edits on the board “Harbour” that were not saved, kept on 29 Nov 2026, 07:49\.\n/)
    expect(text).toContain('copy them back onto a board by hand.\n\n2 cards written or changed:\n\n')
    expect(text).toContain(
      'Key judgement: The quay reopens late\nTwo pilots say so.\nOne of them twice.\nReason for the confidence: One witness\n',
    )
    expect(text).toContain('\n\nNote: Ask the pilots\n\n') // said once
    expect(text).toMatch(/base64\):\n\nAAEC\n$/)
  })
  it('say so when no words are among them', () => {
    expect(fileOf()).toContain('No words of a card were written')
  })
})
