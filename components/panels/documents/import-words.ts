/** What is said of imports: that they are under way, and what came of them. */
import { countOf } from '@/lib/schema/count-of'
import type { Proposal, SourceDocument } from '@/lib/schema/source'
import type { ImportCount, ImportTask } from '@/lib/session/library'
import { countsOf } from './tray'

export interface Arrival {
  readonly document: Pick<SourceDocument, 'title' | 'filename' | 'unproposed'>
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

/** Files that were refused, by the import they came from, the newest import first. */
export function refusedByImport(refused: readonly ImportTask[]): readonly (readonly ImportTask[])[] {
  const begun = [...new Set(refused.map(({ begunAt }) => begunAt))].sort((a, b) => b - a)
  return begun.map((at) => refused.filter(({ begunAt }) => begunAt === at))
}

/** "14:32:05": when an import was begun, where several are told apart. */
export function beginningTime({ begunAt }: Pick<ImportTask, 'begunAt'>): string {
  return time.format(begunAt)
}
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })

/** "“Harbour report” is here; 3 sections, 5 points and 14 claims are proposed. 20 more were found and are not proposed." */
export function arrivalWords(arrivals: readonly Arrival[]): string {
  const [only, ...others] = arrivals
  const here =
    only && others.length === 0
      ? `“${only.document.title ?? only.document.filename}” is here`
      : `${arrivals.length} documents are here`
  const unproposed = arrivals.reduce((sum, { document }) => sum + (document.unproposed ?? 0), 0)
  const proposed = `${here}; ${proposedWords(arrivals.flatMap(({ proposals }) => proposals))}.`
  return unproposed > 0 ? `${proposed} ${unproposedWords(unproposed)}` : proposed
}

/** "400 more were found and are not proposed." */
export function unproposedWords(unproposed: number): string {
  return `${unproposed} more ${unproposed === 1 ? 'was found and is' : 'were found and are'} not proposed.`
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
