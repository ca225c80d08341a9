'use client'
/**
 * A short list to choose one from, with a field that narrows it. The field keeps the focus: arrows move through the list,
 * Enter chooses, letters narrow. Knows nothing of what it lists.
 */
import { Check, type LucideIcon } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { classNames } from './class-names'
import { CONTROL_CLASSES } from './field'
import { Icon } from './icon'

export interface ListChoice {
  readonly value: string
  readonly words: string
  readonly icon?: LucideIcon
  /** A second, quieter line. */
  readonly detail?: string
}

interface SearchListProps {
  /** Names field and list: "Choose a hypothesis". */
  readonly label: string
  readonly choices: readonly ListChoice[]
  readonly chosen?: string | undefined
  /** A sentence for when there is nothing to choose from at all. */
  readonly empty: string
  readonly onChoose: (value: string) => void
}

/** More are not drawn; the field narrows them. */
const MOST_SHOWN = 100

export function SearchList({ label, choices, chosen, empty, onChoose }: SearchListProps) {
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      choices.findIndex((each) => each.value === chosen),
    ),
  )
  const found = choices.filter((each) => matches(each, typed))
  const shown = found.slice(0, MOST_SHOWN)
  const active = Math.min(at, shown.length - 1)
  const go = (to: number) => {
    const next = Math.max(0, Math.min(shown.length - 1, to))
    setAt(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  if (choices.length === 0) return <p className="text-secondary">{empty}</p>
  return (
    <div className="flex flex-col gap-2">
      <input
        autoFocus
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown[active] ? `${id}-${active}` : undefined}
        placeholder={label}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          const choice = shown[active]
          if (event.key === 'ArrowDown') go(active + 1)
          else if (event.key === 'ArrowUp') go(active - 1)
          else if (event.key === 'Enter' && choice) onChoose(choice.value)
          else return
          event.preventDefault()
        }}
        className={classNames(CONTROL_CLASSES, 'h-8')}
      />
      {shown.length === 0 && <p className="px-1 text-secondary">Nothing here has “{typed.trim()}” in its name.</p>}
      <ul ref={list} id={`${id}-list`} role="listbox" aria-label={label} className="-mx-1 max-h-64 overflow-y-auto">
        {shown.map((choice, index) => (
          <li
            key={choice.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={choice.value === chosen}
            onClick={() => onChoose(choice.value)}
            onPointerMove={() => setAt(index)}
            className={classNames(
              'flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1',
              index === active && 'bg-sunken',
            )}
          >
            {choice.icon && <Icon of={choice.icon} className="shrink-0 text-secondary" />}
            <span className="min-w-0 flex-1">
              <span className="line-clamp-2 wrap-anywhere">{choice.words}</span>
              {choice.detail && <span className="block text-[12px] leading-4 text-secondary">{choice.detail}</span>}
            </span>
            {choice.value === chosen && <Icon of={Check} size={14} />}
          </li>
        ))}
      </ul>
      {found.length > shown.length && (
        <p className="px-1 text-[12px] leading-4 text-secondary">
          {found.length - shown.length} more; type to find them.
        </p>
      )}
    </div>
  )
}

/** Every word typed is somewhere in the name. */
function matches({ words, detail }: ListChoice, typed: string): boolean {
  const text = `${words} ${detail ?? ''}`.toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/u)
    .every((part) => text.includes(part))
}
