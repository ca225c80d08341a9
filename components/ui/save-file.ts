/** Gives the person a file, as a download. Browser only. */
export function saveFile(blob: Blob, filename: string): void {
  const address = URL.createObjectURL(blob)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = filename
  anchor.click()
  // The download has been handed over by then; at once would cut it off in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** A title as a file name: "Harbour strike: week 2" → "Harbour strike week 2". */
export function fileNameOf(title: string): string {
  const safe = title
    .replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80)
  return safe === '' || /^\.+$/u.test(safe) ? 'board' : safe
}
