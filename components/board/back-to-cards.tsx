'use client'
/** The way back when the view shows nothing: shown while the board has cards and none of them is in sight. */
import { Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { keepFocus } from '@/components/ui/keep-focus'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { BoardSession } from '@/lib/session/board-session'

/** Nothing is in sight for this long: who only pans across a gap is not asked whether they are lost. */
const REST_MS = 250

export function BackToCards() {
  const session = useBoardSession()
  const isLost = useIsLost(session)
  const goBack = () => {
    const all = session.scene.bounds()
    if (all) session.camera.fit(all)
  }
  return (
    <div role="status" className="pointer-events-none absolute inset-x-0 top-10 z-10 max-md:top-24 flex justify-center">
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
      const seesNothing = camera.viewport.get().w > 0 && board.cardIds().length > 0 && !scene.hasCardIn(camera.view())
      if (seesNothing) timer ??= setTimeout(() => setLost(true), REST_MS)
      else {
        clearTimeout(timer)
        timer = undefined
        setLost(false)
      }
    }
    const stops = [camera.state.subscribe(ask), camera.viewport.subscribe(ask), scene.version.subscribe(ask)]
    ask()
    return () => {
      clearTimeout(timer)
      stops.forEach((stop) => stop())
    }
  }, [session])
  return isLost
}
