/**
 * The one JSON text of a value, so that two machines hash the same bytes: RFC 8785 (JSON Canonicalization Scheme).
 * Keys are sorted by UTF-16 units, numbers and strings are written as ECMAScript writes them, no white space.
 *
 * Refused with `unreadable`, naming the place: lone surrogates (they have no UTF-8), numbers that are not finite,
 * anything that is not JSON, and nesting beyond MAX_DEPTH (what other programs wrote could be endless).
 */
import { RedthreadError } from '@/lib/errors/redthread-error'

export const MAX_DEPTH = 200

/** `value` must be JSON; it is typed unknown because it may come from elsewhere and is checked here. */
export function canonicalJson(value: unknown): string {
  const work: Work = { at: [], hasMaps: false }
  const ordered = order(value, work)
  // The engine's own writer takes half the time of one of ours, and writes as the RFC wants what keeps its order.
  return work.hasMaps ? write(ordered) : JSON.stringify(ordered)
}

type Step = string | number
interface Work {
  /** The way to the value at hand. */
  readonly at: Step[]
  hasMaps: boolean
}

/** The same value with its keys in order; a Map for an object that could not keep them so. */
function order(value: unknown, work: Work): unknown {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number') return checkNumber(value, work.at)
  if (typeof value === 'string') return checkString(value, work.at)
  if (Array.isArray(value)) return orderArray(value, work)
  if (typeof value === 'object' && isPlain(value)) return orderObject(value as Fields, work)
  throw refusal(work.at, `holds a ${typeof value}, which JSON cannot express`)
}

function orderArray(items: readonly unknown[], work: Work): unknown[] {
  guardDepth(work.at)
  const out: unknown[] = []
  for (let index = 0; index < items.length; index += 1) {
    work.at.push(index)
    out.push(order(items[index], work))
    work.at.pop()
  }
  return out
}

type Fields = Readonly<Record<string, unknown>>

function orderObject(fields: Fields, work: Work): unknown {
  guardDepth(work.at)
  // The default order of `sort` is by UTF-16 units, which is the RFC's.
  const keys = Object.keys(fields).sort()
  const out: Record<string, unknown> = {}
  const entries = keys.some(isUnruly) ? new Map<string, unknown>() : undefined
  for (const key of keys) {
    work.at.push(key)
    checkString(key, work.at)
    const value = order(fields[key], work)
    if (entries) entries.set(key, value)
    else out[key] = value
    work.at.pop()
  }
  if (entries) work.hasMaps = true
  return entries ?? out
}

/** Objects put keys that look like an index before all others, and `__proto__` is none of their own. */
function isUnruly(key: string): boolean {
  const first = key.charCodeAt(0)
  return (first >= 0x30 && first <= 0x39) || key === '__proto__'
}

/** What `order` gave, as text. */
function write(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
  const entries: Iterable<[string, unknown]> = value instanceof Map ? value : Object.entries(value)
  return `{${Array.from(entries, ([key, each]) => `${JSON.stringify(key)}:${write(each)}`).join(',')}}`
}

function checkNumber(value: number, at: readonly Step[]): number {
  if (!Number.isFinite(value)) throw refusal(at, `holds ${value}, which is not a finite number`)
  return value
}

/** With `u`, a surrogate matches only when it stands alone; `isWellFormed` is not in every browser we serve. */
const LONE_SURROGATE = /\p{Surrogate}/u

function checkString(value: string, at: readonly Step[]): string {
  if (LONE_SURROGATE.test(value)) throw refusal(at, 'holds half of a character (a lone surrogate)')
  return value
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null
}

function guardDepth(at: readonly Step[]): void {
  if (at.length >= MAX_DEPTH) throw refusal(at.slice(0, 6), `is nested more than ${MAX_DEPTH} levels deep`)
}

function refusal(at: readonly Step[], what: string): RedthreadError {
  const place = at.length === 0 ? 'The value' : `“${at.join(' › ').slice(0, 200)}”`
  return new RedthreadError('unreadable', `${place} ${what}, so it has no canonical form.`)
}
