'use client'
/**
 * The canonical text with what is known of it: passages on the board, proposals, hedges, the lit words. Selecting
 * offers to make cards; a selection can be dragged onto the board. Draws only what is near the view.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import type { Span } from '@/lib/schema/excerpt'
import type { CardId, ProposalId } from '@/lib/schema/ids'
import type { Proposal, SourceDocument } from '@/lib/schema/source'
import { makeEvidence } from '@/lib/session/make-evidence'
import { makePoint } from '@/lib/session/make-point'
import type { DocumentText } from '@/lib/session/library'
import { copyText } from '../copy-text'
import { accept, dismiss } from '../documents/judge-proposals'
import { showCard } from '../documents/show-card'
import { usePlaced } from '../documents/use-placed'
import { quoteWithSource } from '../words/quote-with-source'
import { PassageBar } from './passage-bar'
import { holdPassage } from './hold-passage'
import { ProposalDeskContext, type ProposalDesk } from './proposal-desk'
import { chunkAt, chunkText, type TextChunk } from './text-blocks'
import { TextLine } from './text-line'
import { layersWithin, type TextLayers } from './text-segments'
import { useNearChunks } from './use-near-chunks'
import { usePassages } from './use-passages'
import { readSelectedPassage, useTextSelection } from './use-text-selection'

interface ReaderTextProps {
  readonly document: SourceDocument
  readonly text: DocumentText
}
/** For chunks that were not drawn yet: units on a line of the reader, and the height of a line with its gap. */
const UNITS_A_ROW = 62
const ROW_PX = 26
const GAP_PX = 12

export function ReaderText({ document: row, text: content }: ReaderTextProps) {
  const session = useBoardSession()
  const { text } = content
  const scroller = useRef<HTMLDivElement>(null)
  const reader = useCell(session.reader)
  const lit = reader?.documentId === content.documentId ? (reader.lit ?? null) : null
  const request = reader?.request ?? 0

  const chunks = useMemo(() => chunkText(text), [text])
  const { near, watch, want, heightOf } = useNearChunks(scroller)
  const passages = usePassages(content)
  const proposals = useCell(session.library.proposals(content.documentId))
  const isPlaced = usePlaced()
  const waiting = useWaiting(proposals, isPlaced)
  const layers = useMemo<TextLayers>(
    () => ({
      passages,
      proposed: [...waiting.values()].map((each) => ({ id: each.id, ...markOf(each) })),
      hedges: content.marks.hedges,
      lit,
    }),
    [passages, waiting, content, lit],
  )
  const headings = useMemo(() => headingStarts(row), [row])
  const [openProposal, setOpenProposal] = useState<ProposalId | null>(null)
  const [selected, forgetSelection] = useTextSelection(scroller, text)
  useLitIntoView(scroller, lit, request, lit ? chunkAt(chunks, lit.start) : null, want)

  const desk = useMemo<ProposalDesk>(
    () => ({
      proposals: waiting,
      canEdit: session.canEdit,
      accept: (proposal) => void accept(session, content.documentId, [proposal]),
      dismiss: (proposal) => void dismiss(session, content.documentId, [proposal]),
    }),
    [waiting, session, content.documentId],
  )
  const onShowCard = useMemo(() => (id: CardId) => showCard(session, id), [session])

  const passageNow = () => (scroller.current ? readSelectedPassage(scroller.current, text) : null)
  const actOn = (act: (span: Span) => unknown) => () => {
    const span = passageNow()?.span
    if (!span) return
    act(span)
    document.getSelection()?.removeAllRanges()
    forgetSelection()
  }
  const acts = {
    makeEvidence: session.canEdit
      ? actOn((span) => makeEvidence(session, { passage: { documentId: content.documentId, span } }))
      : undefined,
    makePoint: session.canEdit
      ? actOn((span) => makePoint(session, { documentId: content.documentId, span }))
      : undefined,
    copy: actOn(async (span) => {
      const source = session.library.sources.get().find((each) => each.id === row.sourceId)
      const worked = await copyText(quoteWithSource(text.slice(span.start, span.end), row, source))
      session.announce(
        worked
          ? { text: 'The quote is copied with its source.' }
          : { text: 'The browser did not allow copying.', tone: 'error' },
      )
    }),
  }
  return (
    <ProposalDeskContext value={desk}>
      <div
        ref={scroller}
        tabIndex={0}
        role="region"
        aria-label={`Text of ${row.title ?? row.filename}`}
        lang={row.language === 'und' ? undefined : row.language}
        className="min-h-0 flex-1 overflow-y-auto pt-3 pr-6 pb-24 pl-2 font-serif wrap-break-word text-ink outline-focus focus-visible:-outline-offset-2"
        onKeyDown={(event) => {
          if (event.metaKey || event.ctrlKey || event.altKey || !passageNow()) return
          const act =
            event.key === 'e' || event.key === 'E'
              ? acts.makeEvidence
              : event.key === 'p' || event.key === 'P'
                ? acts.makePoint
                : undefined
          if (!act) return
          event.preventDefault()
          event.stopPropagation()
          act()
        }}
        onDragStart={(event) => {
          const span = passageNow()?.span
          if (span && session.canEdit) holdPassage(event.dataTransfer, { documentId: content.documentId, span }, text)
        }}
      >
        {chunks.map((chunk) => (
          <div
            key={chunk.index}
            ref={watch(chunk.index)}
            data-chunk={chunk.index}
            style={near.has(chunk.index) ? undefined : { height: heightOf(chunk.index) ?? estimateHeight(chunk) }}
          >
            {near.has(chunk.index) && (
              <ChunkLines
                text={text}
                chunk={chunk}
                layers={layers}
                headings={headings}
                openProposal={openProposal}
                onOpenProposal={setOpenProposal}
                onShowCard={onShowCard}
              />
            )}
          </div>
        ))}
      </div>
      {selected && <PassageBar at={selected} acts={acts} />}
    </ProposalDeskContext>
  )
}

