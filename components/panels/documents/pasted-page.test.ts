import { describe, expect, it } from 'vitest'
import { isPageLike } from './pasted-page'

const long = 'The gates of the dam stay shut until the water is lower. '.repeat(6)

describe('a piece of a page', () => {
  it('is a document when it has a heading with more than one thing under it', () => {
    const html = '<h1>Gates stay shut</h1><p>By Ida Moor</p><ul><li>Who pays</li></ul>'
    expect(isPageLike(html, 'Gates stay shut\n\nBy Ida Moor\n\nWho pays')).toBe(true)
  })
  it('is a document when it is several paragraphs or entries of some length', () => {
    expect(isPageLike('<p>a</p><p>b</p><p>c</p>', long)).toBe(true)
    expect(isPageLike('<table><tr><td>a</tr><tr><td>b</tr><tr><td>c</tr></table>', long)).toBe(true)
  })
  it('is a note when it is a sentence, a heading with a line, or a few short lines', () => {
    expect(isPageLike('<p>The gates stay shut.</p>', 'The gates stay shut.')).toBe(false)
    expect(isPageLike('<h2>Quay</h2><p>It stays closed.</p>', 'Quay\n\nIt stays closed.')).toBe(false)
    expect(isPageLike('<ul><li>bread</li><li>salt</li><li>rope</li></ul>', 'bread\nsalt\nrope')).toBe(false)
    expect(isPageLike('', long)).toBe(false)
  })
})
