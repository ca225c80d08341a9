/** The words on cards that are put together from several fields: once, for the near view, the canvas and exports. */
import type { Attribution } from '@/lib/schema/attribution'
import type { EvidenceCard, Hedge } from '@/lib/schema/cited-cards'
import { LIKELIHOOD_RANGES, rangeWords, type Likelihood } from '@/lib/schema/reasoning-cards'
import type { EventCard, PositionCard } from '@/lib/schema/world-cards'
import { describeDate } from '@/lib/schema/date-words'
import { isolated } from '@/lib/schema/own-direction'
import { sourceNameKey } from '@/lib/schema/source-names'
import type { Publisher } from '@/lib/schema/source'
import type { WarningWords } from './build-warning'
import type { CardFacts } from './card-facts'

/** "Outlet → speaker", or the one that there is. Where no outlet is named it is whoever published the document, if that is known. */
export function whoSays(attribution: Attribution | undefined, publisher?: Publisher): string {
  return [outletFor(attribution, publisher), attribution?.speaker]
    .flatMap((each) => (each ? [isolated(each)] : []))
    .join(' → ')
}

/** The outlet to name; none for whoever publishes their own words. */
export function outletFor(attribution: Attribution | undefined, publisher?: Publisher): string | undefined {
  const { speaker, outlet } = attribution ?? {}
  if (outlet) return outlet
  if (!publisher || publisher.isCarrier) return undefined
  return speaker && sourceNameKey(speaker) === sourceNameKey(publisher.name) ? undefined : publisher.name
}

/**
 * "Outlet → speaker · date"; where nobody is named, in which document it stands. "This morning" is given as the day it
 * was. Who carries it is a note of its own.
 */
export function attributionWords(
  card: EvidenceCard,
  { documentName, publisher }: Pick<CardFacts, 'documentName' | 'publisher'>,
): string {
  const { attribution } = card
  const isNamed = Boolean(attribution?.outlet || attribution?.speaker)
  const date = attribution?.said ?? card.eventTime
  const words = [
    whoSays(attribution, publisher),
    !isNamed && documentName && `in “${isolated(documentName)}”`,
    date && describeDate(date),
  ]
  return words.filter((each) => each).join(' · ') || 'Source not given'
}

/** What evidence says of itself when no source reports it: "judgement, not reported". */
export function basisWarning({ basis }: Pick<EvidenceCard, 'basis'>): WarningWords | undefined {
  return basis && basis !== 'reported' ? { words: `${basis}, not reported`, inBrief: basis } : undefined
}

export function likelihoodWords(likelihood: Likelihood | undefined): string {
  if (!likelihood) return 'not given yet'
  return `${LIKELIHOOD_RANGES[likelihood].word}\u00a0· ${rangeWords(likelihood)}`
}

/** The excerpt's words in order, hedges apart. Hedges that do not lie in the words, or overlap, are left unmarked. */
export function hedgedParts(
  exact: string,
  hedges: readonly Hedge[],
): readonly { readonly text: string; readonly hedge?: Hedge }[] {
  const parts: { text: string; hedge?: Hedge }[] = []
  let at = 0
  for (const hedge of hedges) {
    if (hedge.start < at || hedge.end <= hedge.start || hedge.end > exact.length) continue
    if (hedge.start > at) parts.push({ text: exact.slice(at, hedge.start) })
    parts.push({ text: exact.slice(hedge.start, hedge.end), hedge })
    at = hedge.end
  }
  if (at < exact.length) parts.push({ text: exact.slice(at) })
  return parts
}

/** "18 Mar 2025", "18 Mar 2025 – 20 Mar 2025"; undefined when neither end is given. */
export function eventTimeWords({ time, until }: EventCard): string | undefined {
  const [from, to] = [time, until].map((date) => date && describeDate(date))
  if (from && to) return `${from} – ${to}`
  return from ?? (to && `until ${to}`)
}

/** The footer of a position: from when on the latest version holds, and how many there are; its title says one, too. */
export function sinceWords({ title, versions }: Pick<PositionCard, 'title' | 'versions'>): string {
  const latest = versions.at(-1)
  if (!latest) return title.trim() === '' ? 'No position recorded yet.' : 'No dated version yet.'
  const date = describeDate(latest.at)
  return [date ? `as of ${date}` : 'no date', versions.length > 1 ? `${versions.length} versions` : '']
    .filter((each) => each)
    .join(' · ')
}

/** "#harbour #port": a card's tags on one line. */
export function tagWords(tags: readonly string[]): string {
  return tags.map((tag) => isolated(`#${tag}`)).join(' ')
}
