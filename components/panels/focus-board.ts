/** Gives the board, or the row of its outline, its keys back, when what had the focus is done or gone. */
export function focusBoard(): void {
  document.querySelector<HTMLElement>('[data-focus-first]')?.focus({ preventScroll: true })
}
