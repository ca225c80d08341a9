'use client'
/** The way back when the view shows nothing: shown while the board has cards and none of them is in sight. */
import { Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { keepFocus } from '@/components/panels/keep-focus'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { BoardSession } from '@/lib/session/board-session'

/** Asked once the view is at rest: of a view that shows many cards the answer costs too much for every frame. */
const REST_MS = 250

export function BackToCards() {
  const session = useBoardSession()
  const isLost = useIsLost(session)
  const goBack = () => {
    const all = session.scene.bounds()
    if (all) session.camera.fit(all)
  }
  return (
    <div role="status" className="pointer-events-none absolute inset-x-0 top-10 z-10 flex justify-center">
      {isLost && (
        <div onMouseDown={keepFocus} className="pointer-events-auto">
          <Button onClick={goBack} className="shadow-md">
            <Icon of={Undo2} />
            Back to the cards
          </Button>
        </div>
      )}
    </div>
  )
}

function useIsLost(session: BoardSession): boolean {
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    const { camera, scene, board } = session
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      if (camera.viewport.get().w === 0) return
      setLost(board.cardIds().length > 0 && scene.cardsIn(camera.view()).length === 0)
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(ask, REST_MS)
    }
    const stops = [camera.state.subscribe(wait), camera.viewport.subscribe(wait), scene.version.subscribe(wait)]
    wait()
    return () => {
      clearTimeout(timer)
      stops.forEach((stop) => stop())
    }
  }, [session])
  return isLost
}
