import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createUpdateTasks, type UpdateTasks } from './update-tasks'

let tasks: UpdateTasks
afterEach(() => tasks.dispose())

it('examines and folds in the worker, also after a task that failed', async () => {
  tasks = createUpdateTasks()
  const ydoc = new Y.Doc()
  ydoc.getText('t').insert(0, 'tide')
  const update = Y.encodeStateAsUpdate(ydoc)
  const known = new Map([[ydoc.clientID, 4]])
  expect(await tasks.examine(update, new Map())).toEqual({
    extent: { ends: known, deletes: new Map() },
    starts: new Map([[ydoc.clientID, 0]]),
    trimmed: undefined,
  })
  expect(await tasks.examine(Uint8Array.of(1, 2), new Map())).toMatchObject({ lacksParts: false })
  await expect(tasks.fold({ state: Uint8Array.of(9, 9), tail: [] })).rejects.toThrow()
  const { state, setAside } = await tasks.fold({ state: undefined, tail: [{ position: 1, update }] })
  expect(setAside).toEqual([])
  const again = new Y.Doc()
  Y.applyUpdate(again, state.update)
  expect(again.getText('t').toString()).toBe('tide')
})

it('fails what was under way when the worker stops, and starts another for the next', async () => {
  tasks = createUpdateTasks()
  const lost = tasks.examine(Uint8Array.of(0, 0), new Map())
  const failed = expect(lost).rejects.toThrow('The update worker stopped.')
  await tasks.dispose()
  await failed
  expect(await tasks.examine(Uint8Array.of(0, 0), new Map())).toHaveProperty('extent')
})
