'use client'
/**
 * A text field that is kept when it is left or on Enter, and not at all on Esc. Follows what others change meanwhile;
 * words that were refused stay, with the reason.
 */
import { useState, type KeyboardEvent } from 'react'
import { TextArea, TextField } from '@/components/ui/field'
import { Value } from './value'
import { messageOf } from '@/components/words/message-of'

interface DraftFieldProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly hint?: string | undefined
  readonly maxLength?: number
  readonly readOnly?: boolean
  /** Several lines; Enter makes a new one. */
  readonly long?: boolean
  /** The new words, trimmed; only when they differ. When a promise rejects they stay in the field, which says why. */
  readonly onKeep: (value: string) => unknown
}

export function DraftField({ value, onKeep, readOnly, long, ...field }: DraftFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const keep = () => {
    const next = draft?.trim()
    setDraft(null)
    if (next === undefined || next === value) return
    void Promise.resolve(onKeep(next)).catch((cause: unknown) => {
      setDraft((since) => since ?? next)
      setRefusal(messageOf(cause))
    })
  }
  const type = (text: string | null) => {
    setDraft(text)
    setRefusal(null)
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
    error: refusal,
    onChange: (event: { readonly target: { readonly value: string } }) => type(event.target.value),
    onBlur: keep,
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.nativeEvent.isComposing) return // these keys are the input method's
      if (event.key === 'Enter' && !long) {
        // By keys one goes on from here; a keyboard on the screen goes away, and what is left is kept.
        if (matchMedia('(pointer: coarse)').matches) event.currentTarget.blur()
        else keep()
      }
      // The first Esc takes back what was typed, the next one leaves the field.
      if (event.key === 'Escape' && draft !== null) {
        event.stopPropagation()
        type(null)
      }
    },
  }
  return long ? <TextArea {...typing} /> : <TextField {...typing} />
}
