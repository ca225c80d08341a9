/** Display lists that every painter paints in its tests: one for each kind of item, and one of a whole small board. */
import { aBoard } from '@/lib/scene/a-board'
import { buildScene } from '@/lib/scene/build-scene'
import { createScene } from '@/lib/scene/create-scene'
import { PathBuilder, type DisplayList } from '@/lib/scene/display-list'
import { createEstimatingMeasurer } from '@/lib/scene/text-measurer'

const font = { family: 'sans', size: 13, weight: 600 } as const

export const EVERY_ITEM: DisplayList = [
  { type: 'rect', x: 1, y: 2, w: 30, h: 40, radius: 8, fill: '#FFFEFC', stroke: '#E3DDD0', lineWidth: 1 },
  { type: 'rects', boxes: [0, 0, 5, 5, 10, 0, 5, 5], fill: '#8E877A', opacity: 0.35 },
  {
    type: 'path',
    path: new PathBuilder().move(0, 0).cubic(1, 2, 3, 4, 5, 6).line(7, 8).close().data,
    stroke: '#0B8064',
    lineWidth: 2,
    dash: [8, 6],
  },
  { type: 'path', path: new PathBuilder().circle(50, 50, 7).data, fill: '#F4F1EA', stroke: '#0B8064' },
  { type: 'text', x: 4, y: 20, text: 'Fees <“quay” & crane>', width: 90, font, fill: '#211F1B', underline: 'dots' },
  { type: 'glyph', name: 'note', path: 'M5 4H19', x: 3, y: 3, size: 12, stroke: '#6A655B' },
]

/** Every kind of card, linked, whole, as an export has them. */
export function aWholeBoard(): DisplayList {
  const board = aBoard(
    { id: 'frame', kind: 'frame', title: 'Harbour', x: -40, y: -60, w: 1000, h: 700 },
    { id: 'point', kind: 'point', title: 'Who pays', body: 'The fees are in dispute.', fields: { marker: '1.' } },
    { id: 'seen', kind: 'evidence', title: 'Lights at the pier', x: 400 },
    { id: 'guess', kind: 'hypothesis', title: 'They agree', y: 240, fields: { label: 'H1' } },
    {
      id: 'call',
      kind: 'judgement',
      title: 'No strike',
      x: 400,
      y: 240,
      fields: { likelihood: 'unlikely', confidence: 'low', confidenceReason: 'one log' },
    },
    { id: 'note', title: 'Ask the pilot', x: 720 },
    { id: 'taken', kind: 'assumption', title: 'It holds', y: 480, fields: { rating: 'caveats', ifWrong: 'All falls' } },
    { id: 'asked', kind: 'question', title: 'Who paid?', x: 400, y: 480 },
    {
      id: 'sign',
      kind: 'indicator',
      title: 'Boats leave',
      x: 720,
      y: 240,
      fields: { hypothesisId: 'guess', state: 'seen' },
    },
    { id: 'guild', kind: 'entity', title: 'The guild', x: 720, y: 480, fields: { 'alias:HG': true } },
    { id: 'closed', kind: 'event', title: 'Closed', x: 1040, fields: { 'actor:guild': true } },
    { id: 'wants', kind: 'position', x: 1040, y: 240, fields: { partyId: 'guild', pointId: 'gone' } },
  )
  board.join('a', 'supports', 'seen', 'point')
  board.join('b', 'contradicts', 'seen', 'guess')
  board.join('c', 'rests-on', 'call', 'seen')
  board.join('e', 'involves', 'point', 'guild')
  board.join('f', 'bears-on', 'taken', 'guess')
  board.join('d', 'undercuts', 'note', 'a')
  const scene = createScene(board, { measurer: createEstimatingMeasurer() })
  return buildScene(scene, { area: scene.bounds()!, zoom: 1, theme: 'light', detail: 'whole', withFrameNames: true })
}
