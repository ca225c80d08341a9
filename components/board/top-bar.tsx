'use client'
/**
 * The bar over the board: what board this is, where one's edits are, who else is here, and what can be done with the
 * whole of it. Shows only what is built.
 */
import {
  Camera,
  Command,
  Download,
  EllipsisVertical,
  Files,
  History,
  House,
  Keyboard,
  LogOut,
  Search,
  Share2,
  Trash2,
} from 'lucide-react'
import Link from 'next/link'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { usePageKeys } from '@/components/palette/page-keys'
import { BoardTitle } from '@/components/panels/bar/board-title'
import { BrandMark } from '@/components/ui/brand-mark'
import { ConnectionLine, ConnectionStatus } from '@/components/panels/bar/connection-status'
import { LensSwitch } from '@/components/outline/lens-switch'
import { PeerAvatars } from '@/components/panels/bar/peer-avatars'
import { ThemeChoices } from '@/components/ui/theme-choices'
import { trashBoard } from '@/components/panels/bar/trash-board'
import { boardDialog, leftPanel } from '@/components/panels/panel-state'
import { AccountEntries } from '@/components/people/account-entries'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { keepFocus } from '@/components/ui/keep-focus'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { keyOf } from '@/lib/tools/shown-keys'
import { BoardDialogs } from './board-dialogs'

export function TopBar() {
  const session = useBoardSession()
  const { canEdit } = session
  const panel = useCell(leftPanel)
  const mayShare = useCell(session.mayShare)
  const profile = useCell(session.profile)
  usePageKeys()
  return (
    <>
      <header
        data-page-part
        onMouseDown={keepFocus}
        className="relative z-20 flex h-12 shrink-0 items-center gap-2 border-b border-hairline bg-panel px-3 max-sm:gap-1 max-sm:px-1.5 sm:gap-3"
      >
        <Link
          href="/"
          aria-label="Redthread: all boards"
          className="flex shrink-0 items-center gap-2 rounded-md p-1 outline-focus max-sm:hidden pointer-coarse:-mx-1 pointer-coarse:p-3"
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
            <Button onClick={() => boardDialog.set('snapshot')}>
              <Icon of={Camera} />
              Snapshot
            </Button>
          )}
          <Button onClick={() => boardDialog.set('export')}>
            <Icon of={Download} />
            Export
          </Button>
          <Button look={mayShare ? 'primary' : 'plain'} onClick={() => boardDialog.set('share')}>
            {mayShare ? 'Share' : 'People'}
          </Button>
        </div>
        <IconButton
          icon={Search}
          label="Do or find anything"
          shortcut={keyOf({ do: 'palette' })}
          side="bottom"
          className="max-sm:hidden"
          onClick={() => boardDialog.set('palette')}
        />
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
              <MenuItem icon={Camera} shortcut={keyOf({ do: 'snapshot' })} onSelect={() => boardDialog.set('snapshot')}>
                Take a snapshot
              </MenuItem>
            )}
            <MenuItem icon={Download} onSelect={() => boardDialog.set('export')}>
              Export
            </MenuItem>
            <MenuItem icon={Share2} onSelect={() => boardDialog.set('share')}>
              {mayShare ? 'Share' : 'People'}
            </MenuItem>
            <MenuSeparator />
          </div>
          <MenuItem icon={Command} shortcut={keyOf({ do: 'palette' })} onSelect={() => boardDialog.set('palette')}>
            Do or find anything
          </MenuItem>
          <MenuItem icon={Search} shortcut={keyOf({ do: 'find' })} onSelect={() => boardDialog.set('find')}>
            Find on the board
          </MenuItem>
          <MenuItem icon={Keyboard} shortcut={keyOf({ do: 'shortcuts' })} onSelect={() => boardDialog.set('shortcuts')}>
            Keys
          </MenuItem>
          <MenuSeparator />
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
          <AccountEntries isOperator={session.me.isOperator} onOpen={(dialog) => boardDialog.set(dialog)} />
          <MenuItem icon={LogOut} detail={profile.name} onSelect={() => boardDialog.set('sign-out')}>
            Sign out
          </MenuItem>
        </Menu>
      </header>
      <ConnectionLine />
      <BoardDialogs />
    </>
  )
}
