/**
 * What a board-file worker does: it builds, reads and judges board files on a thread of its own, because a large board
 * takes seconds to decode, write and hash. One task a worker (`workerData`); no database, no keys but public ones.
 */
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { isRedthreadError } from '@/lib/errors/redthread-error'
import { composeFile, readState } from './build-file'
import { compareWithNow } from './compare-with-now'
import type { ComposeRequest, FileReport, FileTask, ImportedBoard } from './file-messages'
import { formOf, formOfSnapshot, type Draw } from './file-forms'
import { verifyFile } from './verify-file'

const port = parentPort
const task = workerData as FileTask

/** What only the worker that is for it can do: the others need not wait for it to be loaded. */
export interface FileSkills {
  readonly draw?: Draw
  readonly readBoardFile?: (file: Uint8Array) => ImportedBoard
}

/** To be called once, by the worker's entry. */
export function serveFileTask(skills: FileSkills = {}): void {
  run(skills).then(report, (error: unknown) => {
    // An unknown failure goes to the main thread's 'error' event with its stack.
    if (!isRedthreadError(error)) throw error
    report({ kind: 'refused', code: error.code, message: error.message })
  })
}

function report(message: FileReport): void {
  port?.postMessage(message, message.kind === 'composed' ? ownMemory(message.bytes) : [])
}

/** Handed over, the bytes of a large file are not copied; small ones may share their memory with others. */
function ownMemory({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}

async function run({ draw, readBoardFile }: FileSkills): Promise<FileReport> {
  switch (task.kind) {
    case 'build': {
      const state = readState(task.updates)
      report({ kind: 'cited', citations: state.citations, cards: state.cards })
      if (!port) throw new Error('This worker has no one to ask.')
      const [request] = (await once(port, 'message')) as [ComposeRequest]
      const { form } = task
      return {
        kind: 'composed',
        ...(form
          ? await formOf({ rows: request.rows, board: state.openBoard() }, { form, draw })
          : composeFile(state.readContent(), request)),
      }
    }
    case 'form':
      return { kind: 'composed', ...(await formOfSnapshot(task, draw)) }
    case 'import':
      if (!readBoardFile) throw new Error('This worker imports no boards.')
      return { kind: 'imported', board: readBoardFile(task.file) }
    case 'compare':
      return { kind: 'compared', changes: compareWithNow(task) }
    case 'verify':
      return { kind: 'verified', verdict: verifyFile(task.file, task.keys) }
  }
}
