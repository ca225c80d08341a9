/** Documents that no longer stand as they did, in the words of a briefing. */
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import { isolated } from '@/lib/schema/own-direction'
import type { SourceDocument } from '@/lib/schema/source'
import { text, warning, type Inline, type Words } from './blocks'
import type { BriefingSource } from './briefing-source'
import { ended } from './ended'
import { dayOf } from './moments'
import { standsThere } from './stands-there'

/** The mark before the words of evidence: "Retracted: ". Nothing when all its documents stand, and its words in them. */
export function standingMark({ excerpts }: EvidenceCard, source: BriefingSource): Inline[] {
  const isMissing = excerpts.some((each) => standsThere(each, source) === false)
  return [...(isMissing ? [warning('Not in its document:'), text(' ')] : []), ...fallenMark(excerpts, source)]
}

function fallenMark(excerpts: EvidenceCard['excerpts'], source: BriefingSource): Inline[] {
  const cited = new Set(excerpts.map(({ documentId }) => documentId))
  const fallen = source.documents.filter(({ id, status }) => cited.has(id) && status !== 'current')
  const worst = fallen.find(({ status }) => status === 'retracted') ?? fallen[0]
  if (!worst) return []
  return [
    warning(`${worst.status === 'retracted' ? 'Retracted' : 'Corrected'}${sinceWords(worst, source)}:`),
    text(' '),
  ]
}

/** "This document was retracted, as Ana said on 18 March 2025: the paper withdrew it." */
export function standingSentence(document: SourceDocument, source: BriefingSource): Inline[] {
  if (document.status === 'current') return []
  return [warning(`This document was ${standingWords(document, source)}`)]
}

/** Every document among these that no longer stands, each in a sentence. */
export function fallenDocuments(documents: readonly SourceDocument[], source: BriefingSource): Words[] {
  return documents
    .filter(({ status }) => status !== 'current')
    .map((each) => [warning(`“${isolated(each.title ?? each.filename)}” was ${standingWords(each, source)}`)])
}

function standingWords(document: SourceDocument, source: BriefingSource): string {
  const { status, statusChange } = document
  const who = statusChange && `, as ${isolated(statusChange.by.name)} said on ${dayOf(statusChange.at)}`
  const why = statusChange?.reason?.trim()
  return `${status}${sinceWords(document, source)}${who ?? ''}${why ? `: ${ended(why)}` : '.'}`
}

function sinceWords({ id }: SourceDocument, { changedSince }: BriefingSource): string {
  return changedSince?.has(id) ? ' since the snapshot' : ''
}
