'use client'
/**
 * A text that was written anew: the words that go struck through, those that come underlined, between them what stays. Said
 * to a screen reader in words. A long one is cut until somebody wants all of it.
 */
import { Fragment, useState } from 'react'
import { classNames } from './class-names'

/** A stretch of the text. */
export interface Stretch {
  readonly is: 'kept' | 'gone' | 'new'
  readonly words: string
}

interface ChangedWordsProps {
  readonly stretches: readonly Stretch[]
  /** What becomes of the words that go and come, for who hears it: "is lost". */
  readonly said: Readonly<Record<'gone' | 'new', string>>
  /** Stands in a button, and has none of its own. */
  readonly isWhole?: boolean
}

/** UTF-16 units that are shown at once. */
const MAX_SHOWN_UNITS = 480

const LOOKS = {
  gone: 'bg-danger/10 text-danger decoration-danger line-through',
  new: 'bg-supports/10 text-ink decoration-supports decoration-2 underline underline-offset-3',
} as const

export function ChangedWords({ stretches, said, isWhole = false }: ChangedWordsProps) {
  const [isOpen, setOpen] = useState(isWhole)
  const first = firstOf(stretches)
  const shown = isOpen ? stretches : first
  return (
    <>
      <span dir="auto" className="wrap-anywhere whitespace-pre-line">
        {shown.map(({ is, words }, at) => {
          if (is === 'kept') return <span key={at}>{words}</span>
          const Mark = is === 'gone' ? 'del' : 'ins'
          const [, before = '', own = '', behind = ''] = /^(\s*)(.*?)(\s*)$/su.exec(words) ?? []
          return (
            <Fragment key={at}>
              {before}
              <Mark className={classNames('rounded-xs box-decoration-clone px-0.5', LOOKS[is])}>
                <span className="sr-only">[{said[is]}: </span>
                {own}
                <span className="sr-only">]</span>
              </Mark>
              {behind}
            </Fragment>
          )
        })}
      </span>
      {first !== stretches && !isWhole && (
        <button
          type="button"
          onClick={() => setOpen(!isOpen)}
          className="ml-1 min-h-6 cursor-pointer rounded-sm text-secondary underline outline-focus hover:text-ink pointer-coarse:min-h-9"
        >
          {isOpen ? 'Show less' : 'Show all of it'}
        </button>
      )}
    </>
  )
}

/** The very list where it is short enough. */
function firstOf(stretches: readonly Stretch[]): readonly Stretch[] {
  let left = MAX_SHOWN_UNITS
  const shown: Stretch[] = []
  for (const { is, words } of stretches) {
    if (words.length > left) {
      const cut = words.slice(0, left).replace(/[\uD800-\uDBFF]$/u, '')
      return [...shown, { is, words: `${cut.trimEnd()}…` }]
    }
    shown.push({ is, words })
    left -= words.length
  }
  return stretches
}
