'use client'
import { useBoardSession } from '@/components/hooks/session-context'
import type { CardId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { setFieldsGrowing } from '@/lib/session/grow-card'

/** Sets fields of a card (null removes one), which grows with what it shows of them. */
export function useSetFields(id: CardId): (fields: Readonly<Record<string, Json>>) => void {
  const session = useBoardSession()
  return (fields) => setFieldsGrowing(session, id, fields)
}
