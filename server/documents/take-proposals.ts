/**
 * Reserves proposals for the one person who is about to place them, so that two who accept at once do not both. The
 * reservation lasts TAKE_MS: long enough to write the card, short enough not to matter when a browser died meanwhile.
 */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { BoardId, DocumentId, ProposalId } from '@/lib/schema/ids'
import type { Proposal } from '@/lib/schema/source'
import type { Principal } from '@/server/auth/principal'
import type { Database } from '@/server/storage/database'
import type { DocumentContext } from './context'
import { toProposal } from './document-rows'
import type { TakenProposals } from './documents'
import { sourceForOutlet, readSourceKeys } from './find-or-make-source'

export const TAKE_MS = 30_000

export interface TakeRequest {
  readonly boardId: BoardId
  readonly documentId: DocumentId
  readonly principal: Principal
  readonly ids: readonly ProposalId[]
}

export async function takeProposals(context: DocumentContext, request: TakeRequest): Promise<TakenProposals> {
  const { boardId, documentId, principal, ids } = request
  const { granted, madeSources } = await context.database.transaction().execute(async (transaction) => {
    const reserved = await reserve(transaction, request)
    return fillInSources(transaction, boardId, reserved)
  })
  if (granted.length > 0) {
    context.rooms.notice(boardId, { kind: 'proposals', id: documentId, by: principal.name })
  }
  if (madeSources) context.rooms.notice(boardId, { kind: 'sources', by: principal.name })
  const mine = new Set(granted.map(({ id }) => id))
  return { granted, refused: ids.filter((id) => !mine.has(id)) }
}

export async function takeProposal(context: DocumentContext, id: ProposalId, principal: Principal): Promise<Proposal> {
  const row = await context.database
    .selectFrom('proposals')
    .select(['board_id', 'document_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new RedthreadError('not-found', 'This proposal does not exist any more.')
  const { granted } = await takeProposals(context, {
    boardId: row.board_id as BoardId,
    documentId: row.document_id as DocumentId,
    principal,
    ids: [id],
  })
  const [proposal] = granted
  if (!proposal) throw new RedthreadError('already-taken', 'Somebody else is placing this proposal just now.')
  return proposal
}

async function reserve(database: Database, { documentId, principal, ids }: TakeRequest): Promise<Proposal[]> {
  const now = Date.now()
  const rows = await database
    .updateTable('proposals')
    .set({ taken_by: principal.userId, taken_at: now, dismissed: 0 })
    .where('document_id', '=', documentId)
    .where('id', 'in', [...ids])
    .where(({ eb, or }) =>
      or([
        eb('taken_at', 'is', null),
        eb('taken_at', '<=', now - TAKE_MS),
        eb('taken_at', '>', now + TAKE_MS), // by a clock that was set back since
        eb('taken_by', '=', principal.userId),
      ]),
    )
    .returningAll()
    .execute()
  const granted = new Map(rows.map((row) => [row.id, toProposal(row)]))
  return ids.flatMap((id) => granted.get(id) ?? []) // in the order asked for; a doubled id only once below
}

/** Gives every claim with an outlet the outlet's source, made when the board has none of that name or alias. */
async function fillInSources(database: Database, boardId: BoardId, proposals: readonly Proposal[]) {
  const known = await readSourceKeys(database, boardId)
  const ids = new Set([...known.values()])
  let madeSources = false
  const granted: Proposal[] = []
  for (const proposal of new Set(proposals)) {
    const outlet = proposal.kind === 'evidence' ? proposal.fields.attribution.outlet : null
    if (proposal.kind !== 'evidence' || !outlet) {
      granted.push(proposal)
      continue
    }
    const chosen = proposal.fields.attribution.sourceId
    const isChosenHere = chosen !== undefined && ids.has(chosen)
    const found = isChosenHere ? undefined : await sourceForOutlet(database, boardId, outlet, known)
    if (found?.isNew) madeSources = true
    const sourceId = found?.id ?? chosen
    const attribution = { ...proposal.fields.attribution, ...(sourceId && { sourceId }) }
    const filled: Proposal = { ...proposal, fields: { ...proposal.fields, attribution } }
    if (sourceId !== chosen) {
      const fields = JSON.stringify(filled.fields)
      await database.updateTable('proposals').set({ fields }).where('id', '=', proposal.id).execute()
    }
    granted.push(filled)
  }
  return { granted, madeSources }
}
