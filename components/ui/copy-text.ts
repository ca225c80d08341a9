/**
 * Puts text on the clipboard. Plain http on a LAN has no `navigator.clipboard`, so the copy event is used there. Browser
 * only; resolves to whether it worked.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    if (window.isSecureContext) {
      await navigator.clipboard.writeText(text)
      return true
    }
  } catch {
    // Refused by the browser's permissions; the event below may still be allowed.
  }
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', write, { capture: true })
  const worked = document.execCommand('copy')
  document.removeEventListener('copy', write, { capture: true })
  return worked
}
