'use client'
/** All keys, grouped, as this keyboard writes them; and how keys and wheel behave on this device. */
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { letterKeys, wheelZooms } from '@/components/panels/panel-state'
import { Dialog } from '@/components/ui/dialog'
import type { WritableCell } from '@/lib/cell/cell'
import { isLetterKey, KEY_BINDINGS, KEY_GROUPS } from '@/lib/tools/keys'
import { OUTLINE_BINDINGS } from '@/lib/tools/outline-keys'
import { READER_BINDINGS } from '@/lib/tools/reader-keys'
import { showBinding, showKeys } from '@/lib/tools/shown-keys'
import { WRITING_KEYS } from '@/lib/tools/writing-keys'

interface Line {
  readonly label: string
  readonly keys: readonly string[]
  readonly isLetter: boolean
}

const POINTER: readonly Line[] = [
  line('Move the view', 'Wheel', 'Space and drag'),
  line('Zoom to the pointer', '⌘wheel', 'Pinch'),
  line('Select more, or fewer', '⇧click'),
]
const EDITING_POINTER: readonly Line[] = [
  line('Copy while dragging', '⌥drag'),
  line('Keep to one axis, or the proportions', '⇧drag'),
  line('No snapping', '⌘drag'),
  line('Edit a card; on the empty board, place a note', 'Double click'),
]
const CLIPBOARD: readonly Line[] = [line('Copy, also to other boards', '⌘C')]
const EDITING_CLIPBOARD: readonly Line[] = [line('Cut', '⌘X'), line('Paste cards, text, pages or files', '⌘V')]

function line(label: string, ...keys: string[]): Line {
  return { label, keys: keys.map((each) => showKeys(each)), isLetter: false }
}

export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { canEdit } = useBoardSession()
  const letters = useCell(letterKeys)
  const isFor = ({ edits }: { edits?: true }) => canEdit || !edits
  const boardGroups = KEY_GROUPS.map((name) => ({
    name,
    lines: [
      ...together(
        KEY_BINDINGS.filter((each) => each.group === name && isFor(each)).map((each) => ({
          label: each.label,
          keys: showBinding(each),
          isLetter: isLetterKey(each),
        })),
      ),
      ...(name === 'Cards' ? [...CLIPBOARD, ...(canEdit ? EDITING_CLIPBOARD : [])] : []),
    ],
  }))
  const outline = together(
    OUTLINE_BINDINGS.filter(isFor).map(({ label, shown }) => ({ label, keys: showKeys(shown), isLetter: false })),
  )
  const reader = together(
    READER_BINDINGS.filter(isFor).map(({ label, shown }) => ({ label, keys: showKeys(shown), isLetter: true })),
  )
  const writing = canEdit ? Object.values(WRITING_KEYS).map(({ label, shown }) => line(label, shown)) : []
  return (
    <Dialog open wide onOpenChange={(open) => !open && onClose()} title="Keys">
      <div className="flex flex-col gap-5">
        <div className="flex flex-col gap-2 rounded-lg bg-sunken p-3">
          <Switch cell={letterKeys} label="Single letters, digits and signs are commands" />
          <Switch cell={wheelZooms} label="The mouse wheel zooms" />
          <p className="text-[12px] leading-4 text-secondary">Both are kept on this device.</p>
        </div>
        <div className="gap-x-8 sm:columns-2">
          {[
            ...boardGroups,
            { name: 'Mouse and trackpad', lines: [...POINTER, ...(canEdit ? EDITING_POINTER : [])] },
            { name: 'In the reader’s text', lines: reader },
            ...(canEdit ? [{ name: 'While writing', lines: writing }] : []),
            { name: 'In the outline', lines: outline },
          ].map(({ name, lines }) => (
            <section key={name} aria-label={name} className="mb-5 break-inside-avoid-column">
              <h3 className="mb-1 text-[12px] leading-4 font-medium text-secondary">{name}</h3>
              <dl>
                {lines.map(({ label, keys, isLetter }) => (
                  <div
                    key={label}
                    className="flex min-h-7 items-center py-1 justify-between gap-3 border-b border-hairline/60"
                  >
                    <dt className={isLetter && !letters ? 'text-secondary line-through' : ''}>{label}</dt>
                    <dd className="flex shrink-0 flex-wrap justify-end gap-1">
                      {keys.map((each) => (
                        <kbd key={each} className="rounded-sm border border-hairline bg-card px-1 font-sans text-meta">
                          {each}
                        </kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  )
}

/** Bindings that share a label are one line; the same key is shown once. */
function together(
  bindings: readonly { readonly label: string; readonly keys: string; readonly isLetter: boolean }[],
): readonly Line[] {
  const lines = new Map<string, Line>()
  for (const { label, keys, isLetter } of bindings) {
    const known = lines.get(label)
    lines.set(label, {
      label,
      keys: [...new Set([...(known?.keys ?? []), keys])],
      isLetter: (known?.isLetter ?? true) && isLetter,
    })
  }
  return [...lines.values()]
}

function Switch({ cell, label }: { readonly cell: WritableCell<boolean>; readonly label: string }) {
  const isOn = useCell(cell)
  return (
    <label className="flex min-h-6 pointer-coarse:min-h-11 cursor-pointer items-center gap-2.5">
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        onChange={(event) => cell.set(event.target.checked)}
        className="size-4 shrink-0 accent-ink"
      />
      {label}
    </label>
  )
}
