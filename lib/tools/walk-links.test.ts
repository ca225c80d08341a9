import { describe, expect, it } from 'vitest'
import { neighbourTowards } from './walk-links'

const at = (x: number, y: number) => ({ x, y, w: 10, h: 10 })

describe('walking along links', () => {
  const neighbours = [
    { id: 'near', rect: at(100, 10) },
    { id: 'far', rect: at(400, 0) },
    { id: 'below', rect: at(0, 200) },
  ]
  it('goes to the nearest neighbour in the direction', () => {
    expect(neighbourTowards(at(0, 0), neighbours, 'right')).toBe('near')
    expect(neighbourTowards(at(0, 0), neighbours, 'down')).toBe('below')
  })
  it('stays where nothing lies that way', () => {
    expect(neighbourTowards(at(0, 0), neighbours, 'left')).toBeUndefined()
    expect(neighbourTowards(at(0, 0), neighbours, 'up')).toBeUndefined()
  })
})
