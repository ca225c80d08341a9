/** Screen pixels that the messages and the space around them take; 0 when there are none. */
export function messagesHeight(): number {
  return Number.parseFloat(document.documentElement.style.getPropertyValue('--under-messages')) || 0
}
