import { describe, expect, it } from 'vitest'
import { moveRect, type Rect } from '@/lib/geometry/rect'
import { giveWay, type Standing } from './give-way'

const now: Rect = { x: 0, y: 0, w: 300, h: 400 }
const thing = (id: string, rect: Rect, isLocked = false): Standing<string> => ({ id, rects: [rect], isLocked })
const at = (x: number, y: number, w = 200, h = 100): Rect => ({ x, y, w, h })

describe('what stands in the way of a frame that grows', () => {
  it('goes aside to the side where it stood, as far off as before, and pushes on what stands behind it', () => {
    const { shifts } = giveWay({ now, then: { ...now, w: 500 }, inside: [] }, [
      thing('beside', at(340, 0)),
      thing('behind', at(580, 50)),
      thing('far', at(1200, 0)),
      thing('below', at(0, 440)),
    ])
    expect(Object.fromEntries(shifts)).toEqual({ beside: { x: 200, y: 0 }, behind: { x: 200, y: 0 } })
  })
  it('goes the shorter way round a corner', () => {
    const { shifts } = giveWay({ now, then: { ...now, w: 600, h: 500 }, inside: [] }, [thing('corner', at(320, 430))])
    expect(Object.fromEntries(shifts)).toEqual({ corner: { x: 0, y: 100 } })
  })
  it('stays when it lay over the frame before, unless something newly lies under it', () => {
    const over = thing('over', at(250, 20))
    const then = { ...now, h: 600 }
    expect(giveWay({ now, then, inside: [] }, [over]).shifts.size).toBe(0)
    const { shifts } = giveWay({ now, then, inside: [at(24, 48, 250)] }, [over])
    expect(moveRect(at(250, 20), shifts.get('over')!).x).toBe(324)
  })
  it('is named when it is locked, also far behind, and then nothing moves', () => {
    const around = [thing('beside', at(340, 0)), thing('locked', at(580, 50), true)]
    expect(giveWay({ now, then: { ...now, w: 500 }, inside: [] }, around)).toEqual({
      shifts: new Map(),
      stuck: 'locked',
    })
  })
})
