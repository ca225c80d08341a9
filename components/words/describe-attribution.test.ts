import { describe, expect, it } from 'vitest'
import type { Attribution } from '@/lib/schema/attribution'
import { describeAttribution } from './describe-attribution'

const said = { text: 'on Tuesday', iso: '2025-03-18', precision: 'day' } as const
const by = (speaker: string | null, outlet: string | null, more: Partial<Attribution> = {}) =>
  describeAttribution({ speaker, outlet, stance: 'asserts', originState: 'not-established', ...more })

describe('describeAttribution', () => {
  it('names speaker, outlet and date', () => {
    expect(by('harbour officials', 'the Coast Courier', { said })).toBe(
      'the Coast Courier → harbour officials · 18 Mar 2025',
    )
  })
  it('lets an outlet speak for itself when nobody else is named', () => {
    expect(by(null, 'the Coast Courier')).toBe('the Coast Courier')
  })
  it('says so when the text names nobody', () => {
    expect(by(null, null)).toBe('Speaker not named')
    expect(describeAttribution(undefined)).toBe('Speaker not named')
  })
})
