import { describe, expect, it } from 'vitest'
import { markedParts } from './marked-words'

describe('words that were found', () => {
  it('are marked wherever they stand, whatever the case, the phrase as one', () => {
    expect(markedParts('The Quay wall and a wall', 'quay wall')).toEqual(['The ', 'Quay wall', ' and a ', 'wall', ''])
  })
  it('are taken as they are typed, marks of a pattern too', () => {
    expect(markedParts('It cost $3.5 (or 345)', '$3.5 (or')).toEqual(['It cost ', '$3.5 (or', ' 345)'])
  })
  it('are none where nothing was typed', () => {
    expect(markedParts('The quay', ' ')).toEqual(['The quay'])
  })
})
