'use client'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { SignOutDialog } from '@/components/auth/sign-out-dialog'
import { ThemeChoices } from '@/components/ui/theme-choices'
import { AccountDialog } from '@/components/people/account-dialog'
import { AccountEntries, type AccountDialogName } from '@/components/people/account-entries'
import { Avatar } from '@/components/ui/avatar'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import type { UserId } from '@/lib/schema/ids'

export interface Me {
  readonly userId: UserId
  readonly name: string
  readonly colour: string
  readonly isOperator: boolean
}

/** Oneself, at the top right: theme, one's account, for the operator all of them; the way out. */
export function AccountMenu({ me }: { readonly me: Me }) {
  const [open, setOpen] = useState<AccountDialogName | 'sign-out' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={`Account of ${me.name}`}
            className="flex items-center gap-2 rounded-full py-0.5 pr-3 pl-0.5 pointer-coarse:h-11 outline-focus hover:bg-sunken"
          >
            <Avatar name={me.name} colour={me.colour} />
            <span dir="auto" className="max-w-40 truncate text-body font-medium">
              {me.name}
            </span>
          </button>
        }
      >
        <ThemeChoices />
        <MenuSeparator />
        <AccountEntries isOperator={me.isOperator} onOpen={setOpen} />
        <MenuSeparator />
        <MenuItem icon={LogOut} onSelect={() => setOpen('sign-out')}>
          Sign out
        </MenuItem>
      </Menu>
      {open === 'sign-out' && <SignOutDialog userId={me.userId} onClose={close} />}
      {open !== null && open !== 'sign-out' && <AccountDialog open={open} me={me} onClose={close} />}
    </>
  )
}
