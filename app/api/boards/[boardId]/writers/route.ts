import 'server-only'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { MAX_WRITERS_ASKED } from '@/lib/schema/limits'
import { fromParam, handle } from '../../../handle'

/** Who wrote something on the board, by the Yjs clients that stand in it. */
export const GET = handle(
  { action: 'view-board', board: fromParam('boardId') },
  async ({ services, boardId, query }) => {
    const clients = (query.get('clients') ?? '').split(',')
    if (clients.length > MAX_WRITERS_ASKED || !clients.every((each) => /^\d{1,16}$/.test(each)))
      throw new RedthreadError(
        'bad-request',
        `“clients” must name 1 to ${MAX_WRITERS_ASKED} Yjs clients by their numbers, with commas between them.`,
      )
    return { writers: await services.boards.writers(boardId, clients.map(Number)) }
  },
)
