import 'server-only'
/** Can serve: the store answers, and it was migrated before this process listened. */
import { services } from '@/server/services'

export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  try {
    await services().database.selectFrom('teams').select('id').limit(1).execute()
    return Response.json({ status: 'ready' }, { headers })
  } catch {
    return Response.json({ status: 'not-ready' }, { status: 503, headers }) // the store logs its own failure
  }
}
