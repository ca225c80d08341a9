'use client'
/**
 * The board itself: two canvases with real cards between them. React draws this shell and the near cards; everything that
 * moves is moved by board-view.ts, and what hands do is in surface-acts.tsx.
 */
import { useEffect, useMemo, useRef } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import type { BoardPoint } from '@/lib/geometry/rect'
import { fetched } from '@/components/ui/fetched'
import { isFocusFree } from '@/components/ui/focus-keeper'
import { createBoardView } from './board-view'
import { BoardVoice } from './board-voice'
import { rememberView } from './camera-memory'
import { createEarlyInput } from './early-input'
import { showAtFirst } from './first-sight'
import { NearLayer } from './near-layer'
import { offerTestHandle } from './test-handle'
import { ViewProvider } from '@/components/cards/view-context'

const SurfaceActs = fetched('What hands do on the board', async () => (await import('./surface-acts')).SurfaceActs)

// The surface is `overflow-clip`, not hidden: focus and scrollIntoView would scroll a hidden one, canvases and all.

/** The cursor says what a press would do. */
const CURSORS =
  'cursor-default data-space:cursor-grab data-[cursor=grab]:cursor-grab data-[cursor=grabbing]:cursor-grabbing data-[cursor=crosshair]:cursor-crosshair data-[cursor=copy]:cursor-copy ' +
  'data-[cursor=nw-resize]:cursor-nwse-resize data-[cursor=se-resize]:cursor-nwse-resize data-[cursor=ne-resize]:cursor-nesw-resize data-[cursor=sw-resize]:cursor-nesw-resize ' +
  'data-[cursor=n-resize]:cursor-ns-resize data-[cursor=s-resize]:cursor-ns-resize data-[cursor=e-resize]:cursor-ew-resize data-[cursor=w-resize]:cursor-ew-resize'

export function BoardSurface() {
  const session = useBoardSession()
  const title = useCell(session.title)
  const root = useRef<HTMLDivElement>(null)
  const sceneCanvas = useRef<HTMLCanvasElement>(null)
  const overlayCanvas = useRef<HTMLCanvasElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const view = useMemo(() => createBoardView(session), [session])
  // Another view gets tools of its own.
  const early = useMemo(createEarlyInput, [view])
  const surfaceView = useMemo(
    () => ({
      elements: view.elements,
      near: view.near,
      clientOf(at: BoardPoint) {
        const { x, y } = session.camera.toScreen(at)
        const box = root.current?.getBoundingClientRect()
        return { x: x + (box?.left ?? 0), y: y + (box?.top ?? 0) }
      },
      focus: () => root.current?.focus({ preventScroll: true }),
    }),
    [session, view],
  )

  useEffect(() => {
    if (!root.current || !sceneCanvas.current || !overlayCanvas.current || !layer.current) return
    const parts = {
      root: root.current,
      sceneCanvas: sceneCanvas.current,
      overlayCanvas: overlayCanvas.current,
      layer: layer.current,
    }
    // Whoever opens a board wants its keys at once; a field that somebody is typing in keeps the focus.
    if (isFocusFree()) focusQuietly(parts.root)
    const stops = [
      view.mount(parts),
      early.keep(parts.root),
      offerTestHandle(session, view, early.given),
      showAtFirst(session),
      rememberView(session),
    ]
    return () => stops.reverse().forEach((stop) => stop())
  }, [session, view, early])

  return (
    <ViewProvider value={surfaceView}>
      <div
        ref={root}
        tabIndex={0}
        role="application"
        aria-roledescription="board"
        aria-label={`Board “${title}”. Tab walks its cards, Enter edits, arrows move.`}
        data-board-surface
        data-focus-first
        className={`absolute inset-0 touch-none overflow-clip outline-none select-none focus-visible:after:pointer-events-none focus-visible:after:absolute focus-visible:after:inset-0 focus-visible:after:border-2 focus-visible:after:border-focus data-selected:after:hidden ${CURSORS}`}
      >
        <canvas ref={sceneCanvas} aria-hidden className="absolute inset-0 size-full" />
        <div ref={layer} className="absolute top-0 left-0 size-0 origin-top-left">
          <NearLayer />
        </div>
        <canvas ref={overlayCanvas} aria-hidden className="pointer-events-none absolute inset-0 size-full" />
      </div>
      <BoardVoice />
      <SurfaceActs root={root} sight={view} onReady={early.giveAgain} />
    </ViewProvider>
  )
}

/** Without the ring that a key would show: nobody has moved the focus. (The option is newer than TypeScript's list.) */
function focusQuietly(element: HTMLElement): void {
  element.focus({ preventScroll: true, focusVisible: false } as FocusOptions)
}
