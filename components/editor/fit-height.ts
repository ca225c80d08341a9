/** Makes a field as tall as its text, so that it takes the room that the text takes. It must be on the page. */
export function fitHeight(area: HTMLTextAreaElement): void {
  area.style.height = '0'
  const borders = area.offsetHeight - area.clientHeight
  area.style.height = `${area.scrollHeight + borders}px`
}
