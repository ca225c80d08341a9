import { describe, expect, it } from 'vitest'
import { createWaitingLine } from './waiting-line'

/** Work that ends when it is told to. */
function aTask() {
  let end = () => {}
  const ended = new Promise<void>((resolve) => (end = resolve))
  let started = false
  return { act: async () => ((started = true), ended), end: () => end(), hasStarted: () => started }
}
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('the waiting line', () => {
  it('runs as many at once as it has places, and the next when one ends', async () => {
    const line = createWaitingLine({ places: 2, maxWaiting: 5 })
    const tasks = [aTask(), aTask(), aTask(), aTask()]
    const runs = tasks.map(({ act }) => line.inTurn(act))
    await settle()
    expect(tasks.map((task) => task.hasStarted())).toEqual([true, true, false, false])
    tasks[1]?.end()
    await settle()
    expect(tasks.map((task) => task.hasStarted())).toEqual([true, true, true, false])
    for (const task of tasks) task.end()
    await Promise.all(runs)
  })

  it('gives the place on when the work fails', async () => {
    const line = createWaitingLine({ places: 1, maxWaiting: 5 })
    const failing = line.inTurn(() => Promise.reject(new Error('broken')))
    const after = line.inTurn(() => Promise.resolve('next'))
    await expect(failing).rejects.toThrow('broken')
    await expect(after).resolves.toBe('next')
  })

  it('refuses when too many wait', async () => {
    const line = createWaitingLine({ places: 1, maxWaiting: 1 })
    const first = aTask()
    const runs = [line.inTurn(first.act), line.inTurn(() => Promise.resolve())]
    await expect(line.inTurn(() => Promise.resolve())).rejects.toMatchObject({ code: 'too-many' })
    first.end()
    await Promise.all(runs)
  })

  it('lets somebody leave the line without taking a turn', async () => {
    const line = createWaitingLine({ places: 1, maxWaiting: 5 })
    const first = aTask()
    const running = line.inTurn(first.act)
    const leaver = aTask()
    const abort = new AbortController()
    const left = line.inTurn(leaver.act, { signal: abort.signal })
    const last = line.inTurn(() => Promise.resolve('served'))
    abort.abort()
    await expect(left).rejects.toMatchObject({ code: 'cancelled' })
    first.end()
    await running
    await expect(last).resolves.toBe('served')
    expect(leaver.hasStarted()).toBe(false)
  })

  it('passes one sender by who has all the places that one may have, until one of these ends', async () => {
    const line = createWaitingLine({ places: 3, maxWaiting: 5, placesOfOne: 2 })
    const sent = ['ana', 'ana', 'ana', 'ben', 'cem'].map((sender) => ({ sender, task: aTask() }))
    const runs = sent.map(({ sender, task }) => line.inTurn(task.act, { sender }))
    const started = () => sent.map(({ task }) => task.hasStarted())
    await settle()
    expect(started()).toEqual([true, true, false, true, false])
    sent[3]?.task.end()
    await settle()
    expect(started()).toEqual([true, true, false, true, true])
    sent[0]?.task.end()
    await settle()
    expect(started()).toEqual([true, true, true, true, true])
    for (const { task } of sent) task.end()
    await Promise.all(runs)
  })

  it('refuses one sender of whom too many wait, and no other', async () => {
    const line = createWaitingLine({ places: 1, maxWaiting: 5 })
    const first = aTask()
    const runs = [line.inTurn(first.act, { sender: 'ana' }), line.inTurn(() => Promise.resolve(), { sender: 'ana' })]
    await expect(line.inTurn(() => Promise.resolve(), { sender: 'ana' })).rejects.toMatchObject({ code: 'too-many' })
    runs.push(line.inTurn(() => Promise.resolve(), { sender: 'ben' }))
    first.end()
    await Promise.all(runs)
  })
})
