/**
 * Who may do what: one table, one pure function. Every route and every message names its action here; what a person
 * is to a board, a team or the server (`Grant`) is looked up elsewhere (`server/boards`, `server/teams`).
 */
import { BOARD_ROLES, TEAM_ROLES, type BoardRole, type TeamRole } from '@/lib/schema/role'

/** The weakest board role that may, and whether an admin of the board's team may too, who can see the board. */
interface BoardRule {
  /** Null when no board role is enough. */
  readonly from: BoardRole | null
  readonly teamAdmin?: true
  /** Besides, the weakest role in the board's team that may. */
  readonly teamFrom?: TeamRole
}

const BOARD_RULES = {
  'view-board': { from: 'viewer' },
  'export-board': { from: 'viewer' },
  'duplicate-board': { from: 'viewer', teamFrom: 'member' },
  comment: { from: 'commenter' },
  evaluate: { from: 'commenter' },
  'edit-board': { from: 'editor' },
  'import-document': { from: 'editor' },
  'accept-proposal': { from: 'editor' },
  'take-snapshot': { from: 'editor' },
  'restore-snapshot': { from: 'editor' },
  'rename-board': { from: 'owner', teamAdmin: true },
  'share-board': { from: 'owner', teamAdmin: true },
  'trash-board': { from: 'owner', teamAdmin: true },
  'restore-board': { from: 'owner', teamAdmin: true },
  'delete-board': { from: null, teamAdmin: true },
} as const satisfies Record<string, BoardRule>

/** The weakest team role that may. */
const TEAM_RULES = {
  'leave-team': 'guest',
  'view-team': 'member',
  'create-board': 'member',
  'manage-team': 'admin',
  'invite-to-team': 'admin',
} as const satisfies Record<string, TeamRole>

export type BoardAction = keyof typeof BOARD_RULES
export type TeamAction = keyof typeof TEAM_RULES
/** What anybody signed in may do with their own account. */
export type AccountAction = 'use-account'
/** What the operator alone may do. */
export type OperatorAction = 'make-team' | 'disable-account'
export type Action = BoardAction | TeamAction | AccountAction | OperatorAction

/** On a board in the trash; every other board action is on one that is not. */
const TRASH_ACTIONS: ReadonlySet<Action> = new Set(['restore-board', 'delete-board'])

export const BOARD_ACTIONS = Object.keys(BOARD_RULES) as readonly BoardAction[]
export const TEAM_ACTIONS = Object.keys(TEAM_RULES) as readonly TeamAction[]

/** What one signed-in person is to one object. */
export interface Grant {
  /** On the board in question (already the higher of one's own and the team's); null when there is none. */
  readonly boardRole: BoardRole | null
  /** In the team in question, or in the board's team; null outside it. */
  readonly teamRole: TeamRole | null
  readonly isOperator: boolean
}

/** Whether `grant` allows `action`. No grant (nobody signed in) allows nothing. */
export function can(grant: Grant | null, action: Action): boolean {
  if (!grant) return false
  if (isBoardAction(action)) return canOnBoard(grant, BOARD_RULES[action])
  if (isTeamAction(action)) return isAtLeast(TEAM_ROLES, grant.teamRole, TEAM_RULES[action])
  if (action === 'use-account') return true
  return grant.isOperator
}

export function isBoardAction(action: Action): action is BoardAction {
  return Object.hasOwn(BOARD_RULES, action)
}

export function isTrashAction(action: BoardAction): boolean {
  return TRASH_ACTIONS.has(action)
}

export function isTeamAction(action: Action): action is TeamAction {
  return Object.hasOwn(TEAM_RULES, action)
}

function canOnBoard(grant: Grant, rule: BoardRule): boolean {
  if (grant.boardRole === null) return false // admins too act only on boards that they can see
  if (rule.teamFrom && !isAtLeast(TEAM_ROLES, grant.teamRole, rule.teamFrom)) return false
  if (rule.teamAdmin && grant.teamRole === 'admin') return true
  return rule.from !== null && isAtLeast(BOARD_ROLES, grant.boardRole, rule.from)
}

function isAtLeast<Role>(weakestFirst: readonly Role[], role: Role | null, needed: Role): boolean {
  return role !== null && weakestFirst.indexOf(role) >= weakestFirst.indexOf(needed)
}
