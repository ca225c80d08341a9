/** Changes a row that no message tells of, so that ⌘Z takes it back; that is said, as the row may be out of sight by then. */
import { messageOf } from '@/components/words/message-of'
import type { BoardSession } from '@/lib/session/board-session'

export interface RowChange {
  make(): Promise<unknown>
  takeBack(): Promise<unknown>
  /** Asked when ⌘Z comes: the row is still as this change made it. */
  holds(): boolean
  /** "The title of “Ferry log” is again as it was." */
  readonly takenBack: string
}

/** Rejects when the server refuses the change. */
export async function changeRow({ rowActs, announce }: BoardSession, change: RowChange): Promise<void> {
  await change.make()
  const undo = () =>
    void change.takeBack().then(
      () => announce({ text: change.takenBack }),
      (cause: unknown) => announce({ text: messageOf(cause), tone: 'error' }),
    )
  rowActs.did({ undo, holds: change.holds })
}
