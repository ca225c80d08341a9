/** What the command line does beside a running server: asks its store, and makes a token of the first account. */
import path from 'node:path'
import { createApiToken } from '@/server/auth/api-tokens'
import { openDatabase } from '@/server/storage/database'
import { ADMIN, type TestServer } from './start-server'

type Database = Awaited<ReturnType<typeof openDatabase>>

export async function withDatabase<T>(server: TestServer, ask: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ file: path.join(server.dataFolder, 'redthread.db') })
  try {
    return await ask(database)
  } finally {
    await database.destroy()
  }
}

export function adminToken(server: TestServer): Promise<string> {
  return withDatabase(server, async (database) => {
    const admin = await database
      .selectFrom('users')
      .select('id')
      .where('email', '=', ADMIN.email)
      .executeTakeFirstOrThrow()
    return createApiToken(database, admin.id, 'harness')
  })
}
