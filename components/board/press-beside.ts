/**
 * The second press of a double press that falls on a panel: the first may have opened it under the pointer, and both were
 * meant for the board.
 */

/** `takes`: called for presses outside of `root`; true when the board takes it, so that what lies there is not pressed as well. */
export function listenBeside(root: HTMLElement, takes: (event: PointerEvent) => boolean): () => void {
  const controller = new AbortController()
  const options = { signal: controller.signal, capture: true }
  let isClickSpent = false
  const spend = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  const down = (event: PointerEvent) => {
    isClickSpent = false
    if (event.button !== 0 || (event.target instanceof Node && root.contains(event.target))) return
    isClickSpent = takes(event)
    if (isClickSpent) spend(event)
  }
  const click = (event: MouseEvent) => {
    if (!isClickSpent) return
    isClickSpent = false
    spend(event)
  }
  document.addEventListener('pointerdown', down, options)
  document.addEventListener('click', click, options)
  return () => controller.abort()
}
