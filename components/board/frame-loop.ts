/**
 * One requestAnimationFrame for the whole surface. Changes only say what became stale; the next frame does the work,
 * once. Asks for no frame while nothing is stale.
 */
/** `words`: nothing but what is written in a mounted card. */
export type Stale = 'camera' | 'scene' | 'overlay' | 'words'

export interface FrameLoop {
  /** `frame` does the work and says whether something goes on by itself. */
  start(frame: (now: number, stale: ReadonlySet<Stale>) => boolean): void
  stop(): void
  invalidate(...parts: readonly Stale[]): void
  /** From within a frame: this part turned out to be stale too. */
  mark(...parts: readonly Stale[]): void
  isMarked(part: Stale): boolean
  /** Resolves after a frame that left nothing to do. */
  settled(): Promise<void>
}

export function createFrameLoop(): FrameLoop {
  let run: ((now: number, stale: ReadonlySet<Stale>) => boolean) | undefined
  let stale = new Set<Stale>()
  let current: Set<Stale> | undefined
  let request: number | undefined
  let waiting: (() => void)[] = []

  const ask = () => {
    if (run && request === undefined) request = requestAnimationFrame(tick)
  }
  const tick = (now: number) => {
    request = undefined
    if (!run) return
    current = stale
    stale = new Set()
    const goesOn = run(now, current)
    current = undefined
    if (goesOn || stale.size > 0) return ask()
    const done = waiting
    waiting = []
    for (const resolve of done) resolve()
  }

  return {
    start(frame) {
      run = frame
      ask()
    },
    stop() {
      run = undefined
      if (request !== undefined) cancelAnimationFrame(request)
      request = undefined
    },
    invalidate(...parts) {
      for (const part of parts) stale.add(part)
      ask()
    },
    mark(...parts) {
      for (const part of parts) current?.add(part)
    },
    isMarked: (part) => current?.has(part) ?? false,
    settled() {
      ask()
      return new Promise((resolve) => waiting.push(resolve))
    },
  }
}
