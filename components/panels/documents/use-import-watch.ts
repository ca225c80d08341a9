'use client'
import { useEffect } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import type { BoardSession } from '@/lib/session/board-session'
import type { ImportTask } from '@/lib/session/library'
import { isWideScreen, leftPanel } from '../panel-state'
import { arrivalWords, beginningWords, refusalWords, type Arrival } from './import-words'

/** Most documents are here sooner: then only that they are is said. */
const SLOW_MS = 600

/**
 * Lets nobody miss what becomes of an import, wherever it was begun (dropped on the board, pasted, chosen): opens the
 * documents where there is room beside the board, and says what is under way, what came in and what needs a hand.
 */
export function useImportWatch(): void {
  const session = useBoardSession()
  useEffect(() => watchImports(session), [session])
}

function watchImports({ library, announce }: Pick<BoardSession, 'library' | 'announce'>): () => void {
  let known = new Map<string, ImportTask['stage']>()
  let arrived: Arrival[] = []
  let slow: ReturnType<typeof setTimeout> | undefined

  /** On a phone the list of documents covers the screen and says so itself; a message would cover its head. */
  const isListAlone = () => !isWideScreen() && leftPanel.get() === 'documents'
  const say = (text: string, holds?: () => boolean) => {
    if (!isListAlone()) announce({ text, about: 'imports', ...(holds && { holds }) })
  }
  const sayBeginning = () => {
    const names = library.imports
      .get()
      .filter(isUnderWay)
      .map(({ filename }) => filename)
    if (names.length > 0) say(beginningWords(names), () => library.importCount.get().total > 0)
  }
  const look = () => {
    const tasks = library.imports.get()
    for (const task of tasks) {
      if (known.get(task.id) === task.stage) continue
      if (isWideScreen()) leftPanel.set('documents')
      else if (!isListAlone() && !isUnderWay(task)) announce(troubleWords(task))
    }
    known = new Map(tasks.map((task) => [task.id, task.stage]))
  }
  const count = () => {
    const { total } = library.importCount.get()
    if (total > 0) slow ??= setTimeout(sayBeginning, SLOW_MS)
    else {
      clearTimeout(slow)
      slow = undefined
      if (arrived.length > 0) say(arrivalWords(arrived))
      arrived = []
    }
  }
  const stops = [
    library.imports.subscribe(look),
    library.importCount.subscribe(count),
    library.imported.subscribe(() => {
      const last = library.imported.get()
      if (last) arrived.push(last)
    }),
    () => clearTimeout(slow),
  ]
  return () => stops.forEach((stop) => stop())
}

function isUnderWay({ stage }: ImportTask): boolean {
  return stage === 'uploading' || stage === 'reading'
}

function troubleWords(task: ImportTask): { readonly text: string; readonly tone?: 'error' } {
  if (task.stage === 'choose-encoding')
    return { text: `“${task.filename}” is not UTF-8. Open the documents to choose its encoding.` }
  return { text: refusalWords(task), tone: 'error' }
}
