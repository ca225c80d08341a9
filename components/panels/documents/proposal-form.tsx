'use client'
/** Corrects a proposal before it is accepted: who says it and through whom, or its title. The row changes, not the text. */
import { useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { MAX_NAME_UNITS, MAX_TITLE_UNITS } from '@/lib/schema/limits'
import type { Proposal } from '@/lib/schema/source'
import { messageOf } from '@/components/words/message-of'
import { editProposal, type ProposalDraft } from './edit-proposal'

interface ProposalFormProps {
  readonly proposal: Proposal
  readonly onDone: () => void
}

export function ProposalForm({ proposal, onDone }: ProposalFormProps) {
  const { library } = useBoardSession()
  const [draft, setDraft] = useState<ProposalDraft>(() => draftOf(proposal))
  const [error, setError] = useState<string | null>(null)
  const keep = async () => {
    try {
      await library.updateProposal(proposal.id, editProposal(proposal, draft))
      onDone()
    } catch (cause) {
      setError(messageOf(cause))
    }
  }
  const set = (change: Partial<ProposalDraft>) => setDraft({ ...draft, ...change })
  return (
    <form
      className="flex flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      {proposal.kind === 'evidence' ? (
        <>
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

function draftOf(proposal: Proposal): ProposalDraft {
  if (proposal.kind !== 'evidence') return { title: proposal.fields.title, speaker: '', outlet: '' }
  const { speaker, outlet } = proposal.fields.attribution
  return { title: '', speaker: speaker ?? '', outlet: outlet ?? '' }
}
