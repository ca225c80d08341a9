'use client'
/** A text field that is kept when it is left or on Enter, and not at all on Esc. Follows what others change meanwhile. */
import { useState, type KeyboardEvent } from 'react'
import { TextArea, TextField } from '@/components/ui/field'
import { Value } from './value'

interface DraftFieldProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly hint?: string | undefined
  readonly maxLength?: number
  readonly readOnly?: boolean
  /** Several lines; Enter makes a new one. */
  readonly long?: boolean
  /** The new words, trimmed; only when they differ. */
  readonly onKeep: (value: string) => void
}

export function DraftField({ value, onKeep, readOnly, long, ...field }: DraftFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const keep = () => {
    const next = draft?.trim()
    setDraft(null)
    if (next !== undefined && next !== value) onKeep(next)
  }
  if (readOnly)
    return (
      <Value label={field.label}>
        {value || field.placeholder || '–'}
        {field.hint && <span className="block text-[12px] leading-4 text-secondary">{field.hint}</span>}
      </Value>
    )
  const typing = {
    ...field,
    value: draft ?? value,
    onChange: (event: { readonly target: { readonly value: string } }) => setDraft(event.target.value),
    onBlur: keep,
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.nativeEvent.isComposing) return // these keys are the input method's
      if (event.key === 'Enter' && !long) event.currentTarget.blur()
      // The first Esc takes back what was typed, the next one leaves the field.
      if (event.key === 'Escape' && draft !== null) {
        event.stopPropagation()
        setDraft(null)
      }
    },
  }
  return long ? <TextArea {...typing} /> : <TextField {...typing} />
}
