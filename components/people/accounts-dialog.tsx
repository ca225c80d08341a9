'use client'
/** The operator's list of the server's accounts: disabling one, with what that means, and letting it in again. */
import { useEffect, useState } from 'react'
import { FormError } from '@/components/auth/form-parts'
import { useSubmit } from '@/components/auth/use-submit'
import { matchesSearch } from '@/components/ui/matches-search'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/field'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/show-toast'
import { people } from '@/lib/api/people-client'
import type { UserId } from '@/lib/schema/ids'
import type { AccountSummary } from '@/lib/schema/people'
import { ConfirmLine } from '@/components/ui/confirm-line'
import { describeAccount } from './describe-account'
import { PersonLine } from './person-line'

/** From so many accounts on, one is looked for by name. */
const MANY_ACCOUNTS = 8

/** What was said of an account last is what holds. */
const aboutAccount = (userId: UserId) => `account ${userId}`

interface AccountsDialogProps {
  readonly myId: UserId
  readonly onClose: () => void
}

export function AccountsDialog({ myId, onClose }: AccountsDialogProps) {
  const [accounts, setAccounts] = useState<readonly AccountSummary[] | null>(null)
  const [leaving, setLeaving] = useState<UserId | null>(null)
  const [search, setSearch] = useState('')
  const { isBusy, error, run } = useSubmit()
  const read = async () => setAccounts(await people.accounts())
  useEffect(() => {
    void run(read)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the dialog opens
  }, [])
  const change = (act: () => Promise<void>) =>
    void run(async () => {
      setLeaving(null)
      await act()
      await read()
    })
  const enable = ({ userId, name }: AccountSummary) =>
    change(async () => {
      await people.enableAccount(userId)
      toast({ about: aboutAccount(userId), text: `${name} can sign in again.` })
    })
  const disable = (account: AccountSummary) =>
    change(async () => {
      await people.disableAccount(account.userId)
      toast({
        about: aboutAccount(account.userId),
        text: `The account of ${account.name} is disabled.`,
        action: { words: 'Enable it again', run: () => enable(account) },
      })
    })
  const shown = accounts?.filter(({ name, teams }) => matchesSearch([name, ...teams].join(' '), search.trim()))
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title="Accounts of this server"
      description={
        <>
          As the operator you let accounts in or not. What people may do in a team is for its admins. A forgotten
          password is set anew where the server runs: <code>npm run redthread -- user set-password --email …</code>
        </>
      }
    >
      <FormError>{error}</FormError>
      {!accounts && !error && <Skeleton lines={4} label="Reading the accounts" />}
      {accounts && accounts.length >= MANY_ACCOUNTS && (
        <TextField
          label="Find an account"
          labelHidden
          type="search"
          placeholder="Find an account by name or team"
          autoComplete="off"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      {shown && (
        <ul aria-label="Accounts" className="divide-y divide-hairline">
          {shown.map((account) => (
            <PersonLine
              key={account.userId}
              name={account.name}
              colour={account.colour}
              isMe={account.userId === myId}
              detail={describeAccount(account, Date.now())}
              question={
                leaving === account.userId && (
                  <ConfirmLine
                    label={`Disable the account of ${account.name}?`}
                    actWords="Disable"
                    keepWords="Keep it"
                    isBusy={isBusy}
                    onAct={() => disable(account)}
                    onKeep={() => setLeaving(null)}
                  >
                    {account.name} is signed out everywhere at once, open boards included, and cannot sign in until you
                    enable the account again. Their API tokens end for good. Their boards, cards and grades stay.
                    {account.onlyAdminOf.length > 0 &&
                      ` They are the only admin of ${account.onlyAdminOf.join(' and ')}: nobody else can look after that team meanwhile.`}
                  </ConfirmLine>
                )
              }
            >
              {account.disabledAt !== null ? (
                <Button
                  size="small"
                  disabled={isBusy}
                  aria-label={`Enable the account of ${account.name}`}
                  onClick={() => enable(account)}
                >
                  Enable
                </Button>
              ) : (
                account.userId !== myId && (
                  <Button
                    size="small"
                    look="quiet-danger"
                    disabled={isBusy}
                    aria-label={`Disable the account of ${account.name}`}
                    onClick={() => setLeaving(account.userId)}
                  >
                    Disable…
                  </Button>
                )
              )}
            </PersonLine>
          ))}
        </ul>
      )}
      {shown?.length === 0 && <p className="py-3 text-body text-secondary">No account goes by that name or team.</p>}
    </Dialog>
  )
}
