'use client'
/** One line of the document: its words in runs, and in the margin the marks of what begins in it. */
import { memo, type CSSProperties } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { Span } from '@/lib/schema/excerpt'
import { HEDGE_CLASSES, hedgeAttributes } from '../documents/hedged-words'
import { relationLook, UNLINKED_LOOK } from '@/components/words/relation-looks'
import { PassageMark, ProposalMark } from './margin-mark'
import { useReading } from './reading'
import { START_ATTRIBUTE } from '../selection-offsets'
import { beginningIn, segmentLine, type TextLayers, type TextRun } from './text-segments'

interface TextLineProps {
  readonly line: Span
  /** Those of its chunk. */
  readonly layers: TextLayers
}

export const TextLine = memo(function TextLine({ line, layers }: TextLineProps) {
  const { text, openProposal, open, showCard } = useReading()
  const begins = beginningIn(line, layers)
  const runs = segmentLine(line, layers)
  const isHeading = runs.length > 0 && runs.every((run) => run.heading || text.slice(run.start, run.end).trim() === '')
  return (
    <div className="mb-3 flex gap-2">
      {/* In the flow: more marks than lines push the next line down instead of lying on its marks. */}
      <div className="flex w-7 shrink-0 flex-col items-center gap-1 select-none">
        {begins.passages.map((passage) => (
          <PassageMark key={passage.cardId + passage.start} passage={passage} onShow={() => showCard(passage.cardId)} />
        ))}
        {begins.proposed.map((proposed) => (
          <ProposalMark
            key={proposed.id}
            id={proposed.id}
            open={openProposal === proposed.id}
            onOpenChange={(opens) => open(opens ? proposed.id : null)}
          />
        ))}
      </div>
      <p
        dir="auto"
        className={classNames('min-w-0 flex-1 leading-6.5', isHeading ? 'text-[18px] font-semibold' : 'text-[16px]')}
      >
        {runs.map((run) => {
          const card = run.passages.find((each) => each.kind === 'evidence')?.cardId
          const proposal = run.proposals[0]
          return (
            <span
              key={run.start}
              {...{ [START_ATTRIBUTE]: run.start }}
              className={runClasses(run)}
              style={runStyle(run)}
              {...(run.hedge && hedgeAttributes(run.hedge))}
              onClick={() => {
                if (document.getSelection()?.isCollapsed === false) return
                if (card) showCard(card)
                else if (proposal) open(proposal)
              }}
            >
              {text.slice(run.start, run.end)}
            </span>
          )
        })}
      </p>
    </div>
  )
})

/** The relation that colours a run: the first of the first linked evidence; several are told apart in the margin. */
function colourOf(run: TextRun): string | undefined {
  const evidence = run.passages.filter((each) => each.kind === 'evidence')
  if (evidence.length === 0) return undefined
  const relation = evidence.flatMap((each) => each.relations)[0]
  return (relation ? relationLook(relation) : UNLINKED_LOOK).colour
}

/** Lit words are the strongest on the page, whatever else holds of them. */
function runStyle(run: TextRun): CSSProperties | undefined {
  const colour = colourOf(run)
  if (!colour && !run.lit) return undefined
  const tint = run.lit
    ? `color-mix(in srgb, var(--rt-undercuts) 34%, transparent)`
    : `color-mix(in srgb, ${colour} 16%, transparent)`
  return { backgroundColor: tint, ...(colour && { boxShadow: `inset 0 -1.5px 0 ${colour}` }) }
}

function runClasses(run: TextRun): string | undefined {
  const isOnBoard = run.passages.some((each) => each.kind === 'evidence')
  const names = classNames(
    run.heading && 'font-semibold',
    run.hedge && HEDGE_CLASSES,
    isOnBoard && 'cursor-pointer',
    !isOnBoard && run.proposals.length > 0 && 'cursor-pointer border-b border-dashed border-control',
    run.lit && 'rt-lit',
  )
  return names === '' ? undefined : names
}
