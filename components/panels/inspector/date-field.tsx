'use client'
/** A date as a person types it; shows what was understood, and the text's own words where they say it otherwise. */
import type { FuzzyDate } from '@/lib/schema/fuzzy-date'
import { fuzzyDateToJson } from '@/lib/schema/fuzzy-date'
import type { Json } from '@/lib/schema/json'
import { DraftField } from '../draft-field'
import { describeDate } from '@/lib/schema/date-words'
import { parseTypedDate } from './typed-date'

interface DateFieldProps {
  readonly label: string
  readonly date: FuzzyDate | undefined
  readonly readOnly?: boolean
  /** Null takes the date away. */
  readonly onKeep: (date: Json | null) => void
}

export function DateField({ label, date, readOnly, onKeep }: DateFieldProps) {
  const understood = date && date.iso !== null ? describeDate(date) : undefined
  return (
    <DraftField
      label={label}
      value={understood ?? date?.text ?? ''}
      placeholder="e.g. 18 Mar 2025"
      hint={
        date && understood && date.text !== understood && date.text !== date.iso
          ? `The text says “${date.text}”${date.yearInferred ? '; the year is the document’s' : ''}.`
          : undefined
      }
      maxLength={60}
      readOnly={readOnly}
      onKeep={(typed) => onKeep(typed === '' ? null : fuzzyDateToJson(parseTypedDate(typed)))}
    />
  )
}
