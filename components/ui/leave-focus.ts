/**
 * For `onCloseAutoFocus` of Radix's layers: the focus has gone back by then (focus-keeper.ts), at once and to where it
 * was. Radix gives it to the trigger a moment later, even when something else has it already.
 */
export function leaveFocus(event: Event): void {
  event.preventDefault()
}
