/** Roles on a board and in a team, weakest first. */
export const BOARD_ROLES = ['viewer', 'commenter', 'editor', 'owner'] as const
export type BoardRole = (typeof BOARD_ROLES)[number]
export const TEAM_ROLES = ['guest', 'member', 'admin'] as const
export type TeamRole = (typeof TEAM_ROLES)[number]
