import { describe, expect, it } from 'vitest'
import { MAX_BOARD_TITLE_UNITS } from '@/lib/schema/limits'
import { markTitle } from './mark-title'

describe('markTitle', () => {
  it('says what a board is, once', () => {
    expect(markTitle('Harbour', 'imported')).toBe('Harbour (imported)')
    expect(markTitle('Harbour (imported)', 'imported')).toBe('Harbour (imported)')
    expect(markTitle('Harbour (copy)', 'copy')).toBe('Harbour (copy)')
  })
  it('keeps to the longest title, and cuts no character', () => {
    const long = 'h'.repeat(MAX_BOARD_TITLE_UNITS - 8)
    const marked = markTitle(`${long}⚓🚢`, 'copy')
    expect(marked).toBe(`${long}⚓ (copy)`)
    expect(markTitle('h'.repeat(MAX_BOARD_TITLE_UNITS), 'imported')).toHaveLength(MAX_BOARD_TITLE_UNITS)
  })
})
