'use client'
/** The reader's right edge. */
import { useCell } from '@/components/hooks/use-cell'
import { DragEdge } from '@/components/ui/drag-edge'
import { MIN_READER_PX, readerWidth } from '../panel-state'

/** What is left to the board at least. */
const BOARD_SHARE = 0.75

export function ResizeEdge() {
  return (
    <DragEdge
      axis="x"
      label="Width of the reader"
      size={useCell(readerWidth)}
      min={MIN_READER_PX}
      drawnSize={(edge) => edge.parentElement?.offsetWidth ?? MIN_READER_PX}
      onDrag={(width) => readerWidth.set(Math.min(window.innerWidth * BOARD_SHARE, width))}
      className="absolute inset-y-0 -right-1.5 max-md:hidden"
    />
  )
}
