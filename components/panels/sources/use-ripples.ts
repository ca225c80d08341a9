/** What documents and sources carry on the open board, worked out a moment after cards, links or rows changed. */
import { useEffect, useMemo, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { createRipples, restsOn, type Ripple, type RippleRoot } from '@/lib/analysis/ripple'
import type { BoardSession } from '@/lib/session/board-session'
import { readGrades } from '@/lib/scene/grades'

const SETTLE_MS = 250

/** Gives the ripple of a root; another function whenever the answers may be others. */
export function useRipples(): (root: RippleRoot) => Ripple {
  const { board, library } = useBoardSession()
  const [version, setVersion] = useState(0)
  const rows = [useCell(library.documents), useCell(library.sources)]
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = board.subscribe(({ cards, links, membership }) => {
      if (cards.size === 0 && links.size === 0 && !membership) return
      clearTimeout(timer)
      timer = setTimeout(() => setVersion((before) => before + 1), SETTLE_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [board])
  return useMemo(
    () => createRipples(board, readGrades(library).outletOf),
    // The board and the rows are read anew whenever one of these changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    [board, library, version, ...rows],
  )
}

/** The same at this moment, for an act. */
export function rippleNow({ board, library }: BoardSession, root: RippleRoot): Ripple {
  return restsOn(root, board, readGrades(library).outletOf)
}
