'use client'
/** What differs between a board and a snapshot of it, as a list to read. Which way it is told, `told` says. */
import { Minus, PencilLine, Plus, type LucideIcon } from 'lucide-react'
import { Fragment } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { ChangedWords, type Stretch } from '@/components/ui/changed-words'
import { QUOTED_NAME } from '@/components/ui/quoted-name'
import type { ChangePart } from '@/lib/snapshot/changed-parts'
import type { ChangeLine, Changes } from '@/lib/snapshot/describe-changes'
import type { WordChange } from '@/lib/snapshot/word-changes'
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

/** What becomes of words that go and come. */
const SAID: Readonly<Record<Told, Readonly<Record<'gone' | 'new', string>>>> = {
  restoring: { gone: 'is lost', new: 'comes back' },
  since: { gone: 'removed', new: 'added' },
}
const KEY_WORDS: Readonly<Record<Told, string>> = {
  restoring: 'Words that are lost are struck through; words that come back are underlined.',
  since: 'Words that were removed are struck through; words that were added are underlined.',
}

export function ChangeList({ changes, told, wayTo }: ChangeListProps) {
  return (
    <>
      {changes.lines.some(hasWords) && <p className="text-secondary">{KEY_WORDS[told]}</p>}
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
  const { change, kind, parts, of, id } = line
  const short = parts.filter(({ words }) => !words)
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
            <Name line={line} told={told} />
          </button>
        ) : (
          <p className="font-medium wrap-anywhere">
            <Name line={line} told={told} />
          </p>
        )}
        {parts.map((part, at) =>
          part.words ? <Text key={at} part={part} words={part.words} change={change} told={told} /> : null,
        )}
        {short.length > 0 && (
          <p className="text-secondary wrap-anywhere">
            {short.map((part, at) => (
              <Fragment key={at}>
                {at > 0 && ' · '}
                <Value part={part} told={told} />
              </Fragment>
            ))}
          </p>
        )}
      </div>
    </li>
  )
}

/** Of a text that was written anew what of it; of one that comes or goes whole, all of it. */
function Text({ part, words, change, told }: TextProps) {
  const stretches = change === 'changed' ? stretchesOf(words, told) : words.map(asKept)
  return (
    <p className={change === 'changed' ? undefined : 'text-secondary'}>
      <span className="text-secondary">{part.name}: </span>
      <span className={part.isQuote && QUOTED_NAME}>
        <ChangedWords stretches={stretches} said={SAID[told]} />
      </span>
    </p>
  )
}
interface TextProps extends Pick<ChangeLine, 'change'>, Pick<ChangeListProps, 'told'> {
  readonly part: ChangePart
  readonly words: readonly WordChange[]
}

function Value({ part: { name, values }, told }: { readonly part: ChangePart } & Pick<ChangeListProps, 'told'>) {
  if (!values) return name
  const [from, to] = told === 'since' ? [values.then, values.now] : [values.now, values.then]
  return (
    <>
      {name}: <bdi>{from}</bdi> <span aria-hidden>→</span>
      <span className="sr-only">becomes</span> <bdi>{to}</bdi>
    </>
  )
}

function Name({ line, told }: { readonly line: ChangeLine } & Pick<ChangeListProps, 'told'>) {
  if (line.title) return <ChangedWords stretches={stretchesOf(line.title, told)} said={SAID[told]} isWhole />
  return line.name.map(({ words, isQuote }, at) => (
    <span key={at} className={isQuote ? classNames(QUOTED_NAME, 'font-normal') : undefined}>
      {words}
    </span>
  ))
}

function hasWords({ change, title, parts }: ChangeLine): boolean {
  return change === 'changed' && (title !== undefined || parts.some(({ words }) => words !== undefined))
}

/** What goes stands before what comes, whichever of the two contents it is of. */
function stretchesOf(changes: readonly WordChange[], told: Told): Stretch[] {
  const goes = told === 'since' ? 'then' : 'now'
  const stretches = changes.map(({ in: side, words }): Stretch => ({
    is: side === 'both' ? 'kept' : side === goes ? 'gone' : 'new',
    words,
  }))
  return stretches.flatMap((each, at) => {
    const [before, behind] = [stretches[at - 1], stretches[at + 1]]
    if (each.is === 'new' && behind?.is === 'gone') return [behind, each]
    return each.is === 'gone' && before?.is === 'new' ? [] : [each]
  })
}

function asKept({ words }: WordChange): Stretch {
  return { is: 'kept', words }
}

function iconOf(change: ChangeLine['change'], told: Told): LucideIcon {
  if (change === 'changed') return PencilLine
  return (change === 'gone') === (told === 'since') ? Plus : Minus
}
