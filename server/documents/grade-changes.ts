/**
 * How a source's grade (the median of everybody's) changed once it had one, and up to when each person has seen it. What
 * a person has not seen yet is one change from what they knew to what is now; back again is none.
 */
import { randomId, type BoardId, type SourceId } from '@/lib/schema/ids'
import { medianGrade, RELIABILITIES, type GradeChange, type Reliability } from '@/lib/schema/source'
import type { Principal } from '@/server/auth/principal'
import type { Database } from '@/server/storage/database'
import type { DocumentContext } from './context'

/** Whoever has not looked for longer is told from the oldest of these. */
const MAX_CHANGES_A_SOURCE = 200

/** Carries `change` out and remembers what it did to the source's grade. A first grade is no change. */
export async function rememberGradeChange(
  database: Database,
  { boardId, sourceId, by }: { readonly boardId: BoardId; readonly sourceId: string; readonly by: string },
  change: () => Promise<void>,
): Promise<void> {
  const before = await gradeOf(database, boardId, sourceId)
  await change()
  const after = (await gradeOf(database, boardId, sourceId)) ?? 'F'
  if (before === undefined || before === after) return
  await database
    .insertInto('grade_changes')
    .values({
      id: randomId(),
      board_id: boardId,
      source_id: sourceId,
      grade_before: before,
      grade_after: after,
      by_name: by,
      at: Date.now(),
    })
    .execute()
  await forgetOldest(database, boardId, sourceId)
}

async function forgetOldest(database: Database, boardId: BoardId, sourceId: string): Promise<void> {
  const kept = database
    .selectFrom('grade_changes')
    .select('id')
    .where('board_id', '=', boardId)
    .where('source_id', '=', sourceId)
    .orderBy('at', 'desc')
    .limit(MAX_CHANGES_A_SOURCE)
  await database
    .deleteFrom('grade_changes')
    .where('board_id', '=', boardId)
    .where('source_id', '=', sourceId)
    .where('id', 'not in', kept)
    .execute()
}

/** By source: what the person has not seen yet. */
export async function unseenGradeChanges(
  database: Database,
  boardId: BoardId,
  userId: string,
): Promise<ReadonlyMap<string, GradeChange>> {
  const rows = await database
    .selectFrom('grade_changes')
    .leftJoin('grades_seen', (join) =>
      join.onRef('grades_seen.source_id', '=', 'grade_changes.source_id').on('grades_seen.user_id', '=', userId),
    )
    .select(['grade_changes.source_id', 'grade_before', 'grade_after', 'by_name', 'at', 'until'])
    .where('grade_changes.board_id', '=', boardId)
    .orderBy('at')
    .execute()
  const found = new Map<string, GradeChange>()
  for (const row of rows) {
    if (row.until !== null && row.at <= row.until) continue
    const first = found.get(row.source_id)
    found.set(row.source_id, {
      from: first?.from ?? (row.grade_before as Reliability),
      to: row.grade_after as Reliability,
      by: row.by_name,
      since: first?.since ?? row.at,
      at: row.at,
    })
  }
  for (const [id, { from, to }] of found) if (from === to) found.delete(id)
  return found
}

/** The person has seen the source's grade as it was at `until`, and no later change. */
export async function setGradesSeen(
  { database, rooms }: DocumentContext,
  { boardId, sourceId, principal, until }: SeenGrades,
): Promise<void> {
  const seen = { until: Math.min(until, Date.now()) }
  await database
    .insertInto('grades_seen')
    .values({ user_id: principal.userId, source_id: sourceId, board_id: boardId, ...seen })
    .onConflict((conflict) => conflict.columns(['user_id', 'source_id']).doUpdateSet(seen))
    .execute()
  // Their other pages read it anew; for others nothing changed.
  rooms.notice(boardId, { kind: 'sources', id: sourceId, by: principal.name })
}
export interface SeenGrades {
  readonly boardId: BoardId
  readonly sourceId: SourceId
  readonly principal: Principal
  /** Milliseconds since 1970, UTC. */
  readonly until: number
}

async function gradeOf(database: Database, boardId: BoardId, sourceId: string): Promise<Reliability | undefined> {
  const rows = await database
    .selectFrom('evaluations')
    .select('value')
    .where('board_id', '=', boardId)
    .where('subject', '=', sourceId)
    .where('kind', '=', 'reliability')
    .execute()
  return medianGrade(RELIABILITIES, rows)
}
