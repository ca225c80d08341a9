import { describe, expect, it } from 'vitest'
import { analyseDocument } from '../analyse-document'
import { BODY, outlineOf } from './test-outline'

describe('headings without a marker', () => {
  it('shows Markdown titles clean and keeps their place in the raw text', () => {
    const text = `# Report on **cod**\n\n## The *old* [quota](https://example.org) ##\n\n${BODY}`
    const { title, outline } = analyseDocument(text, { language: 'en', format: 'markdown' })
    expect(title).toBe('Report on cod')
    expect(outline[1]?.title).toBe('The old quota')
    expect(text.slice(outline[1]?.heading?.start, outline[1]?.heading?.end)).toBe(
      '## The *old* [quota](https://example.org) ##',
    )
  })

  it('takes the name of a first section for no title', () => {
    expect(outlineOf(`EXECUTIVE SUMMARY\n\n${BODY}`)).toEqual(['section 1 - EXECUTIVE SUMMARY'])
  })

  it('takes bold and underlined lines for headings', () => {
    expect(outlineOf(`**The facts**\n\n${BODY}\n\nThe law\n-------\n\n${BODY}`, 'markdown')).toEqual([
      'section 1 - The facts',
      'section 2 - The law',
    ])
  })

  it('takes words that lead in to a list for no heading', () => {
    const after = (line: string, next: string) => outlineOf(`${BODY}\n\n${line}\n\n${next}`)
    expect(after('What else there is:', `- ${BODY}\n- ${BODY}`)).toEqual(['intro 0 -'])
    expect(after('What else there is', BODY)).toContain('section 1 - What else there is')
  })

  it('takes the questions of an interview for no headings', () => {
    const text = `**Why did you go?**\n\n${BODY}\n\n**What about the owner?**\n\n${BODY}\n\n**Will you return?**\n\n${BODY}`
    const { outline } = analyseDocument(`# Five questions\n\n${text}`, { language: 'en', format: 'markdown' })
    expect(outline.filter(({ title }) => title?.endsWith('?'))).toEqual([])
  })
})
