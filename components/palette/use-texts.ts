'use client'
/** The texts of all documents of the board, as they come: the ones that are here can be looked through already. */
import { useEffect, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import type { DocumentId } from '@/lib/schema/ids'
import type { DocumentText, SourceDocument } from '@/lib/schema/source'

export interface Texts {
  readonly documents: readonly SourceDocument[]
  readonly of: ReadonlyMap<DocumentId, DocumentText>
  /** Documents whose text did not come. */
  readonly failed: number
}

/** Nothing is read before `isWanted`; what failed is read again when it is wanted anew. */
export function useTexts(isWanted: boolean): Texts {
  const { library } = useBoardSession()
  const documents = useCell(library.documents)
  const [known, setKnown] = useState<Omit<Texts, 'documents'>>({ of: new Map(), failed: 0 })
  useEffect(() => {
    if (!isWanted) return
    let isOpen = true
    const readAll = async () => {
      setKnown((before) => ({ ...before, failed: 0 }))
      // One after another: each shows as soon as it is here, and a text that is kept costs nothing.
      for (const { id } of documents) {
        const text = await library.text(id).catch(() => undefined)
        if (!isOpen) return
        setKnown(({ of, failed }) => (text ? { of: new Map(of).set(id, text), failed } : { of, failed: failed + 1 }))
      }
    }
    void readAll()
    return () => {
      isOpen = false
    }
  }, [library, documents, isWanted])
  return { documents, ...known }
}
