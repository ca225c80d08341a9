'use client'
/** An entity: what it is, and the other names that it goes by. */
import { useBoardSession } from '@/components/hooks/session-context'
import { Segmented } from '@/components/ui/segmented'
import { ENTITY_TYPES, type EntityCard } from '@/lib/schema/world-cards'
import { ENTITY_WORDS } from '@/lib/scene/state-words'
import { setFieldsGrowing } from '@/lib/session/grow-card'
import { Value } from '../value'
import { TagList } from './tag-list'

export function EntityFields({ card }: { readonly card: EntityCard }) {
  const session = useBoardSession()
  const { canEdit } = session
  const set = (fields: Parameters<typeof setFieldsGrowing>[2]) => setFieldsGrowing(session, card.id, fields)
  return (
    <>
      {canEdit ? (
        <div className="flex flex-col gap-1">
          <span className="text-[12px] leading-4 font-medium text-secondary">What it is</span>
          <Segmented
            label="What it is"
            className="*:flex-auto *:px-1"
            value={card.type}
            choices={ENTITY_TYPES.map((value) => ({ value, words: ENTITY_WORDS[value] }))}
            onChoose={(type) => set({ type })}
          />
        </div>
      ) : (
        <Value label="What it is">{ENTITY_WORDS[card.type]}</Value>
      )}
      <TagList
        label="Also called"
        one="name"
        tags={card.aliases}
        readOnly={!canEdit}
        onAdd={(alias) => set({ [`alias:${alias}`]: true })}
        onRemove={(alias) => set({ [`alias:${alias}`]: null })}
      />
    </>
  )
}
