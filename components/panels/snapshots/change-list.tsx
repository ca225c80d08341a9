'use client'
/** What differs between a board and a snapshot of it, as a list to read. Which way it is told, `told` says. */
import { Minus, PencilLine, Plus, type LucideIcon } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { QUOTED_NAME } from '@/components/ui/quoted-name'
import type { ChangeLine, ChangePart, Changes } from '@/lib/snapshot/describe-changes'
import { countOf } from '@/lib/schema/count-of'

/** `restoring`: what the board would become. `since`: what it has become since the snapshot. */
export type Told = 'restoring' | 'since'

interface ChangeListProps {
  readonly changes: Changes
  readonly told: Told
  /** What leads to a card; undefined where it cannot be shown, and the name is words only. */
  readonly wayTo?: ((id: string) => (() => void) | undefined) | undefined
}

const WORDS: Readonly<Record<Told, Readonly<Record<ChangeLine['change'], string>>>> = {
  restoring: { back: 'Comes back', gone: 'Is removed', changed: 'Changes' },
  since: { back: 'Removed since', gone: 'New since', changed: 'Changed since' },
}

export function ChangeList({ changes, told, wayTo }: ChangeListProps) {
  return (
    <>
      <ul className="flex flex-col divide-y divide-hairline rounded-lg border border-hairline bg-card">
        {changes.lines.map((line) => (
          <Line key={`${line.of} ${line.id}`} line={line} told={told} wayTo={wayTo} />
        ))}
      </ul>
      {changes.left > 0 && (
        <p className="mt-2 text-secondary">…and {countOf(changes.left, 'change')} more that are not listed.</p>
      )}
    </>
  )
}

function Line({ line, told, wayTo }: { readonly line: ChangeLine } & Pick<ChangeListProps, 'told' | 'wayTo'>) {
  const { change, kind, name, parts, of, id } = line
  const show = of === 'card' ? wayTo?.(id) : undefined
  return (
    <li className="flex gap-2.5 px-3 py-2">
      <Icon of={iconOf(change, told)} size={14} className="mt-0.5 shrink-0 text-secondary" />
      <div className="min-w-0 flex-1">
        <p className="text-meta text-secondary">
          {kind} · {WORDS[told][change]}
        </p>
        {show ? (
          <button
            type="button"
            onClick={show}
            className="cursor-pointer rounded-sm text-left font-medium wrap-anywhere outline-focus hover:underline"
          >
            <Name parts={name} />
          </button>
        ) : (
          <p className="font-medium wrap-anywhere">
            <Name parts={name} />
          </p>
        )}
        {parts.length > 0 && (
          <p className="text-secondary wrap-anywhere">{parts.map((part) => partWords(part, told)).join(' · ')}</p>
        )}
      </div>
    </li>
  )
}

function Name({ parts }: { readonly parts: ChangeLine['name'] }) {
  return parts.map(({ words, isQuote }, at) => (
    <span key={at} className={isQuote ? classNames(QUOTED_NAME, 'font-normal') : undefined}>
      {words}
    </span>
  ))
}

function iconOf(change: ChangeLine['change'], told: Told): LucideIcon {
  if (change === 'changed') return PencilLine
  return (change === 'gone') === (told === 'since') ? Plus : Minus
}

function partWords({ name, values }: ChangePart, told: Told): string {
  if (!values) return name
  const [from, to] = told === 'since' ? [values.then, values.now] : [values.now, values.then]
  return `${name}: ${from} → ${to}`
}
