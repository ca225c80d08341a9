/** The parts of a briefing, each a function of the source; a part with nothing to say is empty. */
import { independenceWords } from '@/lib/analysis/count-origins'
import { documentsOf } from '@/lib/analysis/ripple'
import { cardName, isNamedByQuote, markerOf } from '@/lib/scene/kind-look'
import { INDICATOR_WORDS } from '@/lib/scene/state-words'
import type { Card } from '@/lib/schema/card'
import { byWhen, dueWords } from '@/lib/schema/due'
import { AGAINST, ANSWERS, FOR, FOUNDATION, linkedWith, type WantedLinks } from '@/lib/schema/linked-with'
import { LIKELIHOOD_RANGES, rangeWords, type JudgementCard } from '@/lib/schema/reasoning-cards'
import { bold, bullets, heading, paragraph, quiet, text, type Block, type Inline } from './blocks'
import type { BriefingSource, CountedSource } from './briefing-source'
import { ended } from './ended'
import { takenParagraph, takenTitle } from './documents-words'
import { quoteWords, takenWordsOf, type EvidenceNotes } from './evidence-notes'
import { reasonList } from './reasons'
import { richBlocks } from './rich-blocks'
import { fallenDocuments } from './standing'

export type CardOf<Kind extends Card['kind']> = Extract<Card, { kind: Kind }>

export function judgementSection(
  cards: readonly CardOf<'judgement'>[],
  source: CountedSource,
  notes: EvidenceNotes,
): Block[] {
  if (cards.length === 0) return [heading(2, 'Bottom line'), paragraph(text('This board holds no key judgement yet.'))]
  return [
    heading(2, 'Bottom line'),
    ...cards.flatMap((card) => {
      const on = linkedWith(card.id, source.board, FOUNDATION)
      const against = linkedWith(card.id, source.board, AGAINST)
      return [
        heading(3, cardName(card)),
        ...verdict(card),
        ...richBlocks(card.body),
        ...independenceLine(card, source),
        ...(on.length === 0 ? [quiet(text('This judgement rests on nothing that is linked to it.'))] : []),
        ...reasonList('It rests on', on, source, notes),
        ...reasonList('Against it', against, source, notes),
      ]
    }),
  ]
}

/** Likelihood and confidence never share a sentence. Source: ICD 203. */
function verdict({ likelihood, confidence, confidenceReason, due, outcome }: JudgementCard): Block[] {
  const likely: Inline[] = [text('No likelihood is given.')]
  if (likelihood) {
    const { word } = LIKELIHOOD_RANGES[likelihood]
    likely.splice(
      0,
      1,
      text('We judge this to be '),
      bold(
        likelihood === 'almost-no-chance'
          ? 'almost without a chance'
          : word === 'roughly even chance'
            ? 'a roughly even chance'
            : word,
      ),
      text(` (${rangeWords(likelihood)}).`),
    )
  }
  const sure: Inline[] = confidence
    ? [
        text('Our confidence in the grounds is '),
        bold(confidence),
        text(confidenceReason ? `: ${ended(confidenceReason)}` : '; no reason is given.'),
      ]
    : [text('No confidence is given.')]
  const facts = [
    due && `Whether it comes true should show ${byWhen(due)}.`,
    outcome && `It turned out ${outcome}.`,
  ].filter((each) => each !== undefined)
  return [paragraph(...likely), paragraph(...sure), ...facts.map((each) => quiet(text(each)))]
}

function independenceLine(card: Card, { independence }: CountedSource): Block[] {
  const words = independenceWords(independence(card.id))
  return words === undefined ? [] : [quiet(text(`${words}.`))]
}

/** The words of a point may be a document's own. */
function originLine(card: CardOf<'point'> | CardOf<'hypothesis'>, source: CountedSource): Block[] {
  if (card.kind !== 'point') return []
  const own = new Set(documentsOf(card))
  return fallenDocuments(
    source.documents.filter(({ id }) => own.has(id)),
    source,
  ).map((words) => paragraph(text('This point is from a document that no longer stands: '), ...words))
}

/** Points and hypotheses, each with what speaks for and against it. */
export function questionedCards(
  cards: readonly (CardOf<'point'> | CardOf<'hypothesis'>)[],
  source: CountedSource,
  notes: EvidenceNotes,
): Block[] {
  return cards.flatMap((card) => {
    const forIt = linkedWith(card.id, source.board, FOR)
    const against = linkedWith(card.id, source.board, AGAINST)
    const bearing = linkedWith(card.id, source.board, { into: ['bears-on'] })
    return [
      { kind: 'heading', level: 3, words: nameWords(card, source, notes) },
      ...originLine(card, source),
      ...bodyBlocks(card, source, notes),
      ...independenceLine(card, source),
      ...reasonList('For', forIt, source, notes),
      ...reasonList('Against', against, source, notes),
      ...reasonList('Bears on it', bearing, source, notes),
      ...(forIt.length + against.length + bearing.length === 0
        ? [quiet(text(isFromDocument(card) ? NONE_FROM_OUTSIDE : 'No evidence is linked to it yet.'))]
        : []),
    ]
  })
}

