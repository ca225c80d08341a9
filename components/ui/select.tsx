'use client'
/**
 * One of several, by the system's own list: it is quick, works by touch and by reader, and needs no style element
 * (Radix's writes one, which the CSP refuses). Values are the strings themselves; the empty string is "none".
 */
import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { CONTROL_CLASSES, Field } from './field'
import { Icon } from './icon'
import { useKeptFocus } from './use-stays'

export interface Choice<T extends string> {
  readonly value: T
  readonly words: string
  readonly disabled?: boolean
}
interface SelectProps<T extends string> extends Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'children'> {
  readonly label: string
  readonly labelHidden?: boolean
  readonly hint?: string
  readonly error?: string | null
  readonly value: T
  readonly choices: readonly Choice<T>[]
  readonly onChoose: (value: T) => void
}

export function Select<T extends string>({
  label,
  labelHidden,
  hint,
  error,
  value,
  choices,
  onChoose,
  className,
  ...rest
}: SelectProps<T>) {
  const { stays, props } = useKeptFocus(rest)
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} className={className}>
      {(ids) => (
        <span className="relative flex">
          <select
            {...ids}
            {...rest}
            {...props}
            value={value}
            onChange={(event) => {
              const chosen = choices.find((choice) => choice.value === event.target.value)
              if (chosen && !stays) onChoose(chosen.value)
            }}
            className={classNames(
              CONTROL_CLASSES,
              'h-8 pointer-coarse:h-11 cursor-pointer appearance-none truncate pr-7 disabled:cursor-default aria-disabled:opacity-60',
            )}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value} disabled={choice.disabled}>
                {choice.words}
              </option>
            ))}
          </select>
          <Icon
            of={ChevronDown}
            size={14}
            className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-secondary"
          />
        </span>
      )}
    </Field>
  )
}
