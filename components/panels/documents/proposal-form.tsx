'use client'
/** Corrects a proposal before it is accepted: which words of the text, who says them, through whom and when; or its title. */
import { useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { MAX_NAME_UNITS, MAX_TITLE_UNITS } from '@/lib/schema/limits'
import type { Span } from '@/lib/schema/excerpt'
import type { EvidenceProposal, Proposal } from '@/lib/schema/source'
import { messageOf } from '@/components/words/message-of'
import { createKeptDrafts } from '../kept-drafts'
import { useDocumentText } from '../use-document-text'
import { dateAsTyped, dateHint, typedHint } from '../typed-date'
import { ClaimWords } from './claim-words'
import { editProposal, type ProposalDraft } from './edit-proposal'

/** More than any date takes. */
const MAX_DATE_UNITS = 60

/** By proposal, wherever it is corrected. */
export const corrections = createKeptDrafts<ProposalDraft>()

interface ProposalFormProps {
  readonly proposal: Proposal
  readonly draft: ProposalDraft
  readonly onChange: (part: Partial<ProposalDraft>) => void
  readonly onDone: () => void
}

export function ProposalForm({ proposal, draft, onChange, onDone }: ProposalFormProps) {
  const { library } = useBoardSession()
  const [error, setError] = useState<string | null>(null)
  const keep = async () => {
    try {
      await library.updateProposal(proposal.id, editProposal(proposal, draft))
      onDone()
    } catch (cause) {
      setError(messageOf(cause))
    }
  }
  const set = (change: Partial<ProposalDraft>) => {
    onChange(change)
    setError(null)
  }
  return (
    <form
      className="flex flex-col gap-2.5"
      // Words dragged within it are no passage and no proposal, whatever its panel was opened from.
      onDragStart={(event) => event.stopPropagation()}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      {proposal.kind === 'evidence' ? (
        <>
          <WordsOf proposal={proposal} span={draft.span} onMove={(span) => set({ span })} />
          <TextField
            label="Speaker"
            value={draft.speaker}
            placeholder="Not named"
            maxLength={MAX_NAME_UNITS * 3}
            onChange={(event) => set({ speaker: event.target.value })}
          />
          <TextField
            label="Outlet"
            value={draft.outlet}
            placeholder="None"
            maxLength={MAX_NAME_UNITS * 3}
            onChange={(event) => set({ outlet: event.target.value })}
          />
          <TextField
            label="Said"
            value={draft.said}
            placeholder="e.g. 18 Mar 2025"
            hint={saidHint(proposal, draft.said.trim())}
            maxLength={MAX_DATE_UNITS}
            onChange={(event) => set({ said: event.target.value })}
          />
        </>
      ) : (
        <TextField
          label="Title"
          value={draft.title}
          maxLength={MAX_TITLE_UNITS}
          onChange={(event) => set({ title: event.target.value })}
        />
      )}
      {error && (
        <p role="alert" className="text-[12px] leading-4 text-danger">
          {error}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={onDone}>
          Cancel
        </Button>
        <Button
          size="small"
          look="primary"
          type="submit"
          disabled={proposal.kind !== 'evidence' && draft.title.trim() === ''}
        >
          Save
        </Button>
      </div>
    </form>
  )
}

interface WordsOfProps {
  readonly proposal: EvidenceProposal
  readonly span: Span
  readonly onMove: (span: Span) => void
}

function WordsOf({ proposal, span, onMove }: WordsOfProps) {
  const { library } = useBoardSession()
  const text = useDocumentText(proposal.documentId)
  const language = useCell(library.documents).find(({ id }) => id === proposal.documentId)?.language ?? 'und'
  // As high as what comes: a panel finds its place before the text is here.
  if (text.state === 'loading') return <div className="h-61" />
  if (text.state === 'failed') return <p className="text-[12px] leading-4 text-danger">{text.reason}</p>
  return <ClaimWords text={text.text.text} language={language} span={span} onMove={onMove} />
}

function saidHint({ fields }: EvidenceProposal, typed: string): string | undefined {
  const { said } = fields.attribution
  if (typed === dateAsTyped(said)) return dateHint(said)
  return typedHint(typed)
}
