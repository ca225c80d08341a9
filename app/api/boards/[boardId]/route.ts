import 'server-only'
import { z } from 'zod'
import { fromParam, handle } from '../../handle'

export const GET = handle(
  { action: 'view-board', board: fromParam('boardId') },
  async ({ services, principal, boardId }) => services.boards.get(principal, boardId),
)

export const PATCH = handle(
  { action: 'rename-board', board: fromParam('boardId'), body: z.object({ title: z.string() }) },
  async ({ services, principal, boardId, body }) => services.boards.rename(principal, boardId, body.title),
)

/** Deletes a board in the trash for good. Its title is asked for, so that no slip of a program does it. */
export const DELETE = handle(
  { action: 'delete-board', board: fromParam('boardId'), body: z.object({ title: z.string() }) },
  async ({ services, principal, boardId, body }) => services.boards.deleteForGood(principal, boardId, body.title),
)
