/** Gives the board its keys back, when what had the focus is done or gone. */
export function focusBoard(): void {
  document.querySelector<HTMLElement>('[data-board-surface]')?.focus({ preventScroll: true })
}
