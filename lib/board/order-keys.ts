/**
 * Z-order keys: fractions written in base 62, compared as plain strings ("V" lies between "A" and "k"). Between any two
 * keys there is another, so one card moves without touching the rest. Every new key ends in random digits: two people
 * who put a card in the same gap at the same time get different keys.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz' // in code-unit order
const BASE = DIGITS.length
/** Keys at either end grow by small steps in these leading digits, not by halving what is left: they stay short. */
const HEAD_DIGITS = 6
const HEAD_SPAN = BASE ** HEAD_DIGITS
const HEAD_STEP = BASE ** 2
const JITTER_DIGITS = 5
const KEY_PATTERN = /^[0-9A-Za-z]*[1-9A-Za-z]$/

/** A number in [0, 1); the default is random, tests pass their own. */
export type Random = () => number

export function isOrderKey(key: unknown): key is string {
  return typeof key === 'string' && KEY_PATTERN.test(key)
}

/**
 * `count` ascending keys strictly between `low` and `high`; null is the end on that side. When the two leave no room
 * (equal, crossed, or no keys at all: another program wrote them) the keys lie above `low`.
 */
export function keysBetween(
  low: string | null,
  high: string | null,
  count: number,
  random: Random = Math.random,
): string[] {
  const from = isOrderKey(low) ? low : null
  const to = isOrderKey(high) && (from === null || from < high) ? high : null
  if (to === null) return climb(from, count, random)
  if (from === null) return descend(to, count, random)
  return halve(from, to, count, random)
}

function climb(low: string | null, count: number, random: Random): string[] {
  const keys: string[] = []
  for (let key = low; keys.length < count; keys.push(key)) {
    const head = key === null ? HEAD_SPAN / 2 : readHead(key)
    const next = Math.floor(head + 1 + random() * HEAD_STEP)
    key = next < HEAD_SPAN ? writeHead(next) + jitter(random) : fractionBetween(key ?? '', null, random)
  }
  return keys
}

function descend(high: string, count: number, random: Random): string[] {
  const keys: string[] = []
  for (let key = high; keys.length < count; keys.push(key)) {
    const next = Math.floor(readHead(key) - 1 - random() * HEAD_STEP)
    key = next > 0 ? writeHead(next) + jitter(random) : fractionBetween('', key, random)
  }
  return keys.reverse()
}

/** Halving first keeps many keys in one gap logarithmically short. */
function halve(low: string, high: string, count: number, random: Random): string[] {
  if (count <= 0) return []
  const middle = fractionBetween(low, high, random)
  const below = Math.floor((count - 1) / 2)
  return [...halve(low, middle, below, random), middle, ...halve(middle, high, count - 1 - below, random)]
}

/** A fraction strictly between `low` ('' is 0) and `high` (null is 1); needs low < high. */
function fractionBetween(low: string, high: string | null, random: Random): string {
  let prefix = ''
  let ceiling = high
  for (let at = 0; ; at++) {
    const floorDigit = at < low.length ? DIGITS.indexOf(low.charAt(at)) : 0
    const ceilingDigit = ceiling === null ? BASE : at < ceiling.length ? DIGITS.indexOf(ceiling.charAt(at)) : 0
    const room = ceilingDigit - floorDigit - 1
    if (room > 0) return prefix + digit(floorDigit + 1 + Math.floor(random() * room)) + jitter(random)
    prefix += digit(floorDigit)
    if (ceilingDigit > floorDigit) ceiling = null // from here on anything is below `high`
  }
}

function readHead(key: string): number {
  let head = 0
  for (let at = 0; at < HEAD_DIGITS; at++) head = head * BASE + (at < key.length ? DIGITS.indexOf(key.charAt(at)) : 0)
  return head
}

function writeHead(head: number): string {
  let text = ''
  for (let rest = head, at = 0; at < HEAD_DIGITS; at++, rest = Math.floor(rest / BASE)) text = digit(rest % BASE) + text
  return text
}

/** Never ends in 0: a trailing 0 would be a second spelling of the same fraction. */
function jitter(random: Random): string {
  let text = ''
  for (let at = 1; at < JITTER_DIGITS; at++) text += digit(Math.floor(random() * BASE))
  return text + digit(1 + Math.floor(random() * (BASE - 1)))
}

function digit(value: number): string {
  return DIGITS.charAt(value)
}
