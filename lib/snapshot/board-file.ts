/**
 * The files a board becomes: the export (unsigned, imports again) and the snapshot (the same, frozen and signed).
 * Both carry everything that the board's statements rest on: sources, the words of cited documents, grades. Left out:
 * comments, uncited documents, proposals, e-mail addresses and user ids; people appear by their display name only.
 */
import type { BoardContent } from '@/lib/schema/board-content'
import type { FuzzyDate } from '@/lib/schema/fuzzy-date'
import type { BoardId, Hash, SnapshotId } from '@/lib/schema/ids'
import type { DocumentStatus, DocumentVersion, OutlinePart, SourceType } from '@/lib/schema/source'

/** Raised when a reader of the previous version could misread the file; newer files are refused with a sentence. */
export const BOARD_FILE_VERSION = 1
export const BOARD_FORMAT = 'redthread-board'
export const SNAPSHOT_FORMAT = 'redthread-snapshot'

export interface FileSource {
  readonly name: string
  readonly aliases: readonly string[]
  readonly type: SourceType
  readonly stateControlled?: boolean
  readonly descriptor?: string
}
export interface FileVersion {
  readonly n: number
  /** Of the original bytes, which are not in the file. */
  readonly originalHash: Hash
  readonly mime: string
  readonly bytes: number
  readonly capturedAt: number
  /** A display name. */
  readonly capturedBy: string
  readonly how: DocumentVersion['how']
  readonly encoding: string
  readonly note?: string
  readonly outline: readonly OutlinePart[]
  readonly text: string
  /** SHA-256 of the text's UTF-8. */
  readonly textHash: Hash
}
export interface FileDocument {
  readonly sourceId?: string
  readonly filename: string
  readonly title: string | null
  readonly titleDerived?: boolean
  readonly byline?: string
  readonly language: string
  readonly published?: FuzzyDate
  readonly referenceDate?: FuzzyDate
  readonly referenceReason?: string
  /** What was not looked for in its text; files of before this was kept have none. */
  readonly notTried?: readonly string[]
  readonly url?: string
  readonly status: DocumentStatus
  /** Of a document that is not current; files of before this was kept have none. `by` is a display name. */
  readonly statusChange?: { readonly reason?: string; readonly by: string; readonly at: number }
  /** The cited versions only, oldest first. */
  readonly versions: readonly FileVersion[]
}
export interface FileEvaluation {
  readonly subject: string
  readonly kind: 'reliability' | 'credibility'
  readonly value: string
  readonly reason?: string
  /** The rater's display name. */
  readonly by: string
  readonly at: number
}

export interface BoardFile {
  readonly format: typeof BOARD_FORMAT
  readonly version: number
  readonly board: { readonly id: BoardId; readonly title: string }
  readonly content: BoardContent
  readonly sources: Readonly<Record<string, FileSource>>
  readonly documents: Readonly<Record<string, FileDocument>>
  /** In the order of `sortEvaluations`, so that one board gives one text. */
  readonly evaluations: readonly FileEvaluation[]
}

/** Everything of a board file but its content. */
export type FileRows = Pick<BoardFile, 'board' | 'sources' | 'documents' | 'evaluations'>

export interface SnapshotLabel {
  readonly id: SnapshotId
  readonly name: string
  readonly note: string
  readonly takenAt: number
  /** A display name. */
  readonly takenBy: string
  /** The `hash` of the board's previous snapshot; null for its first. */
  readonly predecessor: Hash | null
}

/** What the hash covers: its canonical JSON stands in the file byte for byte, so that any tool can hash it. */
export interface SignedPart {
  readonly board: BoardFile
  readonly snapshot: SnapshotLabel
}
export interface SnapshotFile {
  readonly format: typeof SNAPSHOT_FORMAT
  readonly version: number
  readonly hash: Hash
  readonly signature: {
    readonly algorithm: 'Ed25519'
    /** Which of the server's published keys. A key inside the file would prove nothing. */
    readonly key: string
    /** Base64url, over `signedMessage(hash)`. */
    readonly value: string
  }
  readonly signed: SignedPart
}

/** The bytes that are signed: named, so that a signature made here cannot be passed off as one for anything else. */
export function signedMessage(hash: string): string {
  return `redthread snapshot ${hash}`
}

/** One order for one set of grades, and not by subject: a source's id is another after an import. */
export function sortEvaluations(evaluations: readonly FileEvaluation[]): FileEvaluation[] {
  return [...evaluations].sort((a, b) => compare(rankOf(a), rankOf(b)))
}

function rankOf({ kind, at, by, value, reason = '', subject }: FileEvaluation): readonly string[] {
  return [kind, String(at).padStart(16, '0'), by, value, reason, subject]
}

function compare(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((each, place) => each !== b[place])
  return index < 0 ? 0 : (a[index] ?? '') < (b[index] ?? '') ? -1 : 1
}
