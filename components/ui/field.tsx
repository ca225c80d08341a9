'use client'
/**
 * One labelled control with its hint and its error, wired so that a reader hears both. The control is whatever
 * `children` makes from the ids it is given; `TextField` and `TextArea` are the usual ones.
 */
import { useId, type ComponentProps, type ReactNode } from 'react'
import { classNames } from './class-names'

/** Classes of every box that is typed or chosen in. Phones zoom the page in to a field whose letters are smaller than 16 px. */
export const CONTROL_CLASSES = classNames(
  'w-full rounded-md border border-control/70 bg-card px-2.5 text-body text-ink placeholder:text-secondary',
  'pointer-coarse:text-[16px] pointer-coarse:leading-5.5',
  'outline-focus focus-visible:outline-2 focus-visible:outline-offset-0',
  'disabled:opacity-60 aria-invalid:border-danger',
)

export interface ControlIds {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}
interface FieldProps {
  readonly label: string
  /** The label is only for readers: what stands around it says it to the eye. */
  readonly labelHidden?: boolean | undefined
  readonly hint?: ReactNode
  /** A finished sentence; announced when it appears. */
  readonly error?: string | null | undefined
  readonly className?: string | undefined
  readonly children: (ids: ControlIds) => ReactNode
}

export function Field({ label, labelHidden, hint, error, className, children }: FieldProps) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={classNames('flex flex-col gap-1', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-[12px] leading-4 font-medium text-secondary'}>
        {label}
      </label>
      {children({ id, ...(described && { 'aria-describedby': described }), ...(error && { 'aria-invalid': true }) })}
      {hint && (
        <p id={`${id}-hint`} className="text-[12px] leading-4 wrap-anywhere text-secondary">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-[12px] leading-4 text-danger">
          {error}
        </p>
      )}
    </div>
  )
}

type FieldParts = Pick<FieldProps, 'label' | 'labelHidden' | 'hint' | 'error'>

export function TextField({
  label,
  labelHidden,
  hint,
  error,
  className,
  ...input
}: FieldParts & ComponentProps<'input'>) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} className={className}>
      {(ids) => (
        <input dir="auto" {...ids} {...input} className={classNames(CONTROL_CLASSES, 'h-8 pointer-coarse:h-11')} />
      )}
    </Field>
  )
}

export function TextArea({
  label,
  labelHidden,
  hint,
  error,
  className,
  ...area
}: FieldParts & ComponentProps<'textarea'>) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} className={className}>
      {(ids) => (
        <textarea dir="auto" rows={3} {...ids} {...area} className={classNames(CONTROL_CLASSES, 'resize-y py-1.5')} />
      )}
    </Field>
  )
}
