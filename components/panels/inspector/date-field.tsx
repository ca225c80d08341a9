'use client'
/** A date as a person types it; shows what was understood, and the text's own words where they say it otherwise. */
import type { FuzzyDate } from '@/lib/schema/fuzzy-date'
import type { Json } from '@/lib/schema/json'
import { DraftField } from '../draft-field'
import { dateAsTyped, dateHint, dateToKeep, dueHint } from '../typed-date'

interface DateFieldProps {
  readonly label: string
  readonly date: FuzzyDate | undefined
  readonly readOnly?: boolean
  /** A date that must come: words that are no day, month or year are refused. Others stay as somebody said them. */
  readonly settled?: boolean
  /** Null takes the date away. */
  readonly onKeep: (date: Json | null) => void
}

export function DateField({ label, date, readOnly, settled, onKeep }: DateFieldProps) {
  return (
    <DraftField
      label={label}
      value={dateAsTyped(date)}
      placeholder="e.g. 18 Mar 2025"
      hint={settled ? dueHint(date) : dateHint(date)}
      maxLength={60}
      readOnly={readOnly}
      onKeep={async (typed) => onKeep(dateToKeep(typed, { settled }))}
    />
  )
}
