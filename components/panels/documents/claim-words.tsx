'use client'
/**
 * Which words of the document a claim has, to be corrected: shown among those around them, where others can be selected;
 * either end moves by a word. What comes out is a passage of the text, never words of our own.
 */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { characterBoundary } from '@/lib/anchors/characters'
import { moveEnd } from '@/lib/anchors/move-end'
import { wholeWords } from '@/lib/anchors/whole-words'
import type { Span } from '@/lib/schema/excerpt'
import { runsRightToLeft } from '@/lib/schema/own-direction'
import { START_ATTRIBUTE } from '../selection-offsets'
import { useTextSelection } from '../use-text-selection'

/** How much of the text is shown before and after the claim; UTF-16 units. */
const AROUND_UNITS = 100
const LINE_PX = 24
const ENDS = [
  { end: 'start', words: 'Begins' },
  { end: 'end', words: 'Ends' },
] as const

interface ClaimWordsProps {
  readonly text: string
  readonly language: string
  readonly span: Span
  readonly onMove: (span: Span) => void
}

export function ClaimWords({ text, language, span, onMove }: ClaimWordsProps) {
  const box = useRef<HTMLDivElement>(null)
  const [selected] = useTextSelection(box, { text, language })
  // While words are selected nothing is drawn anew: that would end the selection.
  const [drawn, setDrawn] = useState(span)
  if (!selected && drawn !== span) setDrawn(span)
  useEffect(() => {
    if (selected) onMove(wholeWords(text, selected.span, language))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once a selection
  }, [selected])
  useLayoutEffect(() => {
    // The claim first, with a line of what stands before it.
    const start = box.current?.querySelector<HTMLElement>('[data-claim-start]')
    if (box.current && start) box.current.scrollTop = start.offsetTop - LINE_PX
  }, [])
  const movedEnd = useRef<'start' | 'end'>(undefined)
  useLayoutEffect(() => {
    if (movedEnd.current)
      box.current?.querySelector(`[data-claim-${movedEnd.current}]`)?.scrollIntoView({ block: 'nearest' })
    movedEnd.current = undefined
  }, [drawn])
  const move = (end: 'start' | 'end', by: 1 | -1) => {
    const moved = moveEnd(text, span, { end, by, language })
    if (!moved) return
    document.getSelection()?.removeAllRanges()
    movedEnd.current = end
    onMove(moved)
  }
  const { before, after } = around(text, drawn)
  const isTurned = runsRightToLeft(text.slice(drawn.start, drawn.end))
  const [earlier, later] = isTurned ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight]
  return (
    <div role="group" aria-label="Words of the claim" className="flex flex-col gap-1">
      <span className="text-[12px] leading-4 font-medium text-secondary">Words</span>
      <div
        ref={box}
        // It scrolls when the words are many.
        tabIndex={0}
        role="region"
        aria-label="The claim and the words around it"
        dir="auto"
        className="relative max-h-44 overflow-y-auto rounded-md border border-control/70 bg-card px-2.5 py-1.5 font-serif text-quote wrap-anywhere whitespace-pre-line text-secondary outline-focus focus-visible:outline-2"
      >
        {before.start > 0 && '…'}
        {before.start < before.end && (
          <span {...{ [START_ATTRIBUTE]: before.start }}>{text.slice(before.start, before.end)}</span>
        )}
        <i data-claim-start />
        <mark {...{ [START_ATTRIBUTE]: drawn.start }} className="rounded-xs bg-focus/15 text-ink">
          {text.slice(drawn.start, drawn.end)}
        </mark>
        <i data-claim-end />
        {after.start < after.end && (
          <span {...{ [START_ATTRIBUTE]: after.start }}>{text.slice(after.start, after.end)}</span>
        )}
        {after.end < text.length && '…'}
      </div>
      <div className="flex flex-wrap items-center gap-x-3 text-[12px] leading-4 text-secondary">
        {ENDS.map(({ end, words }) => (
          <span key={end} className="flex items-center">
            {words}
            <IconButton
              small
              icon={earlier}
              label={`${words} a word earlier`}
              disabled={!moveEnd(text, span, { end, by: -1, language })}
              onClick={() => move(end, -1)}
            />
            <IconButton
              small
              icon={later}
              label={`${words} a word later`}
              disabled={!moveEnd(text, span, { end, by: 1, language })}
              onClick={() => move(end, 1)}
            />
          </span>
        ))}
      </div>
      <p className="text-[12px] leading-4 text-secondary">Or select above which words of the document it has.</p>
    </div>
  )
}

/** What stands before and after the span, in whole words. */
function around(text: string, { start, end }: Span): { readonly before: Span; readonly after: Span } {
  const from = characterBoundary(text, Math.max(0, start - AROUND_UNITS), 'ceil')
  const to = characterBoundary(text, Math.min(text.length, end + AROUND_UNITS), 'floor')
  const cut = from === 0 ? 0 : text.slice(from, start).search(/\s/u) + 1
  const kept = to === text.length ? -1 : text.slice(end, to).search(/\s\S*$/u)
  return { before: { start: from + cut, end: start }, after: { start: end, end: kept < 0 ? to : end + kept } }
}
