/** All tables together, and the Kysely that knows them. */
import type { Kysely } from 'kysely'
import type { BoardTables } from './boards'
import type { DocumentTables } from './documents'
import type { PeopleTables } from './people'
import type { SnapshotTables } from './snapshots'

export type Tables = BoardTables & PeopleTables & DocumentTables & SnapshotTables
/** Also what a transaction is typed as, so a function may be given either. */
export type Database = Kysely<Tables>
