/**
 * Going from one part of the board page to the next with a key: the bar, the panels, the reader, the board, the tools, the
 * details. Tab alone would pass every card of the board on the way.
 */
import { firstControl } from '@/components/ui/focus-keeper'

export function goToPart(step: 1 | -1): void {
  const parts = [...document.querySelectorAll('[data-page-part]')].filter((part) => firstControl(part))
  // The tools stand within the board's part.
  const at = parts.findLastIndex((part) => part.contains(document.activeElement))
  const next = at < 0 ? (step > 0 ? 0 : parts.length - 1) : (at + step + parts.length) % parts.length
  const part = parts[next]
  if (part) firstControl(part)?.focus()
}
