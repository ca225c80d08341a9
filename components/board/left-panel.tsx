'use client'
/** The rail at the left and the panel it opens. On narrow screens the panel is a sheet over the board and the rail is gone. */
import { Files, History, Newspaper, X, type LucideIcon } from 'lucide-react'
import { useEffect } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { classNames } from '@/components/ui/class-names'
import { fetched } from '@/components/ui/fetched'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { Tooltip } from '@/components/ui/tooltip'
import { DocumentsPanel } from '@/components/panels/documents/documents-panel'
import { useImportWatch } from '@/components/panels/documents/use-import-watch'
import { useStandingWatch } from '@/components/panels/sources/use-standing-watch'
import { keepFocus } from '@/components/ui/keep-focus'
import { leftPanel, type LeftPanelName } from '@/components/panels/panel-state'
import { SnapshotsPanel } from '@/components/panels/snapshots/snapshots-panel'
import { uncoverBoard } from '@/components/panels/uncover-board'

// Opened by few at once, and not needed to draw the first card.
const SourcesPanel = fetched(
  'The sources',
  async () => (await import('@/components/panels/sources/sources-panel')).SourcesPanel,
)

const PANELS: readonly { readonly name: LeftPanelName; readonly words: string; readonly icon: LucideIcon }[] = [
  { name: 'documents', words: 'Documents', icon: Files },
  { name: 'sources', words: 'Sources', icon: Newspaper },
  { name: 'snapshots', words: 'Snapshots', icon: History },
]

export function LeftPanel() {
  const session = useBoardSession()
  const open = useCell(leftPanel)
  // Whoever asks for the board or its outline asks to see it.
  useEffect(() => session.lens.subscribe(() => uncoverBoard(session)), [session])
  useImportWatch()
  useStandingWatch()
  return (
    <>
      <nav
        data-page-part
        aria-label="Panels"
        onMouseDown={keepFocus}
        className="flex w-12 shrink-0 flex-col items-center gap-1 border-r border-hairline bg-panel py-2 max-md:hidden"
      >
        {PANELS.map(({ name, words, icon }) => (
          <Tooltip key={name} text={words} side="right">
            <button
              type="button"
              aria-label={words}
              aria-pressed={open === name}
              onClick={() => leftPanel.set(open === name ? null : name)}
              className={classNames(
                'flex size-9 items-center justify-center rounded-lg outline-focus transition-colors',
                open === name
                  ? 'bg-sunken text-ink shadow-[inset_0_0_0_1px_var(--color-hairline)]'
                  : 'text-secondary hover:bg-sunken hover:text-ink',
              )}
            >
              <Icon of={icon} size={18} />
            </button>
          </Tooltip>
        ))}
      </nav>
      {open && (
        <aside
          data-page-part
          data-sheet
          aria-label={PANELS.find(({ name }) => name === open)?.words}
          className="relative flex w-80 shrink-0 flex-col border-r border-hairline bg-panel max-md:absolute max-md:inset-0 max-md:z-30 max-md:w-auto max-md:border-r-0"
        >
          <div className="flex shrink-0 items-center gap-1 border-b border-hairline px-2 py-1 md:hidden">
            {PANELS.map(({ name, words }) => (
              <button
                key={name}
                type="button"
                aria-pressed={open === name}
                onClick={() => leftPanel.set(name)}
                className={classNames(
                  'h-8 rounded-md px-3 font-medium outline-focus pointer-coarse:h-11',
                  open === name ? 'bg-sunken text-ink' : 'text-secondary',
                )}
              >
                {words}
              </button>
            ))}
            <IconButton icon={X} label="Close the panel" className="ml-auto" onClick={() => leftPanel.set(null)} />
          </div>
          {open === 'documents' && <DocumentsPanel />}
          {open === 'snapshots' && <SnapshotsPanel />}
          {open === 'sources' && <SourcesPanel />}
        </aside>
      )}
    </>
  )
}
