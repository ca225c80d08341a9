import { describe, expect, it } from 'vitest'
import { createFrozenBoard } from '@/lib/board/frozen-board'
import { measureCard } from '@/lib/scene/measure-card'
import { createFontMeasurer } from '@/server/pictures/font-measurer'
import { rectEncloses, rectsTouch, type Rect } from '@/lib/geometry/rect'
import type { Json } from '@/lib/schema/json'
import { judgeLink } from '@/lib/schema/link'
import { checkExcerpts } from '@/lib/snapshot/check-excerpts'
import { parseBoardFile } from '@/server/snapshots/parse-board-file'
import { DEMO_CARDS, DEMO_LINKS } from './demo-layout'
import { makeDemoFile } from './make-demo-file'

const file = makeDemoFile('Ana')
const board = createFrozenBoard(file.content)

describe('the demo board', () => {
  it('is a board file like any other', () => {
    expect(parseBoardFile(Buffer.from(JSON.stringify(file)))).toEqual(JSON.parse(JSON.stringify(file)))
  })

  it('quotes its documents word for word, whole sentences only', () => {
    expect(checkExcerpts({ board: file } as unknown as Json)).toMatchObject({ outcome: 'passed' })
    for (const { quotes } of Object.values(DEMO_CARDS)) if (quotes) expect(quotes.exact).toMatch(/[.!?]"?$/u)
  })

  it('holds no card that this version cannot read, and names who says what as the rules found it', () => {
    const cards = board.cardIds().map((id) => board.card(id))
    expect(cards.filter((card) => card?.kind === 'unreadable')).toEqual([])
    const speakers = cards.flatMap((card) => (card?.kind === 'evidence' ? [card.attribution?.speaker] : []))
    expect(speakers.filter(Boolean)).toHaveLength(8)
  })

  it('links only what the grammar allows', () => {
    for (const { kind, from, to } of DEMO_LINKS) {
      const [a, b] = [DEMO_CARDS[from], DEMO_CARDS[to]]
      if (!a || !b) throw new Error(`A link of the demo names ${from} or ${to}, which it does not have.`)
      expect(judgeLink(kind, a.kind, b.kind)).toEqual({ allowed: true })
    }
    expect(board.linkIds()).toHaveLength(DEMO_LINKS.length)
  })

  it('shows every card whole', () => {
    const measurer = createFontMeasurer()
    for (const id of board.cardIds()) {
      const [card, rect] = [board.card(id), board.rect(id)]
      if (!card || !rect || card.kind === 'frame' || card.kind === 'unreadable') continue
      const notes = card.kind === 'evidence' && card.attribution?.originId ? { notes: [{ words: 'Origin: …' }] } : {}
      expect(rect.h, card.title || id).toBeGreaterThanOrEqual(measureCard(card, rect.w, measurer, notes))
    }
  })

  it('is tidy: members lie in their frames, and nothing lies on anything else', () => {
    const cards = Object.entries(DEMO_CARDS)
    const rectOf = ([x, y, w, h]: readonly [number, number, number, number]): Rect => ({ x, y, w, h })
    for (const [key, card] of cards) {
      const frame = card.frame === undefined ? undefined : DEMO_CARDS[card.frame]
      if (frame) expect(rectEncloses(rectOf(frame.rect), rectOf(card.rect)), key).toBe(true)
      for (const [other, { rect, kind, frame: home }] of cards) {
        const isOwnFrame = card.frame === other || home === key || (kind === 'frame' && card.kind === 'frame')
        if (other <= key || isOwnFrame) continue
        expect(rectsTouch(rectOf(card.rect), rectOf(rect)), `${key} and ${other}`).toBe(false)
      }
    }
  })
})
