/** How large a PNG may be. Pure. */
export const MAX_PNG_SIDE_PX = 16_384
/** A canvas holds 4 bytes a pixel; beyond this browsers refuse or die. */
export const MAX_PNG_PIXELS = 120_000_000
const WANTED_SCALE = 2

/** Pixels per board unit: 2 where it fits, less on a board too large for it. */
export function pngScale(w: number, h: number, maxPixels: number = MAX_PNG_PIXELS): number {
  return Math.min(WANTED_SCALE, MAX_PNG_SIDE_PX / w, MAX_PNG_SIDE_PX / h, Math.sqrt(maxPixels / (w * h)))
}

/** The end of a sentence: "4,100 × 2,300 pixels, at 200 %." */
export function describePng(w: number, h: number, scale: number): string {
  const count = new Intl.NumberFormat('en-GB')
  const percent = scale >= 0.1 ? Math.round(scale * 100) : Math.round(scale * 1000) / 10
  return `${count.format(Math.floor(w * scale))} × ${count.format(Math.floor(h * scale))} pixels, at ${percent} %.`
}
