import { describe, expect, it } from 'vitest'
import { foldName } from '@/lib/schema/fold-name'
import { findKnownOutlet } from './known-outlets'

describe('names of sources', () => {
  it.each([
    ['The Harbour Post', 'harbour  post'],
    ['the Independent', 'Independent'],
    ['Harbour Post’s', 'HARBOUR POST'],
    ['Radio Free Europe/Radio Liberty', 'Radio Free Europe Radio Liberty'],
  ])('fold “%s” and “%s” into one', (one, other) => {
    expect(foldName(one)).toBe(foldName(other))
  })

  it('keep apart what is spelled apart', () => {
    expect(foldName('Theatre News')).not.toBe(foldName('atre News'))
    expect(foldName('Нева')).not.toBe(foldName('Волга'))
  })
})

describe('known outlets', () => {
  it('are found by each of their names', () => {
    expect(findKnownOutlet('AP')).toBe(findKnownOutlet('the Associated Press'))
    expect(findKnownOutlet('Twitter')).toMatchObject({ name: 'X', type: 'platform' })
  })

  it('are not guessed', () => {
    expect(findKnownOutlet('Eastmoor Post')).toBeUndefined()
    expect(findKnownOutlet('')).toBeUndefined()
  })
})
