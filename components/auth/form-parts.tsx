'use client'
/** Parts of the sign-in, set-up and invite forms. Inputs keep their own text; a form is read when it is sent. */
import { Eye, EyeOff } from 'lucide-react'
import { useState, type ComponentProps } from 'react'
import { useHydrated } from '@/components/hooks/use-hydrated'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { CONTROL_CLASSES, Field, TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { MAX_NAME_UNITS, MAX_PASSWORD_UNITS, MIN_PASSWORD_UNITS } from '@/lib/schema/limits'

interface PasswordFieldProps extends Omit<ComponentProps<'input'>, 'type' | 'children'> {
  readonly label: string
  readonly hint?: string
  readonly error?: string | null
}

/** A password that can be looked at, pasted and filled in by a password manager. */
export function PasswordField({ label, hint, error, className, ...input }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false)
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(ids) => (
        <span className="relative flex">
          <input
            {...ids}
            {...input}
            type={isShown ? 'text' : 'password'}
            spellCheck={false}
            autoCapitalize="none"
            className={classNames(CONTROL_CLASSES, 'h-9 pr-10 pointer-coarse:h-11 pointer-coarse:pr-11')}
          />
          <button
            type="button"
            aria-label={isShown ? 'Hide the password' : 'Show the password'}
            aria-pressed={isShown}
            onClick={() => setShown(!isShown)}
            className="absolute top-1 right-1 flex size-7 pointer-coarse:top-0 pointer-coarse:right-0 pointer-coarse:size-11 items-center justify-center rounded-sm text-secondary outline-focus hover:text-ink"
          >
            <Icon of={isShown ? EyeOff : Eye} />
          </button>
        </span>
      )}
    </Field>
  )
}

/** Name, address and password of a new account. */
export function AccountFields({ errorOf }: { readonly errorOf: (field: string) => string | null }) {
  return (
    <>
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        autoFocus
        required
        maxLength={MAX_NAME_UNITS}
        error={errorOf('name')}
      />
      <EmailField error={errorOf('email')} />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="new-password"
        required
        minLength={MIN_PASSWORD_UNITS}
        maxLength={MAX_PASSWORD_UNITS}
        hint={`At least ${MIN_PASSWORD_UNITS} characters. A few unrelated words do well.`}
        error={errorOf('password')}
      />
    </>
  )
}

export function EmailField({ error, ...input }: { readonly error?: string | null } & ComponentProps<'input'>) {
  return (
    <TextField
      label="E-mail address"
      name="email"
      type="email"
      autoComplete="username"
      required
      error={error ?? null}
      {...input}
    />
  )
}

/** The one button of a form. It waits for the page's scripts, without which the form would go nowhere. */
export function SubmitButton({ isBusy, children }: { readonly isBusy: boolean; readonly children: string }) {
  const isHydrated = useHydrated()
  return (
    <Button
      type="submit"
      look="primary"
      disabled={!isHydrated || isBusy}
      aria-busy={isBusy}
      className="h-9 w-full pointer-coarse:h-11"
    >
      {children}
    </Button>
  )
}

/** A refusal of the form as a whole. */
export function FormError({ children }: { readonly children: string | null }) {
  if (!children) return null
  return (
    <p role="alert" className="rounded-md border border-danger/40 bg-tint-red px-3 py-2 text-body text-ink">
      {children}
    </p>
  )
}

/** A field of a sent form, as text. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
