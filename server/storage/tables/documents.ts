/**
 * Rows of documents, their texts, what the rules propose of them, sources and grades. Ids are text, times are
 * milliseconds since 1970 UTC, truth is 0 or 1, JSON is text: the subset that SQLite and PostgreSQL share.
 */
export interface SourcesTable {
  id: string
  board_id: string
  name: string
  /** The name folded for comparison (fold-name.ts); one a board. */
  folded: string
  /** JSON: string[]. */
  aliases: string
  type: string
  state_controlled: number | null
  descriptor: string | null
  created_at: number
}

export interface DocumentsTable {
  id: string
  board_id: string
  source_id: string | null
  filename: string
  title: string | null
  title_derived: number
  byline: string | null
  /** Who publishes it by its head, as the rules read it; whose it is, a person says (`source_id`). */
  publisher: string | null
  language: string
  /** JSON: FuzzyDate. */
  published: string | null
  /** JSON: FuzzyDate. */
  reference_date: string | null
  reference_reason: string | null
  /** JSON: string[]; what was not looked for in this language. */
  not_tried: string
  /** How many more the rules found in it than they proposed; null of those that were there before it was counted. */
  unproposed: number | null
  status: string
  /** Of a document that is not current: why, and who said so when. The user is null when it came with an imported board. */
  status_reason: string | null
  status_by: string | null
  status_by_name: string | null
  status_at: number | null
  /** When somebody removed it from the board; null of one that is on it. */
  removed_at: number | null
  /** Where a page says it stands: http or https. */
  url: string | null
  created_at: number
}

/** Nothing of a version is ever changed but `marks`: the rules make them anew when the document's date is corrected. */
export interface DocumentVersionsTable {
  document_id: string
  n: number
  /** Beside the document's, so that the same bytes come into a board once (unique with `original_hash`). */
  board_id: string
  original_hash: string
  mime: string
  bytes: number
  text_hash: string
  captured_at: number
  /** Null when the version came with an imported board file: its capturer has no account here. */
  captured_by: string | null
  captured_by_name: string
  how: string
  encoding: string
  /** JSON: OutlinePart[]. */
  outline: string
  /** JSON: TextMarks; null until the rules have read the text: that of an imported board, or one marked by an older version. */
  marks: string | null
  /** JSON: PageMarkup; null for what is no page, and for an imported board's. */
  markup: string | null
  /** What of a page was left out: a finished sentence. */
  note: string | null
}

/** Canonical texts by hash; several versions may share one. */
export interface DocumentTextsTable {
  hash: string
  text: string
}

export interface ProposalsTable {
  id: string
  document_id: string
  board_id: string
  key: string
  kind: string
  span_start: number
  span_end: number
  /** JSON: the fields of the proposal's kind. */
  fields: string
  dismissed: number
  taken_by: string | null
  taken_at: number | null
}

/** One row a person, subject and kind. */
export interface EvaluationsTable {
  id: string
  board_id: string
  subject: string
  kind: string
  /** Null for a grade that came with an imported board: it belongs to no account and nobody can change it. */
  user_id: string | null
  /** The name the rater had when grading. */
  name: string
  value: string
  reason: string | null
  at: number
}

/** Each change of a source's median grade, from one that people gave. */
export interface GradeChangesTable {
  id: string
  board_id: string
  source_id: string
  grade_before: string
  grade_after: string
  by_name: string
  at: number
}

/** Up to when a person has seen how a source's grade changed. */
export interface GradesSeenTable {
  user_id: string
  source_id: string
  board_id: string
  until: number
}

export interface DocumentTables {
  sources: SourcesTable
  documents: DocumentsTable
  document_versions: DocumentVersionsTable
  document_texts: DocumentTextsTable
  proposals: ProposalsTable
  evaluations: EvaluationsTable
  grade_changes: GradeChangesTable
  grades_seen: GradesSeenTable
}
