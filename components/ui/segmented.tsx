'use client'
/** One of a few, all in sight; arrows move between them. The chosen one is raised, not only coloured. */
import * as RadixToggleGroup from 'radix-ui/toggle-group'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Tooltip } from './tooltip'

interface SegmentedProps<T extends string> {
  readonly label: string
  readonly value: T | null
  readonly choices: readonly {
    readonly value: T
    readonly words: string
    readonly shown?: ReactNode
    /** More words, on hover and focus. */
    readonly hint?: string
  }[]
  /** Null when the chosen one is pressed again and `clearable` is set. */
  readonly onChoose: (value: T | null) => void
  readonly clearable?: boolean
  readonly disabled?: boolean
  readonly className?: string
}

export function Segmented<T extends string>({
  label,
  value,
  choices,
  onChoose,
  clearable,
  disabled,
  className,
}: SegmentedProps<T>) {
  return (
    <RadixToggleGroup.Root
      type="single"
      aria-label={label}
      value={value ?? ''}
      disabled={disabled ?? false}
      onValueChange={(next) => {
        if (next === '' && !clearable) return
        onChoose(choices.find((choice) => choice.value === next)?.value ?? null)
      }}
      className={classNames('flex gap-0.5 rounded-lg bg-sunken p-0.75 inset-ring inset-ring-control', className)}
    >
      {choices.map((choice) => {
        const item = (
          <RadixToggleGroup.Item
            key={choice.value}
            value={choice.value}
            aria-label={choice.words}
            className={classNames(
              'flex h-7 min-w-6 pointer-coarse:h-10 pointer-coarse:min-w-9 flex-1 cursor-pointer items-center justify-center gap-1.5 rounded-md px-2 text-[12px] leading-4 font-medium whitespace-nowrap text-secondary',
              'outline-focus hover:text-ink focus-visible:outline-2 disabled:cursor-default',
              // By the state for readers: a tooltip has a data-state of its own.
              'aria-checked:bg-card aria-checked:text-ink aria-checked:shadow-[0_0_0_1px_color-mix(in_srgb,var(--color-control)_60%,transparent),0_1px_2px_rgb(0_0_0/0.08)]',
            )}
          >
            {choice.shown ?? choice.words}
          </RadixToggleGroup.Item>
        )
        if (!choice.hint) return item
        return (
          <Tooltip key={choice.value} text={choice.hint}>
            {item}
          </Tooltip>
        )
      })}
    </RadixToggleGroup.Root>
  )
}
