'use client'
/** The tools at the bottom of the board, each with its key, and undo and redo. Keys are handled by the board itself. */
import {
  Frame,
  Hand,
  Lightbulb,
  ListOrdered,
  Maximize,
  MousePointer2,
  Quote,
  Redo2,
  Scale,
  Spline,
  StickyNote,
  Undo2,
  type LucideIcon,
} from 'lucide-react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { Tooltip } from '@/components/ui/tooltip'
import { stepHistory } from '@/lib/session/step-history'
import { keyOf } from '@/lib/tools/shown-keys'
import type { ToolName } from '@/lib/tools/tool'
import { keepFocus } from '@/components/ui/keep-focus'
import { focusBoard } from './focus-board'
import { MoreKinds } from './more-kinds'

interface ToolLook {
  readonly tool: ToolName
  readonly words: string
  readonly icon: LucideIcon
  /** Makes or changes something: not for viewers. */
  readonly edits: boolean
  /** On narrow screens only in the menu of more kinds. */
  readonly onWide?: true
}
const TOOLS: readonly ToolLook[] = [
  { tool: 'select', words: 'Select', icon: MousePointer2, edits: false },
  { tool: 'hand', words: 'Move the view', icon: Hand, edits: false },
  { tool: 'point', words: 'Discussion point', icon: ListOrdered, edits: true },
  { tool: 'evidence', words: 'Evidence', icon: Quote, edits: true },
  { tool: 'note', words: 'Note', icon: StickyNote, edits: true },
  { tool: 'link', words: 'Link', icon: Spline, edits: true },
  { tool: 'frame', words: 'Frame', icon: Frame, edits: true },
  { tool: 'hypothesis', words: 'Hypothesis', icon: Lightbulb, edits: true, onWide: true },
  { tool: 'judgement', words: 'Key judgement', icon: Scale, edits: true, onWide: true },
]

const BAR_CLASSES =
  'flex items-center gap-0.5 rounded-xl border border-hairline bg-panel p-1 shadow-[0_2px_10px_rgb(0_0_0/0.08)]'

/** Somebody who takes the tool with a key knows it. */
const LINK_HINT = 'Press on the card that the link comes from, then on the one it goes to.'

export function ToolBar() {
  const session = useBoardSession()
  const current = useCell(session.tool)
  const tools = TOOLS.filter((each) => session.canEdit || !each.edits)
  return (
    // Under a sheet that is pulled up there is no room for both the tools and the card.
    <div className="pointer-events-none absolute inset-x-0 bottom-4 z-20 @container max-md:bottom-2 max-md:[@container_board_(max-height:22rem)]:hidden">
      <div
        data-at-foot
        className="flex flex-wrap-reverse items-center justify-center gap-2 px-2 *:pointer-events-auto @min-[40rem]:justify-start @min-[40rem]:px-4 @min-[54rem]:justify-center"
      >
        <div data-page-part role="toolbar" aria-label="Tools" className={BAR_CLASSES} onMouseDown={keepFocus}>
          {tools.map((each) => (
            <ToolButton
              key={each.tool}
              look={each}
              active={current === each.tool}
              onPress={() => {
                session.tool.set(each.tool)
                // Its keys are the board's: no longer those of a text beside it.
                if (!document.querySelector('main')?.contains(document.activeElement)) focusBoard()
                if (each.tool === 'link') session.announce({ text: LINK_HINT })
              }}
            />
          ))}
          {session.canEdit && <MoreKinds />}
        </div>
        {session.canEdit && <UndoButtons />}
        <FitButton />
      </div>
    </div>
  )
}

/** The one part of the zoom bar that fingers have no gesture for. */
function FitButton() {
  const { camera, scene } = useBoardSession()
  const fit = () => {
    const all = scene.bounds()
    if (all) camera.fit(all)
  }
  return (
    <div className={classNames(BAR_CLASSES, 'md:hidden')} onMouseDown={keepFocus}>
      <IconButton icon={Maximize} label="Fit the whole board" shortcut={keyOf({ do: 'fit' })} onClick={fit} />
    </div>
  )
}

function ToolButton({
  look,
  active,
  onPress,
}: {
  readonly look: ToolLook
  readonly active: boolean
  readonly onPress: () => void
}) {
  const key = keyOf({ do: 'tool', tool: look.tool })
  return (
    <Tooltip text={look.words} shortcut={key}>
      <button
        type="button"
        aria-label={look.words}
        aria-keyshortcuts={key}
        aria-pressed={active}
        onClick={onPress}
        className={classNames(
          look.onWide && 'max-md:hidden',
          'relative flex size-9 pointer-coarse:size-10 shrink-0 items-center justify-center rounded-lg outline-focus transition-colors duration-100 focus-visible:outline-2 focus-visible:-outline-offset-2',
          active ? 'bg-thread text-panel' : 'text-ink hover:bg-sunken',
        )}
      >
        <Icon of={look.icon} size={17} />
        <span
          aria-hidden
          className={classNames(
            'absolute right-1 bottom-0.5 text-[9px] leading-3 font-medium max-md:hidden',
            active ? 'text-panel' : 'text-secondary',
          )}
        >
          {key}
        </span>
      </button>
    </Tooltip>
  )
}

export function UndoButtons({ className = BAR_CLASSES }: { readonly className?: string }) {
  const session = useBoardSession()
  const { board, rowActs } = session
  const canUndoStep = useCell(board.canUndo)
  const canUndo = useCell(rowActs.canTakeBack) || canUndoStep
  const canRedo = useCell(board.canRedo)
  return (
    <div role="group" aria-label="History" className={className} onMouseDown={keepFocus}>
      <IconButton
        icon={Undo2}
        label="Undo my last act"
        shortcut={keyOf({ do: 'undo' })}
        disabled={!canUndo}
        onClick={() => stepHistory(session, 'undo')}
      />
      <IconButton
        icon={Redo2}
        label="Redo"
        shortcut={keyOf({ do: 'redo' })}
        disabled={!canRedo}
        onClick={() => stepHistory(session, 'redo')}
      />
    </div>
  )
}
