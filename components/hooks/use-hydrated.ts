import { useSyncExternalStore } from 'react'

const nothing = () => () => undefined

/** False while the page is only HTML: a form sent then would leave the page instead of reaching us. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  )
}
