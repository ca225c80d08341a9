/** The plain scripts that benches use, which carry no types of their own. */
declare module '@/scripts/set-up.mjs' {
  /** The project's folder. */
  export const ROOT: string
  /** Builds the program when its sources changed. */
  export function build(): Promise<void>
}
declare module '@/scripts/chromium.mjs' {
  /** Path of a Chromium. */
  export function findChromium(): Promise<string>
}
