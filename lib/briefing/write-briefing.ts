/**
 * A board as a briefing: the bottom line first, then every point with what speaks for and against it, and at the end what
 * leads back to the sources. Pure: the same source gives the same blocks.
 */
import { independenceUnder } from '@/lib/analysis/count-origins'
import { retractedUnder } from '@/lib/analysis/retracted-under'
import { readingOrder } from '@/lib/scene/reading-order'
import { cardName } from '@/lib/scene/kind-look'
import type { Card } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import { countOf } from '@/lib/schema/count-of'
import { isHeld } from '@/lib/schema/linked-with'
import { asNumbered } from './as-numbered'
import { heading, paragraph, quiet, text, type Block, type Briefing } from './blocks'
import type { BriefingSource, CountedSource } from './briefing-source'
import { createEvidenceNotes, type EvidenceNotes } from './evidence-notes'
import { moment } from './moments'
import {
  assumptionSection,
  evidenceSection,
  indicatorSection,
  judgementSection,
  questionedCards,
  questionSection,
  type CardOf,
} from './sections'
import { sourceSection } from './source-section'
import { fallenDocuments } from './standing'

export function writeBriefing(source: BriefingSource): Briefing {
  const counted: CountedSource = {
    ...source,
    independence: independenceUnder(source.board, source.grades),
    retracted: retractedUnder(source.board, source.grades.statusOf),
  }
  const cards = cardsInOrder(source)
  const notes = createEvidenceNotes(source)
  const ofKind = <Kind extends Card['kind']>(kind: Kind) =>
    cards.filter((card): card is CardOf<Kind> => card.kind === kind)
  const hypotheses = asNumbered(ofKind('hypothesis'), ({ label }) => ({ list: 'hypotheses', label: label ?? '' }))
  const parts: Block[] = [
    ...judgementSection(ofKind('judgement'), counted, notes),
    ...pointSections(ofKind('point'), counted, notes),
    ...(hypotheses.length > 0 ? [heading(2, 'Hypotheses'), ...questionedCards(hypotheses, counted, notes)] : []),
    ...assumptionSection(ofKind('assumption'), counted, notes),
    ...questionSection(ofKind('question'), counted, notes),
    ...evidenceSection(counted, notes),
    ...indicatorSection(ofKind('indicator'), source),
  ]
  const blocks: Block[] = [
    heading(1, source.title),
    quiet(text(madeOfWords(source))),
    ...leftOut(cards, source, notes),
    ...sinceBlocks(source),
    ...parts,
    ...sourceSection(ofKind('evidence').filter(notes.holds), source),
  ]
  const named = notes.all()
  if (named.length > 0) blocks.push(heading(2, 'Notes'), { kind: 'notes', notes: named })
  return { title: source.title, blocks: [...blocks, ...aboutSection(source)] }
}

function cardsInOrder({ board }: BriefingSource): Card[] {
  const readable = board.cardIds().flatMap((id) => {
    const rect = board.rect(id)
    return rect ? [{ id, rect, frame: board.frameOf(id) }] : []
  })
  return readingOrder(readable).flatMap((id) => {
    const card = board.card(id)
    return card && isHeld(card) ? [card] : []
  })
}

/** Points under the frames they lie in, in reading order, those of a document as it counts them. */
function pointSections(points: readonly CardOf<'point'>[], source: CountedSource, notes: EvidenceNotes): Block[] {
  const byFrame = new Map<string, CardOf<'point'>[]>()
  for (const point of points) {
    const frame = source.board.frameOf(point.id) ?? ''
    const known = byFrame.get(frame)
    if (known) known.push(point)
    else byFrame.set(frame, [point])
  }
  return [...byFrame].flatMap(([, inside]) => {
    const frame = inside[0] && source.board.frameOf(inside[0].id)
    const card = frame && source.board.card(frame)
    return [
      heading(2, card ? cardName(card) : 'Points'),
      ...questionedCards(asNumbered(inside, listNumber), source, notes),
    ]
  })
}

function listNumber({ documentId, marker }: CardOf<'point'>) {
  return documentId !== undefined && marker !== undefined ? { list: documentId, label: marker } : undefined
}

function madeOfWords({ madeOf }: BriefingSource): string {
  if (madeOf.kind === 'board') return `A briefing of the board as it stood on ${moment(madeOf.at)}.`
  return `A briefing of the snapshot “${madeOf.name}”, taken by ${madeOf.takenBy} on ${moment(madeOf.takenAt)}.`
}

/** Kinds that have no part of their own here. */
const LEFT_OUT = [
  ['position', 'position'],
  ['event', 'event'],
  ['entity', 'entity', 'entities'],
  ['note', 'note'],
] as const

const LOOSE = 'of evidence that nothing in it rests on'

/** What is on the board and not in the briefing, so that nobody takes it for all. To be asked when the parts are written. */
function leftOut(cards: readonly Card[], { board }: BriefingSource, notes: EvidenceNotes): Block[] {
  const isWithdrawn = (id: CardId) => {
    const card = board.card(id)
    return card !== undefined && card.kind !== 'unreadable' && !isHeld(card)
  }
  const withdrawn = board.cardIds().filter(isWithdrawn).length
  const loose = cards.filter((card) => card.kind === 'evidence' && !notes.holds(card)).length
  const counts = [
    ...(loose > 0 ? [countOf(loose, `piece ${LOOSE}`, `pieces ${LOOSE}`)] : []),
    ...LEFT_OUT.flatMap(([kind, one, many]) => {
      const count = cards.filter((card) => card.kind === kind).length
      return count > 0 ? [countOf(count, one, many)] : []
    }),
    ...(withdrawn > 0 ? [countOf(withdrawn, 'withdrawn card')] : []),
  ]
  if (counts.length === 0) return []
  return [quiet(text(`Not in it, but on the board: ${new Intl.ListFormat('en-GB').format(counts)}.`))]
}

/** A snapshot stays as it was; its reader has to know what fell since. */
function sinceBlocks(source: BriefingSource): Block[] {
  const { documents, changedSince } = source
  return fallenDocuments(
    documents.filter(({ id }) => changedSince?.has(id)),
    source,
  ).map((words) => paragraph(...words))
}

function aboutSection({ madeOf }: BriefingSource): Block[] {
  const about: Block[] = [
    heading(2, 'How to read this'),
    paragraph(
      text(
        'A likelihood is of the event; a confidence is in our grounds for saying so. A grade has two parts that are never merged: a letter for the source (A completely reliable to E unreliable, F ungraded or cannot be judged) and a digit for the item (1 confirmed to 5 improbable, 6 ungraded or cannot be judged). Reports that go back to one origin are not independent of each other, however many outlets carry them.',
      ),
    ),
  ]
  if (madeOf.kind === 'board') return about
  const { name, hash, predecessor } = madeOf
  return [
    ...about,
    heading(2, 'Snapshot'),
    paragraph(
      text(`This briefing was made of the snapshot “${name}”, whose hash is `),
      { kind: 'code', text: hash },
      text('.'),
    ),
    ...(predecessor
      ? [paragraph(text('The snapshot before it has the hash '), { kind: 'code', text: predecessor }, text('.'))]
      : []),
    paragraph(
      text(
        'The signed snapshot file can be verified by anybody, without an account, on the page /verify of the server it comes from.',
      ),
    ),
  ]
}
