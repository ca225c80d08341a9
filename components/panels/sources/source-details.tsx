'use client'
/** One source unfolded: what it is called and is, one's own grade, its documents, and every card that rests on it. */
import { useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { Select } from '@/components/ui/select'
import type { Ripple } from '@/lib/analysis/ripple'
import { MAX_NAME_UNITS, MAX_TITLE_UNITS } from '@/lib/schema/limits'
import { SOURCE_TYPES, type Source } from '@/lib/schema/source'
import type { SourceWish } from '@/lib/api/client'
import { changeRow } from '../change-row'
import { DraftField } from '../draft-field'
import { GradePicker } from './grade-picker'
import { RELIABILITY_SCALE } from '../grades'
import { Value } from '../value'
import { messageOf } from '@/components/words/message-of'
import { SOURCE_TYPE_WORDS } from '@/components/words/source-words'
import { DocumentStanding, StandingWords } from './document-standing'
import { RestingCards } from './resting-cards'

const CONTROL_WORDS = { unknown: 'Not known', yes: 'State-controlled', no: 'Not state-controlled' } as const
type Control = keyof typeof CONTROL_WORDS

export function SourceDetails({ source, ripple }: { readonly source: Source; readonly ripple: Ripple }) {
  const session = useBoardSession()
  const { library, canEdit } = session
  const [error, setError] = useState<string | null>(null)
  const change = (wish: SourceWish) => {
    const now = () =>
      JSON.stringify(
        partsOf(
          wish,
          library.sources.get().find(({ id }) => id === source.id),
        ),
      )
    let made: string | undefined
    return changeRow(session, {
      async make() {
        await library.updateSource(source.id, wish)
        made = now()
      },
      takeBack: () => library.updateSource(source.id, partsOf(wish, source)),
      holds: () => now() === made,
      takenBack: `What was last changed of ${source.name} is again what it was.`,
    })
  }
  const choose = (wish: SourceWish) => {
    setError(null)
    change(wish).catch((cause: unknown) => setError(messageOf(cause)))
  }
  const control: Control = source.stateControlled === undefined ? 'unknown' : source.stateControlled ? 'yes' : 'no'
  return (
    <div className="flex flex-col gap-3 border-t border-hairline px-3 py-3">
      <DraftField
        label="Name"
        value={source.name}
        maxLength={MAX_NAME_UNITS}
        readOnly={!canEdit}
        onKeep={(name) => name !== '' && change({ name })}
      />
      <DraftField
        label="Also known as"
        value={source.aliases.join(', ')}
        placeholder="None"
        hint="Separated by commas; every name counts as this one outlet."
        readOnly={!canEdit}
        onKeep={(words) => change({ aliases: namesIn(words) })}
      />
      {canEdit ? (
        <div className="flex flex-col gap-3">
          <Select
            label="Type"
            value={source.type}
            choices={SOURCE_TYPES.map((value) => ({ value, words: SOURCE_TYPE_WORDS[value] }))}
            onChoose={(type) => choose({ type })}
          />
          <Select<Control>
            label="Control"
            value={control}
            choices={(['unknown', 'yes', 'no'] as const).map((value) => ({
              value,
              words: CONTROL_WORDS[value],
            }))}
            onChoose={(value) => choose({ stateControlled: value === 'unknown' ? null : value === 'yes' })}
          />
        </div>
      ) : (
        <Value label="Type">
          {SOURCE_TYPE_WORDS[source.type]}
          {control !== 'unknown' && `, ${CONTROL_WORDS[control].toLowerCase()}`}
        </Value>
      )}
      <DraftField
        long
        label="Descriptor"
        value={source.descriptor ?? ''}
        placeholder="What readers should know of it: owner, access, record"
        maxLength={MAX_TITLE_UNITS}
        readOnly={!canEdit}
        onKeep={(descriptor) => change({ descriptor })}
      />
      {error && (
        <p role="alert" className="text-[12px] leading-4 text-danger">
          {error}
        </p>
      )}
      <GradePicker scale={RELIABILITY_SCALE} subject={source.id} />
      <SourceDocuments source={source} />
      <RestingCards ripple={ripple} />
    </div>
  )
}

function SourceDocuments({ source }: { readonly source: Source }) {
  const { library, canEdit, showPassage } = useBoardSession()
  const documents = useCell(library.documents).filter(({ sourceId }) => sourceId === source.id)
  if (documents.length === 0) return null
  return (
    <section aria-label="Documents" className="flex flex-col gap-2">
      <h4 className="text-[12px] leading-4 font-medium text-secondary">Documents · {documents.length}</h4>
      <ul className="flex flex-col gap-3">
        {documents.map((document) => (
          <li key={document.id} className="flex flex-col gap-1">
            <button
              type="button"
              dir="auto"
              onClick={() => showPassage(document.id)}
              className="rounded-sm text-left font-medium outline-focus wrap-anywhere hover:underline"
            >
              {document.title ?? document.filename}
            </button>
            <StandingWords document={document} />
            {canEdit && <DocumentStanding document={document} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the source has where `wish` would change it. */
function partsOf(wish: SourceWish, source: Source | undefined): SourceWish {
  if (!source) return {}
  const { name, aliases, type, descriptor = '', stateControlled = null } = source
  const parts = { name, aliases, type, descriptor, stateControlled }
  return Object.fromEntries(Object.entries(parts).filter(([key]) => key in wish))
}

/** Names between commas, each once. */
function namesIn(words: string): readonly string[] {
  return [...new Set(words.split(',').map((name) => name.trim()))].filter((name) => name !== '')
}
