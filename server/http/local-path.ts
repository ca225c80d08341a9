/** Addresses as strangers write them: whether one can be read, and where a sign-in may lead. */

/** The path and query of `target` if it lies on `base`'s origin, else `/`. */
export function localPath(target: string | undefined, base: string): string {
  if (!target) return '/'
  try {
    const url = new URL(target, base) // resolves `//elsewhere` and `/\elsewhere` as a browser would
    return url.origin === new URL(base).origin ? url.pathname + url.search : '/'
  } catch {
    return '/'
  }
}

/** Whether a request's target is a path whose escapes can be read; Next answers others with 500 and a line in the log. */
export function isReadablePath(target: string | undefined): boolean {
  if (!target?.startsWith('/')) return false
  try {
    decodeURIComponent(target.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}
