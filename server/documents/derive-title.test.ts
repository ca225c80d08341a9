import { describe, expect, it } from 'vitest'
import { UNNAMED_PASTE } from '@/lib/schema/source'
import { deriveTitle } from './derive-title'

const text = 'The gates of the upper lock stay shut until the river falls.'

describe('deriveTitle', () => {
  it('makes a file’s name readable', () => {
    expect(deriveTitle({ filename: 'gauge_log-may.txt', how: 'upload', text })).toBe('Gauge log may')
    expect(deriveTitle({ filename: '__.txt', how: 'upload', text })).toBe('__')
  })
  it('keeps the name that a person gave a paste as it was typed', () => {
    expect(deriveTitle({ filename: 'e-mail from Arlen.txt', how: 'paste', text })).toBe('e-mail from Arlen')
  })
  it('takes the first words of a paste that nobody named', () => {
    expect(deriveTitle({ filename: UNNAMED_PASTE, how: 'paste', text })).toBe('The gates of the upper lock stay shut …')
    expect(deriveTitle({ filename: UNNAMED_PASTE, how: 'paste', text: ' \n' })).toBe('Pasted text')
  })
})
