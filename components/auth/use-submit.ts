'use client'
/** One form's or dialog's way to the server: busy while it is under way, and what was refused, by field where known; the first of them has the focus then. */
import { useEffect, useState } from 'react'
import { messageOf } from '@/components/words/message-of'
import { isRedthreadError } from '@/lib/errors/redthread-error'
import { isJsonObject } from '@/lib/schema/json'

interface Refusal {
  /** Of the form as a whole; null when it is about fields. */
  readonly whole: string | null
  /** Sentences by field. */
  readonly fields: Readonly<Record<string, string>>
}

export interface Submit {
  readonly isBusy: boolean
  /** Sentence about the whole form. */
  readonly error: string | null
  errorOf(field: string): string | null
  /** Runs `act`; answers whether it went well. A refusal is kept until the person goes on: types, presses something, or tries again. */
  run(act: () => Promise<void>): Promise<boolean>
}

/** `shown`: the names of the form's fields; a refusal about another one is shown for the form as a whole. */
export function useSubmit(shown: readonly string[] = []): Submit {
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  /** Counts refusals: one that a person is mending takes the focus no more. */
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (round > 0) document.querySelector<HTMLElement>('form [aria-invalid]')?.focus()
  }, [round])
  // Whoever types on in a field, or presses something else, has read what was said of it.
  useEffect(() => {
    if (!refusal) return
    const goOn = ({ type, target }: Event) => {
      const field = target instanceof HTMLInputElement ? target.name : ''
      if (type === 'input') setRefusal((before) => (shown.includes(field) ? without(before, field) : null))
      else if (target instanceof Element && target.closest('button, a')) setRefusal(null)
    }
    document.addEventListener('input', goOn)
    document.addEventListener('click', goOn)
    return () => {
      document.removeEventListener('input', goOn)
      document.removeEventListener('click', goOn)
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a form's fields stay the same
  }, [refusal])
  return {
    isBusy,
    error: refusal?.whole ?? null,
    errorOf: (field) => refusal?.fields[field] ?? null,
    async run(act) {
      setBusy(true)
      setRefusal(null)
      try {
        await act()
        return true
      } catch (cause) {
        setRefusal(refusalOf(cause, shown))
        setRound((count) => count + 1)
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}

function without(refusal: Refusal | null, field: string): Refusal | null {
  if (!refusal || refusal.whole !== null) return null
  return { ...refusal, fields: Object.fromEntries(Object.entries(refusal.fields).filter(([name]) => name !== field)) }
}

/** By field where the form shows it; several at once where the server names several. */
export function refusalOf(cause: unknown, shown: readonly string[]): Refusal {
  const message = messageOf(cause)
  const { field, fields } = (isRedthreadError(cause) && cause.details) || {}
  const said = isJsonObject(fields) ? fields : typeof field === 'string' ? { [field]: message } : {}
  const known = shown.flatMap((name) => (typeof said[name] === 'string' ? [[name, said[name]] as const] : []))
  return known.length > 0 ? { whole: null, fields: Object.fromEntries(known) } : { whole: message, fields: {} }
}
