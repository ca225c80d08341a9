'use client'
/** The reader beside the board, as wide as it was left; a sheet over the board on narrow screens. Shown while a document is open. */
import { FileX } from 'lucide-react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { SourceDocument } from '@/lib/schema/source'
import { readerWidth } from '../panel-state'
import { ReaderHead } from './reader-head'
import { ReaderText } from './reader-text'
import { ResizeEdge } from './resize-edge'
import { useDocumentText } from '../use-document-text'

export function Reader() {
  const { reader, library } = useBoardSession()
  const open = useCell(reader)
  const document = useCell(library.documents).find((each) => each.id === open?.documentId)
  const width = useCell(readerWidth)
  if (!open) return null
  return (
    <section
      data-page-part
      data-sheet
      aria-label="Reader"
      style={{ flexBasis: width }}
      className="relative flex min-w-80 shrink grow-0 flex-col border-r border-hairline bg-panel max-md:absolute max-md:inset-0 max-md:z-40 max-md:border-r-0"
    >
      {document ? (
        <>
          <ReaderHead document={document} />
          <ReaderBody key={document.id} document={document} />
        </>
      ) : (
        <EmptyState
          icon={FileX}
          title="This document is not here"
          actions={<Button onClick={() => reader.set(null)}>Close the reader</Button>}
        >
          It was removed from the board, or is cited on another one. The words on cards are kept as they were.
        </EmptyState>
      )}
      <ResizeEdge />
    </section>
  )
}

function ReaderBody({ document }: { readonly document: SourceDocument }) {
  const text = useDocumentText(document.id)
  if (text.state === 'here') return <ReaderText document={document} text={text.text} />
  if (text.state === 'loading')
    return (
      <div className="px-6 py-3">
        <Skeleton lines={12} label="Loading the text" />
      </div>
    )
  return (
    <EmptyState
      icon={FileX}
      title="The text could not be loaded"
      actions={<Button onClick={text.retry}>Try again</Button>}
    >
      {text.reason}
    </EmptyState>
  )
}
