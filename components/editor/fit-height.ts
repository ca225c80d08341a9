/**
 * Makes a field as tall as its text, so that it takes the room that the text takes. It must be on the page. Costs a layout
 * at every key, so only browsers need it that cannot do what `field-sizing: content` asks.
 */
export function fitHeight(area: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return
  area.style.height = '0'
  const borders = area.offsetHeight - area.clientHeight
  area.style.height = `${area.scrollHeight + borders}px`
}
