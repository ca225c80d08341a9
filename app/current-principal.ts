import 'server-only'
/** The signed-in person, for pages. API routes get theirs from `handle`. */
import type { Principal } from '@/server/auth/principal'
import { services } from '@/server/services'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'

/** Null when nobody is signed in. Reading headers also keeps the page dynamic, so that the CSP nonce reaches it. */
export async function currentPrincipal(): Promise<Principal | null> {
  return services().auth.principalFromHeaders(await headers())
}

/** Sends whoever is not signed in to the sign-in page, which leads back to `path`. */
export async function requirePrincipal(path: string): Promise<Principal> {
  const principal = await currentPrincipal()
  if (!principal) redirect(path === '/' ? '/signin' : `/signin?callbackUrl=${encodeURIComponent(path)}`)
  return principal
}
