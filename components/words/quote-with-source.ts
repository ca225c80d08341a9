import type { Source, SourceDocument } from '@/lib/schema/source'
import { describeDate } from '@/lib/schema/date-words'

/** The words in quotation marks, and where they stand: “…” — Title, Outlet, 18 Mar 2025. */
export function quoteWithSource(exact: string, document: SourceDocument, source: Source | undefined): string {
  const date = document.published ?? document.referenceDate
  const where = [document.title ?? document.filename, source?.name, date && describeDate(date)]
    .filter(Boolean)
    .join(', ')
  return `“${exact.replace(/\s+/gu, ' ').trim()}” — ${where}`
}
