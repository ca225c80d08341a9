/** What passes between the store's client on the main thread and the store worker. Bytes cross as Uint8Array. */

export interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}
export interface StatementResult {
  /** Empty for statements that return no rows. */
  readonly rows: readonly Record<string, unknown>[]
  readonly changes: number
  readonly lastInsertId: number
}
export type StoreRequest =
  /** Runs one statement in whatever transaction is open. */
  | { readonly id: number; readonly kind: 'run'; readonly statement: Statement }
  /** Runs all in a transaction of their own: all or none. */
  | { readonly id: number; readonly kind: 'batch'; readonly statements: readonly Statement[] }
  | { readonly id: number; readonly kind: 'close' }

export type StoreReply =
  | { readonly id: number; readonly results: readonly StatementResult[] }
  /** `code` is SQLite's, such as SQLITE_CONSTRAINT_UNIQUE, or ERR_… of Node. */
  | { readonly id: number; readonly error: { readonly message: string; readonly code: string } }
