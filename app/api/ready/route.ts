import 'server-only'
/** Can serve: the store answers, it was migrated before this process listened, and no damage was found in it. */
import { services } from '@/server/services'

export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  try {
    if (services().inspection.foundDamage) return Response.json({ status: 'damaged' }, { status: 503, headers })
    await services().database.selectFrom('teams').select('id').limit(1).execute()
    return Response.json({ status: 'ready' }, { headers })
  } catch {
    return Response.json({ status: 'not-ready' }, { status: 503, headers }) // the store logs its own failure
  }
}
