'use client'
/** Boards in the trash that one may restore. Folded until asked for: nobody comes home for these. */
import { ChevronRight, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { countOf } from '@/lib/schema/count-of'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import type { TeamSummary, TrashedBoard } from '@/lib/schema/people'
import { DeleteBoardDialog } from './delete-board-dialog'
import { describeAge } from '@/components/words/describe-age'
import { describeStay } from './describe-stay'
import { useTrash } from './use-trash'

interface TrashSectionProps {
  readonly boards: readonly TrashedBoard[]
  readonly teams: readonly TeamSummary[]
}

export function TrashSection({ boards, teams }: TrashSectionProps) {
  const [isOpen, setOpen] = useState(false)
  const [leaving, setLeaving] = useState<TrashedBoard | null>(null)
  const { restore } = useTrash()
  const teamOf = (board: TrashedBoard) => teams.find(({ id }) => id === board.teamId)?.name
  return (
    <section aria-label="Trash">
      <Button look="quiet" className="-ml-3 text-secondary" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon of={Trash2} />
        Trash: {countOf(boards.length, 'board')}
        <Icon of={ChevronRight} size={14} className={classNames(isOpen && 'rotate-90')} />
      </Button>
      {isOpen && (
        <ul className="mt-2 overflow-hidden rounded-lg border border-hairline bg-card">
          {boards.map((board) => (
            <li
              key={board.id}
              className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline px-4 py-2 last:border-b-0"
            >
              <div className="min-w-0 flex-[1_1_16rem]">
                <p dir="auto" className="truncate text-left text-title">
                  {board.title}
                </p>
                <p className="mt-0.5 text-meta text-secondary">
                  {teamOf(board)}
                  <span aria-hidden> · </span>
                  {/* Told by the reader's own clock, which the server does not know. */}
                  <span suppressHydrationWarning>
                    trashed {describeAge(board.trashedAt, Date.now())}
                    {board.trashedBy && ` by ${board.trashedBy}`}, {describeStay(board.goesAt, Date.now())}
                  </span>
                </p>
              </div>
              <div className="flex gap-2">
                <Button size="small" aria-label={`Restore “${board.title}”`} onClick={() => void restore(board)}>
                  Restore
                </Button>
                {board.mayDelete && (
                  <Button
                    size="small"
                    look="quiet-danger"
                    aria-label={`Delete “${board.title}” for good`}
                    onClick={() => setLeaving(board)}
                  >
                    Delete for good
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {leaving && <DeleteBoardDialog board={leaving} onClose={() => setLeaving(null)} />}
    </section>
  )
}
