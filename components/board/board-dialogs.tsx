'use client'
/** The dialogs of the board page, one at a time. None of them is needed to draw the first card: each is fetched when it is wanted. */
import { useEffect } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { keepUnsaved } from '@/components/panels/bar/keep-unsaved'
import { boardDialog } from '@/components/panels/panel-state'
import { ACCOUNT_DIALOGS, type AccountDialogName } from '@/components/people/account-entries'
import { unsavedOf } from '@/lib/sync/connection-state'
import { TakeSnapshotDialog } from '@/components/panels/snapshots/take-snapshot-dialog'
import { fetched } from '@/components/ui/fetched'
import { prefetch } from '@/components/ui/use-fetched'

const loadPalette = async () => (await import('@/components/palette/palette')).Palette
const loadFindBar = async () => (await import('@/components/palette/find-bar')).FindBar
const Palette = fetched('The palette', loadPalette)
const FindBar = fetched('Finding', loadFindBar)
const ShortcutSheet = fetched(
  'The list of keys',
  async () => (await import('@/components/palette/shortcut-sheet')).ShortcutSheet,
)
const ExportDialog = fetched(
  'Export',
  async () => (await import('@/components/panels/export/export-dialog')).ExportDialog,
)
const ShareDialog = fetched('Sharing', async () => (await import('@/components/people/share-dialog')).ShareDialog)
const AccountDialog = fetched(
  'What you can do about your account',
  async () => (await import('@/components/people/account-dialog')).AccountDialog,
)
const SignOutDialog = fetched(
  'Signing out',
  async () => (await import('@/components/auth/sign-out-dialog')).SignOutDialog,
)

export function BoardDialogs() {
  const [open, close] = useOpenDialog()
  useEffect(() => () => boardDialog.set(null), [])
  useEffect(fetchWithModifier, [])
  return (
    <>
      <TakeSnapshotDialog open={open === 'snapshot'} onOpenChange={(next) => !next && close()} />
      {open === 'palette' && <Palette onClose={close} />}
      {open === 'shortcuts' && <ShortcutSheet onClose={close} />}
      {open === 'export' && <ExportDialog onClose={close} />}
      {open === 'share' && <SharedBoard onClose={close} />}
      {isAccountDialog(open) && <Account open={open} onClose={close} />}
      {open === 'sign-out' && <SignOut onClose={close} />}
    </>
  )
}

/** Lies over the board alone, so that the reader and the inspector show what is found. */
export function Finding() {
  const [open, close] = useOpenDialog()
  return open === 'find' && <FindBar onClose={close} />
}

function useOpenDialog() {
  const open = useCell(boardDialog)
  const close = () => {
    // Whoever went on to another dialog from this one has it open already.
    if (boardDialog.get() === open) boardDialog.set(null)
  }
  return [open, close] as const
}

/** A hand on ⌘ or Ctrl may go on to K or F: their code comes meanwhile. */
function fetchWithModifier() {
  const press = ({ key }: KeyboardEvent) => {
    if (key !== 'Meta' && key !== 'Control') return
    stop()
    prefetch(loadPalette)
    prefetch(loadFindBar)
  }
  const stop = () => document.removeEventListener('keydown', press)
  document.addEventListener('keydown', press)
  return stop
}

function isAccountDialog(open: string | null): open is AccountDialogName {
  return ACCOUNT_DIALOGS.some((each) => each === open)
}

function Account({ open, onClose }: { readonly open: AccountDialogName; readonly onClose: () => void }) {
  const { me, profile } = useBoardSession()
  return <AccountDialog open={open} me={{ userId: me.userId, ...useCell(profile) }} onClose={onClose} />
}

function SignOut({ onClose }: { readonly onClose: () => void }) {
  const session = useBoardSession()
  const { boardId, connection, me, dispose } = session
  const unsaved = unsavedOf(useCell(connection.state))
  const board = { id: boardId, unsaved, keepUnsaved: () => keepUnsaved(session), close: dispose }
  return <SignOutDialog userId={me.userId} board={board} onClose={onClose} />
}

function SharedBoard({ onClose }: { readonly onClose: () => void }) {
  const { boardId, title, me, peopleChanges } = useBoardSession()
  const changes = useCell(peopleChanges)
  return <ShareDialog boardId={boardId} title={useCell(title)} myId={me.userId} changes={changes} onClose={onClose} />
}
