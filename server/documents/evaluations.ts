/**
 * Grades: reliability of sources, credibility of evidence. One row a person, subject and kind; who graded is the
 * session's. Rows of an imported board belong to no account, so nobody can change them here.
 */
import { RedthreadError } from '@/lib/errors/redthread-error'
import { randomId, type BoardId, type UserId } from '@/lib/schema/ids'
import { CREDIBILITIES, RELIABILITIES, type Evaluation } from '@/lib/schema/source'
import type { Principal } from '@/server/auth/principal'
import type { Database } from '@/server/storage/database'
import type { DocumentContext } from './context'
import type { Grade } from './documents'
import { rememberGradeChange } from './grade-changes'

const SCALES: Readonly<Record<Evaluation['kind'], readonly string[]>> = {
  reliability: RELIABILITIES,
  credibility: CREDIBILITIES,
}
/** Rows one person may have on one board: the card ids that a client names are not looked up on the board. */
const MAX_GRADES_A_PERSON = 20_000

/** By subject, then time. */
export async function listEvaluations(database: Database, boardId: BoardId): Promise<Evaluation[]> {
  const rows = await database
    .selectFrom('evaluations')
    .leftJoin('users', 'users.id', 'evaluations.user_id')
    .select([
      'evaluations.subject',
      'evaluations.kind',
      'evaluations.user_id',
      'evaluations.name',
      'users.name as current_name',
      'evaluations.value',
      'evaluations.reason',
      'evaluations.at',
    ])
    .where('board_id', '=', boardId)
    .orderBy('subject')
    .orderBy('at')
    .execute()
  return rows.map((row) => ({
    subject: row.subject as Evaluation['subject'],
    kind: row.kind as Evaluation['kind'],
    user: { userId: row.user_id as UserId | null, name: row.current_name ?? row.name },
    value: row.value,
    ...(row.reason && { reason: row.reason }),
    at: row.at,
  }))
}

export async function evaluate(
  context: DocumentContext,
  boardId: BoardId,
  principal: Principal,
  grade: Grade,
): Promise<Evaluation[]> {
  const { kind, subject, value } = grade
  const { database, rooms } = context
  if (value !== null && !SCALES[kind].includes(value)) {
    const scale = SCALES[kind]
    throw new RedthreadError('bad-request', `“${value}” is no ${kind}; it runs from ${scale[0]} to ${scale.at(-1)}.`)
  }
  if (kind === 'reliability') await requireSource(database, boardId, subject)
  await database.transaction().execute(async (transaction) => {
    const set = () =>
      value === null
        ? takeBack(transaction, boardId, principal, grade)
        : setGrade(transaction, boardId, principal, { ...grade, value })
    if (kind !== 'reliability') return set()
    return rememberGradeChange(transaction, { boardId, sourceId: subject, by: principal.name }, set)
  })
  rooms.notice(boardId, { kind: 'evaluations', id: subject, by: principal.name })
  if (kind === 'reliability') rooms.notice(boardId, { kind: 'sources', id: subject, by: principal.name })
  return listEvaluations(database, boardId)
}

async function takeBack(database: Database, boardId: BoardId, principal: Principal, grade: Grade): Promise<void> {
  await database
    .deleteFrom('evaluations')
    .where('board_id', '=', boardId)
    .where('subject', '=', grade.subject)
    .where('kind', '=', grade.kind)
    .where('user_id', '=', principal.userId)
    .execute()
}

async function setGrade(
  database: Database,
  boardId: BoardId,
  principal: Principal,
  grade: Grade & { readonly value: string },
): Promise<void> {
  const own = await database
    .selectFrom('evaluations')
    .select((each) => each.fn.countAll<number>().as('count'))
    .where('board_id', '=', boardId)
    .where('user_id', '=', principal.userId)
    .executeTakeFirstOrThrow()
  if (own.count >= MAX_GRADES_A_PERSON) {
    throw new RedthreadError('too-many', `You have given ${own.count} grades on this board, which is the limit.`)
  }
  const judged = { name: principal.name, value: grade.value, reason: grade.reason || null, at: Date.now() }
  await database
    .insertInto('evaluations')
    .values({
      id: randomId(),
      board_id: boardId,
      subject: grade.subject,
      kind: grade.kind,
      user_id: principal.userId,
      ...judged,
    })
    .onConflict((conflict) => conflict.columns(['board_id', 'subject', 'kind', 'user_id']).doUpdateSet(judged))
    .execute()
}

/** The second id of the request: a source must be the board's own. */
async function requireSource(database: Database, boardId: BoardId, subject: string): Promise<void> {
  const row = await database.selectFrom('sources').select('board_id').where('id', '=', subject).executeTakeFirst()
  if (row?.board_id !== boardId) throw new RedthreadError('not-found', 'This source is not on the board.')
}
