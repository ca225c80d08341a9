'use client'
/** Which origin some evidence has: one of the board's, or a new one by its name. */
import { useUsedOrigins } from '@/components/hooks/use-used-origins'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { OriginId } from '@/lib/schema/ids'
import { MAX_ORIGIN_NAME_UNITS } from '@/lib/schema/origin'
import { createKeptDrafts, type KeptDraft } from '../kept-drafts'

type ChosenOrigin = { readonly id: OriginId } | { readonly name: string }

interface OriginDraft {
  /** Empty for a new one. */
  readonly chosen: OriginId | ''
  readonly name: string
}
/** By card, or by the cards that are to share an origin. */
export const originDrafts = createKeptDrafts<OriginDraft>()

interface OriginFormProps extends Pick<KeptDraft<OriginDraft>, 'isFresh' | 'change' | 'end'> {
  readonly draft: OriginDraft
  readonly verb: string
  readonly onChoose: (origin: ChosenOrigin) => void
}

export function OriginForm({ draft: { chosen, name }, isFresh, change, end, verb, onChoose }: OriginFormProps) {
  const used = useUsedOrigins()
  const isNew = chosen === ''
  return (
    <form
      className="flex flex-col gap-2 rounded-lg border border-hairline p-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        end()
        onChoose(isNew ? { name: name.trim() } : { id: chosen })
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        end()
      }}
    >
      {used.length > 0 && (
        <Select
          label="Origin"
          value={chosen}
          choices={[
            { value: '' as OriginId | '', words: 'A new origin' },
            ...used.map(({ origin }) => ({
              value: origin.id as OriginId | '',
              words: origin.name || 'Unnamed origin',
            })),
          ]}
          onChoose={(next) => change({ chosen: next })}
        />
      )}
      {isNew && (
        <TextField
          autoFocus={isFresh}
          label="Name of the new origin"
          placeholder="A statement, letter, leak or briefing"
          value={name}
          maxLength={MAX_ORIGIN_NAME_UNITS}
          onChange={(event) => change({ name: event.target.value })}
        />
      )}
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={end}>
          Cancel
        </Button>
        <Button size="small" look="primary" type="submit" disabled={isNew && name.trim() === ''}>
          {verb}
        </Button>
      </div>
    </form>
  )
}
