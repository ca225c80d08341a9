'use client'
/** What one can do about one's own account, and, as the operator, about all of them: entries of home's menu and of a board's. */
import { CircleUserRound, KeyRound, MonitorSmartphone, UsersRound, type LucideIcon } from 'lucide-react'
import { MenuItem } from '@/components/ui/menu'

export const ACCOUNT_DIALOGS = ['profile', 'password', 'sessions', 'accounts'] as const
export type AccountDialogName = (typeof ACCOUNT_DIALOGS)[number]

interface Entry {
  readonly open: AccountDialogName
  readonly words: string
  readonly icon: LucideIcon
}

/** For a menu, and for the palette. */
export function accountEntries(isOperator: boolean): readonly Entry[] {
  return [
    { open: 'profile', words: 'Profile', icon: CircleUserRound },
    { open: 'password', words: 'Change password', icon: KeyRound },
    { open: 'sessions', words: 'Where I am signed in', icon: MonitorSmartphone },
    ...(isOperator ? [{ open: 'accounts', words: 'Accounts of this server', icon: UsersRound } as const] : []),
  ]
}

interface AccountEntriesProps {
  readonly isOperator: boolean
  readonly onOpen: (dialog: AccountDialogName) => void
}

export function AccountEntries({ isOperator, onOpen }: AccountEntriesProps) {
  return accountEntries(isOperator).map(({ open, words, icon }) => (
    <MenuItem key={open} icon={icon} onSelect={() => onOpen(open)}>
      {words}
    </MenuItem>
  ))
}
