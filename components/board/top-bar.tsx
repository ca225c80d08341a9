'use client'
/**
 * The bar over the board: what board this is, where one's edits are, who else is here, and what can be done with the
 * whole of it. Shows only what is built.
 */
import { Camera, Download, EllipsisVertical, Files, History, House, LogOut, Share2, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { TRASHED_QUERY } from '@/components/home/trashed-query'
import { BoardTitle } from '@/components/panels/bar/board-title'
import { BrandMark } from '@/components/panels/bar/brand-mark'
import { ConnectionLine, ConnectionStatus } from '@/components/panels/bar/connection-status'
import { LensSwitch } from '@/components/panels/bar/lens-switch'
import { PeerAvatars } from '@/components/panels/bar/peer-avatars'
import { ThemeChoices } from '@/components/panels/bar/theme-choices'
import { leftPanel } from '@/components/panels/panel-state'
import { TakeSnapshotDialog } from '@/components/panels/snapshots/take-snapshot-dialog'
import { messageOf } from '@/components/panels/words/message-of'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { people } from '@/lib/api/people-client'
import type { BoardSession } from '@/lib/session/board-session'

// None of these is needed to draw the first card.
const ExportDialog = lazy(async () => ({
  default: (await import('@/components/panels/export/export-dialog')).ExportDialog,
}))
const ShareDialog = lazy(async () => ({ default: (await import('@/components/people/share-dialog')).ShareDialog }))
const SignOutDialog = lazy(async () => ({
  default: (await import('@/components/auth/sign-out-dialog')).SignOutDialog,
}))

type OpenDialog = 'snapshot' | 'export' | 'share' | 'sign-out' | null

export function TopBar() {
  const session = useBoardSession()
  const { canEdit } = session
  const panel = useCell(leftPanel)
  const mayShare = useCell(session.mayShare)
  const profile = useCell(session.profile)
  const [open, setOpen] = useState<OpenDialog>(null)
  const close = () => setOpen(null)
  useSnapshotKey(canEdit, () => setOpen('snapshot'))
  return (
    <>
      <header className="relative z-20 flex h-12 shrink-0 items-center gap-2 border-b border-hairline bg-panel px-3 sm:gap-3">
        <Link
          href="/"
          aria-label="Redthread: all boards"
          className="flex shrink-0 items-center gap-2 rounded-md p-1 outline-focus"
        >
          <BrandMark />
          <span className="text-[14px] font-semibold max-lg:hidden">Redthread</span>
        </Link>
        <span aria-hidden className="h-5 w-px bg-hairline max-lg:hidden" />
        <div className="flex min-w-0 flex-1 items-center gap-2 sm:gap-3">
          <BoardTitle />
          <ConnectionStatus />
        </div>
        <LensSwitch />
        <PeerAvatars />
        <div className="flex items-center gap-2 max-lg:hidden">
          {canEdit && (
            <Button onClick={() => setOpen('snapshot')}>
              <Icon of={Camera} />
              Snapshot
            </Button>
          )}
          <Button onClick={() => setOpen('export')}>
            <Icon of={Download} />
            Export
          </Button>
          <Button look={mayShare ? 'primary' : 'plain'} onClick={() => setOpen('share')}>
            {mayShare ? 'Share' : 'People'}
          </Button>
        </div>
        <IconButton
          icon={Files}
          label="Documents, sources and snapshots"
          side="bottom"
          aria-pressed={panel !== null}
          className="md:hidden"
          onClick={() => leftPanel.set(panel === null ? 'documents' : null)}
        />
        <Menu trigger={<IconButton icon={EllipsisVertical} label="Menu" side="bottom" />}>
          <div className="lg:hidden">
            {canEdit && (
              <MenuItem icon={Camera} shortcut="⌘S" onSelect={() => setOpen('snapshot')}>
                Take a snapshot
              </MenuItem>
            )}
            <MenuItem icon={Download} onSelect={() => setOpen('export')}>
              Export
            </MenuItem>
            <MenuItem icon={Share2} onSelect={() => setOpen('share')}>
              {mayShare ? 'Share' : 'People'}
            </MenuItem>
            <MenuSeparator />
          </div>
          <MenuItem icon={House} onSelect={() => window.location.assign('/')}>
            All boards
          </MenuItem>
          <MenuItem icon={History} onSelect={() => leftPanel.set('snapshots')}>
            Snapshots of this board
          </MenuItem>
          {mayShare && (
            <MenuItem icon={Trash2} onSelect={() => void trashBoard(session)}>
              Move to the trash
            </MenuItem>
          )}
          <MenuSeparator />
          <ThemeChoices />
          <MenuSeparator />
          <MenuItem icon={LogOut} detail={profile.name} onSelect={() => setOpen('sign-out')}>
            Sign out
          </MenuItem>
        </Menu>
        <TakeSnapshotDialog open={open === 'snapshot'} onOpenChange={(next) => !next && close()} />
        <Suspense>
          {open === 'export' && <ExportDialog onClose={close} />}
          {open === 'share' && <SharedBoard onClose={close} />}
          {open === 'sign-out' && <SignOut onClose={close} />}
        </Suspense>
      </header>
      <ConnectionLine />
    </>
  )
}

/** Home tells of it, with a way to take it back. */
async function trashBoard({ boardId, announce }: BoardSession): Promise<void> {
  try {
    await people.trashBoard(boardId)
    window.location.assign(`/?${TRASHED_QUERY}=${boardId}`)
  } catch (cause) {
    announce({ text: messageOf(cause), tone: 'error' })
  }
}

function SignOut({ onClose }: { readonly onClose: () => void }) {
  const { boardId, connection, me, dispose } = useBoardSession()
  const board = { id: boardId, unsavedAsFile: connection.unsavedAsFile, close: dispose }
  return <SignOutDialog userId={me.userId} board={board} onClose={onClose} />
}

function SharedBoard({ onClose }: { readonly onClose: () => void }) {
  const { boardId, title, me, peopleChanges } = useBoardSession()
  const changes = useCell(peopleChanges)
  return <ShareDialog boardId={boardId} title={useCell(title)} myId={me.userId} changes={changes} onClose={onClose} />
}

/** ⌘S and Ctrl S take a snapshot: the board itself is always saved. */
function useSnapshotKey(enabled: boolean, take: () => void) {
  useEffect(() => {
    if (!enabled) return
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      take()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}
