import { expect, it } from 'vitest'
import { countCards } from './count-cards'

it('counts cards as the outline does: frames are where they lie', () => {
  const card = (kind: string) => ({ fields: { kind } })
  expect(countCards({ a: card('point'), b: card('frame'), c: card('note') })).toBe(2)
})

it('takes what another program wrote', () => {
  expect(countCards({ a: {}, b: null })).toBe(2)
  expect(countCards('none')).toBe(0)
})
