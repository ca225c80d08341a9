/** What the rules of a language find in a few words: for the tests beside them. */
import { analyseDocument } from '../analyse-document'

/** 2025-03-18 is a Tuesday. */
const DAY = '2025-03-18'

export function readingOf(language: string) {
  const analyse = (text: string) => analyseDocument(text, { language, format: 'plain', referenceDate: DAY })
  const slices = (text: string, spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end))
  return {
    analyse,
    who: (text: string) => analyse(text).claims.map(({ attribution }) => [attribution.speaker, attribution.outlet]),
    stances: (text: string) => analyse(text).claims.map(({ attribution }) => attribution.stance),
    dates: (text: string) => analyse(text).marks.dates.map(({ date }) => date.iso),
    sentences: (text: string) => slices(text, analyse(text).sentences),
    hedges: (text: string) => slices(text, analyse(text).hedges),
    quotes: (text: string) => slices(text, analyse(text).marks.quotes),
    points: (text: string) =>
      analyse(text)
        .outline.filter(({ kind }) => kind === 'point')
        .map(({ marker, title }) => [marker, title]),
    sections: (text: string) =>
      analyse(text)
        .outline.filter(({ kind }) => kind === 'section')
        .map(({ title }) => title),
  }
}
