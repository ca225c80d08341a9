import { describe, expect, it } from 'vitest'
import type { Rect } from '@/lib/geometry/rect'
import { aBoard } from '@/lib/scene/a-board'
import { createScene } from '@/lib/scene/create-scene'
import { createEstimatingMeasurer } from '@/lib/scene/text-measurer'
import type { CardId, UserId } from '@/lib/schema/ids'
import type { Peer } from '@/lib/sync/presence'
import { drawPeers } from './draw-others'
import type { Brush } from './overlay-brush'

const CARD = 'card' as CardId
const BEN: Peer = {
  clientId: 7,
  user: { id: 'ben' as UserId, name: 'Ben', colour: '#123456' },
  cursor: null,
  selection: [],
  editing: null,
  drag: { ids: [CARD], by: { x: 300, y: 40 } },
}

/** The rings that are drawn while this hand holds `held`, and the words. */
function drawn(held: readonly CardId[]) {
  const rings: Rect[] = []
  const words: string[] = []
  const brush = {
    scene: createScene(aBoard({ id: CARD, kind: 'note', x: 0, y: 0, w: 200, h: 100 }), {
      measurer: createEstimatingMeasurer(),
    }),
    onScreen: (rect: Rect) => rect,
    ring: (rect: Rect) => void rings.push(rect),
    outline: () => undefined,
    chip: (text: string) => void words.push(text),
  }
  const place = { x: -500, y: 0, w: 200, h: 100 }
  drawPeers(brush as unknown as Brush, [BEN], { editing: null, held: new Map(held.map((id) => [id, place])) })
  return { rings, words }
}

describe('a card that two people drag', () => {
  it('is ringed where the other one holds it, and it is said who does', () => {
    expect(drawn([CARD])).toEqual({ rings: [{ x: 300, y: 40, w: 200, h: 100 }], words: ['Ben drags it too'] })
  })
  it('is not, when only the other one drags it: then it lies there', () => {
    expect(drawn([])).toEqual({ rings: [], words: [] })
  })
})
