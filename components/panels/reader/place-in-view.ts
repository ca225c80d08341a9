/** Where in the text the reader stands. Browser only. */
import { offsetOfPoint, START_ATTRIBUTE } from '../selection-offsets'

/**
 * The offset that reading goes on from: that of the lit words while they are in view, else of the first words in view.
 * Only what is drawn is looked at, so a long document costs no more than a short one.
 */
export function placeInView(scroller: HTMLElement): number {
  const view = scroller.getBoundingClientRect()
  const isInView = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return bottom > view.top && top < view.bottom
  }
  const lit = [...scroller.querySelectorAll('.rt-lit')].find(isInView)
  const place = lit ?? [...scroller.querySelectorAll(`[${START_ATTRIBUTE}]`)].find(isInView)
  return Number(place?.getAttribute(START_ATTRIBUTE) ?? 0)
}

/** The offset that was clicked last, while it is in view and no other passage was gone to since (`forgetCaret`). */
export function caretInView(scroller: HTMLElement): number | undefined {
  const selection = document.getSelection()
  const { anchorNode: node, anchorOffset = 0 } = selection ?? {}
  if (!selection?.isCollapsed || !node || !scroller.contains(node)) return undefined
  const view = scroller.getBoundingClientRect()
  const { top, bottom } = selection.getRangeAt(0).getBoundingClientRect()
  return bottom > view.top && top < view.bottom ? offsetOfPoint(scroller, node, anchorOffset) : undefined
}

export function forgetCaret(scroller: HTMLElement): void {
  const selection = document.getSelection()
  if (selection?.isCollapsed && scroller.contains(selection.anchorNode)) selection.removeAllRanges()
}
