/** Rows ↔ the shapes of `lib/schema/source`. JSON columns hold only what this program wrote, so they are cast. */
import type { Selectable } from 'kysely'
import type { FuzzyDate } from '@/lib/schema/fuzzy-date'
import type { BoardId, DocumentId, Hash, ProposalId, SourceId, UserId } from '@/lib/schema/ids'
import type {
  DocumentStatus,
  DocumentVersion,
  OutlinePart,
  Proposal,
  Source,
  SourceDocument,
  SourceType,
} from '@/lib/schema/source'
import type {
  DocumentsTable,
  DocumentVersionsTable,
  ProposalsTable,
  SourcesTable,
} from '@/server/storage/tables/documents'

/** Without what only the rules read. */
type VersionRow = Selectable<Omit<DocumentVersionsTable, 'marks' | 'markup'>>

export function toDocument(row: Selectable<DocumentsTable>, versions: readonly VersionRow[]): SourceDocument {
  return {
    id: row.id as DocumentId,
    boardId: row.board_id as BoardId,
    ...(row.source_id && { sourceId: row.source_id as SourceId }),
    filename: row.filename,
    title: row.title,
    ...(row.title_derived === 1 && { titleDerived: true }),
    ...(row.byline && { byline: row.byline }),
    ...(row.publisher && { publisher: row.publisher }),
    language: row.language,
    ...(row.published && { published: JSON.parse(row.published) as FuzzyDate }),
    ...(row.reference_date && { referenceDate: JSON.parse(row.reference_date) as FuzzyDate }),
    ...(row.reference_reason && { referenceReason: row.reference_reason }),
    ...(row.url && { url: row.url }),
    ...readNotTried(row.not_tried),
    ...(row.unproposed && { unproposed: row.unproposed }),
    versions: versions.map(toVersion),
    status: row.status as DocumentStatus,
    ...(row.status_at !== null && {
      statusChange: {
        ...(row.status_reason && { reason: row.status_reason }),
        by: { userId: row.status_by as UserId | null, name: row.status_by_name ?? '' },
        at: row.status_at,
      },
    }),
    ...(row.removed_at !== null && { removedAt: row.removed_at }),
  }
}

function readNotTried(column: string): Pick<SourceDocument, 'notTried'> {
  const notTried = JSON.parse(column) as string[]
  return notTried.length > 0 ? { notTried } : {}
}

function toVersion(row: VersionRow): DocumentVersion {
  return {
    n: row.n,
    originalHash: row.original_hash as Hash,
    mime: row.mime,
    bytes: row.bytes,
    textHash: row.text_hash as Hash,
    capturedAt: row.captured_at,
    capturedBy: { userId: row.captured_by as UserId | null, name: row.captured_by_name },
    how: row.how as DocumentVersion['how'],
    encoding: row.encoding,
    ...(row.note && { note: row.note }),
    outline: JSON.parse(row.outline) as OutlinePart[],
  }
}

export function toProposal(row: Selectable<ProposalsTable>): Proposal {
  return {
    id: row.id as ProposalId,
    documentId: row.document_id as DocumentId,
    key: row.key,
    span: { start: row.span_start, end: row.span_end },
    kind: row.kind,
    fields: JSON.parse(row.fields) as Proposal['fields'],
    ...(row.dismissed === 1 && { dismissed: true }),
  } as Proposal // kind and fields were written together
}

export function toSource(row: Selectable<SourcesTable>): Source {
  return {
    id: row.id as SourceId,
    boardId: row.board_id as BoardId,
    name: row.name,
    aliases: JSON.parse(row.aliases) as string[],
    type: row.type as SourceType,
    ...(row.state_controlled !== null && { stateControlled: row.state_controlled === 1 }),
    ...(row.descriptor && { descriptor: row.descriptor }),
  }
}

/** A date, or nothing, for a JSON column. */
export function jsonOrNull(value: FuzzyDate | null | undefined): string | null {
  return value ? JSON.stringify(value) : null
}
