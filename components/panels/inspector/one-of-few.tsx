'use client'
import type { ComponentProps, ReactNode } from 'react'
import { Segmented } from '@/components/ui/segmented'
import { Value } from '../value'

interface OneOfFewProps<T extends string> extends ComponentProps<typeof Segmented<T>> {
  readonly readOnly: boolean
  /** What those read who may only look; without it the value, and nothing while there is none. */
  readonly said?: ReactNode
}

/** A choice among a few below its label. */
export function OneOfFew<T extends string>({ readOnly, said, ...choice }: OneOfFewProps<T>) {
  const { label, value } = choice
  const shown = said ?? value
  if (readOnly) return shown === null ? null : <Value label={label}>{shown}</Value>
  return (
    <div className="flex flex-col gap-1">
      <span className="text-[12px] leading-4 font-medium text-secondary">{label}</span>
      <Segmented {...choice} />
    </div>
  )
}
