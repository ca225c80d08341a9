import { describe, expect, it } from 'vitest'
import { boardRoleOf } from './board-role'
import { BOARD_ACTIONS, TEAM_ACTIONS, can, type Action, type Grant } from './can'

const nobody: Grant = { boardRole: null, teamRole: null, isOperator: false }

/** DESIGN's table, written out: who may do what. The columns are the roles below, in order. */
const ROLES = ['viewer', 'commenter', 'editor', 'owner', 'admin who is viewer', 'admin who cannot see it'] as const
const GRANTS: Record<(typeof ROLES)[number], Grant> = {
  viewer: { ...nobody, teamRole: 'guest', boardRole: 'viewer' },
  commenter: { ...nobody, teamRole: 'guest', boardRole: 'commenter' },
  editor: { ...nobody, teamRole: 'member', boardRole: 'editor' },
  owner: { ...nobody, teamRole: 'member', boardRole: 'owner' },
  'admin who is viewer': { ...nobody, teamRole: 'admin', boardRole: 'viewer' },
  'admin who cannot see it': { ...nobody, teamRole: 'admin' },
}
const BOARD_TABLE: Record<(typeof BOARD_ACTIONS)[number], string> = {
  'view-board': '✓✓✓✓✓·',
  'export-board': '✓✓✓✓✓·',
  'duplicate-board': '··✓✓✓·',
  comment: '·✓✓✓··',
  evaluate: '·✓✓✓··',
  'edit-board': '··✓✓··',
  'import-document': '··✓✓··',
  'accept-proposal': '··✓✓··',
  'take-snapshot': '··✓✓··',
  'restore-snapshot': '··✓✓··',
  'rename-board': '···✓✓·',
  'share-board': '···✓✓·',
  'trash-board': '···✓✓·',
  'restore-board': '···✓✓·',
  'delete-board': '····✓·',
}

describe('who may do what', () => {
  it.each(Object.entries(BOARD_TABLE))('%s on a board: %s', (action, row) => {
    const allowed = ROLES.map((role) => (can(GRANTS[role], action as Action) ? '✓' : '·')).join('')
    expect(allowed).toBe(row)
  })

  it('gives every board action a row above', () => {
    expect(Object.keys(BOARD_TABLE).sort()).toEqual([...BOARD_ACTIONS].sort())
  })

  it('lets guests only leave a team, members see it and make boards, admins the rest', () => {
    const allowed = (teamRole: Grant['teamRole']) =>
      TEAM_ACTIONS.filter((action) => can({ ...nobody, teamRole }, action))
    expect(allowed(null)).toEqual([])
    expect(allowed('guest')).toEqual(['leave-team'])
    expect(allowed('member')).toEqual(['leave-team', 'view-team', 'create-board'])
    expect(allowed('admin')).toEqual([...TEAM_ACTIONS])
  })

  it('gives the operator no board and no team by that alone', () => {
    const operator = { ...nobody, isOperator: true }
    expect([...BOARD_ACTIONS, ...TEAM_ACTIONS].filter((action) => can(operator, action))).toEqual([])
    expect(can(operator, 'make-team') && can(operator, 'disable-account')).toBe(true)
    expect(can(nobody, 'make-team') || can(nobody, 'disable-account')).toBe(false)
  })

  it('allows nobody signed out anything', () => {
    expect([...BOARD_ACTIONS, ...TEAM_ACTIONS, 'use-account' as const].filter((action) => can(null, action))).toEqual(
      [],
    )
  })
})

describe('the role on a board', () => {
  it('is the higher of one’s own and the team’s', () => {
    expect(boardRoleOf({ own: 'viewer', teamGives: 'editor', teamRole: 'member' })).toBe('editor')
    expect(boardRoleOf({ own: 'owner', teamGives: 'editor', teamRole: 'member' })).toBe('owner')
    expect(boardRoleOf({ own: null, teamGives: 'viewer', teamRole: 'admin' })).toBe('viewer')
    expect(boardRoleOf({ own: null, teamGives: null, teamRole: 'admin' })).toBeNull()
  })

  it('gives guests their own alone, and nobody outside the team any', () => {
    expect(boardRoleOf({ own: 'commenter', teamGives: 'editor', teamRole: 'guest' })).toBe('commenter')
    expect(boardRoleOf({ own: null, teamGives: 'editor', teamRole: 'guest' })).toBeNull()
    expect(boardRoleOf({ own: 'owner', teamGives: 'editor', teamRole: null })).toBeNull()
  })
})
