import { describe, expect, it } from 'vitest'
import { initialsOf } from './initials'

describe('initialsOf', () => {
  it('takes the first and the last word', () => {
    expect(initialsOf('Ana Maria Ortiz')).toBe('AO')
  })
  it('takes two letters of a single word', () => {
    expect(initialsOf('ben')).toBe('BE')
  })
  it('does not cut a letter beyond the basic plane in half', () => {
    expect(initialsOf('𝒜na 𝒪rtiz')).toBe('𝒜𝒪')
  })
  it('shows a question mark for nobody', () => {
    expect(initialsOf('   ')).toBe('?')
  })
})
