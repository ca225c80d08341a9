import 'server-only'
import type { UserId } from '@/lib/schema/ids'
import { z } from 'zod'
import { fromParam, handle } from '../../../handle'

/** Hands the board over: that person owns it, and one goes on as editor. */
export const PUT = handle(
  { action: 'share-board', board: fromParam('boardId'), body: z.object({ userId: z.string() }) },
  async ({ services, principal, boardId, body }) => services.boards.handOver(principal, boardId, body.userId as UserId),
)
