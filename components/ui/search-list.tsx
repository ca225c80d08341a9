'use client'
/**
 * A field over a list that it narrows: the field keeps the focus, arrows move, Enter chooses, the rest types. What cannot
 * be chosen is listed with its reason and says it when it is tried. Knows nothing of what it lists.
 */
import { Check, Plus, type LucideIcon } from 'lucide-react'
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { classNames } from './class-names'
import { CONTROL_CLASSES } from './field'
import { Icon } from './icon'
import { MarkedWords } from './marked-words'
import { QUOTED_NAME } from './quoted-name'

export interface SearchChoice {
  readonly id: string
  readonly name: string
  /** The name is words of a source. */
  readonly isQuote?: boolean | undefined
  /** A second, quieter line. */
  readonly detail?: string | undefined
  readonly icon?: LucideIcon | undefined
  /** The key that does the same. */
  readonly shortcut?: string | undefined
  /** Choices of one group stand together under its name. */
  readonly group?: string | undefined
  /** A finished sentence why it cannot be chosen. */
  readonly refusal?: string | undefined
}

export interface FoundChoices {
  readonly choices: readonly SearchChoice[]
  /** How many more there are that are not listed. */
  readonly more: number
}

interface SearchListProps {
  /** Names the field and the list. */
  readonly label: string
  readonly placeholder?: string
  readonly chosen?: string | undefined
  /** The choices for what was typed, the best first; at most as many as are worth showing. */
  readonly find: (words: string) => FoundChoices
  /** A sentence for when nothing was typed and there is nothing to choose from. */
  readonly empty?: string | undefined
  /** A sentence for words that nothing has. */
  readonly noMatch?: string
  /** What is typed may also be made: "New entity". */
  readonly making?: { readonly words: string; readonly onMake: (typed: string) => void } | undefined
  /** Fills the height that there is. */
  readonly tall?: boolean
  /** The words typed are marked where they stand in what was found. */
  readonly marksFound?: boolean
  /** Enter goes on to the next one each time, Shift Enter back: for looking at one after another. */
  readonly walks?: boolean
  readonly onChoose: (id: string) => void
}

const MAKE = ''

/** The name of a group that the list's foot would cut waits below it. */
function endBeforeCutName(list: HTMLElement): void {
  list.style.marginBottom = ''
  const foot = list.getBoundingClientRect().bottom - list.scrollTop // as the names lie when it is not scrolled
  for (const name of list.querySelectorAll('[data-group-name]')) {
    const { top, bottom } = name.getBoundingClientRect()
    if (top < foot && foot < bottom) list.style.marginBottom = `${Math.ceil(foot - top)}px`
  }
}

export function SearchList(props: SearchListProps) {
  const { label, placeholder = label, chosen, find, empty, noMatch, making, tall, marksFound, walks, onChoose } = props
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => void (tall && list.current && endBeforeCutName(list.current)))
  const [words, setWords] = useState('')
  const [at, setAt] = useState(() => Math.max(0, indexOf(find('').choices, chosen)))
  /** The one that was gone to last, when walking. */
  const [visited, setVisited] = useState<string | null>(null)
  const [refusal, setRefusal] = useState('')
  const { choices: found, more } = find(words)
  const wanted = words.trim()
  const makes = making && wanted !== '' && !found.some(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  const choices = makes ? [...found, { id: MAKE, name: `${making.words} “${wanted}”`, icon: Plus }] : found
  const active = choices[Math.min(at, choices.length - 1)]

  const choose = (choice: SearchChoice | undefined) => {
    if (!choice) return
    if (choice.refusal !== undefined) return setRefusal(choice.refusal)
    if (choice.id === MAKE) return making?.onMake(wanted)
    setVisited(choice.id)
    onChoose(choice.id)
  }
  const go = (to: number): SearchChoice | undefined => {
    const next = Math.max(0, Math.min(choices.length - 1, to))
    setAt(next)
    setRefusal('')
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
    return choices[next]
  }
  const walk = (step: 1 | -1) => {
    if (!active || visited !== active.id) return choose(active)
    choose(go((choices.indexOf(active) + step + choices.length) % choices.length))
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) go((active ? choices.indexOf(active) : 0) + step)
    else if (event.key === 'Enter' && walks) walk(event.shiftKey ? -1 : 1)
    else if (event.key === 'Enter') choose(active)
    else return
    event.preventDefault()
  }
  const position =
    walks && active && choices.length > 0 ? `${choices.indexOf(active) + 1} of ${choices.length + more}` : ''
  const told =
    refusal ||
    (found.length === 0
      ? ((wanted === '' ? empty : undefined) ?? noMatch ?? `Nothing here has “${wanted}” in its name.`)
      : more > 0
        ? `${position ? `${position}. ` : ''}And ${more} more: type on to find them.`
        : position)
  return (
    <div className={classNames('flex flex-col gap-2', tall && 'min-h-0 flex-1')}>
      <input
        autoFocus
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${listId}-${choices.indexOf(active)}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setAt(0)
          setVisited(null)
          setRefusal('')
        }}
        onKeyDown={press}
        className={classNames(CONTROL_CLASSES, 'h-9 shrink-0 pointer-coarse:h-11')}
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={label}
        className={classNames(
          '-mx-1 overflow-y-auto rounded-md px-1',
          tall ? 'min-h-0 flex-1' : 'max-h-[min(22rem,45dvh)]',
        )}
      >
        {grouped(choices).map(({ group, members }) => (
          <div key={group ?? ''} {...(group !== undefined && { role: 'group', 'aria-label': group })}>
            {group !== undefined && (
              <p aria-hidden data-group-name className="px-2 pt-2 pb-1 text-meta text-secondary">
                {group}
              </p>
            )}
            {members.map(({ choice, index }) => (
              <Option
                key={choice.id}
                id={`${listId}-${index}`}
                choice={choice}
                marked={marksFound ? wanted : ''}
                isActive={choice === active}
                isChosen={chosen !== undefined && choice.id === chosen}
                onChoose={() => {
                  setAt(index)
                  choose(choice)
                }}
              />
            ))}
          </div>
        ))}
      </div>
      <p
        role="status"
        className={classNames('text-[12px] leading-4 empty:hidden', refusal ? 'text-danger' : 'text-secondary')}
      >
        {told}
      </p>
    </div>
  )
}

