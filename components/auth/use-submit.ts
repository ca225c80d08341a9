'use client'
/** One form's or dialog's way to the server: busy while it is under way, and what was refused, by field where known, which has the focus then. */
import { useEffect, useState } from 'react'
import { messageOf } from '@/components/words/message-of'
import { isRedthreadError } from '@/lib/errors/redthread-error'

interface Refusal {
  readonly message: string
  /** The form's field that it is about; null for the form as a whole. */
  readonly field: string | null
}

export interface Submit {
  readonly isBusy: boolean
  /** Sentence about the whole form. */
  readonly error: string | null
  errorOf(field: string): string | null
  /** Runs `act`; answers whether it went well. A refusal is kept until the person goes on: types, presses something, or tries again. */
  run(act: () => Promise<void>): Promise<boolean>
}

/** `fields` are the names that the form shows; a refusal about another one is shown for the form as a whole. */
export function useSubmit(fields: readonly string[] = []): Submit {
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    if (refusal?.field) document.querySelector<HTMLElement>('form [aria-invalid]')?.focus()
  }, [refusal])
  // Whoever types on, or presses something else, has read it.
  useEffect(() => {
    if (!refusal) return
    const goOn = ({ type, target }: Event) => {
      if (type === 'input' || (target instanceof Element && target.closest('button, a'))) setRefusal(null)
    }
    document.addEventListener('input', goOn)
    document.addEventListener('click', goOn)
    return () => {
      document.removeEventListener('input', goOn)
      document.removeEventListener('click', goOn)
    }
  }, [refusal])
  return {
    isBusy,
    error: refusal && refusal.field === null ? refusal.message : null,
    errorOf: (field) => (refusal?.field === field ? refusal.message : null),
    async run(act) {
      setBusy(true)
      setRefusal(null)
      try {
        await act()
        return true
      } catch (cause) {
        const field = isRedthreadError(cause) ? cause.details?.field : undefined
        const known = typeof field === 'string' && fields.includes(field) ? field : null
        setRefusal({ message: messageOf(cause), field: known })
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
