'use client'
/** The tint behind a card; the first is none. Each swatch has its name. */
import { Ban } from 'lucide-react'
import * as RadixToggleGroup from 'radix-ui/toggle-group'
import { Icon } from '@/components/ui/icon'
import { CARD_COLOURS, type CardColour } from '@/lib/schema/card-base'

interface ColourChoiceProps {
  /** Null: none. Undefined: several cards that differ. */
  readonly value: CardColour | null | undefined
  readonly onChoose: (colour: CardColour | null) => void
}
const NONE = 'none'

export function ColourChoice({ value, onChoose }: ColourChoiceProps) {
  return (
    <div className="flex flex-col gap-1">
      <span className="text-[12px] leading-4 font-medium text-secondary">Colour</span>
      <RadixToggleGroup.Root
        type="single"
        aria-label="Colour"
        value={value === null ? NONE : (value ?? '')}
        onValueChange={(chosen) => onChoose(CARD_COLOURS.find((colour) => colour === chosen) ?? null)}
        className="flex gap-1"
      >
        {[NONE, ...CARD_COLOURS].map((colour) => (
          <RadixToggleGroup.Item
            key={colour}
            value={colour}
            data-keeps-colour
            aria-label={colour === NONE ? 'No colour' : colour}
            title={colour === NONE ? 'No colour' : colour}
            className="flex size-7 pointer-coarse:size-9 items-center justify-center rounded-md border border-hairline text-secondary outline-focus data-[state=on]:shadow-[0_0_0_2px_var(--color-ink)]"
            style={{
              backgroundColor:
                colour === NONE ? 'var(--rt-card)' : `color-mix(in srgb, var(--rt-tint-${colour}), var(--rt-ink) 6%)`,
            }}
          >
            {colour === NONE && <Icon of={Ban} size={13} />}
          </RadixToggleGroup.Item>
        ))}
      </RadixToggleGroup.Root>
    </div>
  )
}
