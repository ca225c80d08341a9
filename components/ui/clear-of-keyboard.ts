/**
 * Safari lays the keyboard on the screen over the page, and moves the page under it, without telling the page's layout.
 * What is covered above and below is kept here as two lengths on the page's root, `--covered-top` and `--covered-foot`
 * (globals.css), which everything that stands at an edge of the window reckons with. Where the browser itself takes the
 * keyboard's room from the page (`interactiveWidget` in the layout), both are nothing.
 */

const FIELD = 'input, textarea, select, [contenteditable="true"]'

/** Top and bottom of what is seen of the page, client pixels. */
export function seenBand(): { readonly top: number; readonly bottom: number } {
  const { top, foot } = coveredBy(window.visualViewport)
  return { top, bottom: window.innerHeight - foot }
}

/** Starts to keep the lengths; the function it returns ends that. */
export function keepClearOfKeyboard(): () => void {
  const seen = window.visualViewport
  if (!seen) return () => undefined
  const { style } = document.documentElement
  let last = ''
  const keep = () => {
    const { top, foot } = coveredBy(seen)
    if (`${top} ${foot}` === last) return
    last = `${top} ${foot}`
    style.setProperty('--covered-top', `${top}px`)
    style.setProperty('--covered-foot', `${foot}px`)
    // Safari brought the field into view before its sheet became this low. A card's own field is the camera's affair.
    const field = document.activeElement
    if (foot > 0 && field?.matches(FIELD) && !field.closest('[data-board-surface]'))
      field.scrollIntoView({ block: 'center' })
  }
  seen.addEventListener('resize', keep)
  seen.addEventListener('scroll', keep)
  keep()
  return () => {
    seen.removeEventListener('resize', keep)
    seen.removeEventListener('scroll', keep)
    style.removeProperty('--covered-top')
    style.removeProperty('--covered-foot')
  }
}

function coveredBy(seen: VisualViewport | null): { readonly top: number; readonly foot: number } {
  // Somebody who looks closer by pinching wants the page to stay as it is.
  if (!seen || Math.abs(seen.scale - 1) > 0.01) return { top: 0, foot: 0 }
  const top = Math.max(0, Math.round(seen.offsetTop))
  return { top, foot: Math.max(0, Math.round(window.innerHeight - seen.height - top)) }
}
