'use client'
/** A freshly made invite link. It is shown once, so it is there to be copied, and can be selected by hand. */
import { Copy } from 'lucide-react'
import { useState } from 'react'
import { copyText } from '@/components/ui/copy-text'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { CONTROL_CLASSES } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import type { Invite } from '@/lib/schema/people'
import { describeLife } from './describe-expiry'

export interface MadeInvite {
  readonly link: string
  readonly invite: Pick<Invite, 'createdAt' | 'expiresAt'>
}

/** `note`: a finished sentence of what else is to be known of it. */
export function InviteLink({ made, note }: { readonly made: MadeInvite; readonly note: string }) {
  const { link, invite } = made
  const [copied, setCopied] = useState<'yes' | 'by-hand' | null>(null)
  const copy = async () => setCopied((await copyText(link)) ? 'yes' : 'by-hand')
  return (
    <div className="flex flex-col gap-1.5 rounded-lg border border-hairline bg-sunken p-3">
      <div className="flex gap-2">
        <input
          readOnly
          value={link}
          aria-label="Invite link"
          onFocus={(event) => event.target.select()}
          className={classNames(CONTROL_CLASSES, 'h-8 min-w-0 flex-1 text-[12px] pointer-coarse:h-11')}
        />
        <Button look="primary" onClick={() => void copy()}>
          <Icon of={Copy} />
          Copy link
        </Button>
      </div>
      <p role="status" className="text-[12px] leading-4 text-secondary">
        {copied === 'yes' && 'The link is on the clipboard. '}
        {copied === 'by-hand' && 'This browser does not let a page copy; select the link and copy it. '}
        It works once, within {describeLife(invite.expiresAt - invite.createdAt)}. {note}
      </p>
    </div>
  )
}
