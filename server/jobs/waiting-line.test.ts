import { describe, expect, it } from 'vitest'
import { createWaitingLine, type LineOptions } from './waiting-line'

/** Work that ends when it is told to. */
function aTask() {
  let end = () => {}
  const ended = new Promise<void>((resolve) => (end = resolve))
  let started = false
  return { act: async () => ((started = true), ended), end: () => end(), hasStarted: () => started }
}
const ANA = { sender: 'ana' }
const BEN = { sender: 'ben' }
const aLine = (options: Partial<LineOptions> & Pick<LineOptions, 'places'>) =>
  createWaitingLine({ maxWaiting: 5, maxWaitingOfOne: 5, ...options })
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('the waiting line', () => {
  it('runs as many at once as it has places, and the next when one ends', async () => {
    const line = aLine({ places: 2 })
    const tasks = [aTask(), aTask(), aTask(), aTask()]
    const runs = tasks.map(({ act }) => line.inTurn(act, ANA))
    await settle()
    expect(tasks.map((task) => task.hasStarted())).toEqual([true, true, false, false])
    tasks[1]?.end()
    await settle()
    expect(tasks.map((task) => task.hasStarted())).toEqual([true, true, true, false])
    for (const task of tasks) task.end()
    await Promise.all(runs)
  })

  it('gives the place on when the work fails', async () => {
    const line = aLine({ places: 1 })
    const failing = line.inTurn(() => Promise.reject(new Error('broken')), ANA)
    const after = line.inTurn(() => Promise.resolve('next'), ANA)
    await expect(failing).rejects.toThrow('broken')
    await expect(after).resolves.toBe('next')
  })

  it('refuses when too many wait', async () => {
    const line = aLine({ places: 1, maxWaiting: 1 })
    const first = aTask()
    const runs = [line.inTurn(first.act, ANA), line.inTurn(() => Promise.resolve(), ANA)]
    await expect(line.inTurn(() => Promise.resolve(), BEN)).rejects.toMatchObject({ code: 'too-many' })
    first.end()
    await Promise.all(runs)
  })

  it('lets somebody leave the line without taking a turn', async () => {
    const line = aLine({ places: 1 })
    const first = aTask()
    const running = line.inTurn(first.act, ANA)
    const leaver = aTask()
    const abort = new AbortController()
    const left = line.inTurn(leaver.act, { ...ANA, signal: abort.signal })
    const last = line.inTurn(() => Promise.resolve('served'), ANA)
    abort.abort()
    await expect(left).rejects.toMatchObject({ code: 'cancelled' })
    first.end()
    await running
    await expect(last).resolves.toBe('served')
    expect(leaver.hasStarted()).toBe(false)
  })

  it('lets whoever has no place go before another of who has one, however many of theirs came first', async () => {
    const line = aLine({ places: 2 })
    const sent = [ANA, ANA, ANA, ANA, BEN].map((turn) => ({ turn, task: aTask() }))
    const runs = sent.map(({ turn, task }) => line.inTurn(task.act, turn))
    const started = () => sent.map(({ task }) => task.hasStarted())
    await settle()
    expect(started()).toEqual([true, true, false, false, false])
    sent[0]?.task.end()
    await settle()
    expect(started()).toEqual([true, true, false, false, true])
    sent[1]?.task.end()
    await settle()
    expect(started()).toEqual([true, true, true, false, true])
    for (const { task } of sent) task.end()
    await Promise.all(runs)
  })

  it('refuses one sender of whom too many wait, and no other', async () => {
    const line = aLine({ places: 1, maxWaitingOfOne: 1 })
    const first = aTask()
    const runs = [line.inTurn(first.act, ANA), line.inTurn(() => Promise.resolve(), ANA)]
    await expect(line.inTurn(() => Promise.resolve(), ANA)).rejects.toMatchObject({ code: 'too-many' })
    runs.push(line.inTurn(() => Promise.resolve(), BEN))
    first.end()
    await Promise.all(runs)
  })
})
