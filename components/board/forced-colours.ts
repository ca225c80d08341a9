import type { Item } from '@/lib/scene/display-list'
import { CARD_TINTS, COLOURS, type ColourName, type ThemeName } from '@/lib/theme/theme'
import { hasForcedColours } from '@/lib/theme/theme-choice'

const GROUNDS = ['canvas', 'panel', 'card', 'sunken'] as const satisfies readonly ColourName[]
const WORDS = ['ink', 'secondary'] as const satisfies readonly ColourName[]

/**
 * While the system forces its colours: what takes the place of the theme's on the canvas, so that it has the ground and the
 * words of the page over it, and edges that stand out. Relations and kinds keep the colours that they mean.
 */
export function forcedColours(theme: ThemeName): ReadonlyMap<string, string> | undefined {
  if (!hasForcedColours()) return undefined
  const [ground, words] = ['Canvas', 'CanvasText'].map(systemColour) as [string, string]
  return new Map([
    ...GROUNDS.map((name) => [COLOURS[name][theme], ground] as const),
    ...Object.values(CARD_TINTS).map((tint) => [tint[theme], ground] as const),
    ...WORDS.map((name) => [COLOURS[name][theme], words] as const),
    [COLOURS.hairline[theme], COLOURS.control[theme]],
  ])
}

/** `item` in other colours, where `colours` has one for its own. */
export function recoloured(item: Item, colours: ReadonlyMap<string, string>): Item {
  const changed = (['fill', 'stroke'] as const).flatMap((part) => {
    const colour =
      part in item ? colours.get((item as { readonly fill?: string; readonly stroke?: string })[part] ?? '') : undefined
    return colour ? [[part, colour] as const] : []
  })
  return changed.length > 0 ? { ...item, ...Object.fromEntries(changed) } : item
}

/** A system colour as the browser has it: a canvas takes it by name, but not everywhere for the right one. */
function systemColour(name: string): string {
  const probe = document.createElement('span')
  probe.style.color = name
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}