const NONE_FROM_OUTSIDE = 'No evidence from outside its document is linked to it yet.'

function isFromDocument(card: CardOf<'point'> | CardOf<'hypothesis'>): boolean {
  return card.kind === 'point' && card.documentId !== undefined
}

function nameWords(
  card: CardOf<'point'> | CardOf<'hypothesis'>,
  source: BriefingSource,
  notes: EvidenceNotes,
): Inline[] {
  const marker = markerOf(card)
  const label = marker === undefined ? '' : card.kind === 'hypothesis' ? `${marker}: ` : `${marker} `
  const taken = card.kind === 'point' ? takenTitle(card, source) : undefined
  if (!taken) return [text(label + cardName(card))]
  return [...(label === '' ? [] : [text(label)]), ...quoteWords(taken.evidence, taken.isCut), notes.referTaken(taken)]
}

/** Paragraphs that are the document's own words are quoted, each with its note. */
function bodyBlocks(
  card: CardOf<'point'> | CardOf<'hypothesis'>,
  source: BriefingSource,
  notes: EvidenceNotes,
): Block[] {
  const blocks = richBlocks(card.body)
  if (card.kind !== 'point') return blocks
  return blocks.map((block) => {
    const taken = takenParagraph(card, block, source)
    return taken ? paragraph(...takenWordsOf(taken, source), notes.referTaken(taken)) : block
  })
}

const RATING_SENTENCES = {
  supported: 'Supported',
  caveats: 'Supported with caveats',
  unsupported: 'Unsupported',
} as const

export function assumptionSection(
  cards: readonly CardOf<'assumption'>[],
  source: CountedSource,
  notes: EvidenceNotes,
): Block[] {
  if (cards.length === 0) return []
  return [
    heading(2, 'Assumptions'),
    ...cards.flatMap((card) => {
      const facts = [
        `${card.rating ? RATING_SENTENCES[card.rating] : 'Not rated yet'}.`,
        card.ifWrong && `If it is wrong: ${ended(card.ifWrong)}`,
        card.undermines && `What would undermine it: ${ended(card.undermines)}`,
        card.reviewBy && `To be reviewed ${byWhen(card.reviewBy)}.`,
      ].filter(Boolean)
      return [
        heading(3, cardName(card)),
        paragraph(text(facts.join(' '))),
        ...richBlocks(card.body),
        ...reasonList('For', linkedWith(card.id, source.board, FOR), source, notes),
        ...reasonList('Against', linkedWith(card.id, source.board, AGAINST), source, notes),
      ]
    }),
  ]
}

export function questionSection(
  cards: readonly CardOf<'question'>[],
  source: CountedSource,
  notes: EvidenceNotes,
): Block[] {
  if (cards.length === 0) return []
  return [
    heading(2, 'Open questions'),
    bullets(
      cards.map((card) => [
        paragraph(text(cardName(card)), text(card.status === 'resolved' ? ' (resolved)' : '')),
        ...richBlocks(card.body),
        ...reasonList('Answers', linkedWith(card.id, source.board, ANSWERS), source, notes),
        ...reasonList('For', linkedWith(card.id, source.board, FOR), source, notes),
      ]),
    ),
  ]
}

const EVIDENCE_REASONS = [
  { title: 'It rests on', wanted: { from: ['rests-on'] } },
  { title: 'For', wanted: FOR },
  { title: 'Against', wanted: AGAINST },
] satisfies { title: string; wanted: WantedLinks }[]

/** What other evidence says of the evidence that was named: where it comes from, what bears it out, what speaks against it. */
export function evidenceSection(source: CountedSource, notes: EvidenceNotes): Block[] {
  const blocks: Block[] = []
  for (const card of notes.named) {
    const reasons = EVIDENCE_REASONS.flatMap(({ title, wanted }) =>
      reasonList(title, linkedWith(card.id, source.board, wanted), source, notes),
    )
    if (reasons.length === 0) continue
    const name: Inline = { kind: isNamedByQuote(card) ? 'quote' : 'text', text: cardName(card) }
    blocks.push({ kind: 'heading', level: 3, words: [name, notes.refer(card)] }, ...reasons)
  }
  return blocks.length > 0 ? [heading(2, 'Evidence on evidence'), ...blocks] : []
}

export function indicatorSection(cards: readonly CardOf<'indicator'>[], { board }: BriefingSource): Block[] {
  if (cards.length === 0) return []
  return [
    heading(2, 'Indicators to watch'),
    {
      kind: 'table',
      head: ['Indicator', 'Would favour', 'State', 'Due'],
      rows: cards.map((card) => {
        const hypothesis = card.hypothesisId === undefined ? undefined : board.card(card.hypothesisId)
        return [
          [text(cardName(card))],
          [text(hypothesis ? cardName(hypothesis) : 'no hypothesis named')],
          [text(INDICATOR_WORDS[card.state].word)],
          [text(card.due ? dueWords(card.due) : '–')],
        ]
      }),
    },
  ]
}
