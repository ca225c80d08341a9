'use client'
/** The keys one needs first, under the list; the menu of a row shows them all. Not on touch screens, which have none. */
import { outlineBindingOf, type OutlineAct } from '@/lib/tools/outline-keys'
import { showKeys } from '@/lib/tools/shown-keys'

const READING: readonly (readonly [keys: string, words: string])[] = [
  ['↑ ↓', 'go'],
  ['← →', 'close, open'],
]
const ACTS: readonly (readonly [OutlineAct, string])[] = [
  ['select', 'select'],
  ['show-on-board', 'on the board'],
]
const EDITS: readonly (readonly [OutlineAct, string])[] = [
  ['edit', 'edit'],
  ['add', 'add'],
  ['link', 'link'],
]

export function KeyHint({ canEdit }: { readonly canEdit: boolean }) {
  const acts = [...(canEdit ? EDITS : []), ...ACTS].map(([act, words]) => [outlineBindingOf(act).shown, words] as const)
  const move = canEdit ? [['Alt ↑ ↓', 'move'] as const] : []
  const all = [...READING, ...move, ...acts, [outlineBindingOf('menu').shown, 'everything else'] as const]
  return (
    <p className="flex shrink-0 flex-wrap items-center justify-center gap-x-4 gap-y-1 border-t border-hairline bg-panel px-4 py-2 text-[12px] leading-4 text-secondary max-md:hidden">
      {all.map(([keys, words]) => (
        <span key={words} className="inline-flex items-center gap-1.5">
          <kbd className="rounded-sm border border-hairline bg-card px-1 font-sans text-meta text-ink">
            {showKeys(keys)}
          </kbd>
          {words}
        </span>
      ))}
    </p>
  )
}
