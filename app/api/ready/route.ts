import 'server-only'
/** Can serve: the store answers, and it was migrated before this process listened. Says so also of a damaged one, which it serves on. */
import { services } from '@/server/services'

export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  try {
    const { database, inspection } = services()
    await database.selectFrom('teams').select('id').limit(1).execute()
    return Response.json({ status: inspection.foundDamage ? 'damaged' : 'ready' }, { headers })
  } catch {
    return Response.json({ status: 'not-ready' }, { status: 503, headers }) // the store logs its own failure
  }
}
