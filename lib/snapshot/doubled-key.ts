/**
 * Finds a key that an object of a JSON text holds twice. Readers disagree on which of the two counts, so a file with
 * one could show one thing and verify as another. Undefined when there is none.
 *
 * `text` must have passed JSON.parse: only strings and brackets are looked at, nothing is checked twice.
 */
export function findDoubledKey(text: string): string | undefined {
  // One set of keys for each open object, undefined for each open array.
  const open: (Set<string> | undefined)[] = []
  let expectsKey = false
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]
    if (sign === '"') {
      const end = endOfString(text, index)
      const keys = expectsKey ? open.at(-1) : undefined
      if (keys) {
        const key = String(JSON.parse(text.slice(index, end)))
        if (keys.has(key)) return key
        keys.add(key)
      }
      expectsKey = false
      index = end - 1
    } else if (sign === '{') {
      open.push(new Set())
      expectsKey = true
    } else if (sign === '[') {
      open.push(undefined)
      expectsKey = false
    } else if (sign === '}' || sign === ']') {
      open.pop()
      expectsKey = false
    } else if (sign === ',') expectsKey = open.at(-1) !== undefined
  }
  return undefined
}

/** Index after the closing quote of the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  let index = start + 1
  while (index < text.length && text[index] !== '"') index += text[index] === '\\' ? 2 : 1
  return index + 1
}
