'use client'
/** A text field that is kept when it is left or on Enter, and not at all on Esc. Follows what others change meanwhile. */
import { useState } from 'react'
import { TextField } from '@/components/ui/field'

interface DraftFieldProps {
  readonly label: string
  readonly labelHidden?: boolean
  readonly value: string
  readonly placeholder?: string
  readonly hint?: string | undefined
  readonly maxLength?: number
  readonly readOnly?: boolean
  /** The new words, trimmed; only when they differ. */
  readonly onKeep: (value: string) => void
}

export function DraftField({ value, onKeep, readOnly, ...field }: DraftFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const keep = () => {
    const next = draft?.trim()
    setDraft(null)
    if (next !== undefined && next !== value) onKeep(next)
  }
  if (readOnly)
    return (
      <p className="flex flex-col gap-0.5">
        {!field.labelHidden && <span className="text-[12px] leading-4 font-medium text-secondary">{field.label}</span>}
        <span className="wrap-anywhere">{value || field.placeholder}</span>
        {field.hint && <span className="text-[12px] leading-4 text-secondary">{field.hint}</span>}
      </p>
    )
  return (
    <TextField
      {...field}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') {
          event.stopPropagation()
          setDraft(null)
        }
      }}
    />
  )
}
