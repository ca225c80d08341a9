'use client'
/** The dialogs about one's own account, and the operator's about all of them. */
import { ChangePasswordDialog } from '@/components/auth/change-password-dialog'
import { ProfileDialog } from '@/components/auth/profile-dialog'
import { SessionsDialog } from '@/components/auth/sessions-dialog'
import type { UserId } from '@/lib/schema/ids'
import type { AccountDialogName } from './account-entries'
import { AccountsDialog } from './accounts-dialog'

interface AccountDialogProps {
  readonly open: AccountDialogName
  readonly me: { readonly userId: UserId; readonly name: string; readonly colour: string }
  readonly onClose: () => void
}

export function AccountDialog({ open, me, onClose }: AccountDialogProps) {
  switch (open) {
    case 'profile':
      return <ProfileDialog me={me} onClose={onClose} />
    case 'password':
      return <ChangePasswordDialog onClose={onClose} />
    case 'sessions':
      return <SessionsDialog onClose={onClose} />
    case 'accounts':
      return <AccountsDialog myId={me.userId} onClose={onClose} />
  }
}
