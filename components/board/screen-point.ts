import type { ScreenPoint } from '@/lib/geometry/rect'

/** Where an event is on the surface. */
export function screenPointOf(event: MouseEvent, surface: HTMLElement): ScreenPoint {
  const box = surface.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}
