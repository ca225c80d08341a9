/** Rows of snapshots; the files themselves are blobs. A row is written once and never changed. */
export interface SnapshotsTable {
  id: string
  board_id: string
  name: string
  note: string
  /** Milliseconds since 1970, UTC. */
  taken_at: number
  taken_by: string
  taken_by_name: string
  /** The hash that is signed: of the file's `signed` part. */
  hash: string
  /** The blob that holds the whole file. */
  file_hash: string
  predecessor: string | null
  /** 1, 2, 3 … within the board: two snapshots never name the same predecessor. */
  n: number
  cards: number
}

/** Public halves of every key this server ever signed with, so that old snapshots still verify after a new key. */
export interface SigningKeysTable {
  /** The key's id. */
  id: string
  /** The raw public key, base64url. */
  public_key: string
  first_used_at: number
}

export interface SnapshotTables {
  snapshots: SnapshotsTable
  signing_keys: SigningKeysTable
}
