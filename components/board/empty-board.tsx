'use client'
/** An empty board says how to begin, or go on; gone at the first card or import. Lets the pointer through elsewhere. */
import type { ReactNode } from 'react'
import { StickyNote } from 'lucide-react'
import { useCardIds } from '@/components/hooks/use-board'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { useLoaded } from '@/components/hooks/use-loaded'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { AddDocuments } from '@/components/panels/documents/add-documents'
import { keepFocus } from '@/components/ui/keep-focus'
import { leftPanel } from '@/components/panels/panel-state'

export function EmptyBoard() {
  const { library, canEdit, tool } = useBoardSession()
  const isLoaded = useLoaded()
  const cards = useCardIds().length
  const documents = useCell(library.documents).length
  const imports = useCell(library.imports).filter(({ stage }) => stage !== 'failed').length
  const current = useCell(tool)
  const isTrayShown = useCell(leftPanel) === 'documents'
  if (!isLoaded || cards + imports > 0 || current !== 'select') return null
  if (!canEdit) {
    return <Notice title="Nothing is on this board yet">What others place shows here at once, as they place it.</Notice>
  }
  if (documents > 0) {
    if (isTrayShown) return null
    return (
      <Notice
        title="Nothing is placed yet"
        actions={<Button onClick={() => leftPanel.set('documents')}>Show what is proposed</Button>}
      >
        The documents are here. Accept what the rules propose of them, or select words in one and make a card of them.
      </Notice>
    )
  }
  return (
    <Notice
      title="Begin with what you have to read"
      actions={
        <>
          <AddDocuments prominent />
          <Button onMouseDown={keepFocus} onClick={() => tool.set('note')}>
            <Icon of={StickyNote} />
            Place a note
          </Button>
        </>
      }
    >
      Drop a text, Markdown or HTML file anywhere on the board. Its points and claims are proposed, each with its exact
      words; nothing is placed unasked. Or place a first card of your own.
    </Notice>
  )
}

interface NoticeProps {
  readonly title: string
  readonly children: string
  readonly actions?: ReactNode
}

function Notice({ title, children, actions }: NoticeProps) {
  return (
    <div className="pointer-events-none absolute inset-0 z-10 flex items-center justify-center p-6 pb-28">
      <section aria-label={title} className="flex max-w-md flex-col items-center gap-4 text-center">
        <h2 className="text-[20px] leading-7 font-semibold">{title}</h2>
        <p className="text-secondary">{children}</p>
        {actions && <div className="pointer-events-auto flex flex-wrap justify-center gap-2">{actions}</div>}
      </section>
    </div>
  )
}
