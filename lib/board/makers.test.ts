import { describe, expect, it } from 'vitest'
import { insertOne, twoPeople } from './test-board'

describe('the makers of a card or link', () => {
  it('are who placed it, and those of whom something stands in it', () => {
    const { ana, ben, meet } = twoPeople()
    const card = insertOne(ana, { kind: 'note', rect: { x: 0, y: 0, w: 10, h: 10 }, title: 'Harbour' })
    const alone = ana.makersOf(card)
    expect([...(alone?.wrote ?? [])]).toEqual([alone?.placed])
    meet()
    ben.setTitle(card, 'Harbour dues')
    meet()
    expect(ana.makersOf(card)).toEqual(ben.makersOf(card))
    expect(ana.makersOf(card)?.placed).toBe(alone?.placed)
    expect(ana.makersOf(card)?.wrote.size).toBe(2)
  })
  it('are not those who moved it, nor those whose words are gone', () => {
    const { ana, ben, meet } = twoPeople()
    const card = insertOne(ana)
    meet()
    const before = ana.makersOf(card)
    ben.moveCards([card], { x: 30, y: 0 })
    ben.setTitle(card, 'a slip')
    ben.setTitle(card, '')
    meet()
    expect(ana.makersOf(card)).toEqual(before)
  })
  it('are told of a link too, and of nothing that is gone', () => {
    const { ana, ben, meet } = twoPeople()
    const [from, to] = [insertOne(ana), insertOne(ana)]
    meet()
    const [link] = ben.insert([], [{ kind: 'context', from, to }]).links
    if (!link) throw new Error('The link was not made.')
    expect(ben.makersOf(link)?.placed).not.toBe(ben.makersOf(from)?.placed)
    ben.remove([from])
    expect(ben.makersOf(from)).toBeUndefined()
  })
})
