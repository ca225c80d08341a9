'use client'
/** One line of the document: its words in runs, and in the margin the marks of what begins in it. */
import { memo } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { Span } from '@/lib/schema/excerpt'
import { MarginMarks } from './margin-marks'
import { useReading } from './reading'
import { TextRuns } from './text-runs'
import { beginningIn, segmentLine, type TextLayers } from './text-segments'

interface TextLineProps {
  readonly line: Span
  /** Those of its chunk. */
  readonly layers: TextLayers
}

const WORDS_CLASSES = 'text-[16px] leading-6.5'
const HEADING_CLASSES = 'text-[18px] leading-6.5 font-semibold'
const CAPTION_CLASSES = 'border-s-2 border-hairline ps-3 text-[14px] leading-5.5 text-secondary'

export const TextLine = memo(function TextLine({ line, layers }: TextLineProps) {
  const { text } = useReading()
  const runs = segmentLine(line, layers)
  const isCaption = layers.captions.some((each) => each.start <= line.start && line.end <= each.end)
  const isHeading = runs.length > 0 && runs.every((run) => run.heading || text.slice(run.start, run.end).trim() === '')
  return (
    <div className="mb-3 flex gap-2">
      {/* In the flow: more marks than lines push the next line down instead of lying on its marks. */}
      <div className="flex w-7 shrink-0 flex-col items-center gap-1 select-none">
        <MarginMarks begins={beginningIn(line, layers)} />
      </div>
      <p
        dir="auto"
        className={classNames(
          'min-w-0 flex-1',
          isCaption ? CAPTION_CLASSES : isHeading ? HEADING_CLASSES : WORDS_CLASSES,
        )}
      >
        <TextRuns runs={runs} />
      </p>
    </div>
  )
})
