/**
 * What this device remembers, as text by key. Where storage is full or switched off, and on the server, it forgets: nothing
 * else changes.
 */

/** Null when nothing is remembered. */
export function recall(key: string): string | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage.getItem(key)
  } catch {
    return null // switched off in this browser
  }
}

/** Null forgets. */
export function memorise(key: string, text: string | null): void {
  try {
    if (text === null) window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, text)
  } catch {
    // Full or switched off.
  }
}
