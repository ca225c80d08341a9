'use client'
/** Tags of one or several cards: a press on the cross takes one off all, Enter adds one to all. */
import { X } from 'lucide-react'
import { useState } from 'react'
import { CONTROL_CLASSES } from '@/components/ui/field'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { tagFromText } from './tag-from-text'

interface TagListProps {
  readonly label?: string
  /** What one of them is called. */
  readonly one?: string
  readonly tags: readonly string[]
  readonly readOnly?: boolean
  readonly onAdd: (tag: string) => void
  readonly onRemove: (tag: string) => void
}

export function TagList({ label = 'Tags', one = 'tag', tags, readOnly, onAdd, onRemove }: TagListProps) {
  const [draft, setDraft] = useState('')
  const add = () => {
    const tag = tagFromText(draft)
    if (tag && !tags.includes(tag)) onAdd(tag)
    setDraft('')
  }
  if (readOnly && tags.length === 0) return null
  return (
    <div className="flex flex-col gap-1">
      <span className="text-[12px] leading-4 font-medium text-secondary">{label}</span>
      <div className="flex flex-wrap items-center gap-1">
        {tags.map((tag) => (
          <span
            key={tag}
            className="inline-flex h-6 pointer-coarse:h-9 max-w-full items-center rounded-md bg-sunken pl-2 text-[12px]"
          >
            <span dir="auto" className={classNames('truncate', readOnly && 'pr-2')}>
              {tag}
            </span>
            {!readOnly && (
              <button
                type="button"
                aria-label={`Remove the ${one} ${tag}`}
                onClick={() => onRemove(tag)}
                className="inline-flex size-6 pointer-coarse:size-9 items-center justify-center rounded-md text-secondary outline-focus hover:text-ink"
              >
                <Icon of={X} size={12} />
              </button>
            )}
          </span>
        ))}
        {!readOnly && (
          <input
            dir="auto"
            aria-label={`Add a ${one}`}
            placeholder={`Add a ${one}`}
            value={draft}
            maxLength={60}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Enter' || event.key === ',') {
                event.preventDefault()
                add()
              }
              // The first Esc takes back what was typed, the next one leaves the field.
              if (event.key === 'Escape' && draft !== '') {
                event.stopPropagation()
                setDraft('')
              }
            }}
            className={classNames(
              CONTROL_CLASSES,
              tags.length === 0 ? 'h-8 pointer-coarse:h-11' : 'h-6 min-w-20 flex-1 px-2 text-[12px] pointer-coarse:h-9',
            )}
          />
        )}
      </div>
    </div>
  )
}
