'use client'
/**
 * Code that is fetched when it is wanted. A fetch that fails (the server restarts, the network is gone) is tried again,
 * and at once when the network is back; meanwhile the page says so. Nothing is left that only looks alive.
 */
import { useEffect, useState } from 'react'

interface Fetched<T> {
  /** Undefined until it is here. */
  readonly part: T | undefined
  /** A finished sentence once it takes long; null otherwise. */
  readonly trouble: string | null
}

const FIRST_RETRY_MS = 1000
const LONGEST_RETRY_MS = 15_000

/** What is here already. Keyed by how it is loaded: `load` is a constant of its file. */
const here = new WeakMap<() => Promise<unknown>, unknown>()

/** `name` begins a sentence: "Export could not be loaded …". */
export function useFetched<T>(name: string, load: () => Promise<T>): Fetched<T> {
  const [state, setState] = useState<Fetched<T>>(() => ({ part: here.get(load) as T | undefined, trouble: null }))
  const isHere = state.part !== undefined
  useEffect(() => {
    if (isHere) return
    return fetchUntilHere(load, {
      onHere(part) {
        here.set(load, part)
        setState({ part, trouble: null })
      },
      onTrouble: () => setState({ part: undefined, trouble: troubleWords(name) }),
    })
  }, [isHere, name, load])
  return state
}

/** Whatever may be wanted, in the order in which its files came. */
const wanted = new Set<() => Promise<unknown>>()

/** Names what `fetchAllAhead` is to fetch; answers with it. */
export function mayBeWanted<T>(load: () => Promise<T>): () => Promise<T> {
  wanted.add(load)
  return load
}

/**
 * Fetches all that may be wanted on this page, one after the other while the page rests: it is there at once then, and
 * without a network. What fails is left to its first use. Called off by the returned function.
 */
export function fetchAllAhead(): () => void {
  const tried = new Set<() => Promise<unknown>>()
  let cancel = () => {}
  const next = () => {
    const load = [...wanted].find((each) => !here.has(each) && !tried.has(each))
    if (!load) return
    tried.add(load)
    cancel = whenAtRest(() => {
      let isOver = false
      cancel = () => (isOver = true)
      load()
        .then((part) => here.set(load, part))
        .catch(() => undefined)
        .finally(() => !isOver && next())
    })
  }
  next()
  return () => cancel()
}

function whenAtRest(act: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const handle = requestIdleCallback(act)
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(act, 500)
  return () => clearTimeout(timer)
}

/** Fetches ahead of the first use. When it fails, the first use tries again and says so. */
export function prefetch<T>(load: () => Promise<T>): void {
  load().then(
    (part) => here.set(load, part),
    () => undefined,
  )
}

function troubleWords(name: string): string {
  return `${name} could not be loaded: the server does not answer. It is tried again by itself.`
}

interface FetchEvents<T> {
  onHere(part: T): void
  /** It failed twice; told once. */
  onTrouble(): void
}

/** Tries until it works; called off by the returned function. */
export function fetchUntilHere<T>(load: () => Promise<T>, { onHere, onTrouble }: FetchEvents<T>): () => void {
  let isOver = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const attempt = () => {
    clearTimeout(timer)
    globalThis.removeEventListener?.('online', attempt)
    load().then(
      (part) => {
        if (!isOver) onHere(part)
      },
      () => {
        if (isOver) return
        failures += 1
        if (failures === 2) onTrouble()
        timer = setTimeout(attempt, Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1)))
        globalThis.addEventListener?.('online', attempt)
      },
    )
  }
  attempt()
  return () => {
    isOver = true
    clearTimeout(timer)
    globalThis.removeEventListener?.('online', attempt)
  }
}
