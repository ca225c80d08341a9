import { expect, it } from 'vitest'
import type { BoardId, CardId } from '@/lib/schema/ids'
import { cardLink } from './card-link'

it('names board and card by their ids alone, at the address that people type', () => {
  expect(cardLink('b1' as BoardId, 'c-2_x' as CardId, 'http://desk.lan:3000')).toBe(
    'http://desk.lan:3000/boards/b1?card=c-2_x',
  )
})
