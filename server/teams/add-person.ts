/** What `redthread user add` does: an account and its place in a team, in one transaction. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import { randomId, type TeamId, type UserId } from '@/lib/schema/ids'
import type { TeamRole } from '@/lib/schema/role'
import { insertAccount, prepareAccount } from '@/server/auth/accounts'
import { writeAudit } from '@/server/auth/audit'
import type { NewAccount } from '@/server/auth/auth'
import type { PasswordHasher } from '@/server/auth/passwords'
import { DEFAULT_TEAM_NAME } from '@/server/auth/set-up'
import type { Database } from '@/server/storage/database'

export interface AddedPerson {
  readonly userId: UserId
  readonly teamName: string
  readonly role: TeamRole
  readonly isOperator: boolean
}

/**
 * `team` is a name or an id; without it the first team, made if there is none. Whoever comes to a team without an
 * admin becomes its admin, whatever `role` says, because a team always has one. Throws `not-found`, `conflict`,
 * `bad-request`.
 */
export async function addPerson(
  database: Database,
  hasher: PasswordHasher,
  person: NewAccount & { readonly team?: string | undefined; readonly role: TeamRole },
): Promise<AddedPerson> {
  const account = await prepareAccount(hasher, person)
  return database.transaction().execute(async (transaction) => {
    const team = await findOrMakeTeam(transaction, person.team)
    const { isOperator } = await insertAccount(transaction, account)
    const admin = await transaction
      .selectFrom('memberships')
      .innerJoin('users', 'users.id', 'memberships.user_id')
      .select('memberships.user_id')
      .where('memberships.team_id', '=', team.id)
      .where('memberships.role', '=', 'admin')
      .where('users.disabled_at', 'is', null)
      .executeTakeFirst()
    const role = admin ? person.role : 'admin'
    await transaction
      .insertInto('memberships')
      .values({ team_id: team.id, user_id: account.id, role, created_at: Date.now() })
      .execute()
    const detail = { userId: account.id, role }
    await writeAudit(transaction, { action: 'member-joined', by: null, object: team.id, detail })
    return { userId: account.id, teamName: team.name, role, isOperator }
  })
}

async function findOrMakeTeam(database: Database, wanted: string | undefined): Promise<{ id: TeamId; name: string }> {
  const teams = await database.selectFrom('teams').select(['id', 'name']).orderBy('created_at').execute()
  const found = wanted === undefined ? teams[0] : teams.find(({ id, name }) => id === wanted || name === wanted)
  if (found) return found
  if (wanted !== undefined && teams.length > 0) {
    const names = teams.map(({ name }) => `“${name}”`).join(', ')
    throw new RedthreadError('not-found', `There is no team “${wanted}”; there are ${names}.`)
  }
  const team = { id: randomId<TeamId>(), name: wanted ?? DEFAULT_TEAM_NAME }
  await database
    .insertInto('teams')
    .values({ ...team, created_at: Date.now(), created_by: null })
    .execute()
  await writeAudit(database, { action: 'team-made', by: null, object: team.id })
  return team
}
