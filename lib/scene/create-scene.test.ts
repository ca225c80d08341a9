import { describe, expect, it } from 'vitest'
import { groundRules } from '@/lib/analysis/ground-rules'
import { createCell } from '@/lib/cell/cell'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { aBoard } from './a-board'
import { NO_COVERAGE, NO_GRADES, type Grades } from './card-facts'
import { createScene } from './create-scene'
import { createEstimatingMeasurer } from './text-measurer'

const measurer = createEstimatingMeasurer()
const card = (id: string) => id as CardId
const link = (id: string) => id as LinkId
const everywhere = { x: -1e6, y: -1e6, w: 2e6, h: 2e6 }

function aScene() {
  const board = aBoard(
    { id: 'frame', kind: 'frame', x: -50, y: -50, w: 700, h: 400 },
    { id: 'point', kind: 'point', title: 'A point', x: 0, y: 0 },
    { id: 'proof', kind: 'evidence', title: 'An observation', x: 400, y: 0 },
    { id: 'far', kind: 'note', x: 5000, y: 5000 },
  )
  board.join('thread', 'supports', 'proof', 'point')
  return { board, scene: createScene(board, { measurer }) }
}

describe('a scene', () => {
  it('finds what touches an area, lowest first, and nothing else', () => {
    const { scene } = aScene()
    expect(scene.cardsIn({ x: -10, y: -10, w: 500, h: 100 })).toEqual(['frame', 'point', 'proof'])
    expect(scene.cardsIn({ x: 4000, y: 4000, w: 2000, h: 2000 })).toEqual(['far'])
    expect(scene.linksIn({ x: 300, y: 0, w: 50, h: 200 })).toEqual(['thread'])
  })
  it('of an empty board that fills is that of the full board, facts and links included', () => {
    const board = aBoard()
    const scene = createScene(board, { measurer })
    const told: (readonly CardId[])[] = []
    scene.subscribe(({ cards }) => told.push([...cards]))
    board.put({ id: 'point', kind: 'point', x: 0, y: 0 })
    expect(told).toEqual([['point']])
    board.put({ id: 'proof', kind: 'evidence', x: 400, y: 0 })
    board.join('thread', 'supports', 'proof', 'point')
    expect(scene.linksIn(everywhere)).toEqual(['thread'])
    expect(scene.facts(card('point')).coverage?.supporting).toBe(1)
    board.drop('proof')
    board.drop('point')
    board.put({ id: 'point', kind: 'point', x: 9000, y: 0 })
    expect(scene.cardAt({ x: 9010, y: 10 })).toBe('point')
    expect(scene.facts(card('point')).coverage?.supporting).toBe(0)
  })
  it('keeps the only card in the hand while it is reworded by others', () => {
    const board = aBoard({ id: 'only', x: 0, y: 0 })
    const scene = createScene(board, { measurer })
    scene.hold(new Map([[card('only'), { x: 700, y: 0, w: 100, h: 100 }]]))
    board.put({ id: 'only', title: 'Reworded', x: 0, y: 0 })
    expect(scene.rect(card('only'))?.x).toBe(700)
  })
  it('follows a card that moves, with its links', () => {
    const { board, scene } = aScene()
    board.move('proof', { x: 4000, y: 4000 }, false)
    expect(scene.cardsIn({ x: 390, y: 0, w: 60, h: 60 })).toEqual(['frame'])
    expect(scene.curve(link('thread'))?.start.y).toBeGreaterThan(3000)
    expect(scene.linksIn({ x: 3000, y: 3000, w: 100, h: 100 })).toEqual(['thread'])
  })
  it('forgets a deleted card and the links at it', () => {
    const { board, scene } = aScene()
    board.drop('proof')
    expect(scene.cardsIn(everywhere)).not.toContain('proof')
    expect(scene.linksIn(everywhere)).toEqual([])
    expect(scene.curve(link('thread'))).toBeUndefined()
  })
  it('keeps the facts of a card, as an object, while what it is linked with is only reworded', () => {
    const { board, scene } = aScene()
    const before = scene.facts(card('point'))
    board.put({ id: 'proof', kind: 'evidence', title: 'Another wording', x: 400, y: 0 })
    expect(scene.facts(card('point'))).toBe(before)
    board.drop('proof')
    expect(scene.facts(card('point'))).not.toEqual(before)
  })
  it('hits the topmost card, never a frame, and the nearest link in reach', () => {
    const { board, scene } = aScene()
    board.put({ id: 'upper', x: 10, y: 10 })
    expect(scene.cardAt({ x: 50, y: 50 })).toBe('upper')
    expect(scene.cardAt({ x: -20, y: 300 })).toBeUndefined()
    expect(scene.linkAt({ x: 340, y: 70 }, 12)).toBe('thread')
    expect(scene.linkAt({ x: 340, y: 200 }, 12)).toBeUndefined()
  })
  it('names the smallest frame around a point, leaving out what moves', () => {
    const { board, scene } = aScene()
    board.put({ id: 'inner', kind: 'frame', x: 0, y: 0, w: 200, h: 200 })
    expect(scene.frameAt({ x: 100, y: 100 })).toBe('inner')
    expect(scene.frameAt({ x: 100, y: 100 }, new Set([card('inner')]))).toBe('frame')
    expect(scene.frameAt({ x: 3000, y: 100 })).toBeUndefined()
  })
  it('draws held cards where they are held, and puts them back exactly', () => {
    const { scene } = aScene()
    const before = scene.curve(link('thread'))
    scene.hold(new Map([[card('proof'), { x: 2000, y: 2000, w: 280, h: 152 }]]))
    expect(scene.rect(card('proof'))?.x).toBe(2000)
    expect(scene.cardAt({ x: 2010, y: 2010 })).toBe('proof')
    expect(scene.cardsIn({ x: 390, y: 0, w: 60, h: 60 })).toEqual(['frame'])
    expect(scene.curve(link('thread'))?.start.y).toBeGreaterThan(1900)
    scene.hold(new Map())
    expect(scene.curve(link('thread'))).toEqual(before)
    expect(scene.cardsIn({ x: 390, y: 0, w: 60, h: 60 })).toContain('proof')
  })
  it('lets go of a held card that somebody deletes', () => {
    const { board, scene } = aScene()
    scene.hold(new Map([[card('proof'), { x: 2000, y: 2000, w: 280, h: 152 }]]))
    board.drop('proof')
    expect(scene.held().size).toBe(0)
    expect(scene.cardsIn(everywhere)).not.toContain('proof')
  })
  it('ends an undercut on the middle of its link, also after that moved', () => {
    const { board, scene } = aScene()
    board.put({ id: 'doubt', kind: 'note', x: 0, y: 800 })
    board.join('cut', 'undercuts', 'doubt', 'thread')
    const before = scene.curve(link('cut'))?.end
    board.move('proof', { x: 400, y: 600 })
    expect(scene.curve(link('cut'))?.end.y).toBeGreaterThan(before?.y ?? Infinity)
  })
  it('keeps facts until a link or a grade changes, and tells whose', () => {
    const board = aBoard({ id: 'point', kind: 'point' }, { id: 'proof', kind: 'evidence' })
    const grades = createCell<Grades>(NO_GRADES)
    const scene = createScene(board, { measurer, grades })
    const before = scene.facts(card('point'))
    expect(before.coverage).toEqual(NO_COVERAGE)
    expect(scene.facts(card('point'))).toBe(before)
    scene.facts(card('proof'))
    const told: CardId[][] = []
    scene.subscribe((update) => told.push([...update.cards]))
    board.join('thread', 'supports', 'proof', 'point')
    expect(scene.facts(card('point')).coverage?.supporting).toBe(1)
    expect(told.at(-1)).toContain('point')
    scene.facts(card('proof'))
    grades.set({ ...NO_GRADES, gradeOf: () => ({ reliability: 'B', credibility: '2', isGraded: true }) })
    expect(scene.facts(card('proof')).grade?.reliability).toBe('B')
    expect(told.at(-1)).toContain('proof')
  })
  it('tells a point that its evidence was deleted', () => {
    const { board, scene } = aScene()
    expect(scene.facts(card('point')).coverage?.supporting).toBe(1)
    const told: CardId[] = []
    scene.subscribe((update) => told.push(...update.cards))
    board.drop('proof')
    expect(told).toContain('point')
    expect(scene.facts(card('point')).coverage?.supporting).toBe(0)
  })
  it('counts origins through what rests on what, and tells everything above of a change, a deletion too', () => {
    const board = aBoard(
      { id: 'top', kind: 'judgement' },
      { id: 'low', kind: 'judgement' },
      { id: 'repeat', kind: 'evidence', fields: { 'attribution.outlet': 'NPR' } },
      { id: 'report', kind: 'evidence', fields: { 'attribution.outlet': 'AP' } },
    )
    board.join('a', 'rests-on', 'top', 'low')
    board.join('b', 'rests-on', 'low', 'repeat')
    board.join('c', 'rests-on', 'repeat', 'report')
    const scene = createScene(board, { measurer, rules: groundRules })
    const note = () => scene.facts(card('top')).notes?.[0]?.words
    expect(note()).toBe('2 outlets · origin not established')
    const told: CardId[] = []
    scene.subscribe((update) => told.push(...update.cards))
    const known = { 'attribution.originId': 'letter', 'attribution.originState': 'known' }
    board.put({ id: 'report', kind: 'evidence', fields: { 'attribution.outlet': 'AP', ...known } })
    expect(told).toContain('top')
    expect(note()).toBe('2 outlets · 1 origin')
    told.length = 0
    board.drop('report')
    expect(told).toContain('top')
    expect(note()).toBe('1 outlet · origin not established')
    board.move('repeat', { x: 900 })
    const before = scene.facts(card('top'))
    board.move('repeat', { x: 950 })
    expect(scene.facts(card('top'))).toBe(before)
  })
  it('gives the box around everything, or around some', () => {
    const { scene } = aScene()
    expect(scene.bounds()).toEqual({ x: -50, y: -50, w: 5258, h: 5178 })
    expect(scene.bounds([card('point')])).toEqual({ x: 0, y: 0, w: 280, h: 136 })
    expect(createScene(aBoard(), { measurer }).bounds()).toBeUndefined()
  })
})
