import { describe, expect, it } from 'vitest'
import { placeBar } from './place-bar'

const room = { left: 370, right: 850, top: 160, bottom: 900 }
const at = (top: number, bottom: number, left = 500, right = 700) => placeBar({ top, bottom, left, right }, room)

describe('placeBar', () => {
  it('stands over the middle of the passage', () => {
    expect(at(400, 420)).toEqual({ left: 600, top: 356 })
  })
  it('hangs over nothing beside the text', () => {
    expect(at(400, 420, 380, 400)?.left).toBe(520)
    expect(at(400, 420, 830, 850)?.left).toBe(700)
  })
  it('stands under a passage that begins at the upper edge', () => {
    expect(at(165, 185)?.top).toBe(191)
    expect(at(100, 185)?.top).toBe(191)
  })
  it('stands within a passage that fills the view', () => {
    expect(at(100, 1200)?.top).toBe(166)
  })
  it('is not there for a passage out of view', () => {
    expect(at(100, 160)).toBeUndefined()
    expect(at(900, 950)).toBeUndefined()
  })
})
