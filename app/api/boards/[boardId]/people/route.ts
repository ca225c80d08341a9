import 'server-only'
import { can } from '@/lib/access/can'
import { z } from 'zod'
import { fromParam, handle } from '../../../handle'

/** Who is on the board. Who of its team is not, is told to those who may share it. */
export const GET = handle(
  { action: 'view-board', board: fromParam('boardId') },
  async ({ services, boardId, grant }) => {
    const people = await services.boards.people(boardId)
    const maySee = can(grant, 'share-board')
    return { ...people, others: maySee ? people.others : [], mayShare: maySee, mayInvite: can(grant, 'invite-to-team') }
  },
)

const body = z.object({ teamGives: z.enum(['viewer', 'commenter', 'editor']).nullable() })

/** What the board gives its team's members. */
export const PATCH = handle(
  { action: 'share-board', board: fromParam('boardId'), body },
  async ({ services, principal, boardId, body }) => services.boards.setTeamGives(principal, boardId, body.teamGives),
)
