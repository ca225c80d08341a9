/** Column types whose name differs between the databases; PostgreSQL would say `bytea`. */
import { sql } from 'kysely'

export const BYTES = sql`blob`
