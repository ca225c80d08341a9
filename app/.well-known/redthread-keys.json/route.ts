import 'server-only'
import { handle } from '../../api/handle'

/** The public keys of this server's signatures, as a JSON Web Key Set; the present one first. */
export const GET = handle({ action: 'public' }, async ({ services }) => ({
  keys: await services.snapshots.publishedKeys(),
}))
