'use client'
/** The inspector at the right, only while something is selected; a sheet from below on narrow screens. */
import { ChevronDown, ChevronUp, PanelRight } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { isFocusFree } from '@/components/ui/focus-keeper'
import { Icon } from '@/components/ui/icon'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { CardInspector } from './card-inspector'
import { showDetails, useDetailsRoom } from '../details-room'
import { focusBoard } from '../focus-board'
import { LinkInspector } from './link-inspector'
import { ManyInspector } from './many-inspector'
import { inspectorUp, leftPanel } from '../panel-state'

export function Inspector() {
  const { selection, reader, editing } = useBoardSession()
  // On a phone the card that is being written, and the keyboard, have the screen to themselves.
  const isWriting = useCell(editing) !== null
  const ids = useCell(selection)
  // Panel, reader and inspector together leave no board on a desk screen: the inspector then waits to be asked for.
  const isReading = useCell(reader) !== null
  const isCrowded = useCell(leftPanel) !== null && isReading
  const [first] = ids
  const before = useRef(ids)
  useDetailsRoom()
  // A pressed button that went with what it was for leaves the focus to the board, not to the details of another card.
  // At first it is the board that takes it, without the ring that it would have here.
  useLayoutEffect(() => {
    if (before.current !== ids && isFocusFree()) focusBoard()
    before.current = ids
  }, [ids])
  if (first === undefined) return null
  return (
    <>
      {isCrowded && (
        <Button
          className="absolute top-15 right-3 z-10 shadow-md max-md:hidden min-[1600px]:hidden"
          onClick={showDetails}
        >
          <Icon of={PanelRight} />
          Details
        </Button>
      )}
      <InspectorPanel ids={ids} isCrowded={isCrowded} isWriting={isWriting} />
    </>
  )
}

function InspectorPanel({
  ids,
  isCrowded,
  isWriting,
}: {
  readonly ids: readonly (CardId | LinkId)[]
  readonly isCrowded: boolean
  readonly isWriting: boolean
}) {
  const { board } = useBoardSession()
  const [first] = ids
  const isCard = board.cardKind(first as CardId) !== undefined
  // On a phone the sheet shows what is selected and leaves the card in sight, until it is pulled up.
  const isUp = useCell(inspectorUp)
  const panel = useRef<HTMLElement>(null)
  // Another card is read from its top.
  useLayoutEffect(() => {
    if (panel.current) panel.current.scrollTop = 0
  }, [first])
  return (
    <aside
      ref={panel}
      data-page-part
      aria-label="Inspector"
      // Not for what is shown above the panel: its Esc closes that.
      onKeyDown={(event) =>
        event.key === 'Escape' && event.currentTarget.contains(event.target as Node) && focusBoard()
      }
      className={classNames(
        isCrowded && 'md:max-[1599px]:hidden',
        isWriting && 'max-md:hidden',
        'flex w-80 shrink-0 flex-col gap-3.5 overflow-y-auto [&>*]:shrink-0 border-l border-hairline bg-panel px-4 pt-3 pb-8 max-md:z-10 max-md:w-auto max-md:rounded-t-xl max-md:border-t max-md:border-l-0 max-md:pt-0 max-md:shadow-2xl',
        isUp ? 'max-md:max-h-[calc(0.62*var(--seen-height))]' : 'max-md:max-h-28 max-md:overflow-hidden',
      )}
    >
      <button
        type="button"
        aria-expanded={isUp}
        onClick={() => inspectorUp.set(!isUp)}
        className="sticky top-0 z-10 -mx-4 -mb-3 flex h-7 shrink-0 pointer-coarse:h-11 items-center justify-center gap-1 bg-panel text-meta text-secondary outline-focus md:hidden"
      >
        <Icon of={isUp ? ChevronDown : ChevronUp} size={16} />
        {isUp ? 'Fewer details' : 'Details'}
      </button>
      {ids.length > 1 ? (
        <ManyInspector ids={ids} />
      ) : isCard ? (
        <CardInspector key={first} id={first as CardId} />
      ) : (
        <LinkInspector id={first as LinkId} />
      )}
    </aside>
  )
}
