'use client'
/** Moving boards to the trash and back, each told with a way to take it back. */
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { messageOf } from '@/components/words/message-of'
import { toast } from '@/components/ui/show-toast'
import { people } from '@/lib/api/people-client'
import type { TrashedBoard } from '@/lib/schema/people'
import { TRASHED_QUERY } from '@/components/words/trashed-query'

type Named = Pick<TrashedBoard, 'id' | 'title'>

/** That it is back takes the place of the Undo that it has no more use for. */
const aboutTrash = ({ id }: Named) => `trash of ${id}`

/** Acts that read the page again afterwards; a refusal is shown as a message. */
export function useTrash() {
  const router = useRouter()
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act()
      router.refresh()
    } catch (cause) {
      toast({ text: messageOf(cause), tone: 'error' })
    }
  }
  const restore = (board: Named) =>
    attempt(async () => {
      await people.restoreBoard(board.id)
      toast({ about: aboutTrash(board), text: `“${board.title}” is back.` })
    })
  const tellTrashed = (board: Named) =>
    toast({
      about: aboutTrash(board),
      text: `“${board.title}” is in the trash.`,
      action: { words: 'Undo', run: () => void restore(board) },
    })
  const trash = (board: Named) =>
    attempt(async () => {
      await people.trashBoard(board.id)
      tellTrashed(board)
    })
  return { trash, restore, tellTrashed }
}

/** Whoever trashed a board on its own page comes here; the message with Undo is shown here then. */
export function useJustTrashed(trash: readonly TrashedBoard[]): void {
  const { tellTrashed } = useTrash()
  useEffect(() => {
    const url = new URL(window.location.href)
    const id = url.searchParams.get(TRASHED_QUERY)
    if (id === null) return
    url.searchParams.delete(TRASHED_QUERY)
    window.history.replaceState(window.history.state, '', url) // a reload shall not say it again
    const board = trash.find((each) => each.id === id)
    if (board) tellTrashed(board)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when one arrives
  }, [])
}
