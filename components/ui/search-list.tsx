'use client'
/**
 * A short list to choose one from, with a field that narrows it. The field keeps the focus: arrows move through the list,
 * Enter chooses, letters narrow. Knows nothing of what it lists.
 */
import { Check, Plus, type LucideIcon } from 'lucide-react'
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
  /** What is typed may also be made: "New entity". */
  readonly making?: { readonly words: string; readonly onMake: (typed: string) => void } | undefined
  readonly onChoose: (value: string) => void
}

/** More are not drawn; the field narrows them. */
const MOST_SHOWN = 100

export function SearchList({ label, choices, chosen, empty, making, onChoose }: SearchListProps) {
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
  const wanted = typed.trim()
  const makes = making && wanted !== '' && !choices.some((each) => each.words.toLowerCase() === wanted.toLowerCase())
  const count = shown.length + (makes ? 1 : 0)
  const active = Math.min(at, count - 1)
  const choose = (index: number) => {
    const choice = shown[index]
    if (choice) onChoose(choice.value)
    else if (makes) making.onMake(wanted)
  }
  const go = (to: number) => {
    const next = Math.max(0, Math.min(count - 1, to))
    setAt(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  if (choices.length === 0 && !making) return <p className="text-secondary">{empty}</p>
  return (
    <div className="flex flex-col gap-2">
      <input
        autoFocus
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        placeholder={label}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown') go(active + 1)
          else if (event.key === 'ArrowUp') go(active - 1)
          else if (event.key === 'Enter' && active >= 0) choose(active)
          else return
          event.preventDefault()
        }}
        className={classNames(CONTROL_CLASSES, 'h-8')}
      />
      {choices.length === 0 && <p className="px-1 text-secondary">{empty}</p>}
      {choices.length > 0 && shown.length === 0 && (
        <p className="px-1 text-secondary">Nothing here has “{wanted}” in its name.</p>
      )}
      <ul ref={list} id={`${id}-list`} role="listbox" aria-label={label} className="-mx-1 max-h-64 overflow-y-auto">
        {shown.map((choice, index) => (
          <Option
            key={choice.value}
            id={`${id}-${index}`}
            choice={choice}
            isActive={index === active}
            isChosen={choice.value === chosen}
            onPoint={() => setAt(index)}
            onChoose={() => choose(index)}
          />
        ))}
        {makes && (
          <Option
            id={`${id}-${shown.length}`}
            choice={{ value: 'new', words: `${making.words} “${wanted}”`, icon: Plus }}
            isActive={active === shown.length}
            isChosen={false}
            onPoint={() => setAt(shown.length)}
            onChoose={() => choose(shown.length)}
          />
        )}
      </ul>
      {found.length > shown.length && (
        <p className="px-1 text-[12px] leading-4 text-secondary">
          {found.length - shown.length} more; type to find them.
        </p>
      )}
    </div>
  )
}

interface OptionProps {
  readonly id: string
  readonly choice: ListChoice
  readonly isActive: boolean
  readonly isChosen: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

function Option({ id, choice, isActive, isChosen, onPoint, onChoose }: OptionProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={isChosen}
      onClick={onChoose}
      onPointerMove={onPoint}
      className={classNames(
        'flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1',
        isActive && 'bg-sunken',
      )}
    >
      {choice.icon && <Icon of={choice.icon} className="shrink-0 text-secondary" />}
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2 wrap-anywhere">{choice.words}</span>
        {choice.detail && <span className="block text-[12px] leading-4 text-secondary">{choice.detail}</span>}
      </span>
      {isChosen && <Icon of={Check} size={14} />}
    </li>
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
