import { afterEach, beforeEach, expect } from 'vitest'

/** A test during which anything was thrown that nothing caught has failed. */
export function nothingCrashes(): void {
  let crash: unknown
  const onCrash = (error: unknown) => (crash = error)
  beforeEach(() => {
    crash = undefined
    process.on('uncaughtException', onCrash)
  })
  afterEach(() => {
    process.off('uncaughtException', onCrash)
    expect(crash).toBeUndefined()
  })
}
