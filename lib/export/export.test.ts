import { describe, expect, it } from 'vitest'
import type { CardId } from '@/lib/schema/ids'
import { aBoard } from '@/lib/scene/a-board'
import { createScene } from '@/lib/scene/create-scene'
import { createEstimatingMeasurer } from '@/lib/scene/text-measurer'
import { prepareDrawing } from './drawing'
import { rangeHolds } from './embed-fonts'
import { exportSvg } from './export-svg'
import { describePng, MAX_PNG_PIXELS, MAX_PNG_SIDE_PX, pngScale } from './png-scale'

function aScene() {
  const board = aBoard(
    { id: 'f', kind: 'frame', title: 'Frame', x: 0, y: 0, w: 700, h: 300 },
    { id: 'in', title: 'Inside', x: 20, y: 60, fields: { frameId: 'f' } },
    { id: 'out', title: 'Outside', x: 3000, y: 0 },
  )
  board.join('l', 'context', 'in', 'out')
  return createScene(board, { measurer: createEstimatingMeasurer() })
}

describe('a drawing', () => {
  it('of the whole board holds every card and link, within its bounds', async () => {
    const drawing = await prepareDrawing(aScene(), { ids: null, theme: 'light' })
    const svg = exportSvg(drawing, 'light', '')
    for (const word of ['Frame', 'Inside', 'Outside']) expect(svg).toContain(word)
    expect(drawing.list.some((item) => item.type === 'path')).toBe(true)
    expect(svg).toContain('xml:space="preserve"')
    expect(drawing.bounds.x).toBeLessThan(0)
    expect(drawing.bounds.x + drawing.bounds.w).toBeGreaterThan(3208)
  })
  it('of a frame brings its cards and leaves out links that lead away', async () => {
    const drawing = await prepareDrawing(aScene(), { ids: ['f' as CardId], theme: 'light' })
    const svg = exportSvg(drawing, 'light', '')
    expect(svg).toContain('Inside')
    expect(svg).not.toContain('Outside')
    expect(drawing.list.some((item) => item.type === 'path')).toBe(false)
    expect(drawing.bounds.w).toBeLessThan(900)
  })
  it('tells how many cards are laid out, frames apart', async () => {
    const told: unknown[] = []
    await prepareDrawing(aScene(), { ids: null, theme: 'light', onProgress: (progress) => told.push(progress) })
    expect(told).toEqual([{ done: 2, of: 2 }])
  })
  it('says so when there is nothing to draw, and stops when called off', async () => {
    const empty = createScene(aBoard(), { measurer: createEstimatingMeasurer() })
    await expect(prepareDrawing(empty, { ids: null, theme: 'light' })).rejects.toMatchObject({ code: 'bad-request' })
    const control = new AbortController()
    control.abort()
    await expect(prepareDrawing(aScene(), { ids: null, theme: 'light', signal: control.signal })).rejects.toMatchObject(
      { code: 'cancelled' },
    )
  })
})

describe('a PNG', () => {
  it('has two pixels a unit where that fits, and never a side or an area beyond its limit', () => {
    expect(pngScale(1000, 800)).toBe(2)
    for (const [w, h] of [
      [100_000, 500],
      [60_000, 60_000],
      [9000, 9000],
    ] as const) {
      const scale = pngScale(w, h)
      expect(w * scale).toBeLessThanOrEqual(MAX_PNG_SIDE_PX)
      expect(h * scale).toBeLessThanOrEqual(MAX_PNG_SIDE_PX)
      expect(w * h * scale * scale).toBeLessThanOrEqual(MAX_PNG_PIXELS * 1.0001)
    }
  })
  it('says its size and scale', () => {
    expect(describePng(4100, 2000, 2)).toBe('8,200 × 4,000 pixels, at 200 %.')
  })
})

describe('embedded fonts', () => {
  it('are the subsets whose letters occur', () => {
    const latin = 'U+0000-00FF, U+0131, U+2000-206F'
    expect(rangeHolds(latin, new Set([0x41]))).toBe(true)
    expect(rangeHolds(latin, new Set([0x416]))).toBe(false)
    expect(rangeHolds('U+4??', new Set([0x416]))).toBe(true)
    expect(rangeHolds('', new Set([0x416]))).toBe(true)
  })
})
