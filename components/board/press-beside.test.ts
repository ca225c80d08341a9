import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listenBeside } from './press-beside'

let page = new EventTarget()

function told(type: string, detail: number): Event {
  const event = Object.assign(new Event(type, { cancelable: true }), { button: 0 })
  Object.defineProperty(event, 'detail', { value: detail })
  return event
}

/** A press of a mouse on a panel, as the browser tells it; `count` is the system's. */
function press(count: number) {
  const down = told('pointerdown', 0)
  page.dispatchEvent(down)
  if (!down.defaultPrevented) page.dispatchEvent(told('mousedown', count))
  const click = told('click', count)
  page.dispatchEvent(click)
  return click.defaultPrevented ? 'board' : 'panel'
}

/** Where presses on a panel go after one on the board: how long ago that was, and each press's count. */
function pressesAfter(isLongAgo: boolean, ...counts: readonly number[]) {
  let isWaiting = true
  const takes = (_event: unknown, isCounted: boolean) => {
    const isTaken = isWaiting && (isCounted || !isLongAgo)
    if (isTaken) isWaiting = false
    return isTaken
  }
  const root = { contains: () => false } as unknown as HTMLElement
  const stop = listenBeside(root, { takes, forget: () => (isWaiting = false) })
  const went = counts.map(press)
  stop()
  return went
}

describe('a press on a panel that a press on the board opened', () => {
  beforeEach(() => {
    page = new EventTarget()
    vi.stubGlobal('document', page)
    vi.stubGlobal('Node', EventTarget)
  })
  afterEach(() => void vi.unstubAllGlobals())

  it('is the board’s when it comes soon, or when the system counts it as the second', () => {
    expect([pressesAfter(false, 2), pressesAfter(true, 2)]).toEqual([['board'], ['board']])
  })
  it('is the panel’s later on, and so is a double press that begins there', () => {
    expect(pressesAfter(true, 1, 2)).toEqual(['panel', 'panel'])
  })
})
