/**
 * The rest of the look for damage, in a process of its own beside the running server, at the lowest priority. Damage that
 * is found so late ends nothing: other boards are whole, and people should get out what they can. It is said in the log
 * and by `/api/ready`, as long as the process lives.
 */
import { constants, setPriority } from 'node:os'
import { forkWorker } from '@/server/jobs/spawn-worker'
import type { Logger } from '@/server/log'
import type { InspectionResult } from './inspection-process'

export interface Inspection {
  /** Whether damage was found. */
  readonly foundDamage: boolean
  /** Ends what is still under way. Safe to repeat. */
  dispose(): void
}

/** Looks through the bulky tables of `file`. */
export function startInspection(file: string, log: Logger): Inspection {
  const child = forkWorker('inspection-process', [file])
  let foundDamage = false
  let isOver = false
  child.on('spawn', () => yieldToOthers(child.pid))
  child.on('message', ({ damage }: InspectionResult) => {
    isOver = true
    if (damage === null) return log.info('The database was looked through; it is whole.')
    foundDamage = true
    log.error(`${damage} The server goes on with what is whole.`)
  })
  const giveUp = (err?: Error) => {
    if (isOver) return
    isOver = true
    log.warn(
      { ...(err && { err }) },
      'The database could not be looked through for damage; it is tried at the next start.',
    )
  }
  child.on('error', giveUp)
  child.on('exit', () => giveUp())
  return {
    get foundDamage() {
      return foundDamage
    },
    dispose() {
      isOver = true
      child.kill('SIGKILL')
    },
  }
}

function yieldToOthers(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch {
    // It is over already, or the system knows no priorities.
  }
}

/** What a small database has: it was looked through as a whole before the start. */
export const NOTHING_LEFT: Inspection = { foundDamage: false, dispose: () => {} }