interface ChunkLinesProps {
  readonly text: string
  readonly chunk: TextChunk
  readonly layers: TextLayers
  readonly headings: ReadonlySet<number>
  readonly openProposal: ProposalId | null
  readonly onOpenProposal: (id: ProposalId | null) => void
  readonly onShowCard: (id: CardId) => void
}

function ChunkLines({ text, chunk, layers, headings, ...rest }: ChunkLinesProps) {
  const own = useMemo(() => layersWithin(layers, chunk), [layers, chunk])
  return chunk.lines.map((line) => (
    <TextLine key={line.start} text={text} line={line} layers={own} isHeading={headings.has(line.start)} {...rest} />
  ))
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

/** A point or section is marked at its first line only: its whole body underlined would drown the claims in it. */
function markOf(proposal: Proposal): Span {
  const { start, end } = proposal.span
  return proposal.kind === 'evidence' ? { start, end } : { start, end: start }
}

function headingStarts(row: SourceDocument): ReadonlySet<number> {
  return new Set(row.versions.at(-1)?.outline.flatMap((part) => (part.heading ? [part.heading.start] : [])))
}

function estimateHeight(chunk: TextChunk): number {
  return chunk.lines.reduce((sum, line) => sum + Math.ceil((line.end - line.start) / UNITS_A_ROW) * ROW_PX + GAP_PX, 0)
}

/** Draws the lit passage's chunk, then brings the passage to the middle of the view, once a request. */
function useLitIntoView(
  scroller: RefObject<HTMLElement | null>,
  lit: Span | null,
  request: number,
  chunk: number | null,
  want: (chunk: number) => void,
) {
  const [ready, setReady] = useState(0)
  useEffect(() => {
    if (chunk === null) return
    want(chunk)
    setReady(request)
  }, [chunk, request, want])
  useLayoutEffect(() => {
    if (!lit || ready !== request) return
    const show = () => {
      const root = scroller.current
      const words = root?.querySelector(`.rt-lit[data-start="${lit.start}"]`) ?? root?.querySelector('.rt-lit')
      words?.scrollIntoView({ block: 'center' })
    }
    show()
    // Chunks above are drawn on the way and may be higher than estimated.
    const again = requestAnimationFrame(() => requestAnimationFrame(show))
    return () => cancelAnimationFrame(again)
  }, [scroller, lit, ready, request])
}
