'use client'
/** What may be made of the selected passage: evidence, a point, or a copy with its source. */
import { Copy, ListOrdered, Quote } from 'lucide-react'
import type { CSSProperties } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { ariaKeys, readerBindingOf } from '@/lib/tools/reader-keys'
import type { SelectedPassage } from '../use-text-selection'
import { placeBar } from './place-bar'

export interface PassageActs {
  /** Absent for those who may not edit. */
  readonly makeEvidence?: (() => void) | undefined
  readonly makePoint?: (() => void) | undefined
  readonly copy: () => void
}

export function PassageBar({ of, acts }: { readonly of: SelectedPassage; readonly acts: PassageActs }) {
  const place = placeBar(of.box, of.room)
  const buttons = [
    { words: 'Evidence', binding: readerBindingOf('evidence'), icon: Quote, run: acts.makeEvidence },
    { words: 'Point', binding: readerBindingOf('point'), icon: ListOrdered, run: acts.makePoint },
    { words: 'Copy quote', icon: Copy, run: acts.copy },
  ]
  return (
    <div
      role="toolbar"
      aria-label="Selected passage"
      // Pressing a button must not clear the selection that it acts on.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      // Under a finger the system shows its own menu above the words: ours stands at the foot of the page.
      className={classNames(
        'fixed top-(--bar-top) left-(--bar-left) z-50 flex -translate-x-1/2 gap-0.5 rounded-lg border border-hairline bg-panel p-0.5 shadow-xl pointer-coarse:top-auto pointer-coarse:bottom-[calc(1rem+var(--covered-foot))] pointer-coarse:left-1/2',
        !place && 'not-pointer-coarse:hidden',
      )}
      style={{ '--bar-left': `${place?.left ?? 0}px`, '--bar-top': `${place?.top ?? 0}px` } as CSSProperties}
    >
      {buttons.map(
        ({ words, binding, icon, run }) =>
          run && (
            <button
              key={words}
              type="button"
              onClick={run}
              {...(binding && { 'aria-keyshortcuts': ariaKeys(binding) })}
              className="flex h-8 pointer-coarse:h-11 pointer-coarse:px-3 items-center gap-1.5 rounded-md px-2 text-[12px] font-medium whitespace-nowrap outline-focus hover:bg-sunken"
            >
              <Icon of={icon} size={14} className="text-secondary" />
              {words}
              {binding && (
                <kbd className="font-sans text-meta text-secondary pointer-coarse:hidden">{binding.shown}</kbd>
              )}
            </button>
          ),
      )}
    </div>
  )
}
