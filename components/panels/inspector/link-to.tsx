'use client'
/** The way to a link without a drag, of one card or of each of several: the other card is found by its words. */
import { useState } from 'react'
import { Spline } from 'lucide-react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { fetched } from '@/components/ui/fetched'
import type { CardId } from '@/lib/schema/ids'

const LinkDialog = fetched('Linking', async () => (await import('../link-dialog')).LinkDialog)

export function LinkTo({ ids }: { readonly ids: readonly CardId[] }) {
  const { board } = useBoardSession()
  const [isOpen, setOpen] = useState(false)
  const cards = ids.filter((id) => board.cardKind(id) !== 'frame')
  if (cards.length === 0) return null
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        <Icon of={Spline} size={14} />
        Link to…
      </Button>
      {isOpen && <LinkDialog cards={cards} onClose={() => setOpen(false)} />}
    </>
  )
}
