'use client'
import { useMemo } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { describeConnection, type ConnectionWords } from '@/components/words/describe-connection'
import { createCalmState } from '@/lib/sync/calm-state'
import { useNow } from './use-now'

/** Where one's edits are, in words that keep up with it, but for the moments in which a letter is on its way. `isCounting`: they change every second. */
export function useConnectionWords(): ConnectionWords & { readonly isCounting: boolean } {
  const { connection, canEdit } = useBoardSession()
  const state = useCell(useMemo(() => createCalmState(connection.state), [connection]))
  const isCounting = state.kind === 'reconnecting' && state.reason === undefined
  return { ...describeConnection(state, canEdit, useNow(isCounting)), isCounting }
}
