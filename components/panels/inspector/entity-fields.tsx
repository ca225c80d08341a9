'use client'
/** An entity: what it is, and the other names that it goes by. */
import { useBoardSession } from '@/components/hooks/session-context'
import { ENTITY_TYPES, type EntityCard } from '@/lib/schema/world-cards'
import { ENTITY_WORDS } from '@/lib/scene/state-words'
import { TagList } from './tag-list'
import { OneOfFew } from './one-of-few'
import { useSetFields } from './use-set-fields'

export function EntityFields({ card }: { readonly card: EntityCard }) {
  const { canEdit } = useBoardSession()
  const set = useSetFields(card.id)
  return (
    <>
      <OneOfFew
        label="What it is"
        className="*:flex-auto *:px-1"
        value={card.type}
        choices={ENTITY_TYPES.map((value) => ({ value, words: ENTITY_WORDS[value] }))}
        onChoose={(type) => set({ type })}
        readOnly={!canEdit}
        said={ENTITY_WORDS[card.type]}
      />
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
