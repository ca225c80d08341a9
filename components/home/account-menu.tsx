'use client'
import { CircleUserRound, KeyRound, LogOut, MonitorSmartphone, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { ChangePasswordDialog } from '@/components/auth/change-password-dialog'
import { ProfileDialog } from '@/components/auth/profile-dialog'
import { SessionsDialog } from '@/components/auth/sessions-dialog'
import { SignOutDialog } from '@/components/auth/sign-out-dialog'
import { ThemeChoices } from '@/components/panels/bar/theme-choices'
import { AccountsDialog } from '@/components/people/accounts-dialog'
import { Avatar } from '@/components/ui/avatar'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import type { UserId } from '@/lib/schema/ids'

export interface Me {
  readonly userId: UserId
  readonly name: string
  readonly colour: string
  readonly isOperator: boolean
}

/** Oneself, at the top right: profile, theme, password, where one is signed in, for the operator the accounts; the way out. */
export function AccountMenu({ me }: { readonly me: Me }) {
  const [open, setOpen] = useState<'profile' | 'password' | 'sessions' | 'accounts' | 'sign-out' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={`Account of ${me.name}`}
            className="flex items-center gap-2 rounded-full py-0.5 pr-3 pl-0.5 outline-focus hover:bg-sunken"
          >
            <Avatar name={me.name} colour={me.colour} />
            <span className="max-w-40 truncate text-body font-medium">{me.name}</span>
          </button>
        }
      >
        <ThemeChoices />
        <MenuSeparator />
        <MenuItem icon={CircleUserRound} onSelect={() => setOpen('profile')}>
          Profile
        </MenuItem>
        <MenuItem icon={KeyRound} onSelect={() => setOpen('password')}>
          Change password
        </MenuItem>
        <MenuItem icon={MonitorSmartphone} onSelect={() => setOpen('sessions')}>
          Where I am signed in
        </MenuItem>
        {me.isOperator && (
          <MenuItem icon={UsersRound} onSelect={() => setOpen('accounts')}>
            Accounts of this server
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem icon={LogOut} onSelect={() => setOpen('sign-out')}>
          Sign out
        </MenuItem>
      </Menu>
      {open === 'profile' && <ProfileDialog me={me} onClose={close} />}
      {open === 'accounts' && <AccountsDialog myId={me.userId} onClose={close} />}
      {open === 'password' && <ChangePasswordDialog onClose={close} />}
      {open === 'sessions' && <SessionsDialog onClose={close} />}
      {open === 'sign-out' && <SignOutDialog userId={me.userId} onClose={close} />}
    </>
  )
}
