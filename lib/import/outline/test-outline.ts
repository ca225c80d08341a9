/** The outline of a few lines, in words: for the tests beside it. */
import { analyseDocument } from '../analyse-document'

export function outlineOf(text: string, format: 'plain' | 'markdown' = 'plain', language = 'en') {
  const { outline } = analyseDocument(text, { language, format })
  return outline.map(({ kind, marker, title, level }) => `${kind} ${level} ${marker ?? '-'} ${title ?? ''}`.trim())
}

export function pointTitles(text: string): (string | null)[] {
  const { outline } = analyseDocument(text, { language: 'en', format: 'plain' })
  return outline.filter(({ kind }) => kind === 'point').map(({ title }) => title)
}

export const BODY = 'This paragraph is long enough to be the running text below a heading, and it ends in a stop.'
