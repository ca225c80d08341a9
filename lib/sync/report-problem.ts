/**
 * Tells the browser's console (and whoever listens to `error` events) of something that was handled, yet should not
 * have happened. Outside a browser there is nobody to tell.
 */
export function reportProblem(sentence: string, cause: unknown): void {
  globalThis.reportError?.(new Error(sentence, { cause }))
}
