import { describe, expect, it } from 'vitest'
import { createRefresher } from './refresher'

/** Reads that end when they are told to. */
function heldReads() {
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = []
  const read = () => new Promise<void>((resolve, reject) => ends.push({ resolve, reject }))
  return { ends, read }
}
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('a refresher', () => {
  it('reads once more, and only once, however often it was asked during a read', async () => {
    const { ends, read } = heldReads()
    const refresher = createRefresher(read)
    refresher.run()
    for (let times = 0; times < 5; times += 1) refresher.run()
    expect(ends).toHaveLength(1)
    ends[0]?.resolve()
    await settle()
    expect(ends).toHaveLength(2)
    ends[1]?.resolve()
    await settle()
    expect(ends).toHaveLength(2)
  })

  it('answers runNow only with a read that began after the call', async () => {
    const { ends, read } = heldReads()
    const refresher = createRefresher(read)
    refresher.run()
    let isDone = false
    const asked = refresher.runNow().then(() => (isDone = true))
    ends[0]?.resolve()
    await settle()
    expect(isDone).toBe(false)
    ends[1]?.resolve()
    await asked
  })

  it('tells a failure to runNow, swallows it in run, and reads again after it', async () => {
    const { ends, read } = heldReads()
    const refresher = createRefresher(read)
    const failing = refresher.runNow()
    ends[0]?.reject(new Error('away'))
    await expect(failing).rejects.toThrow('away')
    refresher.run()
    ends[1]?.reject(new Error('still away'))
    await settle()
    const good = refresher.runNow()
    ends[2]?.resolve()
    await good
  })

  it('reads nothing after it was disposed of', async () => {
    const { ends, read } = heldReads()
    const refresher = createRefresher(read)
    refresher.run()
    refresher.run()
    refresher.dispose()
    ends[0]?.resolve()
    await settle()
    expect(ends).toHaveLength(1)
  })
})
