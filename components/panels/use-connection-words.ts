'use client'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { describeConnection, type ConnectionWords } from '@/components/words/describe-connection'
import { useNow } from './use-now'

/** Where one's edits are, in words that keep up with it. `isCounting`: they change every second. */
export function useConnectionWords(): ConnectionWords & { readonly isCounting: boolean } {
  const { connection, canEdit } = useBoardSession()
  const state = useCell(connection.state)
  const isCounting = state.kind === 'reconnecting'
  return { ...describeConnection(state, canEdit, useNow(isCounting)), isCounting }
}
