/**
 * What to look at before a board leaves the house: conclusions that rest on a retracted document or on what is undercut, judgements that rest on
 * nothing, on a single origin or on one piece of unknown origin, words that support a card twice, a confidence without its reason, a likelihood beside a title
 * that says one too or contradicts it, likelihood and confidence mixed in one sentence, grades that nobody gave, contradictions that nobody
 * answered, open questions. It warns and never forbids. Pure; it reads words, it does not understand them.
 *
 * Source: ICD 203 (likelihood and confidence apart), ICD 206 (sourcing), as PRODUCT's field list names them.
 */
import type { Card, UnreadableCard } from '@/lib/schema/card'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import { countOf } from '@/lib/schema/count-of'
import type { CardId } from '@/lib/schema/ids'
import type { Link, LinkKind } from '@/lib/schema/link'
import {
  AGAINST,
  ANSWERS,
  evidenceAmong,
  FOUNDATION,
  isHeld,
  linkedWith,
  undercutAmong,
  undercutting,
  type LinkedCards,
} from '@/lib/schema/linked-with'
import { LIKELIHOOD_RANGES, type JudgementCard } from '@/lib/schema/reasoning-cards'
import { isRetracted, retractedWords, type StatusOf } from '@/lib/schema/retracted'
import { shorten } from '@/lib/schema/shorten'
import { independenceUnder, type Independence, type Origins, type VoiceRows } from './count-origins'
import { retractedUnder, type RetractedPart } from './retracted-under'
import { documentsOf } from './ripple'
import { againstLikelihood, likelihoodInTitle } from './likelihood-words'
import { mixedSentence } from './mixed-sentence'
import { saidTwice } from './said-twice'

export const FINDING_KINDS = [
  'rests-on-retracted',
  'rests-on-undercut',
  'rests-on-nothing',
  'single-origin',
  'unknown-origin',
  'same-words',
  'no-reason',
  'likelihood-against-title',
  'likelihood-in-title',
  'mixed-sentence',
  'unanswered-contradiction',
  'open-question',
  'ungraded-source',
  'ungraded-item',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

export interface Finding {
  readonly kind: FindingKind
  readonly card: CardId
  /** What exactly: the mixed sentence, the words that say how likely, "2 cards contradict it". */
  readonly detail?: string
}

export interface PreFlightBoard extends LinkedCards, Origins {
  cardIds(): readonly CardId[]
}
export interface PreFlightRows extends VoiceRows {
  gradeOf(card: EvidenceCard): { readonly reliability: string; readonly isGraded: boolean }
}

/** By kind in FINDING_KINDS' order, then in the board's order of cards. */
export function preFlight(board: PreFlightBoard, rows: PreFlightRows): readonly Finding[] {
  const independence = independenceUnder(board, rows)
  const retracted = retractedUnder(board, rows.statusOf)
  const found = board.cardIds().flatMap((id) => findingsOf(board.card(id), board, { ...rows, independence, retracted }))
  return found.sort((a, b) => FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind))
}

interface Asked extends PreFlightRows {
  independence(id: CardId): Independence
  retracted(id: CardId): RetractedPart
}

function findingsOf(card: Card | UnreadableCard | undefined, board: PreFlightBoard, rows: Asked): Finding[] {
  if (!card || !isHeld(card)) return []
  return [...ownFindings(card, board, rows), ...sameWordsFindings(card, board)]
}

function ownFindings(card: Card, board: PreFlightBoard, rows: Asked): Finding[] {
  if (card.kind === 'judgement') return [...groundFindings(card, board, rows), ...judgementFindings(card, board, rows)]
  if (card.kind === 'hypothesis' || card.kind === 'point') return groundFindings(card, board, rows)
  if (card.kind === 'question') return isOpen(card, board, rows) ? [{ kind: 'open-question', card: card.id }] : []
  return card.kind === 'evidence' && isUsed(card, board) ? gradeFindings(card, rows) : []
}

/** Of what a passage is quoted by each time. */
const MAX_QUOTED_UNITS = 80

/** A passage that several cards hold counts several times in what supports the card. */
function sameWordsFindings({ id }: Card, board: PreFlightBoard): Finding[] {
  const detail = saidTwice(evidenceAmong(linkedWith(id, board, FOUNDATION))).map(
    ({ exact, cards }) => `${cards.length} cards that support it hold “${shorten(exact, MAX_QUOTED_UNITS)}”.`,
  )
  return detail.length > 0 ? [{ kind: 'same-words', card: id, detail: detail.join(' ') }] : []
}

function groundFindings(card: Card, board: PreFlightBoard, rows: Asked): Finding[] {
  return [...retractedFindings(card, rows), ...undercutFindings(card, board, rows)]
}

