'use client'
/**
 * The canonical text with what is known of it: passages on the board, proposals, hedges, the lit words. Selecting
 * offers to make cards; a selection can be dragged onto the board. Draws only what is near the view.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { useLoaded } from '@/components/hooks/use-loaded'
import { fetched } from '@/components/ui/fetched'
import type { Span } from '@/lib/schema/excerpt'
import type { CardId, ProposalId } from '@/lib/schema/ids'
import type { Proposal, SourceDocument } from '@/lib/schema/source'
import type { DocumentText } from '@/lib/session/library'
import { ariaKeys, matchReaderKey, READER_BINDINGS, type ReaderAct } from '@/lib/tools/reader-keys'
import { accept, dismiss } from '../documents/judge-proposals'
import { showCard } from '../documents/show-card'
import { usePlaced } from '../documents/use-placed'
import { letterKeys } from '../panel-state'
import { ChunkBox } from './chunk-box'
import { CoverageBar } from './coverage-bar'
import { CoverageMap } from './coverage-map'
import { holdPassage } from '../hold-passage'
import { keepInPlace } from './keep-in-place'
import { createNearChunks, type NearChunks } from './near-chunks'
import { PassageBar } from './passage-bar'
import { caretInView, forgetCaret, placeInView } from './place-in-view'
import { ReadingContext, type Reading } from './reading'
import { sentenceAt, sentenceBeside } from './sentence-beside'
import { findTables } from './tables/find-tables'
import { trimSpan } from '@/lib/anchors/trim-span'
import { wholeWords } from '@/lib/anchors/whole-words'
import { chunkAt, chunkText } from './text-blocks'
import { useCoverage } from './use-coverage'
import { usePassageActs } from './use-passage-acts'
import { usePassages } from './use-passages'
import { useReadingPlace } from './use-reading-place'
import { bringSelectionIntoView, selectSpan } from '../select-span'
import { readSelectedPassage, useTextSelection } from '../use-text-selection'

const LinkDialog = fetched('Linking', async () => (await import('../link-dialog')).LinkDialog)

const NO_CAPTIONS: readonly Span[] = []

interface ReaderTextProps {
  readonly document: SourceDocument
  readonly text: DocumentText
}

export function ReaderText({ document: row, text: content }: ReaderTextProps) {
  const session = useBoardSession()
  const { text, documentId } = content
  const scroller = useRef<HTMLDivElement>(null)
  const tables = useMemo(() => findTables(text, content.columnHeads), [text, content])
  const chunks = useMemo(() => chunkText(text, tables), [text, tables])
  const near = useMemo(createNearChunks, [])
  useEffect(() => (scroller.current ? near.attach(scroller.current) : undefined), [near])

  const reading = useReadingOf(row, content)
  const reader = useCell(session.reader)
  const { lit } = reading.layers
  useReadingPlace({ documentId, scroller, near, chunks })
  useLitIntoView({ scroller, near, lit, chunk: lit ? chunkAt(chunks, lit.start) : null, request: reader?.request ?? 0 })

  const { coverage, step, goTo } = useCoverage(content, tables, reading.layers.passages, scroller)
  const [selected, forgetSelection] = useTextSelection(scroller, { text, language: row.language })
  const passageNow = () => (scroller.current ? readSelectedPassage(scroller.current, text)?.span : undefined)
  /** By keys a sentence is selected first; Shift and the arrows then move its end, as everywhere. */
  const selectSentence = (by: 1 | -1) => {
    if (!scroller.current) return
    const now = passageNow()
    const caret = now ? undefined : caretInView(scroller.current)
    const from = now ? (by > 0 ? now.end : now.start) : (caret ?? placeInView(scroller.current))
    const isClicked = caret !== undefined && by > 0
    const read = { text, language: row.language, tables }
    const sentence = isClicked ? sentenceAt(read, caret) : sentenceBeside(read, from, by)
    if (!sentence) return
    // The selection needs its words on the page.
    flushSync(() => [sentence.start, sentence.end].forEach((offset) => near.want(chunkAt(chunks, offset))))
    selectSpan(scroller.current, sentence)
    bringSelectionIntoView()
  }
  const [linking, link] = useState<CardId | null>(null)
  /** Letter by letter, keys may have left half a word selected. */
  const wordsNow = () => {
    const span = passageNow()
    return span && wholeWords(text, span, row.language)
  }
  const takePassage = () => {
    const span = wordsNow()
    document.getSelection()?.removeAllRanges()
    forgetSelection()
    return span
  }
  const acts = usePassageActs(row, content, takePassage, link)
  /** Undefined while there is nothing that the key would act on. */
  const keyActs: Readonly<Record<ReaderAct, (() => void) | undefined>> = {
    'next-sentence': () => selectSentence(1),
    'previous-sentence': () => selectSentence(-1),
    'next-unused': () => step(1),
    'previous-unused': () => step(-1),
    evidence: acts.makeEvidence,
    point: acts.makePoint,
  }
  const press = (event: KeyboardEvent) => {
    const binding = letterKeys.get() ? matchReaderKey(event) : undefined
    const act = binding && (!binding.edits || passageNow()) && keyActs[binding.act]
    const { target, currentTarget } = event
    // The panel of a proposal stands elsewhere in the page, and hands its keys on: letters are its form's own.
    const isInForm = target instanceof Element && !currentTarget.contains(target) && target.closest('form')
    if (!act || isInForm) return
    event.preventDefault()
    event.stopPropagation()
    flushSync(() => reading.open(null)) // one of them at a time, panel or bar
    scroller.current?.focus()
    act()
  }
  return (
    <ReadingContext value={reading}>
      <CoverageBar coverage={coverage} onStep={step} />
      <div className="flex min-h-0 flex-1">
        <div
          ref={scroller}
          tabIndex={0}
          data-takes-focus
          role="region"
          aria-keyshortcuts={READER_BINDINGS.map(ariaKeys).join(' ')}
          aria-label={`Text of ${row.title ?? row.filename}`}
          lang={row.language === 'und' ? undefined : row.language}
          className="min-w-0 flex-1 overflow-y-auto pt-3 pr-6 pb-24 pl-2 font-serif wrap-break-word text-ink outline-focus focus-visible:-outline-offset-2"
          onKeyDown={press}
          onDragStart={(event) => {
            const span = wordsNow()
            if (span && session.canEdit) holdPassage(event.dataTransfer, { documentId, span }, text)
          }}
        >
          {chunks.map((chunk) => (
            <ChunkBox key={chunk.index} chunk={chunk} near={near} />
          ))}
        </div>
        <CoverageMap coverage={coverage} length={text.length} onPress={goTo} />
      </div>
      {linking && <LinkDialog cards={[linking]} onClose={() => link(null)} />}
      {selected && reading.openProposal === null && <PassageBar of={selected} acts={acts} />}
    </ReadingContext>
  )
}

