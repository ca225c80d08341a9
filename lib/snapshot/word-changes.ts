/**
 * Two forms of one text as a list to read: the words that both have, and between them those that only one has. Pure, and
 * bounded: texts with next to nothing in common are one replacement, and what both have is cut to what stands around a
 * change. It compares words, not meanings.
 */

export interface WordChange {
  /** Which of the two has these words. */
  readonly in: 'both' | 'then' | 'now'
  readonly words: string
}

/** Words, marks and spaces, as any script parts them; the server and every page compare alike. */
const WORDS = new Intl.Segmenter('en', { granularity: 'word' })
/** More insertions and deletions are read by nobody: beyond, the whole of what differs is replaced. */
const MAX_STEPS = 400
/** UTF-16 units of what both have that no longer part two changes. */
const MAX_ISLAND_UNITS = 6
/** UTF-16 units of what both have that are kept beside a change. */
const KEPT_UNITS = 80
/** UTF-16 units of one stretch that only one of them has. */
const MAX_STRETCH_UNITS = 5000

/** In reading order; of a replacement, the words of `then` come first. Empty texts are no stretch. */
export function compareWords(then: string, now: string): readonly WordChange[] {
  const [a, b] = [tokensOf(then), tokensOf(now)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const middle = stepsBetween(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const both = (tokens: readonly string[]) => tokens.map((words): WordChange => ({ in: 'both', words }))
  const all = [...both(a.slice(0, start)), ...middle, ...both(a.slice(a.length - end))]
  return cutAround(withoutIslands(joined(all)))
}

/** A text that only one of the two has. */
export function wordsOf(side: 'then' | 'now', text: string): readonly WordChange[] {
  return text === '' ? [] : cutAround([{ in: side, words: text }])
}

function tokensOf(text: string): string[] {
  return Array.from(WORDS.segment(text), ({ segment }) => segment)
}

/**
 * The fewest words to take out and to put in.
 * Source: E. W. Myers, “An O(ND) difference algorithm and its variations”, 1986.
 */
function stepsBetween(a: readonly string[], b: readonly string[]): WordChange[] {
  const most = Math.min(a.length + b.length, MAX_STEPS)
  /** For each number of steps: how far along `a` each diagonal came. */
  const reached: Map<number, number>[] = []
  let last = new Map([[1, 0]])
  for (let steps = 0; steps <= most; steps += 1) {
    const now = new Map<number, number>()
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = isDown(last, diagonal, steps) ? (last.get(diagonal + 1) ?? 0) : (last.get(diagonal - 1) ?? 0) + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1
      now.set(diagonal, x)
      if (x >= a.length && x - diagonal >= b.length) return wayBack(a, b, [...reached, now])
    }
    reached.push(now)
    last = now
  }
  return [...a.map((words) => ({ in: 'then', words }) as const), ...b.map((words) => ({ in: 'now', words }) as const)]
}

/** Whether the best way onto `diagonal` puts a word of `b` in. */
function isDown(last: ReadonlyMap<number, number>, diagonal: number, steps: number): boolean {
  if (diagonal === -steps) return true
  return diagonal !== steps && (last.get(diagonal - 1) ?? 0) < (last.get(diagonal + 1) ?? 0)
}

function wayBack(a: readonly string[], b: readonly string[], reached: readonly Map<number, number>[]): WordChange[] {
  const back: WordChange[] = []
  let [x, y] = [a.length, b.length]
  for (let steps = reached.length - 1; steps >= 0; steps -= 1) {
    const last = reached[steps - 1] ?? new Map([[1, 0]])
    const down = isDown(last, x - y, steps)
    const fromX = last.get(x - y + (down ? 1 : -1)) ?? 0
    const meetsX = down ? fromX : fromX + 1
    for (; x > meetsX; x -= 1, y -= 1) back.push({ in: 'both', words: a[x - 1] ?? '' })
    if (steps === 0) break
    if (down) back.push({ in: 'now', words: b[(y -= 1)] ?? '' })
    else back.push({ in: 'then', words: a[(x -= 1)] ?? '' })
  }
  return back.reverse()
}

/** Neighbours of one side as one; between two words of both, those of `then` before those of `now`. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const out: WordChange[] = []
  let gap = { then: '', now: '' }
  const close = () => {
    for (const side of ['then', 'now'] as const) if (gap[side] !== '') out.push({ in: side, words: gap[side] })
    gap = { then: '', now: '' }
  }
  for (const { in: side, words } of changes) {
    if (side !== 'both') {
      gap[side] += words
      continue
    }
    close()
    const last = out.at(-1)
    if (last?.in === 'both') out[out.length - 1] = { in: 'both', words: last.words + words }
    else out.push({ in: 'both', words })
  }
  close()
  return out
}

/** A few words that stayed among words that did not only break up what is read: they count as replaced. */
function withoutIslands(changes: readonly WordChange[]): WordChange[] {
  const around = (at: number, way: 1 | -1) => {
    const near = [changes[at + way], changes[at + 2 * way]].filter((each) => each !== undefined)
    const own = near.slice(0, near.findIndex((each) => each.in === 'both') >>> 0)
    return Math.max(0, ...own.map(({ words }) => words.length))
  }
  return joined(
    changes.flatMap((each, at): WordChange[] => {
      const { words } = each
      const isIsland = each.in === 'both' && words.length <= Math.min(MAX_ISLAND_UNITS, around(at, -1), around(at, 1))
      const isBlank = words.trim() === '' && at > 0 && at < changes.length - 1
      return isIsland || (each.in === 'both' && isBlank)
        ? [
            { in: 'then', words },
            { in: 'now', words },
          ]
        : [each]
    }),
  )
}

function cutAround(changes: readonly WordChange[]): WordChange[] {
  return changes.map(({ in: side, words }, at) => {
    if (side !== 'both') return { in: side, words: cutStretch(words) }
    const [head, tail] = [at === 0 ? 0 : KEPT_UNITS, at === changes.length - 1 ? 0 : KEPT_UNITS]
    if (words.length <= head + tail + KEPT_UNITS) return { in: side, words }
    return { in: side, words: `${firstOf(words, head)}…${lastOf(words, tail)}` }
  })
}

function cutStretch(words: string): string {
  if (words.length <= MAX_STRETCH_UNITS) return words
  const kept = firstOf(words, MAX_STRETCH_UNITS)
  return `${kept}… (${(words.length - kept.length).toLocaleString('en')} more characters)`
}

/** Between words where there is one to cut at, and never inside a character. */
function firstOf(words: string, most: number): string {
  const cut = words.slice(0, most)
  const space = cut.search(/\s\S*$/u)
  return space > most / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/u, '')
}
function lastOf(words: string, most: number): string {
  if (most === 0) return ''
  const cut = words.slice(-most)
  const space = cut.search(/\s/u)
  return space >= 0 && space < most / 2 ? cut.slice(space + 1) : cut.replace(/^[\uDC00-\uDFFF]/u, '')
}
