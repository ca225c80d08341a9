'use client'
/** Documents of the board, imports under way, and the tray of what the rules propose. Files may be dropped anywhere on it. */
import { FileText } from 'lucide-react'
import { useLayoutEffect, useState, type ClipboardEvent, type DragEvent } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { classNames } from '@/components/ui/class-names'
import { DragEdge } from '@/components/ui/drag-edge'
import { EmptyState } from '@/components/ui/empty-state'
import { Segmented } from '@/components/ui/segmented'
import type { DocumentId } from '@/lib/schema/ids'
import { decodeCopy } from '@/lib/session/carry-out-copy'
import { chosenDocument, documentsHeight, MIN_LIST_PX, trayOf } from '../panel-state'
import { AddDocuments } from './add-documents'
import { DocumentRow } from './document-row'
import { ImportRow } from './import-row'
import { ImportsHead } from './imports-head'
import { RefusedFiles } from './refused-files'
import { importWords, readCarried } from './pasted-page'
import { ProposalTray } from './proposal-tray'
import { useStanding } from './use-placed'

export function DocumentsPanel() {
  const { library, canEdit, showPassage, reader, announce } = useBoardSession()
  const documents = useCell(library.documents)
  const tasks = useCell(library.imports)
  const imports = tasks.filter(({ stage }) => stage !== 'failed')
  const openId = useCell(reader)?.documentId
  const chosenId = useCell(chosenDocument)
  const tray = useCell(trayOf)
  const height = useCell(documentsHeight)
  const standing = useStanding()
  const [dropping, setDropping] = useState(false)
  // What is being read is what one is busy with, also after the reader is closed.
  const reading = documents.find((each) => each.id === openId)
  const readId = reading?.id
  useLayoutEffect(() => {
    if (readId) chosenDocument.set(readId)
  }, [readId])
  // Without a choice: what one brought in oneself, or what was the newest at first; another's document changes nothing here.
  const ownId = useCell(library.imported)?.document.id
  const [firstId, setFirst] = useState<DocumentId | null>(null)
  const known = (id: DocumentId | null | undefined) => documents.find((each) => each.id === id)
  const chosen = reading ?? known(chosenId) ?? known(ownId) ?? known(firstId) ?? documents.at(-1)
  if (chosen && firstId === null) setFirst(chosen.id)
  const shown = tray === 'all' ? documents : chosen ? [chosen] : []
  const drop = (event: DragEvent) => {
    setDropping(false)
    if (!canEdit || event.dataTransfer.files.length === 0) return
    event.preventDefault()
    for (const file of event.dataTransfer.files) library.importFile(file, file.name)
  }
  const paste = (event: ClipboardEvent) => {
    const { target, currentTarget, clipboardData: carried } = event
    // A field takes what is pasted into it, and so does a dialog of this panel, from which React hands events on.
    const isElsewhere =
      !(target instanceof Element) || !currentTarget.contains(target) || target.matches('input, textarea')
    if (!canEdit || isElsewhere) return
    for (const file of carried.files) library.importFile(file, file.name)
    if (decodeCopy(carried.getData('text/html'))) {
      announce({ text: 'Cards are pasted on the board: click it first, then paste again.' })
    } else if (carried.files.length === 0) importWords(library, readCarried(carried))
    event.preventDefault()
  }
  return (
    <div
      className={classNames('flex min-h-0 flex-1 flex-col', dropping && 'bg-sunken')}
      onDragOver={(event) => {
        if (!canEdit || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setDropping(true)
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={drop}
      onPaste={paste}
    >
      <header className="flex h-12 shrink-0 items-center justify-between pr-2 pl-4">
        <h2 className="text-[13px] font-semibold">Documents</h2>
        {canEdit && <AddDocuments />}
      </header>
      <div className="shrink-0 px-4 pt-0.5">
        <ImportsHead />
        <RefusedFiles refused={tasks.filter(({ stage }) => stage === 'failed')} />
      </div>
      <div
        className="shrink-0 overflow-y-auto px-4 pt-0.5"
        // The tray keeps room on a low screen, too.
        style={{ maxHeight: `min(${height}px, 60%)` }}
      >
        <ul aria-label="Documents" className="flex flex-col gap-0.5">
          {imports.map((task) => (
            <ImportRow key={task.id} task={task} />
          ))}
          {documents.map((document) => (
            <DocumentRow
              key={document.id}
              document={document}
              chosen={document.id === chosen?.id}
              isAtHand={document.id === (readId ?? chosenId)}
              placedAs={standing({ documentId: document.id, version: document.versions.at(-1)?.n ?? 1 })}
              onOpen={() => showPassage(document.id)}
            />
          ))}
        </ul>
      </div>
      {documents.length > 1 && (
        <DragEdge
          axis="y"
          label="Height of the list of documents"
          size={height}
          min={MIN_LIST_PX}
          drawnSize={heightOfList}
          onDrag={(to) => documentsHeight.set(to)}
          className="relative -mb-1.5 shrink-0 after:mx-4 after:bg-hairline"
        />
      )}
      <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-6">
        {documents.length === 0 && imports.length === 0 && (
          <EmptyState icon={FileText} title="No documents yet" actions={canEdit && <AddDocuments prominent />}>
            {canEdit
              ? 'Drop a text, Markdown or HTML file here or on the board, or paste what you copied. Its points and claims are proposed; nothing is placed unasked.'
              : 'Documents that somebody brings in appear here.'}
          </EmptyState>
        )}
        {documents.length > 0 && (
          <>
            {documents.length > 1 && (
              <Segmented
                label="Proposals of"
                value={tray}
                choices={[
                  { value: 'chosen', words: 'This document' },
                  { value: 'all', words: 'All documents' },
                ]}
                onChoose={(value) => value && trayOf.set(value)}
                className="mt-3 mb-2"
              />
            )}
            {shown.map((document) => (
              <ProposalTray
                key={document.id}
                documentId={document.id}
                heading={tray === 'all' ? (document.title ?? document.filename) : undefined}
              />
            ))}
          </>
        )}
      </div>
    </div>
  )
}

function heightOfList(edge: HTMLElement): number {
  const list = edge.previousElementSibling
  return list instanceof HTMLElement ? list.offsetHeight : MIN_LIST_PX
}