/** Everything the lines need, one object that changes only when something of it does. */
function useReadingOf(row: SourceDocument, content: DocumentText): Reading {
  const session = useBoardSession()
  const { documentId } = content
  const reader = useCell(session.reader)
  const lit = reader?.documentId === documentId ? (reader.lit ?? null) : null
  const passages = usePassages(content)
  const proposed = useCell(session.library.proposals(documentId))
  const placedAs = usePlaced(documentId)
  const proposals = useWaiting(useLoaded() ? proposed : undefined, (each) => placedAs(each) !== undefined)
  const [openProposal, open] = useState<ProposalId | null>(null)
  const headings = useMemo(() => headingsOf(row), [row])
  const layers = useMemo(
    () => ({
      headings,
      captions: content.captions ?? NO_CAPTIONS,
      passages,
      proposed: [...proposals.values()].map((each) => ({
        id: each.id,
        marksWords: each.kind === 'evidence',
        ...markOf(each, content.text),
      })),
      hedges: content.marks.hedges,
      lit,
    }),
    [headings, passages, proposals, content, lit],
  )
  return useMemo(
    () => ({
      text: content.text,
      layers,
      proposals,
      canEdit: session.canEdit,
      openProposal,
      open,
      accept: (proposal) => void accept(session, documentId, [proposal]),
      dismiss: (proposal) => void dismiss(session, documentId, [proposal]),
      showCard: (id) => showCard(session, id),
    }),
    [content, layers, proposals, session, openProposal, documentId],
  )
}

/** Proposals that are neither dismissed nor on the board. */
function useWaiting(
  proposals: readonly Proposal[] | undefined,
  isPlaced: (proposal: Proposal) => boolean,
): ReadonlyMap<ProposalId, Proposal> {
  const waiting = (proposals ?? []).filter((each) => !each.dismissed && !isPlaced(each))
  const key = waiting.map((each) => each.id).join()
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `key` stands for `waiting`, which is a new array each time
  return useMemo(() => new Map(waiting.map((each) => [each.id, each])), [proposals, key])
}

/**
 * Where a proposal is marked, from its first word on. A point or section at its beginning only: its whole body
 * underlined would drown the claims in it.
 */
function markOf(proposal: Proposal, text: string): Span {
  const span = trimSpan(text, proposal.span) ?? proposal.span
  return proposal.kind === 'evidence' ? span : { start: span.start, end: span.start + 1 }
}

function headingsOf(row: SourceDocument): readonly Span[] {
  return row.versions.at(-1)?.outline.flatMap((part) => part.heading ?? []) ?? []
}

interface LitView {
  readonly scroller: RefObject<HTMLElement | null>
  readonly near: NearChunks
  readonly lit: Span | null
  readonly chunk: number | null
  readonly request: number
}

/** Draws the lit passage's chunk, then brings the passage to the middle of the view, once a request. */
function useLitIntoView({ scroller, near, lit, chunk, request }: LitView) {
  useLayoutEffect(() => {
    const root = scroller.current
    if (!root || !lit || chunk === null) return
    near.want(chunk)
    forgetCaret(root)
    return keepInPlace(
      root,
      () => root.querySelector(`.rt-lit[data-start="${lit.start}"]`) ?? root.querySelector('.rt-lit'),
    )
  }, [scroller, near, lit, chunk, request])
}
