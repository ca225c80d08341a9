'use client'
/** Which Source a document is of: one of the board's, a new one, or none yet. */
import { useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { standWhole } from '@/components/ui/stand-whole'
import type { DocumentId, SourceId } from '@/lib/schema/ids'
import { MAX_NAME_UNITS } from '@/lib/schema/limits'
import { SOURCE_TYPES, type Source, type SourceType } from '@/lib/schema/source'
import { messageOf } from '@/components/words/message-of'
import { isolated } from '@/lib/schema/own-direction'
import { SOURCE_TYPE_WORDS } from '@/components/words/source-words'
import type { BoardSession } from '@/lib/session/board-session'
import { createKeptDrafts, useKeptDraft, type KeptDraft } from '../kept-drafts'
import { takenSource } from '../sources/taken-source'

interface NewSourceDraft {
  readonly name: string
  readonly type: SourceType | ''
}
/** By document. */
const newSources = createKeptDrafts<NewSourceDraft>()

/** Whether a new source is being named for the document. */
export function isNewSourceBegun(session: BoardSession, of: DocumentId): boolean {
  return newSources(session, of).get() !== undefined
}

interface SourceChoiceProps {
  /** The document. */
  readonly of: DocumentId
  readonly source: Source | undefined
  /** The publisher that the document's head names. */
  readonly named: string | undefined
  readonly onChoose: (id: SourceId | null) => void
  /** It is the source of that name, of the board or new. */
  readonly onAccept: (named: string) => void
}
const NEW_SOURCE = 'new'

export function SourceChoice({ of, source, named, onChoose, onAccept }: SourceChoiceProps) {
  const { library, canEdit } = useBoardSession()
  const sources = useCell(library.sources)
  const { draft, begin, ...form } = useKeptDraft(newSources, of)
  if (!canEdit)
    return (
      <p className="flex flex-col gap-0.5">
        <span className="text-[12px] leading-4 font-medium text-secondary">Source</span>
        <span>{source?.name ?? 'Not named'}</span>
      </p>
    )
  if (draft)
    return (
      <NewSource
        {...form}
        draft={draft}
        onDone={(id) => {
          form.end()
          if (id) onChoose(id)
        }}
      />
    )
  return (
    <div className="flex flex-col gap-2">
      <Select
        label="Source"
        value={source?.id ?? ''}
        choices={[
          { value: '', words: 'Not named' },
          ...sources.map((each) => ({ value: each.id as string, words: each.name })),
          { value: NEW_SOURCE, words: 'New source…' },
        ]}
        onChoose={(value) => {
          if (value === NEW_SOURCE) begin({ name: '', type: '' })
          else onChoose(sources.find((each) => each.id === value)?.id ?? null)
        }}
      />
      {!source && named && (
        <Button size="small" className="max-w-full self-start" onClick={() => onAccept(named)}>
          <span className="truncate">Use “{isolated(named)}”, named at its head</span>
        </Button>
      )}
    </div>
  )
}

interface NewSourceProps extends Pick<KeptDraft<NewSourceDraft>, 'isFresh' | 'change'> {
  readonly draft: NewSourceDraft
  readonly onDone: (id: SourceId | null) => void
}

function NewSource({ draft: { name, type }, isFresh, change, onDone }: NewSourceProps) {
  const { library } = useBoardSession()
  const [error, setError] = useState<string | null>(null)
  const [taken, setTaken] = useState<Source>()
  const make = async () => {
    try {
      onDone((await library.createSource({ name: name.trim(), ...(type !== '' && { type }) })).id)
    } catch (cause) {
      setError(messageOf(cause))
      setTaken(takenSource(cause, library.sources.get()))
    }
  }
  return (
    <form
      ref={isFresh ? standWhole : null}
      className="flex scroll-mb-6 flex-col gap-2 rounded-lg border border-hairline p-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <TextField
        autoFocus={isFresh}
        label="Name of the new source"
        placeholder="The outlet, agency, institute or person"
        value={name}
        maxLength={MAX_NAME_UNITS}
        error={error}
        onChange={(event) => {
          change({ name: event.target.value })
          setError(null)
          setTaken(undefined)
        }}
      />
      {taken && (
        <Button size="small" className="max-w-full self-start" onClick={() => onDone(taken.id)}>
          <span className="truncate">Use “{taken.name}”</span>
        </Button>
      )}
      <Select<SourceType | ''>
        label="Kind"
        hint={type === '' ? 'Other, where the name is not known.' : undefined}
        value={type}
        choices={[
          { value: '', words: 'As known by its name' },
          ...SOURCE_TYPES.map((value) => ({ value, words: SOURCE_TYPE_WORDS[value] })),
        ]}
        onChoose={(next) => change({ type: next })}
      />
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={() => onDone(null)}>
          Cancel
        </Button>
        <Button size="small" look="primary" type="submit" disabled={name.trim() === ''}>
          Add the source
        </Button>
      </div>
    </form>
  )
}
