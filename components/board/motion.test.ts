import { describe, expect, it } from 'vitest'
import type { Rect } from '@/lib/geometry/rect'
import type { CardId, UserId } from '@/lib/schema/ids'
import type { Peer } from '@/lib/sync/presence'
import { createMotion, GLIDE_MS } from './motion'

const card = 'a' as CardId
const home: Rect = { x: 100, y: 0, w: 200, h: 100 }
const rectOf = (id: CardId) => (id === card ? home : undefined)
const peer = (drag: Peer['drag']): Peer => ({
  clientId: 7,
  user: { id: 'ben' as UserId, name: 'Ben', colour: '#1F7A4D' },
  cursor: null,
  selection: [],
  editing: null,
  drag,
})

describe('motion', () => {
  it('glides a card from where it was drawn to where it now is', () => {
    const motion = createMotion(rectOf, () => false)
    motion.glide(card, { ...home, x: 0 }, 1000)
    const half = motion.step(1000 + GLIDE_MS / 2).get(card)?.x ?? 0
    expect(half).toBeGreaterThan(0)
    expect(half).toBeLessThan(100)
    expect(motion.step(1000 + GLIDE_MS).size).toBe(0)
    expect(motion.isMoving()).toBe(false)
  })
  it('jumps for people who asked for less motion', () => {
    const motion = createMotion(rectOf, () => true)
    motion.glide(card, { ...home, x: 0 }, 0)
    expect(motion.step(1).size).toBe(0)
  })
  it('shows another’s drag until the dropped place arrives', () => {
    const motion = createMotion(rectOf, () => false)
    motion.setPeers([peer({ ids: [card], by: { x: 50, y: 5 } })], 0)
    expect(motion.step(0).get(card)).toMatchObject({ x: 150, y: 5 })
    motion.setPeers([peer(null)], 10)
    expect(motion.step(500).get(card)).toMatchObject({ x: 150 })
    motion.arrived(new Set([card]))
    expect(motion.step(510).size).toBe(0)
  })
  it('does not move a card twice when its dropped place comes before the end of the drag', () => {
    const motion = createMotion(rectOf, () => false)
    const dragging = peer({ ids: [card], by: { x: 50, y: 5 } })
    motion.setPeers([dragging], 0)
    motion.arrived(new Set([card]))
    expect(motion.step(0).size).toBe(0)
    motion.setPeers([dragging], 5) // somebody else's cursor moved
    expect(motion.step(5).size).toBe(0)
    motion.setPeers([peer(null)], 10)
    expect(motion.step(10).size).toBe(0)
    motion.setPeers([peer({ ids: [card], by: { x: 3, y: 0 } })], 20)
    expect(motion.step(20).get(card)).toMatchObject({ x: 103 })
  })
  it('gives up on a drag whose end never arrives, after a second', () => {
    const motion = createMotion(rectOf, () => false)
    motion.setPeers([peer({ ids: [card], by: { x: 50, y: 5 } })], 0)
    motion.setPeers([], 10)
    expect(motion.step(900).size).toBe(1)
    expect(motion.step(1200).size).toBe(0)
  })
  it('lets one’s own hand win', () => {
    const motion = createMotion(rectOf, () => false)
    motion.setPeers([peer({ ids: [card], by: { x: 50, y: 5 } })], 0)
    motion.setLocal(new Map([[card, { ...home, x: -7 }]]))
    expect(motion.step(0).get(card)?.x).toBe(-7)
  })
  it('holds nothing for cards that are gone', () => {
    const motion = createMotion(
      () => undefined,
      () => false,
    )
    motion.setPeers([peer({ ids: [card], by: { x: 50, y: 5 } })], 0)
    expect(motion.step(0).size).toBe(0)
  })
})
