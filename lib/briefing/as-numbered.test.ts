import { describe, expect, it } from 'vitest'
import { asNumbered } from './as-numbered'

const order = (...labels: string[]) =>
  asNumbered(labels, (each) => {
    const [list = '', label] = each.split(' ')
    return label === undefined ? undefined : { list, label }
  })

describe('cards in the order of their numbers', () => {
  it('reads points in columns as the document counts them', () => {
    expect(order('a 1.', 'a 10.', 'a 2.')).toEqual(['a 1.', 'a 2.', 'a 10.'])
    expect(order('h H3', 'h H1', 'h H2')).toEqual(['h H1', 'h H2', 'h H3'])
  })

  it('leaves cards without a number where they are, and never mixes two lists', () => {
    expect(order('own', 'a 2.', 'b 1.', 'a 1.', 'a last')).toEqual(['own', 'a 1.', 'b 1.', 'a 2.', 'a last'])
  })
})
