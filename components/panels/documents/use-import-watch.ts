'use client'
import { useEffect } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import type { ImportTask } from '@/lib/session/library'
import { isWideScreen, leftPanel } from '../panel-state'

/**
 * Lets nobody miss what becomes of an import that was begun elsewhere (dropped on the board, pasted): opens the
 * documents where there is room beside the board, else says what needs a hand.
 */
export function useImportWatch(): void {
  const { library, announce } = useBoardSession()
  useEffect(() => {
    let known = new Map<string, ImportTask['stage']>()
    return library.imports.subscribe(() => {
      const now = new Map(library.imports.get().map((task) => [task.id, task.stage]))
      for (const task of library.imports.get()) {
        if (known.get(task.id) === task.stage) continue
        if (isWideScreen()) leftPanel.set('documents')
        else if (leftPanel.get() !== 'documents') announce(wordsFor(task))
      }
      known = now
    })
  }, [library, announce])
}

function wordsFor({ stage, filename, error }: ImportTask): { readonly text: string; readonly tone?: 'error' } {
  if (stage === 'failed') return { text: error ?? `“${filename}” could not be read.`, tone: 'error' }
  if (stage === 'choose-encoding')
    return { text: `“${filename}” is not UTF-8. Open the documents to choose its encoding.` }
  return { text: `“${filename}” is being brought in.` }
}
