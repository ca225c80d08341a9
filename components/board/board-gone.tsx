'use client'
/**
 * The board was put in the trash, or closed to the person, while they had it open: said once, over everything, with the way
 * out. Closing it leaves what is on the screen to be read; the line under the bar stays. It goes when the board comes back.
 */
import { useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { buttonClasses } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { describeConnection, type ConnectionWords } from '@/components/words/describe-connection'

export function BoardGone() {
  const { connection, canEdit } = useBoardSession()
  const { leadsHome, ...words } = describeConnection(useCell(connection.state), canEdit, 0)
  return leadsHome && <Gone {...words} />
}

function Gone({ words, offerFile }: Pick<ConnectionWords, 'words' | 'offerFile'>) {
  const shownTitle = useCell(useBoardSession().title)
  const [isRead, setRead] = useState(false)
  return (
    <Dialog
      open={!isRead}
      onOpenChange={() => setRead(true)}
      title={`“${shownTitle}” is closed`}
      footer={
        // What only lives here is kept from the line under the bar first.
        !offerFile && (
          <a href="/" className={buttonClasses('primary')}>
            All boards
          </a>
        )
      }
    >
      <p role="alert">{words}</p>
    </Dialog>
  )
}
