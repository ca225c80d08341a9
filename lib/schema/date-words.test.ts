import { describe, expect, it } from 'vitest'
import type { FuzzyDate } from '@/lib/schema/fuzzy-date'
import { describeDate } from './date-words'

const date = (iso: string | null): FuzzyDate => ({ text: 'that week', iso, precision: 'unknown' })

describe('describeDate', () => {
  it.each([
    ['2025-03-18', '18 Mar 2025'],
    ['2025-03-08T14:00Z', '8 Mar 2025, 14:00'],
    ['2025-03', 'Mar 2025'],
    ['2025', '2025'],
    ['2025-03-15/2025-03-16', '15 Mar 2025 – 16 Mar 2025'],
  ])('reads %s as %s', (iso, words) => {
    expect(describeDate(date(iso))).toBe(words)
  })
  it('keeps the words of the text where they settle nothing', () => {
    expect(describeDate(date(null))).toBe('that week')
    expect(describeDate(date('2025-19-01'))).toBe('that week')
  })
})
