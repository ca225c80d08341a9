'use client'
/**
 * What hands do to the surface: the tools, pointers, keys, clipboard and drops. A chunk of its own, asked for when the
 * surface stands: cards are drawn without it, and what is done before it is here waits (early-input.ts).
 */
import { useEffect, useMemo, type RefObject } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { carryOut } from '@/lib/session/carry-out'
import { createToolHost } from '@/lib/tools/tool-host'
import { createToolWorld } from '@/lib/tools/tool-world'
import type { BoardSight, BoardView } from './board-view'
import { listenToPointers } from './pointer-input'
import { receiveDrops } from './receive-drops'
import { shareActs } from './share-acts'
import { useBoardKeys } from './use-board-keys'
import { listenToWheel } from './wheel-input'

interface SurfaceActsProps {
  readonly root: RefObject<HTMLElement | null>
  readonly sight: BoardSight
  /** Called once everything listens. */
  readonly onReady: () => void
}

export function SurfaceActs({ root, sight, onReady }: SurfaceActsProps) {
  const session = useBoardSession()
  const view = useMemo((): BoardView => {
    const { scene, selection, canEdit, tool } = session
    const world = createToolWorld({ scene, selection, canEdit, hovered: sight.hovered, cardUnder: sight.cardUnder })
    return { ...sight, host: createToolHost({ world, tool, carryOut: (intent) => carryOut(session, intent) }) }
  }, [session, sight])

  useEffect(() => {
    if (!root.current) return
    const { host } = view
    const stops = [
      view.showActs(host),
      shareActs(session, host),
      listenToPointers({
        root: root.current,
        camera: session.camera,
        host,
        onHover: view.hover,
        onPress: () => session.editing.set(null),
        onRelease: view.uncover,
      }),
      listenToWheel(root.current, session.camera),
      receiveDrops(root.current, session, view),
      host.follow(),
      // Undone first: what is under way ends while others can still hear of it.
      () => host.cancel(),
    ]
    return () => stops.reverse().forEach((stop) => stop())
  }, [root, session, view])
  useBoardKeys(root, session, view)
  useEffect(onReady, [onReady, view])
  return null
}
