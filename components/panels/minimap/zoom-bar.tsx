'use client'
/** Zoom at the bottom right: out, the percentage (100 % on a press), in, and the whole board. */
import { Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell, useCellPart } from '@/components/hooks/use-cell'
import { IconButton } from '@/components/ui/icon-button'
import { Tooltip } from '@/components/ui/tooltip'
import type { CameraState } from '@/lib/camera/camera'
import { keyOf } from '@/lib/tools/shown-keys'
import { fetched } from '@/components/ui/fetched'
import { keepFocus } from '@/components/ui/keep-focus'
import { minimapOpen } from '../panel-state'

const Minimap = fetched('The map', async () => (await import('./minimap')).Minimap)

const ZOOM_STEP = 1.25

const percentOf = ({ zoom }: CameraState) => Math.round(zoom * 100)

export function ZoomBar() {
  const { camera, scene } = useBoardSession()
  const isMapShown = useCell(minimapOpen)
  const percent = useCellPart(camera.state, percentOf)
  const fit = () => {
    const all = scene.bounds()
    if (all) camera.fit(all)
  }
  return (
    // Beside the tools where the board is wide enough for both, else above them.
    <div className="pointer-events-none @container absolute inset-x-0 bottom-4 z-20 h-10 max-md:hidden">
      <div className="pointer-events-auto absolute right-4 bottom-25 flex flex-col items-end gap-2 @min-[30rem]:bottom-12.5 @min-[40rem]:bottom-0">
        {isMapShown && <Minimap />}
        <div
          role="group"
          data-at-foot
          aria-label="Zoom"
          onMouseDown={keepFocus}
          className="flex items-center rounded-xl border border-hairline bg-panel p-1 shadow-[0_2px_10px_rgb(0_0_0/0.08)]"
        >
          <IconButton
            icon={Minus}
            label="Zoom out"
            shortcut={keyOf({ do: 'zoom-out' })}
            onClick={() => camera.zoomBy(1 / ZOOM_STEP)}
          />
          <Tooltip text="Zoom to 100 %" shortcut={keyOf({ do: 'zoom-100' })}>
            <button
              type="button"
              aria-label={`${percent} %: zoom to 100 %`}
              onClick={() => camera.zoomTo(1)}
              className="h-8 w-13 rounded-md text-[12px] font-medium tabular-nums outline-focus hover:bg-sunken"
            >
              {percent} %
            </button>
          </Tooltip>
          <IconButton
            icon={Plus}
            label="Zoom in"
            shortcut={keyOf({ do: 'zoom-in' })}
            onClick={() => camera.zoomBy(ZOOM_STEP)}
          />
          <IconButton
            icon={MapIcon}
            label={isMapShown ? 'Hide the map' : 'Show the map'}
            aria-pressed={isMapShown}
            onClick={() => minimapOpen.set(!isMapShown)}
          />
          <IconButton icon={Maximize} label="Fit the whole board" shortcut={keyOf({ do: 'fit' })} onClick={fit} />
        </div>
      </div>
    </div>
  )
}
