/** A button, field or link inside a card takes its own presses. */
export function isOwnControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[data-own-press], input, textarea, button, a, [contenteditable="true"]') !== null
  )
}
