'use client'
/** How much of the document gave evidence, and the way to what did not. */
import { ChevronDown, ChevronUp } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { coverageWords } from './coverage-words'
import { ariaKeys, readerBindingOf } from '@/lib/tools/reader-keys'
import { showKeys } from '@/lib/tools/shown-keys'
import type { Coverage } from './use-coverage'

const PREVIOUS = readerBindingOf('previous-unused')
const NEXT = readerBindingOf('next-unused')

interface CoverageBarProps {
  readonly coverage: Coverage
  readonly onStep: (step: 1 | -1) => void
}

export function CoverageBar({ coverage, onStep }: CoverageBarProps) {
  const count = coverage.paragraphs.length
  if (count === 0) return null
  const isWhole = coverage.covered.size === count
  return (
    <div
      role="group"
      aria-label="What gave evidence"
      className="flex min-h-8 shrink-0 items-center gap-0.5 border-b border-hairline pr-3 pl-5 text-meta text-secondary"
    >
      <span className="min-w-0 flex-1 py-1" title="Headings, bylines, dates and captions are not counted.">
        {coverageWords(coverage)}
      </span>
      {!isWhole && (
        <>
          <IconButton
            small
            icon={ChevronUp}
            label={PREVIOUS.label}
            shortcut={showKeys(PREVIOUS.shown)}
            aria-keyshortcuts={ariaKeys(PREVIOUS)}
            onClick={() => onStep(-1)}
          />
          <IconButton
            small
            icon={ChevronDown}
            label={NEXT.label}
            shortcut={showKeys(NEXT.shown)}
            aria-keyshortcuts={ariaKeys(NEXT)}
            onClick={() => onStep(1)}
          />
        </>
      )}
    </div>
  )
}
