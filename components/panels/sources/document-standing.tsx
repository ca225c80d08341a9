'use client'
/** Whether a document still stands: editors say here that it was corrected or retracted; `StandingWords` says who did, when and why. */
import { TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { Select } from '@/components/ui/select'
import { standWhole } from '@/components/ui/stand-whole'
import type { DocumentId } from '@/lib/schema/ids'
import { MAX_TITLE_UNITS } from '@/lib/schema/limits'
import { DOCUMENT_STATUSES, type DocumentStatus, type SourceDocument } from '@/lib/schema/source'
import { isolated } from '@/lib/schema/own-direction'
import { describeMoment } from '@/components/words/describe-moment'
import { messageOf } from '@/components/words/message-of'
import { STATUS_WORDS } from '@/components/words/source-words'
import { setDocumentStatus } from './announce-ripple'

/** Chosen, with the reason as far as it is written: what folds the form away loses nothing of it. */
const begun = new Map<DocumentId, { readonly asking: DocumentStatus; readonly reason: string }>()

/** Whether somebody here has still to say why a document no longer stands. */
export function isStandingBegun(id: DocumentId): boolean {
  return begun.has(id)
}

export function DocumentStanding({ document }: { readonly document: SourceDocument }) {
  const session = useBoardSession()
  const { id } = document
  const [asking, setAsking] = useState<DocumentStatus | null>(begun.get(id)?.asking ?? null)
  const [reason, setReason] = useState(begun.get(id)?.reason ?? '')
  useEffect(() => void (asking ? begun.set(id, { asking, reason }) : begun.delete(id)), [id, asking, reason])
  useEffect(() => {
    return () => {
      const left = begun.get(id)
      if (!left) return
      const now = session.library.documents.get().find((each) => each.id === id)
      const name = now && (now.title ?? now.filename)
      session.announce({
        text: `${name ? `“${name}”` : 'The document'} is not marked as ${left.asking}: the reason was still asked for.`,
        holds: () => begun.has(id),
        follows: session.library.documents,
        more: [{ words: 'Go on', run: () => session.showPassage(id) }],
      })
    }
  }, [session, id])
  const [error, setError] = useState<string | null>(null)
  const set = async (status: DocumentStatus) => {
    begun.delete(id)
    try {
      await setDocumentStatus(session, document, status, status === 'current' ? '' : reason.trim())
      setAsking(null)
      setReason('')
      setError(null)
    } catch (cause) {
      if (asking) begun.set(id, { asking, reason })
      setError(messageOf(cause))
    }
  }
  return (
    <section aria-label="Whether it stands" className="flex flex-col gap-1.5">
      <Select
        label="Status"
        value={asking ?? document.status}
        choices={DOCUMENT_STATUSES.map((value) => ({ value, words: STATUS_WORDS[value] }))}
        error={asking === null ? error : null}
        onChoose={(status) => {
          setError(null)
          if (status === 'current' && document.status !== 'current') void set('current')
          else setAsking(status === document.status ? null : status)
        }}
      />
      {asking && (
        <form
          ref={standWhole}
          className="flex scroll-mb-6 flex-col gap-2 rounded-lg border border-hairline p-2.5"
          onSubmit={(event) => {
            event.preventDefault()
            void set(asking)
          }}
        >
          <TextField
            autoFocus
            label={`Why it is ${STATUS_WORDS[asking].toLowerCase()}`}
            placeholder="Who says so, and where"
            value={reason}
            maxLength={MAX_TITLE_UNITS}
            error={error}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="flex justify-end gap-2">
            <Button size="small" onClick={() => setAsking(null)}>
              Cancel
            </Button>
            <Button size="small" look="primary" type="submit">
              Mark as {STATUS_WORDS[asking].toLowerCase()}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}

/**
 * "Retracted, as Ben said on 18 Mar 2025, 14:05: withdrawn by the paper." Nothing for a document that stands. `since`: the
 * snapshot that is looked at was taken before; the document is named then.
 */
export function StandingWords({ document, since }: { readonly document: SourceDocument; readonly since?: true }) {
  const { status, statusChange } = document
  if (status === 'current') return null
  return (
    <p className="flex items-start gap-1.5 text-[12px] leading-4 text-danger">
      <Icon of={TriangleAlert} size={14} className="shrink-0" />
      <span className="wrap-anywhere">
        {since
          ? `“${isolated(document.title ?? document.filename)}” was ${status} since the snapshot`
          : STATUS_WORDS[status]}
        {statusChange && `, as ${isolated(statusChange.by.name)} said on ${describeMoment(statusChange.at)}`}
        {statusChange?.reason ? `: ${isolated(statusChange.reason)}` : '.'}
      </span>
    </p>
  )
}