function undercutFindings({ id }: Card, board: PreFlightBoard, { statusOf }: Asked): Finding[] {
  const grounds = linkedWith(id, board, FOUNDATION).filter(({ card }) => !isRetracted(card, statusOf))
  const undercut = undercutAmong(grounds, board, statusOf)
  if (undercut.length === 0) return []
  const detail = `Of ${countOf(grounds.length, 'link')} to what it rests on, ${undercut.length} ${undercut.length === 1 ? 'is' : 'are'} undercut.`
  return [{ kind: 'rests-on-undercut', card: id, detail }]
}

/** Under it, or its own document. */
function retractedFindings(card: Card, { retracted: under, statusOf }: Asked): Finding[] {
  const { pieces, retracted } = under(card.id)
  const words = retractedWords(pieces, retracted)
  const isOwn = documentsOf(card).some((id) => statusOf(id) === 'retracted')
  if (words === undefined && !isOwn) return []
  const detail = [isOwn && 'It is from a retracted document.', words && `It rests on ${words}.`]
  return [{ kind: 'rests-on-retracted', card: card.id, detail: detail.filter(Boolean).join(' ') }]
}

function judgementFindings(card: JudgementCard, board: PreFlightBoard, { independence, statusOf }: Asked): Finding[] {
  const found: Finding[] = []
  if (linkedWith(card.id, board, FOUNDATION).length === 0) found.push({ kind: 'rests-on-nothing', card: card.id })
  const { origins, unestablished } = independence(card.id)
  if (origins + unestablished === 1)
    found.push({ kind: origins === 1 ? 'single-origin' : 'unknown-origin', card: card.id })
  if (lacksReason(card)) found.push({ kind: 'no-reason', card: card.id })
  found.push(...titleFindings(card))
  const mixed = mixedSentence(card)
  if (mixed !== undefined) {
    const detail = mixed === card.title.trim() ? 'Its title says both.' : `“${mixed}”`
    found.push({ kind: 'mixed-sentence', card: card.id, detail })
  }
  const unanswered = linkedWith(card.id, board, AGAINST).filter(
    ({ link, card: against }) => !isAnswered(link, board, statusOf) && !isRetracted(against, statusOf),
  )
  if (unanswered.length > 0) {
    // Evidence, or another judgement.
    const detail = unanswered.length === 1 ? 'One card contradicts it.' : `${unanswered.length} cards contradict it.`
    found.push({ kind: 'unanswered-contradiction', card: card.id, detail })
  }
  return found
}

/** That the two contradict one another says more than that both say how likely. */
function titleFindings(card: JudgementCard): Finding[] {
  const set = card.likelihood && LIKELIHOOD_RANGES[card.likelihood].word
  const against = againstLikelihood(card)
  if (set && against !== undefined) {
    const detail = `Its title says “${against}”, its likelihood “${set}”.`
    return [{ kind: 'likelihood-against-title', card: card.id, detail }]
  }
  const said = likelihoodInTitle(card)
  if (said === undefined) return []
  return [{ kind: 'likelihood-in-title', card: card.id, detail: `Its title says “${said}”.` }]
}

/** A confidence says how sure somebody is; without its reason nobody else can tell why. */
export function lacksReason({ confidence, confidenceReason }: JudgementCard): boolean {
  return confidence !== undefined && !confidenceReason?.trim()
}

function gradeFindings(card: EvidenceCard, rows: PreFlightRows): Finding[] {
  const { reliability, isGraded } = rows.gradeOf(card)
  return [
    ...(reliability === 'F' ? [{ kind: 'ungraded-source' as const, card: card.id }] : []),
    ...(isGraded ? [] : [{ kind: 'ungraded-item' as const, card: card.id }]),
  ]
}

/** A contradiction is answered by a reason, by somebody who settled it, or by what undercuts it and stands itself. */
function isAnswered({ id, reason, state }: Link, board: PreFlightBoard, statusOf: StatusOf): boolean {
  if (reason?.trim() || (state !== undefined && state !== 'open')) return true
  return undercutting(id, board).some((card) => !isRetracted(card, statusOf))
}

function isOpen({ id, status }: Card, board: PreFlightBoard, { statusOf }: Asked): boolean {
  return status !== 'resolved' && linkedWith(id, board, ANSWERS).every(({ card }) => isRetracted(card, statusOf))
}

const USING_KINDS: ReadonlySet<LinkKind> = new Set([
  'supports',
  'contradicts',
  'bears-on',
  'rests-on',
  'answers',
  'undercuts',
])

/** Evidence that nothing rests on says nothing in a briefing. */
function isUsed({ id }: EvidenceCard, board: PreFlightBoard): boolean {
  return board.linksAt(id).some((each) => {
    const link = board.link(each)
    if (!link || !USING_KINDS.has(link.kind)) return false
    const other = board.card(link.from === id ? (link.to as CardId) : link.from)
    return other === undefined ? link.kind === 'undercuts' : isHeld(other)
  })
}
