'use client'
/** Sends a file to be verified and holds what came of it. A later file replaces an earlier one under way. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { createApiClient } from '@/lib/api/client'
import { isRedthreadError } from '@/lib/errors/redthread-error'
import type { Verdict } from '@/lib/schema/snapshot'

export type Verification =
  | { readonly state: 'waiting' }
  | { readonly state: 'checking'; readonly filename: string }
  | { readonly state: 'judged'; readonly filename: string; readonly verdict: Verdict }
  /** `reason` is a finished sentence. */
  | { readonly state: 'failed'; readonly filename: string; readonly reason: string }

export function useVerification(): { verification: Verification; verify(file: File): void } {
  const [verification, setVerification] = useState<Verification>({ state: 'waiting' })
  const api = useMemo(() => createApiClient(), [])
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  async function verify(file: File): Promise<void> {
    running.current?.abort()
    const abort = new AbortController()
    running.current = abort
    const filename = file.name
    setVerification({ state: 'checking', filename })
    try {
      const verdict = await api.verify(file, abort.signal)
      if (!abort.signal.aborted) setVerification({ state: 'judged', filename, verdict })
    } catch (error) {
      if (abort.signal.aborted) return
      const reason = isRedthreadError(error) ? error.message : 'The file could not be verified. Try again.'
      setVerification({ state: 'failed', filename, reason })
    }
  }

  return { verification, verify: (file) => void verify(file) }
}
