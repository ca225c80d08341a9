'use client'
/** The versions of a position, the latest first: what was wanted, as of when, by which evidence. Each can be corrected. */
import { Pencil, Plus, Trash2 } from 'lucide-react'
import type { RefObject } from 'react'
import { useNamedCard } from '@/components/hooks/use-cards-of'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { TextArea, TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { useGivesWay } from '@/components/ui/use-gives-way'
import { describeDate } from '@/lib/schema/date-words'
import { fuzzyDateToJson } from '@/lib/schema/fuzzy-date'
import { parseTypedDate } from '@/lib/schema/parse-typed-date'
import type { PositionCard, PositionVersion } from '@/lib/schema/world-cards'
import { randomId, type CardId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { cardName } from '@/lib/scene/kind-look'
import { showCard } from '../documents/show-card'
import { CardChoice } from './card-choice'
import { createKeptDrafts, useKeptDraft, type KeptDraft } from '../kept-drafts'
import { dateHint, typedHint } from '../typed-date'

/** A version that is being written. */
interface VersionDraft {
  /** Of the version that is corrected, or of a new one. */
  readonly id: string
  readonly text: string
  readonly when: string
  readonly evidenceId: CardId | undefined
}
/** By card. */
const versionDrafts = createKeptDrafts<VersionDraft>()

interface PositionVersionsProps {
  readonly card: PositionCard
  readonly set: (fields: Readonly<Record<string, Json>>) => void
}

export function PositionVersions({ card, set }: PositionVersionsProps) {
  const { canEdit } = useBoardSession()
  const writing = useKeptDraft(versionDrafts, card.id)
  const { draft, begin, end } = writing
  const newest = [...card.versions].reverse()
  const isNew = canEdit && draft !== undefined && !card.versions.some((each) => each.versionId === draft.id)
  const adder = useGivesWay(isNew)
  const keep = (id: string, version: Json) => {
    set({ [`version:${id}`]: version })
    end()
  }
  return (
    <section aria-label="Versions" className="flex flex-col gap-2 border-t border-hairline pt-3">
      <div className="flex items-center justify-between">
        <h2 className="text-[12px] leading-4 font-semibold text-secondary">Versions · {card.versions.length}</h2>
        {canEdit && draft === undefined && (
          <Button
            ref={adder}
            size="small"
            onClick={() => begin({ id: randomId(), text: '', when: '', evidenceId: undefined })}
          >
            <Icon of={Plus} size={14} />
            Add a version
          </Button>
        )}
      </div>
      {isNew && <VersionForm writing={writing} draft={draft} onKeep={keep} />}
      {card.versions.length === 0 && !isNew && (
        <p className="text-secondary">Versions record what the party wanted as of when, and by which evidence.</p>
      )}
      <ol className="flex flex-col gap-2">
        {newest.map((version) => (
          <VersionItem
            key={version.versionId}
            version={version}
            writing={writing}
            onKeep={keep}
            {...(canEdit && {
              onEdit: () => begin(draftOf(version)),
              onRemove: () => set({ [`version:${version.versionId}`]: null }),
            })}
          />
        ))}
      </ol>
    </section>
  )
}

function draftOf({ versionId: id, text, at, evidenceId }: PositionVersion): VersionDraft {
  return { id, text, when: describeDate(at), evidenceId }
}

interface VersionItemProps extends Omit<VersionRowProps, 'pencil'>, Pick<VersionFormProps, 'writing' | 'onKeep'> {}

function VersionItem({ writing, onKeep, ...row }: VersionItemProps) {
  const { draft } = writing
  const isWriting = row.onEdit !== undefined && draft?.id === row.version.versionId
  const pencil = useGivesWay(isWriting)
  if (!isWriting) return <VersionRow pencil={pencil} {...row} />
  return (
    <li>
      <VersionForm version={row.version} writing={writing} draft={draft} onKeep={onKeep} />
    </li>
  )
}

interface VersionRowProps {
  readonly version: PositionVersion
  readonly pencil: RefObject<HTMLButtonElement | null>
  readonly onEdit?: () => void
  readonly onRemove?: () => void
}

function VersionRow({ version, pencil, onEdit, onRemove }: VersionRowProps) {
  const session = useBoardSession()
  const evidence = useNamedCard(version.evidenceId)
  const date = describeDate(version.at) || 'no date'
  return (
    <li className="rounded-md border border-hairline bg-card px-2.5 py-2">
      <div className="flex items-center gap-1">
        <span className="flex-1 text-meta text-secondary">{date}</span>
        {onEdit && (
          <IconButton ref={pencil} small icon={Pencil} label={`Correct the version of ${date}`} onClick={onEdit} />
        )}
        {onRemove && <IconButton small icon={Trash2} label={`Take away the version of ${date}`} onClick={onRemove} />}
      </div>
      <p className="wrap-anywhere whitespace-pre-line">{version.text || 'No words yet.'}</p>
      {evidence && (
        <button
          type="button"
          onClick={() => showCard(session, evidence.id)}
          className="mt-1 line-clamp-2 rounded-sm text-left font-serif text-[13px] leading-[18px] text-secondary outline-focus hover:text-ink"
        >
          {cardName(evidence)}
        </button>
      )}
      {evidence === null && <p className="mt-1 text-[12px] leading-4 text-secondary">Its evidence was deleted.</p>}
    </li>
  )
}

interface VersionFormProps {
  readonly version?: PositionVersion
  readonly writing: KeptDraft<VersionDraft>
  readonly draft: VersionDraft
  readonly onKeep: (id: string, version: Json) => void
}

function VersionForm({ version, writing, draft, onKeep }: VersionFormProps) {
  const { id, text, when, evidenceId } = draft
  const { isFresh, change, end } = writing
  const isSame = version && when.trim() === describeDate(version.at)
  return (
    <form
      className="flex flex-col gap-2 rounded-lg border border-hairline p-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        const at = isSame ? version.at : parseTypedDate(when)
        onKeep(id, { at: fuzzyDateToJson(at), text: text.trim(), ...(evidenceId && { evidenceId }) })
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        if (!event.currentTarget.contains(event.target as Node)) return // the Esc of the list that chooses the evidence
        event.stopPropagation()
        end()
      }}
    >
      <TextArea
        autoFocus={isFresh}
        label="What the party wants"
        value={text}
        maxLength={1000}
        onChange={(event) => change({ text: event.target.value })}
      />
      <TextField
        label="As of"
        placeholder="e.g. 18 Mar 2025"
        hint={isSame ? dateHint(version.at) : typedHint(when)}
        value={when}
        maxLength={60}
        onChange={(event) => change({ when: event.target.value })}
      />
      <CardChoice
        label="By the evidence"
        offered={{ kind: 'evidence', one: 'evidence' }}
        value={evidenceId}
        onChoose={(id) => change({ evidenceId: id ?? undefined })}
      />
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={end}>
          Cancel
        </Button>
        <Button size="small" look="primary" type="submit" disabled={text.trim() === '' || when.trim() === ''}>
          Save
        </Button>
      </div>
    </form>
  )
}
