import { expect, it } from 'vitest'
import type { UserId } from '@/lib/schema/ids'
import type { AccountSummary } from '@/lib/schema/people'
import { describeAccount } from './describe-account'

const account: AccountSummary = {
  userId: 'ben' as UserId,
  name: 'Ben',
  email: null,
  colour: '#1F7A4D',
  isOperator: false,
  teams: ['Harbour desk', 'Port desk'],
  onlyAdminOf: [],
  isHere: false,
  lastSeenAt: 0,
  disabledAt: null,
}

it.each([
  [{}, 'Harbour desk, Port desk · last seen 5 minutes ago'],
  [{ isHere: true }, 'Harbour desk, Port desk · here now'],
  [{ lastSeenAt: null, teams: [], email: 'ben@example.org' }, 'ben@example.org · in no team · not signed in'],
  [
    { disabledAt: 0, lastSeenAt: null, isOperator: true },
    'Operator · Harbour desk, Port desk · disabled 5 minutes ago',
  ],
])('says where it belongs and when it was last here: %o', (change, words) => {
  expect(describeAccount({ ...account, ...change }, 5 * 60_000)).toBe(words)
})
