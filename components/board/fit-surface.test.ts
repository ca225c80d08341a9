import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCamera } from '@/lib/camera/camera'
import { createCell } from '@/lib/cell/cell'
import { aBoard } from '@/lib/scene/a-board'
import { createScene } from '@/lib/scene/create-scene'
import { createEstimatingMeasurer } from '@/lib/scene/text-measurer'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { fitSurface } from './fit-surface'

const RIGHT = 'right' as CardId
const LEFT = 'left' as CardId
const WHOLE = { x: 0, y: 0, zoom: 1 }
const PANEL_PX = 320

let notice = () => undefined as void

/** A board of 1,000 × 700 pixels, a card at either end, a panel that takes its right end. */
function aSurface() {
  const board = aBoard(
    { id: LEFT, kind: 'note', x: 40, y: 100, w: 200, h: 100 },
    { id: RIGHT, kind: 'note', x: 760, y: 100, w: 200, h: 100 },
  )
  const scene = createScene(board, { measurer: createEstimatingMeasurer() })
  const clock = { now: () => 0, nextFrame: () => () => undefined, prefersReducedMotion: () => true }
  const camera = createCamera(WHOLE, clock)
  const selection = createCell<readonly (CardId | LinkId)[]>([])
  const surface = { clientWidth: 1000, clientHeight: 700 }
  let busy = false
  const { uncover } = fitSurface(
    surface as HTMLElement,
    { camera, scene, selection },
    { isBusy: () => busy, onFit: () => undefined, coveredByMessages: () => 0, coveredCorner: () => ({ w: 0, h: 0 }) },
  )
  const resize = (by: number) => {
    surface.clientWidth += by
    notice()
  }
  return {
    camera,
    resize,
    choose(id: CardId) {
      selection.set([id])
      resize(-PANEL_PX)
    },
    chooseNothing() {
      selection.set([])
      resize(PANEL_PX)
    },
    press: () => void (busy = true),
    letGo() {
      busy = false
      uncover()
    },
  }
}

describe('the view, while a panel takes some of it', () => {
  beforeEach(() => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(run: () => void) {
          notice = run
        }
        observe() {}
        disconnect() {}
      },
    )
    vi.stubGlobal('window', new EventTarget())
  })
  afterEach(() => void vi.unstubAllGlobals())

  it('gives way to what was chosen, and comes back when the panel closes', () => {
    const { camera, choose, chooseNothing } = aSurface()
    choose(RIGHT)
    expect(camera.toScreen({ x: 960, y: 100 }).x).toBeLessThan(1000 - PANEL_PX)
    chooseNothing()
    expect(camera.state.get()).toEqual(WHOLE)
  })
  it('stays where somebody moved it meanwhile', () => {
    const { camera, choose, chooseNothing } = aSurface()
    choose(RIGHT)
    camera.panBy({ x: -40, y: 0 })
    const moved = camera.state.get()
    chooseNothing()
    expect(camera.state.get()).toEqual(moved)
  })
  it('does not move for what is in sight, neither then nor afterwards', () => {
    const { camera, choose, chooseNothing } = aSurface()
    choose(LEFT)
    chooseNothing()
    expect(camera.state.get()).toEqual(WHOLE)
  })
  it('keeps what was brought from afar in the middle, however late the panel opens, until another act', () => {
    const { camera, resize } = aSurface()
    const middle = () => camera.toScreen({ x: 5100, y: 0 }).x
    camera.reveal({ x: 5000, y: 0, w: 200, h: 100 }, { centred: true })
    resize(-PANEL_PX)
    expect(middle()).toBe((1000 - PANEL_PX) / 2)
    window.dispatchEvent(new Event('keydown'))
    resize(-100)
    expect(middle()).toBe((1000 - PANEL_PX) / 2)
  })
  it('does not come back under a hand that is at work', () => {
    const { camera, choose, chooseNothing, press, letGo } = aSurface()
    choose(RIGHT)
    const given = camera.state.get()
    press()
    chooseNothing()
    expect(camera.state.get()).toEqual(given)
    letGo()
    expect(camera.state.get()).toEqual(WHOLE)
  })
})
