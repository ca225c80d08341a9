import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyStored } from './apply-stored'
import { wellFormed } from './shared-values'

/** Short and long, of one letter in many bytes, and such as fall out of the ones that are kept. */
const words = fc.oneof(
  // The two cards have their place in common.
  fc.constantFrom('', 'card0037', 'card0159', 'kind', 'title', 'é', 'ÿ', '\u0000', 'постав', '港', '👩🏽‍🚀'),
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }).map(wellFormed),
)
const values = fc.oneof(
  words,
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
  fc.array(words),
)

describe('a stored update', () => {
  it('gives the document that Yjs itself makes of it', () => {
    const act = fc.record({ id: words, key: words, value: values, text: words, at: fc.nat(40), cuts: fc.nat(5) })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const written = new Y.Doc()
        for (const { id, key, value, text, at, cuts } of acts) {
          const cards = written.getMap<Y.Map<unknown>>('cards')
          const card = cards.get(id) ?? cards.set(id, new Y.Map())
          card.set(key, value)
          const title = written.getText('title')
          title.insert(Math.min(at, title.length), text, { [key]: text })
          title.delete(0, Math.min(cuts, title.length))
        }
        const update = Y.encodeStateAsUpdate(written)
        const [theirs, ours] = [new Y.Doc(), new Y.Doc()]
        Y.applyUpdate(theirs, update)
        applyStored(ours, update)
        expect(ours.getMap('cards').toJSON()).toEqual(theirs.getMap('cards').toJSON())
        expect(ours.getText('title').toDelta()).toEqual(theirs.getText('title').toDelta())
        expect(Y.encodeStateAsUpdate(ours)).toEqual(Y.encodeStateAsUpdate(theirs))
      }),
      { numRuns: 200 },
    )
  })

  it('that ends within a word is refused, also where the word is known', () => {
    const written = new Y.Doc()
    written.getMap('cards').set('a', 'harbour')
    written.getMap('cards').set('b', 'harbour')
    const update = Y.encodeStateAsUpdate(written)
    const cut = update.slice(0, update.lastIndexOf('r'.charCodeAt(0)))
    expect(() => applyStored(new Y.Doc(), cut)).toThrow()
  })
})
