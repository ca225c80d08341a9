/** Boards and their logs. `updates` is what compaction has not folded yet, `history` what it has, for some days. */
import type { BoardId, TeamId, UserId } from '@/lib/schema/ids'
import type { BoardRole } from '@/lib/schema/role'

export interface BoardTables {
  boards: {
    id: BoardId
    team_id: TeamId
    title: string
    /** What members of the team get on this board; null: only people named on it. */
    team_role: BoardRole | null
    /** The log position of the last row; gapless because it is raised in the append's transaction. New boards: 0. */
    head: number
    created_at: number
    created_by: UserId
    trashed_at: number | null
    /** Null while it is not in the trash. */
    trashed_by: UserId | null
  }
  updates: LogTable
  history: LogTable
  /** The board's document with the log up to `upto` folded in; see `BoardState`. */
  board_states: { board: BoardId; upto: number; state: Buffer; state_vector: Buffer; deletes: Buffer; at: number }
  /** Whose a Yjs client id is, on this board; the first use binds. */
  clients: { board: BoardId; client: number; user: UserId }
  /** Rows of the log that would not apply. Kept for a person to look at; the board goes on without them. */
  set_aside: LogTable & { reason: string }
  /** Files of boards that were deleted for good: each is looked at once more, and goes if no row names it. */
  blobs_to_remove: { hash: string }
}

interface LogTable {
  board: BoardId
  seq: number
  data: Buffer
  /** Null: written by the server itself. */
  author: UserId | null
  session: string | null
  at: number
}
