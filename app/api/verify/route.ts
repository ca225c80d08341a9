import 'server-only'
import { addressPrefix } from '@/server/http/client-address'
import { handle } from '../handle'

/** Judges a snapshot file, for anybody: who holds one need not have an account. The body is the file itself. */
export const POST = handle(
  { action: 'public', accepts: ['application/json', 'application/octet-stream'] },
  async ({ services, address, readBytes }) => {
    // Whole before it takes a place in the line: whoever sends slowly holds up nobody.
    const file = await readBytes({ maxBytes: services.config.limits.boardFileBytes, what: 'The file' })
    return services.snapshots.verify(addressPrefix(address), file)
  },
)
