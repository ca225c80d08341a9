/**
 * Frozen boards: taken from the log's head, hashed, signed, kept for good; and boards as files that leave and come
 * in. `createSnapshots` (create-snapshots.ts) implements it. Callers have already asked `can`.
 */
import type { SnapshotRow, Verdict } from '@/lib/schema/snapshot'
import type { BoardId, CardId, SnapshotId, TeamId } from '@/lib/schema/ids'
import type { Changes } from '@/lib/snapshot/describe-changes'
import type { Principal } from '@/server/auth/principal'
import type { BoardSummary } from '@/lib/schema/people'
import type { Database } from '@/server/storage/database'
import type { ThemeName } from '@/lib/theme/theme'
import type { FormFormat } from './form-formats'
import type { TitleMark } from './mark-title'

export interface ImportOptions {
  readonly teamId?: TeamId | undefined
  /** What is said behind the title; nothing: the board is called as the file says. */
  readonly mark?: TitleMark | undefined
  /** Once it is aborted no board is made; one that is there already stays. */
  readonly signal?: AbortSignal | undefined
  /** Runs first in the transaction that makes the board; what it throws makes none. */
  readonly check?: (transaction: Database) => Promise<void>
}

/** A public key as RFC 8037 writes it. */
export interface PublishedKey {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly alg: 'EdDSA'
  readonly use: 'sig'
  readonly kid: string
  /** The raw key, base64url. */
  readonly x: string
}

/** Bytes to send as a download: UTF-8 JSON where nothing else is said. */
export interface BoardDownload {
  readonly filename: string
  readonly bytes: Buffer
}

/** Which form, and of which snapshot; without one, of the board as it is. */
export interface FormWish {
  readonly format: FormFormat
  readonly snapshotId: SnapshotId | null
  /** Pictures: one frame with what it holds; null for the whole board. */
  readonly frameId: CardId | null
  /** Pictures. */
  readonly theme: ThemeName
}
export interface FormedDownload extends BoardDownload {
  readonly mime: string
  /** Pixels per board unit, of a picture. */
  readonly scale?: number
}

export interface Snapshots {
  /** Everything that the log holds at this moment; clients wait for "saved" first. */
  take(boardId: BoardId, principal: Principal, label: { name: string; note: string }): Promise<SnapshotRow>
  /** Newest first. */
  list(boardId: BoardId): Promise<readonly SnapshotRow[]>
  /** The file as it was signed. */
  open(id: SnapshotId): Promise<BoardDownload>
  boardOf(id: string): Promise<BoardId | null>
  /** What differs between the board as it is and the snapshot, as a list to read. */
  changesSince(id: SnapshotId, principal: Principal): Promise<Changes>
  /** Keeps in the trail, and tells everybody on the board, that `principal` restored it. The edits are the client's. */
  tellRestored(id: SnapshotId, principal: Principal): Promise<void>

  /** The same content, unsigned. */
  exportBoard(boardId: BoardId, principal: Principal): Promise<BoardDownload>
  /** The board, or one of its snapshots, in a form for people. */
  exportForm(boardId: BoardId, principal: Principal, form: FormWish): Promise<FormedDownload>
  /**
   * Makes a new board of an export or a snapshot. Throws `unreadable` or `bad-request` with what is wrong,
   * `too-large`, and whatever making a board throws.
   */
  importBoard(principal: Principal, file: Uint8Array, options: ImportOptions): Promise<BoardSummary>

  /**
   * Makes a new board of the same team with the same content: what an export holds. Throws what `importBoard` throws.
   */
  duplicateBoard(principal: Principal, boardId: BoardId): Promise<BoardSummary>

  /**
   * Judges a file; never throws for what is in it. Anybody may ask: `too-many` is thrown when too many wait. `sender`: the
   * address that it comes from.
   */
  verify(sender: string, file: Uint8Array): Promise<Verdict>
  /** Every key this server ever signed with, the present one first. */
  publishedKeys(): Promise<readonly PublishedKey[]>

  /** Ends running work. */
  dispose(): Promise<void>
}
