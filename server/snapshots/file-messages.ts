/** What passes between the main thread and a board-file worker. */
import type { Json } from '@/lib/schema/json'
import type { Hash } from '@/lib/schema/ids'
import type { BoardFile, FileRows, SnapshotLabel } from '@/lib/snapshot/board-file'
import type { Changes } from '@/lib/snapshot/describe-changes'
import type { FallenDocument } from '@/lib/snapshot/fallen-since'
import type { Verdict } from '@/lib/schema/snapshot'
import type { ErrorCode } from '@/lib/errors/redthread-error'
import type { BoardState } from '@/server/storage/board-storage'
import type { BriefingFormat } from './form-formats'
import type { PictureWish } from './picture'
import type { PublishedKey } from './snapshots'

/** What an export is, other than a board file. `at`: milliseconds since 1970. */
export type FileForm =
  | { readonly kind: 'briefing'; readonly format: BriefingFormat; readonly at: number }
  | ({ readonly kind: 'picture' } & PictureWish)

export type FileTask =
  | { readonly kind: 'build'; readonly updates: readonly Uint8Array[]; readonly form?: FileForm }
  /** Another form of a snapshot's file, which says what of it fell since. */
  | {
      readonly kind: 'form'
      readonly file: Uint8Array
      readonly form: FileForm
      readonly fallen: readonly FallenDocument[]
    }
  | { readonly kind: 'import'; readonly file: Uint8Array }
  | { readonly kind: 'verify'; readonly file: Uint8Array; readonly keys: readonly PublishedKey[] }
  | { readonly kind: 'compare'; readonly updates: readonly Uint8Array[]; readonly file: Uint8Array }

/**
 * Sent to a building worker, which has the content from the state, once it has said what is cited. With a label it builds
 * a snapshot's signed part.
 */
export interface ComposeRequest {
  readonly rows: FileRows
  readonly label?: SnapshotLabel
}
export interface Citation {
  readonly documentId: string
  /** Empty: the newest. */
  readonly versions: readonly number[]
}

/** A board out of a file, ready to be stored under new ids. */
export interface ImportedBoard {
  readonly title: string
  /** The board's whole document. */
  readonly state: BoardState
  /** Who wrote it, to Yjs. */
  readonly yjsClient: number
  /** New ids throughout. */
  readonly sources: BoardFile['sources']
  readonly documents: BoardFile['documents']
  readonly evaluations: BoardFile['evaluations']
}

export type FileReport =
  | { readonly kind: 'cited'; readonly citations: readonly Citation[]; readonly cards: number }
  /** Canonical JSON as UTF-8 (or the form that was wished), and the hash of these bytes. */
  | { readonly kind: 'composed'; readonly bytes: Uint8Array; readonly hash: Hash; readonly scale?: number }
  | { readonly kind: 'imported'; readonly board: ImportedBoard }
  | { readonly kind: 'verified'; readonly verdict: Verdict }
  | { readonly kind: 'compared'; readonly changes: Changes }
  | {
      readonly kind: 'refused'
      readonly code: ErrorCode
      readonly message: string
      readonly details?: Readonly<Record<string, Json>>
    }
