import { describe, expect, it } from 'vitest'
import { isolated, runsRightToLeft, withNamesIsolated } from './own-direction'

describe('the direction of words', () => {
  it('is that of their first letter, whatever stands before it', () => {
    expect(runsRightToLeft('1. מי חתך את הכבל?')).toBe(true)
    expect(runsRightToLeft('“تقرير” of May')).toBe(true)
    expect(runsRightToLeft('Report of דבר')).toBe(false)
    expect(runsRightToLeft('13.5.2026 …')).toBe(false)
  })
  it('does not reach beyond a name in a sentence; other names are left as they are', () => {
    expect(withNamesIsolated('“דוח (טיוטה)” is here; 2 claims are proposed.')).toBe(
      '“\u2068דוח (טיוטה)\u2069” is here; 2 claims are proposed.',
    )
    expect(withNamesIsolated('“Report” is here.')).toBe('“Report” is here.')
    expect(isolated('רדיו המפרץ')).toBe('\u2068רדיו המפרץ\u2069')
  })
})
