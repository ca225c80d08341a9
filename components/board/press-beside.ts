/**
 * The second press of a double press that falls on a panel: the first may have opened it under the pointer, and both were
 * meant for the board.
 */

interface BesideHands {
  /**
   * Called for presses outside of the board; true when the board takes it, so that what lies there is not pressed as well.
   * Asked once more, with `isCounted`, for one that the system takes for the second, which it says of mice only.
   */
  takes(event: MouseEvent, isCounted: boolean): boolean
  /** What was pressed was meant for what lies there: the next press begins anew. */
  forget(): void
}

export function listenBeside(root: HTMLElement, { takes, forget }: BesideHands): () => void {
  const controller = new AbortController()
  const options = { signal: controller.signal, capture: true }
  let isClickSpent = false
  const spend = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  const isBeside = (event: MouseEvent) =>
    event.button === 0 && !(event.target instanceof Node && root.contains(event.target))
  const down = (event: MouseEvent) => {
    isClickSpent = isBeside(event) && takes(event, false)
    if (isClickSpent) spend(event)
  }
  const mouseDown = (event: MouseEvent) => {
    if (!isBeside(event)) return
    isClickSpent = event.detail === 2 && takes(event, true)
    if (isClickSpent) spend(event)
    else forget()
  }
  const click = (event: MouseEvent) => {
    if (!isClickSpent) return
    isClickSpent = false
    spend(event)
  }
  document.addEventListener('pointerdown', down, options)
  document.addEventListener('mousedown', mouseDown, options)
  document.addEventListener('click', click, options)
  return () => controller.abort()
}
