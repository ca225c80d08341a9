'use client'
/** Which origin some evidence has: one of the board's, or a new one by its name. */
import { useState } from 'react'
import { useUsedOrigins } from '@/components/hooks/use-used-origins'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { OriginId } from '@/lib/schema/ids'
import { MAX_ORIGIN_NAME_UNITS } from '@/lib/schema/origin'

type ChosenOrigin = { readonly id: OriginId } | { readonly name: string }

interface OriginFormProps {
  readonly suggested?: OriginId | undefined
  readonly verb: string
  readonly onChoose: (origin: ChosenOrigin) => void
  readonly onCancel: () => void
}

export function OriginForm({ suggested, verb, onChoose, onCancel }: OriginFormProps) {
  const used = useUsedOrigins()
  const [chosen, choose] = useState<OriginId | ''>(suggested ?? '')
  const [name, setName] = useState('')
  const isNew = chosen === ''
  return (
    <form
      className="flex flex-col gap-2 rounded-lg border border-hairline p-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        onChoose(isNew ? { name: name.trim() } : { id: chosen })
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onCancel()
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
          onChoose={choose}
        />
      )}
      {isNew && (
        <TextField
          autoFocus
          label="Name of the new origin"
          placeholder="A statement, letter, leak or briefing"
          value={name}
          maxLength={MAX_ORIGIN_NAME_UNITS}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="small" look="primary" type="submit" disabled={isNew && name.trim() === ''}>
          {verb}
        </Button>
      </div>
    </form>
  )
}
