'use client'
import { useCallback, useMemo, type RefObject } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import {
  coveredParagraphs,
  paragraphAt,
  readParagraphSpans,
  uncoveredBeside,
  withTables,
} from '@/lib/analysis/document-coverage'
import type { Span } from '@/lib/schema/excerpt'
import type { DocumentText } from '@/lib/session/library'
import { placeInView } from './place-in-view'
import type { Passage } from './text-segments'

export interface Coverage {
  /** Of the running text, a table being one of them. */
  readonly paragraphs: readonly Span[]
  readonly hasTables: boolean
  /** Indexes of those that gave evidence. */
  readonly covered: ReadonlySet<number>
  /** Evidence cards of the document, and how many of them bear on something. */
  readonly cards: number
  readonly linked: number
}
interface CoverageWalk {
  readonly coverage: Coverage
  /** Lights the next (1) or previous (−1) paragraph without evidence. */
  readonly step: (by: 1 | -1) => void
  /** Lights the paragraph at an offset of the text. */
  readonly goTo: (offset: number) => void
}

/** What the evidence on the board has of the document's paragraphs, kept up with `passages`, and the walk along them. */
export function useCoverage(
  { documentId, marks }: DocumentText,
  tables: readonly Span[],
  passages: readonly Passage[],
  scroller: RefObject<HTMLElement | null>,
): CoverageWalk {
  const { showPassage } = useBoardSession()
  const paragraphs = useMemo(() => withTables(readParagraphSpans(marks), tables), [marks, tables])
  const coverage = useMemo(() => {
    const evidence = passages.filter(({ kind }) => kind === 'evidence')
    const countCards = (of: readonly Passage[]) => new Set(of.map(({ cardId }) => cardId)).size
    return {
      paragraphs,
      hasTables: tables.length > 0,
      covered: coveredParagraphs(paragraphs, evidence),
      cards: countCards(evidence),
      linked: countCards(evidence.filter(({ relations }) => relations.length > 0)),
    }
  }, [paragraphs, tables, passages])
  const step = (by: 1 | -1) => {
    if (!scroller.current) return
    const next = uncoveredBeside(paragraphs, coverage.covered, { offset: placeInView(scroller.current), step: by })
    if (next) showPassage(documentId, next)
  }
  const goTo = useCallback(
    (offset: number) => showPassage(documentId, paragraphAt(paragraphs, offset)),
    [showPassage, documentId, paragraphs],
  )
  return { coverage, step, goTo }
}
