import { describe, expect, it } from 'vitest'
import { MAX_ZOOM, MIN_ZOOM } from '@/lib/schema/limits'
import { createCamera, type CameraClock } from './camera'
import { fitted, toBoard, toScreen, wheelZoom, zoomedAt } from './camera-maths'

/** A clock that is wound by hand. */
function aClock(reduced = false) {
  let now = 0
  let waiting: (() => void)[] = []
  const clock: CameraClock = {
    now: () => now,
    nextFrame(run) {
      waiting.push(run)
      return () => (waiting = waiting.filter((each) => each !== run))
    },
    prefersReducedMotion: () => reduced,
  }
  const advance = (ms: number) => {
    now += ms
    const due = waiting
    waiting = []
    for (const run of due) run()
  }
  return { clock, advance }
}

describe('camera arithmetic', () => {
  it('turns board into screen and back', () => {
    const camera = { x: -120, y: 40, zoom: 0.37 }
    const point = { x: 12, y: 900 }
    const there = toScreen(camera, point)
    expect(toBoard(camera, there).x).toBeCloseTo(point.x)
    expect(toBoard(camera, there).y).toBeCloseTo(point.y)
  })
  it('keeps the point under the cursor fixed while zooming', () => {
    const camera = { x: 10, y: 20, zoom: 0.5 }
    const cursor = { x: 300, y: 200 }
    const before = toBoard(camera, cursor)
    const after = toBoard(zoomedAt(camera, cursor, 2), cursor)
    expect(after.x).toBeCloseTo(before.x)
    expect(after.y).toBeCloseTo(before.y)
  })
  it('keeps the zoom within its limits, and the point still, at either end', () => {
    const camera = { x: 0, y: 0, zoom: 1 }
    expect(zoomedAt(camera, { x: 5, y: 5 }, 1000).zoom).toBe(MAX_ZOOM)
    expect(zoomedAt(camera, { x: 5, y: 5 }, 0).zoom).toBe(MIN_ZOOM)
    expect(zoomedAt(camera, { x: 5, y: 5 }, NaN).zoom).toBe(1)
  })
  it('zooms by a fifth at a notch of a wheel, whatever the browser makes of one, and follows a pinch', () => {
    for (const notch of [53, 60, 100, 120, 800]) {
      expect(wheelZoom(-notch)).toBeCloseTo(1.2, 2)
      expect(wheelZoom(notch) * wheelZoom(-notch)).toBeCloseTo(1)
    }
    const pinch = Array.from({ length: 20 }, () => 100 * Math.log(2)).map((units) => -units / 20)
    expect(pinch.reduce((zoom, delta) => zoom * wheelZoom(delta), 1)).toBeCloseTo(2)
  })
  it('shows the whole of what it fits, no closer than 100 %', () => {
    const viewport = { w: 1000, h: 500 }
    const rect = { x: 100, y: 100, w: 4000, h: 300 }
    const camera = fitted(rect, viewport)
    expect(toScreen(camera, rect).x).toBeGreaterThanOrEqual(0)
    expect(toScreen(camera, { x: 4100, y: 400 }).x).toBeLessThanOrEqual(1000)
    expect(fitted({ x: 0, y: 0, w: 10, h: 10 }, viewport).zoom).toBe(1)
  })
  it('fills a narrow view but for little at each side', () => {
    const wide = { x: 100, y: 200, w: 4000, h: 600 }
    expect(toScreen(fitted(wide, { w: 390, h: 780 }), wide).x).toBeCloseTo(24)
    expect(toScreen(fitted(wide, { w: 1440, h: 780 }), wide).x).toBeCloseTo(64)
  })
  it('leaves less room at the sides where that lets it be read, and only there', () => {
    const narrow = { w: 500, h: 700 }
    const along = { x: 0, y: 0, w: 940, h: 200 }
    const camera = fitted(along, narrow, { readableFrom: 0.5 })
    expect([camera.zoom, toScreen(camera, along).x]).toEqual([0.5, 15])
    for (const rect of [
      { ...along, w: 1000 },
      { ...along, w: 400 },
      { ...along, h: 2000 },
    ]) {
      expect(fitted(rect, narrow, { readableFrom: 0.5 })).toEqual(fitted(rect, narrow))
    }
  })
  it('shows the beginning of what would be too small to read as a whole, where one is given that it may not pass', () => {
    const phone = { w: 390, h: 780 }
    const wide = { x: 100, y: 200, w: 4000, h: 600 }
    const camera = fitted(wide, phone, { padding: 32, minZoom: 0.34 })
    expect(camera.zoom).toBe(0.34)
    expect(toScreen(camera, wide).x).toBeCloseTo(32)
    expect(toScreen(camera, { x: 0, y: 500 }).y).toBeCloseTo(390)
    const small = { x: 0, y: 0, w: 300, h: 300 }
    expect(fitted(small, phone, { minZoom: 0.34 })).toEqual(fitted(small, phone))
  })
})

