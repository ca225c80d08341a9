/**
 * As a `ref`, for a form that unfolds within something that scrolls: it is brought into view whole, and again as often as
 * it grows (a message says what is wrong) while somebody is at it.
 */
export function standWhole(form: HTMLElement | null) {
  if (!form) return
  const watch = new ResizeObserver(() => {
    if (form.contains(document.activeElement)) form.scrollIntoView({ block: 'nearest' })
  })
  watch.observe(form)
  return () => watch.disconnect()
}
