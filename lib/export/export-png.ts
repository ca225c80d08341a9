/** A drawing as a PNG, painted by the canvas painter. Needs the DOM. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import { paintCanvas } from '@/lib/painters/paint-canvas'
import { COLOURS, type ThemeName } from '@/lib/theme/theme'
import type { Drawing } from './drawing'
import { describePng, pngScale } from './png-scale'

/** `note` says the size and scale, as the end of a sentence. Rejects `too-large` when the browser gives no such canvas. */
export async function exportPng({ list, bounds }: Drawing, theme: ThemeName): Promise<{ blob: Blob; note: string }> {
  const scale = pngScale(bounds.w, bounds.h)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(bounds.w * scale))
  canvas.height = Math.max(1, Math.floor(bounds.h * scale))
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw tooLarge(canvas)
  context.fillStyle = COLOURS.canvas[theme]
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.setTransform(scale, 0, 0, scale, -bounds.x * scale, -bounds.y * scale)
  paintCanvas(context, list)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  // Browsers without the memory for it give an empty picture instead of an error.
  if (!blob) throw tooLarge(canvas)
  return { blob, note: describePng(bounds.w, bounds.h, scale) }
}

function tooLarge({ width, height }: HTMLCanvasElement): RedthreadError {
  return new RedthreadError(
    'too-large',
    `This browser cannot draw a picture of ${width} × ${height} pixels; export a frame or a selection, or SVG.`,
  )
}
