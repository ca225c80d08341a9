'use client'
/** One chunk of the text: its lines and tables while it is near the view, else an empty box of the same height. */
import { memo, useCallback, useMemo, useSyncExternalStore } from 'react'
import type { NearChunks } from './near-chunks'
import { useReading } from './reading'
import type { TextBlock, TextChunk } from './text-blocks'
import { TableBlock } from './tables/table-part'
import { TextLine } from './text-line'
import { layersWithin } from './text-segments'

interface ChunkBoxProps {
  readonly chunk: TextChunk
  readonly near: NearChunks
}
/** For chunks that were not drawn yet: units on a line of the reader, and the height of a line with its gap. */
const UNITS_A_ROW = 58
const ROW_PX = 26
const GAP_PX = 12
const TABLE_ROW_PX = 35

export const ChunkBox = memo(function ChunkBox({ chunk, near }: ChunkBoxProps) {
  const { index } = chunk
  const subscribe = useCallback((notify: () => void) => near.subscribe(index, notify), [near, index])
  const isNear = useSyncExternalStore(
    subscribe,
    () => near.isNear(index),
    () => index === 0,
  )
  const watch = useCallback((box: HTMLDivElement | null) => (box ? near.watch(index, box) : undefined), [near, index])
  return (
    <div ref={watch} style={isNear ? undefined : { height: near.heightOf(index) ?? estimateHeight(chunk) }}>
      {isNear && <ChunkLines chunk={chunk} />}
    </div>
  )
})

function ChunkLines({ chunk }: { readonly chunk: TextChunk }) {
  const { layers } = useReading()
  const own = useMemo(() => layersWithin(layers, chunk), [layers, chunk])
  return chunk.blocks.map((block) =>
    block.kind === 'table' ? (
      <TableBlock key={block.start} part={block} layers={own} />
    ) : (
      <TextLine key={block.start} line={block} layers={own} />
    ),
  )
}

function estimateHeight(chunk: TextChunk): number {
  return chunk.blocks.reduce((sum, block) => sum + heightOf(block) + GAP_PX, 0)
}

function heightOf(block: TextBlock): number {
  return block.kind === 'table'
    ? (block.to - block.from) * TABLE_ROW_PX
    : Math.ceil((block.end - block.start) / UNITS_A_ROW) * ROW_PX
}
