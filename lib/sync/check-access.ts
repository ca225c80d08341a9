/**
 * Why was the socket refused? A refusal before the upgrade reaches a browser as "1006" and nothing else, so the page asks
 * over HTTP.
 */
import type { BoardId } from '@/lib/schema/ids'
import { BOARD_ROLES, type BoardRole } from '@/lib/schema/role'
import { isJsonObject } from '@/lib/schema/json'

export type Access =
  | {
      readonly kind: 'allowed'
      /** Null for those who see the board without a role on it. */
      readonly role: BoardRole | null
      /** As many boards as one person may have open at once, where they have that many. */
      readonly fullAt?: number
    }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'forbidden' }
  /** No answer: the network or the server is down. */
  | { readonly kind: 'unknown' }

export async function askAccess(boardId: BoardId): Promise<Access> {
  try {
    const response = await fetch(`/api/boards/${encodeURIComponent(boardId)}/access`, { cache: 'no-store' })
    if (response.status === 401) return { kind: 'signed-out' }
    if (response.status === 403 || response.status === 404) return { kind: 'forbidden' }
    if (!response.ok) return { kind: 'unknown' }
    const answer: unknown = await response.json()
    const { role, sockets } = isJsonObject(answer) ? answer : {}
    const { open, most } = isJsonObject(sockets) ? sockets : {}
    const isFull = typeof open === 'number' && typeof most === 'number' && open >= most
    return {
      kind: 'allowed',
      role: BOARD_ROLES.find((known) => known === role) ?? null,
      ...(isFull && { fullAt: most }),
    }
  } catch {
    return { kind: 'unknown' } // offline: the provider tries again by itself
  }
}
