'use client'
import { useEffect, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import type { DocumentText } from '@/lib/session/library'
import { createPassageIndex } from './passage-index'
import type { Passage } from './text-segments'

const NONE: readonly Passage[] = []

/** The passages of a document that are on the board, kept up with it. */
export function usePassages(document: DocumentText | undefined): readonly Passage[] {
  const { board } = useBoardSession()
  const [passages, setPassages] = useState(NONE)
  useEffect(() => {
    if (!document) return setPassages(NONE)
    const index = createPassageIndex(board, document.documentId, document.text)
    setPassages(index.passages.get())
    const stop = index.passages.subscribe(() => setPassages(index.passages.get()))
    return () => {
      stop()
      index.dispose()
    }
  }, [board, document])
  return passages
}
