/**
 * How each kind of card is laid out whole: one builder a kind, and the table of them. A new kind of card adds a line here.
 * The near view (components/cards) says the same in DOM; both take words from card-words and sizes from card-sketch.
 */
import type { CardKind } from '@/lib/schema/card'
import { dueWords } from '@/lib/schema/due'
import { LIKELIHOOD_RANGES } from '@/lib/schema/reasoning-cards'
import {
  coverageBar,
  coverageWords,
  gradeCode,
  NO_COVERAGE,
  NO_FOUNDATION,
  restsOnWords,
  type CardFacts,
} from './card-facts'
import { attributionWords, basisWarning, hedgedParts, likelihoodWords } from './card-words'
import { CardSketcher, META_FONT, META_STRONG, QUOTE_FONT, type CardSketch } from './card-sketch'
import { BODY_FONT } from './rich-text-lines'
import { begin, type ItemBuilder, type KindOf } from './item-builder'
import { KIND_WORDS, markerOf, type AnyCard } from './kind-look'
import { assumptionItems, indicatorItems, questionItems } from './reasoning-items'
import { entityItems, eventItems, positionItems } from './world-items'
import type { TextMeasurer } from './text-measurer'

const pointItems: ItemBuilder<'point'> = (card, facts, sketcher) => {
  begin(sketcher, card, facts, markerOf(card))
  sketcher.title(card.title)
  sketcher.body(card.body)
  coverageFooter(card, facts, sketcher)
}

const hypothesisItems: ItemBuilder<'hypothesis'> = (card, facts, sketcher) => {
  begin(sketcher, card, facts, markerOf(card))
  sketcher.title(card.title)
  sketcher.body(card.body)
  coverageFooter(card, facts, sketcher)
}

const evidenceItems: ItemBuilder<'evidence'> = (card, facts, sketcher) => {
  begin(sketcher, card, facts, basisWarning(card), 'contradicts')
  sketcher.title(card.title)
  const excerpt = card.excerpts[0]
  if (excerpt) {
    const runs = hedgedParts(excerpt.quote.exact, card.hedges).map((part) => ({
      text: part.text,
      font: QUOTE_FONT,
      ...(part.hedge && { mark: 'hedge' as const }),
    }))
    sketcher.quote(runs)
  }
  sketcher.body(card.body)
  sketcher.footer(attributionWords(card, facts), {
    badge: gradeCode(facts.grade ?? { reliability: 'F', credibility: '6', isGraded: false }),
    notes: facts.notes,
  })
}

/** The scale under a likelihood's words, which leave no room beside them; at most so wide. */
const SCALE = { w: 160, h: 4 } as const

const judgementItems: ItemBuilder<'judgement'> = (card, facts, sketcher) => {
  begin(sketcher, card, facts)
  sketcher.title(card.title)
  sketcher.body(card.body)
  sketcher.row('Likelihood', 18 + SCALE.h, (x, top, width) => {
    const range = card.likelihood && LIKELIHOOD_RANGES[card.likelihood]
    const runs = [{ text: likelihoodWords(card.likelihood), font: range ? META_STRONG : META_FONT }]
    const y = top + sketcher.flowAt(runs, x, width, 18, range ? 'ink' : 'secondary')
    const track = Math.min(width, SCALE.w)
    sketcher.bar(x, y, track, SCALE.h, { fill: 'sunken', stroke: 'hairline' })
    if (range)
      sketcher.bar(x + (track * range.from) / 100, y, (track * (range.to - range.from)) / 100, SCALE.h, { fill: 'ink' })
  })
  sketcher.row('Confidence', 18, (x, _y, width) => {
    const runs = card.confidence
      ? [
          { text: card.confidence, font: { ...BODY_FONT, weight: 600 } },
          ...(card.confidenceReason ? [{ text: `: ${card.confidenceReason}`, font: BODY_FONT }] : []),
        ]
      : [{ text: 'not given yet', font: META_FONT }]
    sketcher.flowAt(runs, x, width, 18, card.confidence ? 'ink' : 'secondary')
  })
  if (card.due) sketcher.wordsRow('Due', dueWords(card.due))
  sketcher.footer(restsOnWords(facts.restsOn ?? NO_FOUNDATION), { notes: facts.notes })
}

const noteItems: ItemBuilder<'note'> = (card, facts, sketcher) => {
  begin(sketcher, card, facts)
  sketcher.title(card.title)
  sketcher.body(card.body, 'ink')
}

/** A frame is its border and name, which the board draws; it has nothing inside of its own. */
const frameItems: ItemBuilder<'frame'> = () => undefined

const buildItems = {
  point: pointItems,
  evidence: evidenceItems,
  hypothesis: hypothesisItems,
  judgement: judgementItems,
  assumption: assumptionItems,
  question: questionItems,
  indicator: indicatorItems,
  position: positionItems,
  event: eventItems,
  entity: entityItems,
  note: noteItems,
  frame: frameItems,
} satisfies { [K in CardKind]: ItemBuilder<K> }

/** The card laid out at `width` board units; its `height` is what it takes to show everything. */
export function sketchCard(
  card: AnyCard,
  facts: CardFacts,
  width: number,
  measurer: TextMeasurer,
  isTight = false,
): CardSketch {
  const sketcher = new CardSketcher(width, measurer, isTight)
  switch (card.kind) {
    case 'unreadable':
      sketcher.header('unreadable', KIND_WORDS.unreadable)
      sketcher.title(card.reason, 'secondary')
      break
    case 'point':
      buildItems.point(card, facts, sketcher)
      break
    case 'evidence':
      buildItems.evidence(card, facts, sketcher)
      break
    case 'hypothesis':
      buildItems.hypothesis(card, facts, sketcher)
      break
    case 'judgement':
      buildItems.judgement(card, facts, sketcher)
      break
    case 'assumption':
      buildItems.assumption(card, facts, sketcher)
      break
    case 'question':
      buildItems.question(card, facts, sketcher)
      break
    case 'indicator':
      buildItems.indicator(card, facts, sketcher)
      break
    case 'position':
      buildItems.position(card, facts, sketcher)
      break
    case 'event':
      buildItems.event(card, facts, sketcher)
      break
    case 'entity':
      buildItems.entity(card, facts, sketcher)
      break
    case 'note':
      buildItems.note(card, facts, sketcher)
      break
    case 'frame':
      buildItems.frame(card, facts, sketcher)
      break
  }
  return sketcher.finish()
}

function coverageFooter(card: KindOf<'point'> | KindOf<'hypothesis'>, facts: CardFacts, sketcher: CardSketcher): void {
  const { coverage = NO_COVERAGE, notes } = facts
  sketcher.footer(coverageWords(card, coverage), { bars: coverageBar(coverage), notes })
}
