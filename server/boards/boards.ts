/**
 * Boards as rows: which there are, who may do what on each, who is on them. Nothing here looks inside a board.
 * `createBoards` (create-boards.ts) implements it. Callers have already asked `can`; what a rule of the data forbids
 * (the last owner) is refused here.
 */
import type { Grant } from '@/lib/access/can'
import type { BoardId, TeamId, UserId } from '@/lib/schema/ids'
import type { BoardPeople, BoardSummary, TrashedBoard, Writer } from '@/lib/schema/people'
import type { BoardRole, TeamRole } from '@/lib/schema/role'
import type { Principal } from '@/server/auth/principal'
import type { Database } from '@/server/storage/database'

export interface BoardGrant extends Grant {
  readonly boardId: BoardId
  readonly teamId: TeamId
  /** Never null: a board that one cannot see gives no grant. */
  readonly boardRole: BoardRole
  readonly teamRole: TeamRole
}

export interface Boards {
  /** What `principal` is to the board; null when it does not exist, is in the trash, or cannot be seen. */
  grantFor(principal: Principal, boardId: BoardId): Promise<BoardGrant | null>
  /** As `grantFor`, of a board in the trash; null too for whoever may not restore it. */
  grantForTrashed(principal: Principal, boardId: BoardId): Promise<BoardGrant | null>
  /** Boards that `principal` can see, last changed first. */
  list(principal: Principal): Promise<readonly BoardSummary[]>
  /**
   * `teamId` default: one's first team. What `fill` writes in its transaction is there when the board is, or neither.
   * Throws `forbidden` where one may not create boards, `bad-request`, and whatever `fill` throws.
   */
  create(
    principal: Principal,
    board: { title: string; teamId?: TeamId },
    fill?: (transaction: Database, id: BoardId) => Promise<void>,
  ): Promise<BoardSummary>
  get(principal: Principal, boardId: BoardId): Promise<BoardSummary>
  rename(principal: Principal, boardId: BoardId, title: string): Promise<void>
  people(boardId: BoardId): Promise<BoardPeople>
  /** Whose these Yjs clients are, as their first stored edits bound them; those of nobody are left out. */
  writers(boardId: BoardId, clients: readonly number[]): Promise<readonly (Writer & { readonly client: number })[]>
  /** Gives a person of the board's team a role of their own. Throws `conflict` for the last owner. */
  setRole(principal: Principal, boardId: BoardId, userId: UserId, role: BoardRole): Promise<void>
  /** Takes the person's own role away. Throws `conflict` for the last owner. */
  removePerson(principal: Principal, boardId: BoardId, userId: UserId): Promise<void>
  /** What the board gives its team's members; null closes it to them. */
  setTeamGives(principal: Principal, boardId: BoardId, role: Exclude<BoardRole, 'owner'> | null): Promise<void>
  /** Gives up one's own role. Throws `conflict` for the last owner, and for who is there by the team alone. */
  leave(principal: Principal, boardId: BoardId): Promise<void>
  /** Makes somebody of the team owner in one's place; one stays as editor. Throws `forbidden` for who is no owner. */
  handOver(principal: Principal, boardId: BoardId, userId: UserId): Promise<void>

  /** Boards in the trash that `principal` may restore, last trashed first. */
  listTrashed(principal: Principal): Promise<readonly TrashedBoard[]>
  /** Whoever has it open is told and sent away; nobody sees it until it is restored. */
  trash(principal: Principal, boardId: BoardId): Promise<void>
  restore(principal: Principal, boardId: BoardId): Promise<void>
  /** Log, rows and files, for ever. `title` must be the board's: throws `bad-request` otherwise. */
  deleteForGood(principal: Principal, boardId: BoardId, title: string): Promise<void>
  /** Deletes what has lain in the trash for its time (milliseconds since 1970; the present unless given). */
  purgeTrash(now?: number): Promise<void>
  /** Stops the timer that purges. */
  dispose(): void
}
