/** Where a sign-in may lead: a page of ours, whatever the address line says. */

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
