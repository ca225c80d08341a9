/** A person's role on a board, from the three facts that decide it. */
import { BOARD_ROLES, type BoardRole, type TeamRole } from '@/lib/schema/role'

export interface BoardStanding {
  /** One's own role on the board, if one was given. */
  readonly own: BoardRole | null
  /** What the board gives its team's members and admins; null when it is not open to the team. */
  readonly teamGives: BoardRole | null
  /** One's role in the board's team; null outside it. */
  readonly teamRole: TeamRole | null
}

/**
 * The higher of one's own role and the team's. Guests get nothing from the team; outside the team nobody has a role,
 * whatever a forgotten row says, so leaving a team takes its boards along.
 */
export function boardRoleOf({ own, teamGives, teamRole }: BoardStanding): BoardRole | null {
  if (teamRole === null) return null
  return teamRole === 'guest' ? own : higherRole(own, teamGives)
}

function higherRole(a: BoardRole | null, b: BoardRole | null): BoardRole | null {
  if (a === null || b === null) return a ?? b
  return BOARD_ROLES.indexOf(a) >= BOARD_ROLES.indexOf(b) ? a : b
}
