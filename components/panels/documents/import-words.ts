/** What is said of imports: that they are under way, and what came of them. */
import { countOf } from '@/lib/schema/count-of'
import type { Proposal, SourceDocument } from '@/lib/schema/source'
import type { ImportCount, ImportTask } from '@/lib/session/library'
import { countsOf } from './tray'

export interface Arrival {
  readonly document: Pick<SourceDocument, 'title' | 'filename'>
  readonly proposals: readonly Pick<Proposal, 'kind'>[]
}

export function beginningWords(names: readonly string[]): string {
  const [only, ...others] = names
  return others.length === 0 ? `“${only}” is being brought in.` : `${names.length} documents are being brought in.`
}

/** Files that were refused are done with as well: nothing is said of what is here. */
export function progressWords({ done, total }: ImportCount): string {
  return `${done} of ${total} files done`
}

/** Why a file did not come in. A reason may come from whatever stands between here and the server: the file is named anyhow. */
export function refusalWords({ filename, error }: Pick<ImportTask, 'filename' | 'error'>): string {
  if (error === undefined) return `“${filename}” could not be read.`
  return error.includes(filename) ? error : `“${filename}”: ${error}`
}

/** "“Harbour report” is here; 3 sections, 5 points and 14 claims are proposed." */
export function arrivalWords(arrivals: readonly Arrival[]): string {
  const [only, ...others] = arrivals
  const here =
    only && others.length === 0
      ? `“${only.document.title ?? only.document.filename}” is here`
      : `${arrivals.length} documents are here`
  return `${here}; ${proposedWords(arrivals.flatMap(({ proposals }) => proposals))}.`
}

function proposedWords(proposals: Arrival['proposals']): string {
  const { frames, points, claims } = countsOf(proposals)
  const parts = [
    frames > 0 && countOf(frames, 'section'),
    points > 0 && countOf(points, 'point'),
    claims > 0 && countOf(claims, 'claim'),
  ].filter((part) => part !== false)
  if (parts.length === 0) return 'the rules propose no points or claims'
  const words = new Intl.ListFormat('en-GB').format(parts)
  return `${words} ${frames + points + claims === 1 ? 'is' : 'are'} proposed`
}
