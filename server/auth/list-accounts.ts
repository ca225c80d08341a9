/** Every account of the server, as its operator sees them. */
import type { UserId } from '@/lib/schema/ids'
import type { AccountSummary } from '@/lib/schema/people'
import type { Database } from '@/server/storage/database'

/**
 * By name. An e-mail address is told only of people in a team of `viewer`'s: running the server gives no part in other
 * teams.
 */
export async function listAccounts(
  database: Database,
  viewer: UserId,
): Promise<readonly Omit<AccountSummary, 'isHere'>[]> {
  const [users, memberships] = await Promise.all([
    database
      .selectFrom('users')
      .select(({ selectFrom }) => [
        'users.id',
        'users.name',
        'users.email',
        'users.colour',
        'users.operator',
        'users.disabled_at',
        selectFrom('auth_sessions')
          .whereRef('auth_sessions.user_id', '=', 'users.id')
          .select(({ fn }) => fn.max('auth_sessions.last_seen_at').as('at'))
          .as('seen_at'),
      ])
      .orderBy('users.name')
      .execute(),
    database
      .selectFrom('memberships')
      .innerJoin('teams', 'teams.id', 'memberships.team_id')
      .select(['memberships.user_id', 'memberships.role', 'teams.id', 'teams.name'])
      .orderBy('teams.created_at')
      .execute(),
  ])
  const isLiving = new Map(users.map(({ id, disabled_at }) => [id, disabled_at === null]))
  const mine = new Set(memberships.filter((each) => each.user_id === viewer).map(({ id }) => id))
  return users.map((user) => {
    const teams = memberships.filter((each) => each.user_id === user.id)
    const isOnlyAdmin = ({ id, role }: (typeof memberships)[number]) =>
      role === 'admin' &&
      memberships.filter((each) => each.id === id && each.role === 'admin' && isLiving.get(each.user_id)).length === 1
    return {
      userId: user.id,
      name: user.name,
      email: teams.some(({ id }) => mine.has(id)) || user.id === viewer ? user.email : null,
      colour: user.colour,
      isOperator: user.operator === 1,
      teams: teams.map(({ name }) => name),
      onlyAdminOf: user.disabled_at === null ? teams.filter(isOnlyAdmin).map(({ name }) => name) : [],
      lastSeenAt: user.seen_at === null ? null : Number(user.seen_at),
      disabledAt: user.disabled_at,
    }
  })
}
