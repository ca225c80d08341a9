'use client'
/** An empty board says how to begin; gone at the first card, document or import. Lets the pointer through elsewhere. */
import { useEffect, useState } from 'react'
import { StickyNote } from 'lucide-react'
import { useCardIds } from '@/components/hooks/use-board'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { AddDocuments } from './documents/add-documents'
import { keepFocus } from './keep-focus'

export function EmptyBoard() {
  const { library, canEdit, tool } = useBoardSession()
  const isLoaded = useLoaded()
  const cards = useCardIds().length
  const documents = useCell(library.documents).length
  const imports = useCell(library.imports).length
  const current = useCell(tool)
  if (!isLoaded || !canEdit || cards + documents + imports > 0 || current !== 'select') return null
  return (
    <div className="pointer-events-none absolute inset-0 z-10 flex items-center justify-center p-6 pb-28">
      <section aria-label="How to begin" className="flex max-w-md flex-col items-center gap-4 text-center">
        <h2 className="text-[20px] leading-7 font-semibold">Begin with what you have to read</h2>
        <p className="text-secondary">
          Drop a text, Markdown or HTML file anywhere on the board. Its points and claims are proposed, each with its
          exact words; nothing is placed unasked. Or place a first card of your own.
        </p>
        <div className="pointer-events-auto flex flex-wrap justify-center gap-2">
          <AddDocuments prominent />
          <Button onMouseDown={keepFocus} onClick={() => tool.set('note')}>
            <Icon of={StickyNote} />
            Place a note
          </Button>
        </div>
      </section>
    </div>
  )
}

/** Whether the board's first state is here: before, nothing can be called empty. */
function useLoaded(): boolean {
  const { connection } = useBoardSession()
  const [isLoaded, setLoaded] = useState(false)
  useEffect(() => {
    let isWanted = true
    connection.loaded.then(
      () => isWanted && setLoaded(true),
      () => {}, // refused: the line under the top bar says why
    )
    return () => {
      isWanted = false
    }
  }, [connection])
  return isLoaded
}