interface OptionProps {
  readonly id: string
  readonly choice: SearchChoice
  readonly marked: string
  readonly isActive: boolean
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Option({ id, choice, marked, isActive, isChosen, onChoose }: OptionProps) {
  const { name, isQuote, detail, icon, shortcut, refusal } = choice
  const below = refusal ?? detail
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={refusal !== undefined}
      onMouseDown={(event) => event.preventDefault()} // the field keeps the keys
      onClick={onChoose}
      className={classNames(
        'flex min-h-8 pointer-coarse:min-h-11 pointer-coarse:py-2.5 cursor-pointer items-start gap-2.5 rounded-md px-2 py-1.5 forced-colors:border forced-colors:border-transparent',
        isActive
          ? 'bg-sunken shadow-[inset_0_0_0_1px_var(--color-control)] forced-colors:border-[Highlight]'
          : 'hover:bg-sunken',
      )}
    >
      {icon && <Icon of={icon} className="mt-0.5 shrink-0 text-secondary" />}
      <span className="min-w-0 flex-1">
        <span
          dir="auto"
          className={classNames(
            'line-clamp-2 wrap-anywhere text-left',
            isQuote && QUOTED_NAME,
            refusal && 'text-secondary',
          )}
        >
          <MarkedWords text={name} words={marked} />
        </span>
        {below && (
          <span className="line-clamp-2 text-[12px] leading-4 wrap-anywhere text-secondary">
            <MarkedWords text={below} words={marked} />
          </span>
        )}
      </span>
      {isChosen && <Icon of={Check} size={14} className="mt-0.5" />}
      {shortcut && (
        <kbd className="shrink-0 pt-0.5 font-sans text-meta text-secondary pointer-coarse:hidden">{shortcut}</kbd>
      )}
    </div>
  )
}

interface Group {
  readonly group: string | undefined
  readonly members: { readonly choice: SearchChoice; readonly index: number }[]
}

/** Choices that follow one another under one name; each keeps its place in the whole list. */
function grouped(choices: readonly SearchChoice[]): readonly Group[] {
  const groups: Group[] = []
  choices.forEach((choice, index) => {
    const last = groups.at(-1)
    if (last && last.group === choice.group) last.members.push({ choice, index })
    else groups.push({ group: choice.group, members: [{ choice, index }] })
  })
  return groups
}

function indexOf(choices: readonly SearchChoice[], id: string | undefined): number {
  return id === undefined ? -1 : choices.findIndex((each) => each.id === id)
}

/** More are not drawn; the field narrows them. */
const MOST_SHOWN = 100

/** `find` for a list that is here already: every word typed is somewhere in the name or its detail. */
export function findAmong(all: readonly SearchChoice[], words: string): FoundChoices {
  const wanted = words.toLowerCase().split(/\s+/u)
  const found = all.filter(({ name, detail }) => {
    const text = `${name} ${detail ?? ''}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
  return { choices: found.slice(0, MOST_SHOWN), more: Math.max(0, found.length - MOST_SHOWN) }
}
