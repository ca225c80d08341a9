import { describe, expect, it } from 'vitest'
import { createCamera } from '@/lib/camera/camera'
import { createCell } from '@/lib/cell/cell'
import type { Rect } from '@/lib/geometry/rect'
import type { UserId } from '@/lib/schema/ids'
import type { Peer, Presence } from '@/lib/sync/presence'
import type { Announcement } from './announcement'
import { createFollow } from './create-follow'

const ANA = 'ana' as UserId
const BEN = 'ben' as UserId
const CLOCK = { now: () => 0, nextFrame: () => () => undefined, prefersReducedMotion: () => true }

function aPeer(user: UserId, more: Partial<Peer> = {}): Peer {
  return {
    clientId: 1,
    user: { id: user, name: user === BEN ? 'Ben' : 'Ana', colour: '#1F7A4D' },
    cursor: null,
    selection: [],
    editing: null,
    drag: null,
    ...more,
  }
}

/** Ana's side: what the others say, what she says, and where her camera is. */
function aSide(size = { w: 1000, h: 800 }) {
  const peers = createCell<readonly Peer[]>([aPeer(BEN)])
  const connection = { isThere: true }
  const said: { view?: Rect | null; following?: UserId | null } = {}
  const announced: Announcement[] = []
  const camera = createCamera(undefined, CLOCK)
  camera.setViewport(size)
  const presence: Presence = {
    peers,
    setCursor() {},
    setSelection() {},
    setEditing() {},
    setDrag() {},
    setView: (view) => void (said.view = view),
    setFollowing: (following) => void (said.following = following),
    setLens() {},
  }
  const announce = (message: Announcement) => void announced.push(message)
  const follow = createFollow({ presence, camera, myId: ANA, announce, isConnected: () => connection.isThere })
  return { peers, said, announced, camera, connection, follow }
}

describe('following a person', () => {
  it('shows all of what they see, on a surface of another shape', () => {
    const { peers, said, camera, follow } = aSide({ w: 390, h: 700 })
    follow.start(BEN)
    expect(said.following).toBe(BEN)
    peers.set([aPeer(BEN, { view: { x: 100, y: 200, w: 1560, h: 800 } })])
    expect(camera.state.get().zoom).toBeCloseTo(390 / 1560)
    const { x, y, w, h } = camera.view()
    expect([x, y + h / 2, w]).toEqual([100, 600, 1560])
    expect(h).toBeGreaterThan(800)
    camera.setViewport({ w: 1560, h: 800 }) // the phone is turned
    expect(camera.view()).toEqual({ x: 100, y: 200, w: 1560, h: 800 })
  })

  it('says when they went to the outline, and when they are back or one stops', () => {
    const { peers, follow } = aSide()
    const view = { x: 0, y: 0, w: 500, h: 400 }
    follow.start(BEN)
    peers.set([aPeer(BEN, { view })])
    expect(follow.isInOutline.get()).toBe(false)
    peers.set([aPeer(BEN, { view, lens: 'outline' })])
    expect(follow.isInOutline.get()).toBe(true)
    expect(follow.person.get()?.name).toBe('Ben')
    peers.set([aPeer(BEN, { view })])
    expect(follow.isInOutline.get()).toBe(false)
    peers.set([aPeer(BEN, { view, lens: 'outline' })])
    follow.stop()
    expect(follow.isInOutline.get()).toBe(false)
  })

  it('ends when one’s own hand moves the camera, and leaves it there', () => {
    for (const move of ['panBy', 'zoomBy', 'zoomTo', 'fit'] as const) {
      const { peers, said, camera, follow } = aSide()
      follow.start(BEN)
      peers.set([aPeer(BEN, { view: { x: 0, y: 0, w: 500, h: 400 } })])
      expect(follow.person.get()?.name).toBe('Ben')
      if (move === 'panBy') camera.panBy({ x: 10, y: 0 })
      if (move === 'zoomBy') camera.zoomBy(1.25)
      if (move === 'zoomTo') camera.zoomTo(1)
      if (move === 'fit') camera.fit({ x: 0, y: 0, w: 10, h: 10 })
      expect(follow.person.get(), move).toBeNull()
      expect(said.following).toBeNull()
      const { x } = camera.view()
      peers.set([aPeer(BEN, { view: { x: 9000, y: 0, w: 500, h: 400 } })])
      expect(camera.view().x).toBe(x)
    }
  })

  it('ends with a word when they leave, but not when one of their tabs closes', () => {
    const { peers, announced, camera, follow } = aSide()
    const view = { x: 0, y: 0, w: 1000, h: 800 }
    const looking = aPeer(BEN, { clientId: 2, cursor: { x: 0, y: 0 }, view: { ...view, x: 7000 } })
    follow.start(BEN)
    peers.set([aPeer(BEN, { view }), looking])
    expect(camera.view().x).toBe(7000) // the tab with the cursor is the one that is looked at
    peers.set([aPeer(BEN, { view })])
    expect(camera.view().x).toBe(0)
    peers.set([])
    expect(follow.person.get()).toBeNull()
    expect(announced).toEqual([{ text: 'Ben has left the board.' }])
  })

  it('ends without a word when it is one’s own connection that is lost', () => {
    const { peers, announced, connection, follow } = aSide()
    follow.start(BEN)
    connection.isThere = false
    peers.set([])
    expect(follow.person.get()).toBeNull()
    expect(announced).toEqual([])
  })

  it('never follows oneself, nor somebody who is not here', () => {
    const { peers, follow } = aSide()
    peers.set([aPeer(ANA, { clientId: 2 })])
    follow.start(ANA)
    follow.start(BEN)
    expect(follow.person.get()).toBeNull()
  })
})

describe('being followed', () => {
  it('tells the view in whole units while somebody follows, and only then', () => {
    const { peers, said, camera } = aSide()
    camera.set({ x: 10.4, y: -3.6, zoom: 0.5 })
    expect(said.view).toBeUndefined()
    peers.set([aPeer(BEN, { following: ANA })])
    expect(said.view).toEqual({ x: 10, y: -4, w: 2000, h: 1600 })
    camera.panBy({ x: -10, y: 0 })
    expect(said.view).toEqual({ x: 30, y: -4, w: 2000, h: 1600 })
    peers.set([aPeer(BEN)])
    expect(said.view).toBeNull()
  })

  it('passes on what one follows oneself, so that two who follow each other stand still', () => {
    const { peers, said, camera, follow } = aSide({ w: 300, h: 900 })
    const view = { x: 0, y: 0, w: 1200, h: 300 }
    follow.start(BEN)
    peers.set([aPeer(BEN, { following: ANA, view })])
    expect(said.view).toEqual(view)
    expect(camera.view().h).toBeGreaterThan(view.h)
    camera.panBy({ x: 5, y: 0 })
    expect(said.view?.h).toBe(Math.round(camera.view().h)) // one's own again
  })
})
