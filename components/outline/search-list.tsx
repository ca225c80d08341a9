'use client'
/**
 * A field over a list that it narrows down: arrows move, Enter chooses, the rest of the keys type. What cannot be chosen
 * is listed too, with the reason, and says it when it is tried.
 */
import { useId, useState, type KeyboardEvent } from 'react'
import type { LucideIcon } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import { CONTROL_CLASSES } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'

export interface SearchChoice {
  readonly id: string
  readonly name: string
  readonly detail: string
  readonly icon: LucideIcon
  /** A finished sentence why it cannot be chosen. */
  readonly refusal?: string
}

interface SearchListProps {
  /** Names the field and the list. */
  readonly label: string
  readonly placeholder: string
  /** The choices for what was typed, the best first; at most as many as are worth showing. */
  readonly find: (words: string) => { readonly choices: readonly SearchChoice[]; readonly more: number }
  readonly onChoose: (id: string) => void
}

export function SearchList({ label, placeholder, find, onChoose }: SearchListProps) {
  const listId = useId()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const [refusal, setRefusal] = useState('')
  const { choices, more } = find(words)
  const active = choices[Math.min(at, choices.length - 1)]
  const choose = (choice: SearchChoice | undefined) => {
    if (!choice) return
    if (choice.refusal === undefined) onChoose(choice.id)
    else setRefusal(choice.refusal)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) {
      const next = Math.min(choices.length - 1, Math.max(0, Math.min(at, choices.length - 1) + step))
      setAt(next)
      setRefusal('')
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') choose(active)
    else return
    event.preventDefault()
  }
  return (
    <div className="flex flex-col gap-2">
      <input
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={active ? `${listId}-${choices.indexOf(active)}` : undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setAt(0)
          setRefusal('')
        }}
        onKeyDown={press}
        className={classNames(CONTROL_CLASSES, 'h-9')}
      />
      <ul
        id={listId}
        role="listbox"
        aria-label={label}
        className="-mx-1 max-h-[min(22rem,45dvh)] overflow-y-auto rounded-md px-1"
      >
        {choices.map((choice, index) => (
          <li
            key={choice.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={choice === active}
            aria-disabled={choice.refusal !== undefined}
            onMouseDown={(event) => event.preventDefault()} // the field keeps the keys
            onClick={() => choose(choice)}
            className={classNames(
              'flex cursor-pointer items-start gap-2.5 rounded-md px-2 py-1.5',
              choice === active ? 'bg-sunken' : 'hover:bg-sunken',
            )}
          >
            <Icon of={choice.icon} className="mt-0.5 shrink-0 text-secondary" />
            <span className="min-w-0 flex-1">
              <span className={classNames('line-clamp-2 wrap-anywhere', choice.refusal && 'text-secondary')}>
                {choice.name}
              </span>
              <span className="block text-[12px] leading-4 text-secondary">{choice.refusal ?? choice.detail}</span>
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className={classNames('text-[12px] leading-4', refusal ? 'text-danger' : 'text-secondary')}>
        {refusal ||
          (choices.length === 0
            ? 'Nothing on the board has these words.'
            : more > 0
              ? `And ${more} more: type on to find them.`
              : '')}
      </p>
    </div>
  )
}
