import { describe, expect, it } from 'vitest'
import { analyseDocument } from '../analyse-document'
import { BODY, outlineOf } from './test-outline'

describe('the outline', () => {
  it('lets a point run over blank lines to the next marker or heading', () => {
    const text = `1. Price: ${BODY}\n\n${BODY}\n\n2. Quality: ${BODY}\nWhat Comes Next\n${BODY}`
    expect(outlineOf(text)).toEqual(['point 1 1. Price', 'point 1 2. Quality', 'section 1 - What Comes Next'])
  })

  it('invents nothing in prose, dialogue, letters or tables', () => {
    for (const text of [
      `${BODY}\n\n${BODY}`,
      `Ana: I will not go there again.\nBen: Nor will I, whatever they say about it.`,
      `Dear Ms Novak\n\n${BODY}\n\nKind regards\n\nPetra Novak`,
      'Name\tTown\tYear\nAna\tMerrin\t2024\nBen\tDenby\t2025',
    ]) {
      expect(
        analyseDocument(text, { language: 'en', format: 'plain' }).outline.filter(({ kind }) => kind === 'point'),
      ).toEqual([])
    }
    expect(outlineOf(`Dear Ms Novak\n\n${BODY}\n\nKind regards\n\nPetra Novak`)).toEqual(['intro 0 -'])
  })

  it('takes code, tables and rules of Markdown for layout', () => {
    const text = `${BODY}\n\n\`\`\`\nAna Velic said no.\n\`\`\`\n\n| Ana Velic said | no. |\n|---|---|\n\n---\n\nBen Okoye said no.`
    const analysis = analyseDocument(text, { language: 'en', format: 'markdown' })
    expect(analysis.claims.map(({ attribution }) => attribution.speaker)).toEqual(['Ben Okoye'])
    const open = analyseDocument('```\nAna Velic said no.', { language: 'en', format: 'markdown' })
    expect(open.claims).toHaveLength(1)
  })
})
