import 'server-only'
import { addressPrefix } from '@/server/http/client-address'
import { handle } from '../handle'

/** Judges a snapshot file, for anybody: who holds one need not have an account. The body is the file itself. */
export const POST = handle(
  { action: 'public', accepts: ['application/json', 'application/octet-stream'] },
  async ({ services, address, readBytes }) =>
    services.snapshots.verify(addressPrefix(address), () =>
      readBytes({ maxBytes: services.config.limits.boardFileBytes, what: 'The file' }),
    ),
)
