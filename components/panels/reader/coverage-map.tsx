'use client'
/** The whole document as a strip beside its text: dark where it gave evidence. A press goes there. */
import { memo, useMemo } from 'react'
import { coverageBands } from '@/lib/analysis/document-coverage'
import type { Coverage } from './use-coverage'

interface CoverageMapProps {
  readonly coverage: Coverage
  /** UTF-16 units of the text. */
  readonly length: number
  /** `offset`: into the text. */
  readonly onPress: (offset: number) => void
}

export const CoverageMap = memo(function CoverageMap({ coverage, length, onPress }: CoverageMapProps) {
  const { paragraphs, covered } = coverage
  const bands = useMemo(() => coverageBands(paragraphs, covered, length), [paragraphs, covered, length])
  if (paragraphs.length === 0) return null
  return (
    // What it shows is said in words above the text, and the buttons there go where a press here goes.
    <svg
      aria-hidden
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      className="my-1 mr-0.5 ml-px w-1.5 shrink-0 cursor-pointer rounded-full bg-sunken"
      onClick={(event) => {
        const { top, height } = event.currentTarget.getBoundingClientRect()
        onPress(Math.floor(((event.clientY - top) / height) * length))
      }}
    >
      {bands.map(({ from, to }) => (
        <rect key={from} x={0} width={1} y={from} height={to - from} className="fill-control/70" />
      ))}
    </svg>
  )
})
