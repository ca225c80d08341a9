import { describe, expect, it } from 'vitest'
import { BODY, outlineOf } from './test-outline'

describe('lists of parts and of sources', () => {
  it('reads a table of contents and a list of sources as no parts of their own', () => {
    const parts = `1. Pay\n\n${BODY}\n\n2. Hours\n\n${BODY}`
    for (const contents of [
      'Contents\n1. Pay ........ 3\n2. Hours ........ 7',
      'Table of contents\n\n1. Pay\t3\n2. Hours\t12',
      '1. Pay\n2. Hours',
    ])
      expect(outlineOf(`A note on the works\n\n${contents}\n\n${parts}`).slice(-2)).toEqual([
        'point 1 1. Pay',
        'point 1 2. Hours',
      ])
    const sources = 'References\n\n1. Alder, P. (2019). On silt. Dorne.\n2. Brock, T. (2021). On sand. Dorne.'
    expect(outlineOf(`A note on the works\n\n${BODY}\n\n${BODY}\n\n${sources}`).slice(1)).toEqual([
      'section 1 - References',
    ])
    expect(outlineOf(`A note on the works\n\n${BODY}\n\n1. Alder 12:03\n2. Brock 12:09\n3. Crane 12:41`)).toEqual([
      'intro 0 -',
    ])
  })
})