describe('createCamera', () => {
  it('glides to what it fits and arrives exactly there', () => {
    const { clock, advance } = aClock()
    const camera = createCamera(undefined, clock)
    camera.setViewport({ w: 800, h: 600 })
    camera.fit({ x: 5000, y: 5000, w: 2000, h: 1000 })
    advance(100)
    const between = camera.state.get().zoom
    expect(between).toBeLessThan(1)
    expect(between).toBeGreaterThan(fitted({ x: 5000, y: 5000, w: 2000, h: 1000 }, { w: 800, h: 600 }).zoom)
    for (let frame = 0; frame < 10; frame++) advance(50)
    expect(camera.state.get()).toEqual(fitted({ x: 5000, y: 5000, w: 2000, h: 1000 }, { w: 800, h: 600 }))
    expect(camera.isGliding()).toBe(false)
  })
  it('says where it is on its way to, and where it is otherwise', () => {
    const { clock, advance } = aClock()
    const camera = createCamera(undefined, clock)
    camera.setViewport({ w: 800, h: 600 })
    const there = { x: 400, y: 0, zoom: 1 }
    camera.set(there, { animate: true })
    advance(50)
    expect([camera.heading(), camera.state.get().x < 400]).toEqual([there, true])
    camera.panBy({ x: 10, y: 0 })
    expect(camera.heading()).toEqual(camera.state.get())
  })
  it('jumps for people who asked for less motion', () => {
    const { clock } = aClock(true)
    const camera = createCamera(undefined, clock)
    camera.setViewport({ w: 800, h: 600 })
    camera.zoomTo(2)
    expect(camera.state.get().zoom).toBe(2)
  })
  it('lets a hand interrupt a glide', () => {
    const { clock, advance } = aClock()
    const camera = createCamera(undefined, clock)
    camera.setViewport({ w: 800, h: 600 })
    camera.zoomTo(3)
    advance(50)
    camera.panBy({ x: 10, y: 0 })
    const still = camera.state.get()
    advance(500)
    expect(camera.state.get()).toEqual(still)
  })
  it('reveals by the shortest way and leaves what is in view where it is', () => {
    const { clock } = aClock(true)
    const camera = createCamera(undefined, clock)
    camera.setViewport({ w: 800, h: 600 })
    camera.reveal({ x: 100, y: 100, w: 200, h: 100 })
    expect(camera.state.get()).toEqual({ x: 0, y: 0, zoom: 1 })
    camera.reveal({ x: 900, y: 100, w: 200, h: 100 })
    expect(camera.state.get()).toEqual({ x: 324, y: 0, zoom: 1 })
    camera.reveal({ x: -50, y: 100, w: 200, h: 100 })
    expect(camera.state.get().x).toBe(-74)
  })
  it('reveals above what tools cover at the foot', () => {
    const { clock } = aClock(true)
    const camera = createCamera(undefined, clock)
    camera.setViewport({ w: 800, h: 600 }, () => 60)
    camera.reveal({ x: 100, y: 480, w: 200, h: 100 })
    expect(camera.state.get()).toEqual({ x: 0, y: 64, zoom: 1 })
  })
  it('leaves room for the message that will speak of what it reveals', () => {
    const { clock } = aClock(true)
    const camera = createCamera(undefined, clock)
    camera.setViewport({ w: 800, h: 600 }, () => 60)
    camera.reveal({ x: 100, y: 480, w: 200, h: 100 }, { thenSaid: true })
    expect(camera.state.get()).toEqual({ x: 0, y: 120, zoom: 1 })
  })
  it('fits above what covers the foot at that moment, unless it may lie under it', () => {
    const { clock } = aClock(true)
    const camera = createCamera(undefined, clock)
    let covered = 60
    camera.setViewport({ w: 800, h: 600 }, () => covered)
    const tall = { x: 0, y: 0, w: 400, h: 2000 }
    const foot = () => camera.toScreen({ x: 0, y: 2000 }).y
    camera.fit(tall)
    expect(foot()).toBeCloseTo(600 - 60 - 24)
    covered = 140
    camera.fit(tall)
    expect(foot()).toBeCloseTo(600 - 140 - 24)
    camera.fit(tall, { underFoot: true })
    expect(foot()).toBeCloseTo(600 - 64)
    covered = 30
    camera.fit(tall)
    expect(foot()).toBeCloseTo(600 - 64)
  })
  it('shows beside what covers the upper right corner, or below it where there is no room beside', () => {
    const { clock } = aClock(true)
    const camera = createCamera(undefined, clock)
    let corner = { w: 0, h: 0 }
    const card = { x: 3000, y: 3000, w: 200, h: 100 }
    const middleOnScreen = () => camera.toScreen({ x: 3100, y: 3050 })
    camera.setViewport(
      { w: 800, h: 600 },
      () => 60,
      () => corner,
    )
    corner = { w: 300, h: 400 }
    camera.reveal(card, { centred: true })
    expect(middleOnScreen()).toEqual({ x: 250, y: 270 })
    corner = { w: 600, h: 300 }
    camera.reveal(card) // it is in view, but covered
    expect(camera.toScreen(card).y).toBe(324)
    camera.set({ x: 0, y: 0, zoom: 1 })
    camera.reveal(card, { centred: true })
    expect(middleOnScreen()).toEqual({ x: 400, y: 420 })
    camera.set({ x: 0, y: 0, zoom: 0.1 })
    camera.fit(card)
    expect(camera.state.get().zoom).toBe(1)
    expect(camera.toScreen(card).y).toBeGreaterThanOrEqual(300)
  })
  it('brings what is far off to the middle of what is clear, where that is asked', () => {
    const { clock } = aClock(true)
    const camera = createCamera(undefined, clock)
    camera.setViewport({ w: 800, h: 600 }, () => 60)
    camera.reveal({ x: 500, y: 3000, w: 200, h: 100 }, { centred: true })
    expect(camera.state.get()).toEqual({ x: 600 - 400, y: 3050 - 270, zoom: 1 })
    camera.reveal({ x: 500, y: 3300, w: 200, h: 100 }, { centred: true }) // a part of it is in view
    expect(camera.state.get()).toEqual({ x: 600 - 400, y: 3400 + 24 - 540, zoom: 1 })
  })
  it.each([false, true])('shows it beside what opens in the same act, less motion asked for: %s', (reduced) => {
    const { clock, advance } = aClock(reduced)
    const camera = createCamera(undefined, clock)
    camera.setViewport({ w: 1000, h: 600 })
    const wide = { x: 0, y: 0, w: 3000, h: 200 }
    const frames = () => {
      for (let frame = 0; frame < 10; frame++) advance(50)
    }
    camera.fit(wide)
    frames() // however late it opens
    camera.setViewport({ w: 600, h: 600 })
    frames()
    const there = fitted(wide, { w: 600, h: 600 })
    expect(camera.state.get()).toEqual(there)
    camera.settle()
    camera.setViewport({ w: 500, h: 600 })
    expect([camera.state.get(), camera.heading()]).toEqual([there, there])
  })
  it('leaves a view alone that was moved before something opened beside it', () => {
    const { clock } = aClock(true)
    const camera = createCamera(undefined, clock)
    camera.setViewport({ w: 1000, h: 600 })
    camera.reveal({ x: 5000, y: 0, w: 200, h: 100 }, { centred: true })
    camera.panBy({ x: -30, y: 0 })
    const moved = camera.state.get()
    camera.setViewport({ w: 600, h: 600 })
    expect(camera.heading()).toEqual(moved)
  })
  it('reveals nothing that it is on its way to show', () => {
    const { clock, advance } = aClock()
    const camera = createCamera(undefined, clock)
    camera.setViewport({ w: 800, h: 600 })
    const wide = { x: 0, y: 0, w: 3000, h: 200 }
    camera.fit(wide)
    advance(50)
    camera.reveal(wide)
    expect(camera.heading()).toEqual(fitted(wide, { w: 800, h: 600 }))
  })
})
