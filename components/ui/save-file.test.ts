import { describe, expect, it } from 'vitest'
import { fileNameOf } from './save-file'

describe('fileNameOf', () => {
  it('keeps letters of any script and drops what file systems refuse', () => {
    expect(fileNameOf('Harbour/strike: «week 2» – Порт?')).toBe('Harbour strike «week 2» – Порт')
  })
  it('never gives an empty or a dotted name', () => {
    expect(fileNameOf('///')).toBe('board')
    expect(fileNameOf('..')).toBe('board')
  })
})
