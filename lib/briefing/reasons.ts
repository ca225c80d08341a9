/** What stands for and against a card, as lists of a briefing. */
import { cardName, KIND_WORDS } from '@/lib/scene/kind-look'
import type { Card } from '@/lib/schema/card'
import type { Strength } from '@/lib/schema/link'
import { evidenceAmong, undercutting, type LinkedWith } from '@/lib/schema/linked-with'
import { countApart, retractedWords } from '@/lib/schema/retracted'
import { bullets, heading, paragraph, text, warning, type Block, type Inline } from './blocks'
import type { CountedSource } from './briefing-source'
import { ended } from './ended'
import { evidenceWords, type EvidenceNotes } from './evidence-notes'
import { quoted } from './quote-marks'

/** A heading and a list, or one sentence when there is nothing. */
export function reasonList(
  title: string,
  reasons: readonly LinkedWith[],
  source: CountedSource,
  notes: EvidenceNotes,
): Block[] {
  if (reasons.length === 0) return []
  const evidence = evidenceAmong(reasons)
  const fallen = retractedWords(evidence.length, countApart(evidence, source.grades.statusOf).retracted)
  return [
    heading(4, title),
    ...(fallen === undefined ? [] : [paragraph(warning(`${fallen}.`))]),
    bullets(reasons.map((reason) => [paragraph(...reasonWords(reason, source, notes))])),
  ]
}

function reasonWords({ link, card }: LinkedWith, source: CountedSource, notes: EvidenceNotes): Inline[] {
  const words: Inline[] =
    card.kind === 'evidence'
      ? [...evidenceWords(card, source), notes.refer(card)]
      : [text(`${KIND_WORDS[card.kind]}: ${cardName(card)}`), ...underIt(card, source)]
  const remarks = [
    link.strength && `It bears ${STRENGTH_WORDS[link.strength]} on this.`,
    link.reason?.trim() && `Reason: ${ended(link.reason)}`,
    link.kind === 'contradicts' && link.state && link.state !== 'open' ? `Marked ${link.state}.` : undefined,
  ].filter(Boolean)
  const undercuts = undercutting(link.id, source.board)
  if (remarks.length + undercuts.length > 0) words.push(text(['.', ...remarks].join(' ')))
  for (const each of undercuts) words.push(text(' Undercut by '), ...undercutWords(each, source, notes), text('.'))
  return words
}

function undercutWords(card: Card, source: CountedSource, notes: EvidenceNotes): Inline[] {
  if (card.kind !== 'evidence') return [text(quoted(cardName(card)))]
  return [...evidenceWords(card, source), notes.refer(card)]
}

/** Other cards bring retracted evidence along. */
function underIt({ id }: Card, { retracted: under }: CountedSource): Inline[] {
  const { pieces, retracted } = under(id)
  const words = retractedWords(pieces, retracted)
  return words === undefined ? [] : [text(', which rests on '), warning(words)]
}

const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  weak: 'weakly',
  moderate: 'moderately',
  strong: 'strongly',
}
