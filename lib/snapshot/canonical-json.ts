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
  const out: string[] = []
  write(value, [], out)
  return out.join('')
}

type Step = string | number

function write(value: unknown, at: Step[], out: string[]): void {
  if (value === null || typeof value === 'boolean') out.push(String(value))
  else if (typeof value === 'number') out.push(numberText(value, at))
  else if (typeof value === 'string') out.push(stringText(value, at))
  else if (Array.isArray(value)) writeArray(value, at, out)
  else if (typeof value === 'object' && isPlain(value)) writeObject(value, at, out)
  else throw refusal(at, `holds a ${typeof value}, which JSON cannot express`)
}

function writeArray(items: readonly unknown[], at: Step[], out: string[]): void {
  guardDepth(at)
  out.push('[')
  for (let index = 0; index < items.length; index += 1) {
    if (index > 0) out.push(',')
    at.push(index)
    write(items[index], at, out)
    at.pop()
  }
  out.push(']')
}

function writeObject(object: object, at: Step[], out: string[]): void {
  guardDepth(at)
  out.push('{')
  const fields = object as Readonly<Record<string, unknown>>
  // The default order of `sort` is by UTF-16 units, which is the RFC's.
  const keys = Object.keys(fields).sort()
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? ''
    if (index > 0) out.push(',')
    at.push(key)
    out.push(stringText(key, at), ':')
    write(fields[key], at, out)
    at.pop()
  }
  out.push('}')
}

function numberText(value: number, at: readonly Step[]): string {
  if (!Number.isFinite(value)) throw refusal(at, `holds ${value}, which is not a finite number`)
  return JSON.stringify(value)
}

/** With `u`, a surrogate matches only when it stands alone; `isWellFormed` is not in every browser we serve. */
const LONE_SURROGATE = /\p{Surrogate}/u

function stringText(value: string, at: readonly Step[]): string {
  if (LONE_SURROGATE.test(value)) throw refusal(at, 'holds half of a character (a lone surrogate)')
  return JSON.stringify(value)
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
