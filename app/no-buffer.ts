/**
 * Stands in for Node's Buffer in what browsers get (next.config.js). lib0 names Buffer for Node alone and looks where it
 * is first; the bundler would answer with 8 kB that no page ever calls.
 */
export const Buffer = undefined
