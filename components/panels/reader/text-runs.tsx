'use client'
/** The words of a line or a cell in runs: each an element that holds its offset and shows what is known of its words. */
import type { CSSProperties } from 'react'
import { classNames } from '@/components/ui/class-names'
import { relationLook, UNLINKED_LOOK } from '@/components/words/relation-looks'
import { HEDGE_CLASSES, hedgeAttributes } from '../documents/hedged-words'
import { START_ATTRIBUTE } from '../selection-offsets'
import { useReading } from './reading'
import type { TextRun } from './text-segments'

export function TextRuns({ runs }: { readonly runs: readonly TextRun[] }) {
  const { text, open, showCard } = useReading()
  return runs.map((run) => {
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
  })
}

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
