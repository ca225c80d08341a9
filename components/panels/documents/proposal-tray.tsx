'use client'
/** The proposals of one document: what waits, then what is placed, then, folded away, what was dismissed. */
import { ChevronDown, Undo2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { useLoaded } from '@/components/hooks/use-loaded'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { Skeleton } from '@/components/ui/skeleton'
import type { DocumentId } from '@/lib/schema/ids'
import type { Proposal } from '@/lib/schema/source'
import { unproposedWords } from './import-words'
import { accept, acceptAll, dismiss, setDismissed } from './judge-proposals'
import { ProposalRow } from './proposal-row'
import { ProposalOrigin, ProposalWords } from './proposal-words'
import { sortTray } from './tray'
import { usePartlyPlaced, usePlaced } from './use-placed'

interface ProposalTrayProps {
  readonly documentId: DocumentId
  /** Names the document when several trays stand under each other. */
  readonly heading?: string | undefined
}

export function ProposalTray({ documentId, heading }: ProposalTrayProps) {
  const session = useBoardSession()
  const proposals = useCell(session.library.proposals(documentId))
  const isLoaded = useLoaded()
  const placedAs = usePlaced(documentId)
  const partlyAs = usePartlyPlaced(documentId)
  const [busy, setBusy] = useState(false)
  const document = useCell(session.library.documents).find(({ id }) => id === documentId)
  const version = document?.versions.at(-1)
  if (!proposals || !isLoaded) return <Skeleton lines={4} label="Loading the proposals" />
  if (proposals.length === 0)
    return (
      <p className="py-3 text-secondary">
        {version?.capturedBy.userId === null
          ? 'This document came with an imported board, which brings no proposals along.'
          : 'The rules found no points or claims in this document.'}{' '}
        Select words in it to make cards of them.
      </p>
    )
  const { waiting, placed, dismissed } = sortTray(proposals, (each) => placedAs(each) !== undefined)
  const acceptWaiting = async () => {
    setBusy(true)
    await acceptAll(session, documentId, waiting)
    setBusy(false)
  }
  const row = (proposal: Proposal) => (
    <ProposalRow
      key={proposal.id}
      proposal={proposal}
      placedAs={placedAs(proposal)}
      partlyAs={partlyAs(proposal)}
      onAccept={(each) => void accept(session, documentId, [each])}
      onDismiss={(each) => void dismiss(session, documentId, [each])}
    />
  )
  return (
    <section aria-label={heading ? `Proposals of ${heading}` : 'Proposals'} className="flex flex-col">
      {(waiting.length > 0 || heading) && (
        <header className="sticky top-0 z-10 flex min-h-8 items-center gap-1 bg-panel py-1">
          <h3 className="min-w-0 flex-1 truncate text-[12px] leading-4 font-semibold text-secondary">
            {heading ?? 'To place'}
            {waiting.length > 0 && ` · ${waiting.length}`}
          </h3>
          {session.canEdit && waiting.length > 0 && (
            <>
              <Button size="small" look="quiet" onClick={() => void dismiss(session, documentId, waiting)}>
                Dismiss all
              </Button>
              <Button size="small" disabled={busy} onClick={() => void acceptWaiting()}>
                {busy ? 'Accepting…' : 'Accept all'}
              </Button>
            </>
          )}
        </header>
      )}
      {document?.unproposed !== undefined && (
        <p className="pb-1 text-meta text-secondary">
          {unproposedWords(document.unproposed)} Select words in the document to make cards of them.
        </p>
      )}
      <ul className="flex flex-col">{waiting.map(row)}</ul>
      {waiting.length === 0 && <p className="py-2 text-secondary">Everything here is placed or dismissed.</p>}
      {placed.length > 0 && <Folded words={`Placed · ${placed.length}`}>{placed.map(row)}</Folded>}
      {dismissed.length > 0 && (
        <Folded words={`Dismissed · ${dismissed.length}`}>
          {dismissed.map((proposal) => (
            <li key={proposal.id} className="flex items-start gap-2 border-b border-hairline py-2 text-secondary">
              <span className="min-w-0 flex-1">
                <ProposalWords proposal={proposal} lines="line-clamp-2" />
                <span className="block text-meta">
                  <ProposalOrigin proposal={proposal} />
                </span>
              </span>
              {session.canEdit && (
                <IconButton
                  small
                  icon={Undo2}
                  label="Take the dismissal back"
                  onClick={() => void setDismissed(session, documentId, [proposal.id], false)}
                />
              )}
            </li>
          ))}
        </Folded>
      )}
    </section>
  )
}

function Folded({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <div>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex h-8 pointer-coarse:h-11 w-full items-center gap-1 rounded-sm text-left text-[12px] font-semibold text-secondary outline-focus hover:text-ink"
      >
        <Icon of={ChevronDown} size={14} className={classNames('transition-transform', !open && '-rotate-90')} />
        {words}
      </button>
      {open && <ul className="flex flex-col">{children}</ul>}
    </div>
  )
}
