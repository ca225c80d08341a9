import { describe, expect, it } from 'vitest'
import { aBoard } from '@/lib/scene/a-board'
import { createScene } from '@/lib/scene/create-scene'
import { createEstimatingMeasurer } from '@/lib/scene/text-measurer'
import type { CardId } from '@/lib/schema/ids'
import { drawDropTarget } from './draw-preview'
import type { Brush } from './overlay-brush'

/** What is drawn for the target: colours of strokes, what is outlined, and words. */
function drawn(target: CardId | 'board') {
  const strokes: string[] = []
  const words: string[] = []
  const context = {
    strokeStyle: '',
    setLineDash: () => undefined,
    strokeRect: () => void strokes.push(context.strokeStyle),
  }
  const brush = {
    context,
    scene: createScene(aBoard({ id: 'card', kind: 'point', x: 0, y: 0 }), { measurer: createEstimatingMeasurer() }),
    colour: (name: string) => name,
    onScreen: (rect: unknown) => rect,
    outline: (id: string, stroke: string) => void strokes.push(`${stroke} around ${id}`),
    chip: (text: string) => void words.push(text),
  }
  drawDropTarget(brush as unknown as Brush, target, { w: 800, h: 600 })
  return { strokes, words }
}

describe('where something that is dragged in would go', () => {
  it('is said at the card that it would be linked to', () => {
    expect(drawn('card' as CardId)).toEqual({ strokes: ['thread around card'], words: ['Link to this card'] })
  })
  it('is the board otherwise, in no colour of danger', () => {
    expect(drawn('board')).toEqual({ strokes: ['selection'], words: [] })
  })
})
