'use client'
import { Copy, EllipsisVertical, PencilLine, Share2, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { messageOf } from '@/components/words/message-of'
import { aRole, BOARD_ROLE_WORDS } from '@/components/people/role-words'
import { ShareDialog } from '@/components/people/share-dialog'
import { classNames } from '@/components/ui/class-names'
import { CONTROL_CLASSES } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { toast } from '@/components/ui/show-toast'
import { people } from '@/lib/api/people-client'
import type { UserId } from '@/lib/schema/ids'
import { MAX_BOARD_TITLE_UNITS } from '@/lib/schema/limits'
import type { BoardSummary } from '@/lib/schema/people'
import { describeAge } from '@/components/words/describe-age'
import { useTrash } from './use-trash'

interface BoardRowProps {
  readonly board: BoardSummary
  readonly myId: UserId
  /** Whether one may make boards in its team. */
  readonly mayDuplicate: boolean
}

/** One board of the list. Renaming happens in place: Enter keeps, Esc leaves it as it was. */
export function BoardRow({ board, myId, mayDuplicate }: BoardRowProps) {
  const { trash } = useTrash()
  const duplicate = useDuplicate(board)
  const [isRenaming, setRenaming] = useState(false)
  const [isSharing, setSharing] = useState(false)
  return (
    <li className="group relative flex min-h-14 items-center gap-2 border-b border-hairline pr-2 pl-4 last:border-b-0 focus-within:bg-sunken/50 hover:bg-sunken/50">
      <div className="min-w-0 flex-1 py-2">
        {isRenaming ? (
          <TitleInput board={board} onDone={() => setRenaming(false)} />
        ) : (
          <>
            <Link
              href={`/boards/${board.id}`}
              prefetch={false}
              dir="auto"
              className="line-clamp-2 text-title wrap-anywhere outline-none after:absolute after:inset-0 after:right-11 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
            >
              {board.title}
            </Link>
            <p className="mt-0.5 truncate text-meta text-secondary">
              {/* Told by the reader's own clock and time zone, which the server does not know. */}
              <span suppressHydrationWarning>
                Changed {describeAge(board.changedAt, Date.now())}
                {board.changedBy && ` by ${board.changedBy}`}
              </span>
              <span aria-hidden> · </span>
              <span>You are {aRole(BOARD_ROLE_WORDS[board.role].name)}</span>
            </p>
          </>
        )}
      </div>
      <Menu trigger={<IconButton icon={EllipsisVertical} label={`More for “${board.title}”`} side="left" />}>
        {board.mayShare && (
          <MenuItem icon={PencilLine} onSelect={() => setRenaming(true)}>
            Rename
          </MenuItem>
        )}
        <MenuItem icon={Share2} onSelect={() => setSharing(true)}>
          {board.mayShare ? 'Share' : 'Who is on it'}
        </MenuItem>
        {mayDuplicate && (
          <MenuItem icon={Copy} onSelect={() => void duplicate()}>
            Duplicate
          </MenuItem>
        )}
        {board.mayShare && (
          <>
            <MenuSeparator />
            <MenuItem icon={Trash2} onSelect={() => void trash(board)}>
              Move to the trash
            </MenuItem>
          </>
        )}
      </Menu>
      {isSharing && (
        <ShareDialog boardId={board.id} title={board.title} myId={myId} onClose={() => setSharing(false)} />
      )}
    </li>
  )
}

/** A copy beside it: what an export holds, so without the documents that no card cites. */
function useDuplicate(board: BoardSummary): () => Promise<void> {
  const router = useRouter()
  return async () => {
    const about = `copy of ${board.id}`
    toast({ text: `Copying “${board.title}”…`, about })
    try {
      const copy = await people.duplicateBoard(board.id)
      toast({
        text: `“${copy.title}” holds its cards, links and sources, and the documents that they cite.`,
        about,
        action: { words: 'Open', run: () => window.location.assign(`/boards/${copy.id}`) },
      })
      router.refresh()
    } catch (cause) {
      toast({ text: `“${board.title}” was not copied. ${messageOf(cause)}`, tone: 'error', about })
    }
  }
}

function TitleInput({ board, onDone }: { readonly board: BoardSummary; readonly onDone: () => void }) {
  const router = useRouter()
  const [title, setTitle] = useState(board.title)
  const keep = async () => {
    onDone()
    const next = title.trim()
    if (next === '' || next === board.title) return
    try {
      await people.renameBoard(board.id, next)
      router.refresh()
    } catch (cause) {
      toast({ text: messageOf(cause), tone: 'error' })
    }
  }
  return (
    <input
      autoFocus
      aria-label="Title of the board"
      value={title}
      maxLength={MAX_BOARD_TITLE_UNITS}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') void keep()
        if (event.key !== 'Escape') return
        setTitle(board.title)
        onDone()
      }}
      className={classNames(CONTROL_CLASSES, 'h-9 max-w-lg text-title pointer-coarse:h-11')}
    />
  )
}
