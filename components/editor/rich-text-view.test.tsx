import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { RichText } from '@/lib/schema/rich-text'
import { RichTextView } from './rich-text-view'

function inside(body: RichText): string {
  return renderToStaticMarkup(<RichTextView body={body} />).replace(/^<div[^>]*>|<\/div>$/g, '')
}

describe('rich text to read', () => {
  it('draws headings, lists, marks and line breaks', () => {
    expect(
      inside([
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Why' }] },
        { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: { bold: {}, italic: {} } }, { type: 'hardBreak' }] }] }] },
      ]), // prettier-ignore
    ).toBe('<h2>Why</h2><ol start="3"><li><p><strong><em>a</em></strong><br/></p></li></ol>')
  })

  it('gives an empty paragraph its line', () => {
    expect(inside([{ type: 'paragraph' }])).toBe('<p><br/></p>')
  })

  it('follows safe addresses only, in a new page that learns nothing of this one', () => {
    const link = (href: string): RichText => [{ type: 'text', text: 'here', marks: { link: { href } } }]
    expect(inside(link('https://example.org/'))).toBe(
      '<a href="https://example.org/" target="_blank" rel="noopener noreferrer nofollow">here</a>',
    )
    for (const bad of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      '/relative',
      'JaVaScRiPt:x',
    ]) {
      expect(inside(link(bad))).toBe('here')
    }
  })

  it('shows the words of what it does not know, and no markup of theirs', () => {
    expect(
      inside([{ type: 'script', content: [{ type: 'text', text: '<b>words</b>', marks: { glitter: {} } }] }]),
    ).toBe('<div>&lt;b&gt;words&lt;/b&gt;</div>')
  })
})
