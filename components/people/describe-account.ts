import { describeAge } from '@/components/words/describe-age'
import type { AccountSummary } from '@/lib/schema/people'

/** One line about an account: where it belongs and when it was last here. `now` in milliseconds since 1970, UTC. */
export function describeAccount(account: AccountSummary, now: number): string {
  const { email, teams, isOperator, isHere, lastSeenAt, disabledAt } = account
  const state =
    disabledAt !== null
      ? `disabled ${describeAge(disabledAt, now)}`
      : isHere
        ? 'here now'
        : lastSeenAt === null
          ? 'not signed in'
          : `last seen ${describeAge(lastSeenAt, now)}`
  return [isOperator && 'Operator', email, teams.join(', ') || 'in no team', state].filter(Boolean).join(' · ')
}
