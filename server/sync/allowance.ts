/** A token bucket that may go into debt: what already arrived is always taken, and the debt says how long to stop reading. */
export class Allowance {
  readonly #perSecond: number
  readonly #capacity: number
  #tokens: number
  #countedAt: number

  /** Allows `perSecond`, averaged over `seconds`. */
  constructor(perSecond: number, seconds: number, now: number) {
    this.#perSecond = perSecond
    this.#capacity = perSecond * seconds
    this.#tokens = this.#capacity
    this.#countedAt = now
  }

  /** Takes `amount` at `now` (milliseconds); returns for how many milliseconds nothing more should be read. */
  take(amount: number, now: number): number {
    this.#tokens = Math.min(this.#capacity, this.#tokens + ((now - this.#countedAt) / 1000) * this.#perSecond) - amount
    this.#countedAt = now
    return this.#tokens >= 0 ? 0 : (-this.#tokens / this.#perSecond) * 1000
  }
}
