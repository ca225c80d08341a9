import { expect, it } from 'vitest'
import { readCard } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import { richTextFromPlain } from '@/lib/schema/rich-text'
import { cardName } from './kind-look'

it('names a card by whole characters of long words', () => {
  const named = (title: string, body: string) =>
    cardName(readCard('n' as CardId, { kind: 'note' }, title, richTextFromPlain(body)))
  expect(named('', `${'x'.repeat(78)}😀 and more`)).toBe(`${'x'.repeat(78)}…`)
  expect(named('', 'word '.repeat(40))).toBe(`${'word '.repeat(14)}word…`)
  expect(named(`${'x'.repeat(498)}😀 and more`, '')).toBe(`${'x'.repeat(498)}…`)
})
