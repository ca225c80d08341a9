/**
 * A drawing as one SVG file that needs nothing else: `fontCss` carries the fonts, so that it looks the same on a machine
 * without them. Pure.
 */
import { paintSvg } from '@/lib/painters/paint-svg'
import { COLOURS, type ThemeName } from '@/lib/theme/theme'
import type { Drawing } from './drawing'

export function exportSvg({ list, bounds }: Drawing, theme: ThemeName, fontCss: string): string {
  const { x, y, w, h } = {
    x: Math.floor(bounds.x),
    y: Math.floor(bounds.y),
    w: Math.ceil(bounds.w),
    h: Math.ceil(bounds.h),
  }
  const style = fontCss === '' ? '' : `<style>${fontCss.replace(/<\//g, '<\\/')}</style>`
  // For readers that do not know `white-space`, by which the painter asks browsers to keep spaces.
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${x} ${y} ${w} ${h}" xml:space="preserve" stroke-linecap="round" stroke-linejoin="round">` +
    `${style}<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${COLOURS.canvas[theme]}"/>` +
    `${paintSvg(list)}</svg>`
  )
}
