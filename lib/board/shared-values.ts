/**
 * Values as they cross the border of the shared document: reading what others wrote into checked JSON, comparing, and
 * making strings safe to store. Never throws.
 */
import * as Y from 'yjs'
import type { Json } from '@/lib/schema/json'

/**
 * A key that does not reach others inside a value: Yjs's decoder assigns it. Left out, so that the writer sees what they
 * see. (As a field of a card it does survive.)
 */
const LOST_KEY = '__proto__'

/** What lies deeper inside one value is left out: nobody's field does, and reading it would exhaust the stack. */
const MAX_VALUE_DEPTH = 100

/** A stored value as JSON; undefined when it is none (bytes, functions, numbers that are not finite) or lies too deep. */
export function readJson(value: unknown, depth = 0): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined // −0 is 0 in JSON
  if (typeof value !== 'object' || value instanceof Uint8Array || depth > MAX_VALUE_DEPTH) return undefined
  if (value instanceof Y.Map) return readObject(Object.fromEntries(value.entries()), depth)
  if (value instanceof Y.Array) return readJson(value.toArray(), depth)
  // A text; XML has its own reader, and writing it out would go as deep as somebody nested it.
  if (value instanceof Y.AbstractType)
    return value instanceof Y.XmlFragment ? undefined : readJson(value.toJSON(), depth)
  if (Array.isArray(value)) return value.map((each) => readJson(each, depth + 1) ?? null)
  return readObject(value as Record<string, unknown>, depth)
}

function readObject(value: Readonly<Record<string, unknown>>, depth: number): Json {
  const out: Record<string, Json> = {}
  for (const key of Object.keys(value).sort()) {
    if (key === LOST_KEY) continue
    const json = readJson(value[key], depth + 1)
    if (json !== undefined) defineKey(out, key, json)
  }
  return out
}

/** Every plain field of a card's or link's map as JSON, keys sorted, without `leftOut`. */
export function readFields(map: Y.Map<unknown>, leftOut: ReadonlySet<string>): Readonly<Record<string, Json>> {
  const keys: string[] = []
  // Quicker than its iterator, and a board has a hundred thousand fields.
  map.forEach((_value, key) => {
    if (!leftOut.has(key)) keys.push(key)
  })
  const out: Record<string, Json> = {}
  for (const key of keys.sort()) {
    const json = readJson(map.get(key))
    if (json !== undefined) defineKey(out, key, json)
  }
  return out
}

/** Two finite numbers, such as a place or a size. */
export function readPair(value: unknown): readonly [number, number] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [a, b] = value as unknown[]
  return typeof a === 'number' && typeof b === 'number' && Number.isFinite(a) && Number.isFinite(b)
    ? [a + 0, b + 0]
    : undefined
}

/** Whether two JSON values are the same, whatever the order of their keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) && sameJson((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  )
}

/**
 * Replaces lone surrogates by U+FFFD. They do not survive UTF-8: left in, the writer's own board would differ from
 * everybody else's.
 */
export function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
}

/** The same value as others will read it: strings well formed, −0 as 0, without LOST_KEY. */
export function storable(value: Json): Json {
  if (typeof value === 'string') return wellFormed(value)
  if (typeof value === 'number') return value + 0
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return (value as readonly Json[]).map(storable)
  const out: Record<string, Json> = {}
  for (const [key, each] of Object.entries(value)) if (key !== LOST_KEY) defineKey(out, wellFormed(key), storable(each))
  return out
}

/** Plain assignment to `__proto__` would change the prototype and lose the value; stored keys may be anything. */
export function defineKey<T>(target: Record<string, T>, key: string, value: T): void {
  if (key !== '__proto__') target[key] = value
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
}
