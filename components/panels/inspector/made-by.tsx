'use client'
/** Whose work a card or link is: who put it on the board, and who else wrote what stands in it. */
import { useEffect, useMemo } from 'react'
import { useCell } from '@/components/hooks/use-cell'
import { useBoardSession } from '@/components/hooks/session-context'
import type { Card } from '@/lib/schema/card'
import type { Link } from '@/lib/schema/link'
import type { Writer } from '@/lib/schema/people'

/** `act`: what who made it did: "Placed", "Accepted", "Linked". */
export function MadeBy({ of, act }: { readonly of: Card | Link; readonly act: string }) {
  const { board, writers, me } = useBoardSession()
  const makers = useMemo(() => board.makersOf(of.id), [board, of])
  const known = useCell(writers.known)
  useEffect(() => {
    if (makers) writers.want([makers.placed, ...makers.wrote])
  }, [writers, makers])
  if (!makers) return null
  const placedBy = known.get(makers.placed)
  const others = new Map(
    [...makers.wrote].flatMap((client) => {
      const writer = known.get(client)
      return writer && writer.userId !== placedBy?.userId ? [[writer.userId, writer] as const] : []
    }),
  )
  const nameOf = ({ userId, name }: Writer) => (userId === me.userId ? 'you' : name)
  const edited = [...others.values()].map(nameOf).sort((a, b) => a.localeCompare(b))
  if (!placedBy && edited.length === 0) return null
  return (
    <p dir="auto" className="text-[12px] leading-4 text-secondary">
      {placedBy && `${act} by ${nameOf(placedBy)}. `}
      {edited.length > 0 && `Edited by ${new Intl.ListFormat('en-GB').format(edited)}.`}
    </p>
  )
}
