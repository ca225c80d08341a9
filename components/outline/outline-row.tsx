'use client'
/**
 * One row: what kind of card, how it hangs under the row above, its words, who is at it. Renders when its card, its facts
 * or its place in the list changes; the list decides where it stands.
 */
import { ChevronRight, Ellipsis, Lock, PenLine, TriangleAlert } from 'lucide-react'
import { memo, useCallback } from 'react'
import { BodyEditor } from '@/components/editor/body-editor'
import { TitleField } from '@/components/editor/title-field'
import { useCard } from '@/components/hooks/use-board'
import { useBoardSession } from '@/components/hooks/session-context'
import { useFacts } from '@/components/hooks/use-facts'
import { KIND_LOOKS } from '@/components/words/kind-looks'
import { relationLook } from '@/components/words/relation-looks'
import { UNDER_WORDS } from '@/components/words/relation-words'
import { Avatar } from '@/components/ui/avatar'
import { GradeBadge } from '@/components/ui/badge'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import type { Hanging } from '@/lib/analysis/outline-graph'
import type { OutlineRow, RowKey } from '@/lib/analysis/outline-rows'
import { gradeCode, gradeWords } from '@/lib/scene/card-facts'
import { cardName, KIND_WORDS, markerOf, type AnyCard } from '@/lib/scene/kind-look'
import type { CardId } from '@/lib/schema/ids'
import { neededSize } from '@/lib/session/grow-card'
import type { CardText } from '@/lib/tools/tool'
import { factWords, LOOSE_WORDS, rowTitle, spokenRow, warningWords } from './row-words'
import type { PersonAtCard } from './use-people'

/** What a row tells the list. */
export interface RowEvents {
  press(key: RowKey, how: { readonly toggle: boolean; readonly extend: boolean }): void
  toggle(key: RowKey): void
  edit(key: RowKey): void
  menu(key: RowKey, at: { readonly x: number; readonly y: number }): void
  /** The field in this row was left; `keepsFocus` when something else has taken the focus. */
  leaveField(keepsFocus: boolean): void
}

interface RowProps {
  readonly row: OutlineRow
  readonly top: number
  readonly isHere: boolean
  readonly isSelected: boolean
  readonly editing: CardText | null
  readonly people: readonly PersonAtCard[]
  readonly also: string
  readonly events: RowEvents
}

/** CSS pixels that a level is set in; less on a phone. */
const INDENT = 'pl-[calc(0.5rem+(var(--level)-1)*var(--indent))]'

export const OutlineRowView = memo(function OutlineRowView(props: RowProps) {
  const { row } = props
  return row.card === null ? <HeadingRow {...props} /> : <CardRow {...props} card={row.card} />
})

function CardRow({ card: id, ...props }: RowProps & { readonly card: CardId }) {
  const { row, isHere, editing, people, also, events } = props
  const session = useBoardSession()
  const card = useCard(id)
  const facts = useFacts(id)
  if (!card) return null
  const isFrame = card.kind === 'frame'
  const write = (field: CardText) => session.editing.set({ id, field })
  const words = factWords(card, facts)
  const warning = warningWords(facts)
  // Without a title the name is the text itself, which is in the field then.
  const isWritingOnlyText = editing === 'body' && card.kind === 'note' && card.title === ''
  return (
    <RowFrame {...props} label={spokenRow({ row, card, facts, also, people })}>
      <Icon
        of={KIND_LOOKS[card.kind].icon}
        size={15}
        className={classNames('mt-[3px] shrink-0', isFrame ? 'text-ink' : 'text-secondary')}
      />
      <div className="min-w-0 flex-1">
        {editing === 'title' ? (
          <div className="-mx-1.5 rounded-md border border-control bg-card px-1.5 py-0.5">
            <TitleField
              cardId={id}
              label={`Title of this ${KIND_WORDS[card.kind].toLowerCase()}`}
              placeholder="Title"
              selectAll={card.kind !== 'unreadable' && card.title === ''}
              className="text-[14px] leading-5 font-medium text-ink"
              measure={() => neededSize(session, id)}
              onLeave={(by) => (by === 'tab' && !isFrame ? write('body') : events.leaveField(by === 'blur'))}
            />
          </div>
        ) : (
          !isWritingOnlyText && <Words card={card} isFrame={isFrame} />
        )}
        {editing !== 'body' && !isFrame && <Below card={card} />}
        {editing === 'body' && (
          <div className="mt-1 rounded-md border border-control bg-card px-2 py-1.5">
            <BodyEditor
              cardId={id}
              label={`Text of “${cardName(card)}”`}
              measure={() => neededSize(session, id)}
              onBack={() => write('title')}
              onLeave={() => events.leaveField(false)}
            />
          </div>
        )}
        <p className="flex flex-wrap items-center gap-x-2 text-meta text-secondary empty:hidden">
          {row.via && <Relation via={row.via} />}
          {warning && (
            <span className="flex items-center gap-1 text-danger">
              <Icon of={TriangleAlert} size={12} className="shrink-0" />
              {warning}
            </span>
          )}
          {words && <span className="min-w-0 truncate">{words}</span>}
          {also && <span className="min-w-0 wrap-anywhere italic">{also}</span>}
          {row.isRepeated && <span className="italic">stands above already</span>}
        </p>
      </div>
      <People people={people} />
      {'locked' in card && card.locked && (
        <span title="Locked in place" className="mt-1 text-secondary">
          <Icon of={Lock} size={13} />
        </span>
      )}
      {facts.grade && <GradeBadge code={gradeCode(facts.grade)} words={gradeWords(facts.grade)} />}
      <MoreButton rowKey={row.key} isHere={isHere} events={events} />
    </RowFrame>
  )
}

function HeadingRow(props: RowProps) {
  const { row } = props
  return (
    <RowFrame {...props} label={`${LOOSE_WORDS}, ${row.children}.`}>
      <span className="text-[13px] leading-5 font-semibold text-secondary">
        {LOOSE_WORDS} <span className="font-normal tabular-nums">{row.children}</span>
      </span>
    </RowFrame>
  )
}

interface FrameProps extends RowProps {
  readonly label: string
  readonly children: React.ReactNode
}

/** The row itself: the tree item with its twisty, told apart by more than colour when it is selected. */
function RowFrame({ row, top, isHere, isSelected, label, editing, events, children }: FrameProps) {
  const place = useCallback(
    (element: HTMLElement | null) => {
      // Not as a style string: the page's policy refuses those.
      element?.style.setProperty('--level', String(row.level))
      if (element) element.style.transform = `translateY(${top}px)`
    },
    [row.level, top],
  )
  return (
    <div
      ref={place}
      role="treeitem"
      aria-label={label}
      aria-level={row.level}
      aria-setsize={row.setSize}
      aria-posinset={row.place}
      aria-selected={row.card === null ? undefined : isSelected}
      aria-expanded={row.children > 0 ? row.isOpen : undefined}
      tabIndex={isHere ? 0 : -1}
      data-row={row.key}
      data-outline-card={row.card ?? undefined}
      data-focus-first={isHere ? '' : undefined}
      onClick={(event) => {
        if (isInField(event.target)) return
        events.press(row.key, { toggle: event.ctrlKey || event.metaKey, extend: event.shiftKey })
      }}
      onDoubleClick={(event) => !isInField(event.target) && events.edit(row.key)}
      onContextMenu={(event) => {
        if (isInField(event.target) || row.card === null) return
        event.preventDefault()
        events.menu(row.key, { x: event.clientX, y: event.clientY })
      }}
      className={classNames(
        'group absolute inset-x-2 flex items-start gap-2 rounded-md py-1.5 pr-1.5 outline-none [--indent:1.375rem] max-md:inset-x-1 max-md:py-2 max-md:[--indent:0.875rem]',
        INDENT,
        'focus-visible:shadow-[inset_0_0_0_2px_var(--color-focus)]',
        editing !== null && 'z-10',
        isSelected
          ? 'bg-[color-mix(in_srgb,var(--color-selection)_14%,transparent)] before:absolute before:inset-y-1 before:left-0 before:w-[3px] before:rounded-full before:bg-selection'
          : 'hover:bg-sunken',
      )}
    >
      <span
        aria-hidden
        onClick={(event) => {
          event.stopPropagation()
          events.toggle(row.key)
        }}
        className={classNames(
          '-my-0.5 flex size-6 pointer-coarse:-my-2 pointer-coarse:size-9 shrink-0 cursor-pointer items-center justify-center rounded-sm text-secondary hover:text-ink',
          row.children === 0 && 'invisible',
        )}
      >
        <Icon
          of={ChevronRight}
          size={15}
          className={classNames('transition-transform duration-100', row.isOpen && 'rotate-90')}
        />
      </span>
      {children}
    </div>
  )
}

function Words({ card, isFrame }: { readonly card: AnyCard; readonly isFrame: boolean }) {
  const { text, isQuote, isUntitled } = rowTitle(card)
  const marker = markerOf(card)
  return (
    <p
      dir="auto"
      className={classNames(
        'wrap-anywhere',
        isFrame
          ? 'text-[15px] leading-5 font-semibold'
          : isQuote
            ? 'line-clamp-3 font-serif text-[15px] leading-[21px]'
            : 'line-clamp-3 text-[14px] leading-5 font-medium',
        isUntitled && 'font-normal text-secondary italic',
      )}
    >
      {marker && <span className="me-1.5 font-semibold text-secondary tabular-nums">{marker}</span>}
      {text}
    </p>
  )
}

function Below({ card }: { readonly card: AnyCard }) {
  const { below } = rowTitle(card)
  return (
    below && (
      <p dir="auto" className="line-clamp-1 text-secondary wrap-anywhere max-md:line-clamp-2">
        {below}
      </p>
    )
  )
}

function Relation({ via }: { readonly via: Hanging }) {
  const { word, icon, text } = relationLook(via.kind)
  return (
    // The words in ink: a relation's colour is too light on a selected row.
    <span className="inline-flex shrink-0 items-center gap-1 font-semibold text-ink">
      <Icon of={icon} size={12} className={text} />
      {via.incoming ? word : UNDER_WORDS[via.kind]}
    </span>
  )
}

function People({ people }: { readonly people: readonly PersonAtCard[] }) {
  if (people.length === 0) return null
  return (
    <span className="mt-px flex shrink-0 items-center gap-1">
      {people.slice(0, 3).map(({ id, name, colour, isEditing }) => (
        <span
          key={id}
          title={isEditing ? `${name} is editing this card` : `${name} has selected this card`}
          className="inline-flex items-center gap-1 text-meta text-secondary"
        >
          <Avatar name={name} colour={colour} size="small" />
          {isEditing && <Icon of={PenLine} size={12} />}
          {isEditing && <span className="max-md:hidden">{name} is editing</span>}
        </span>
      ))}
    </span>
  )
}

interface MoreProps {
  readonly rowKey: RowKey
  readonly isHere: boolean
  readonly events: RowEvents
}

/** Not in the tab order: the same menu opens by its key. */
function MoreButton({ rowKey, isHere, events }: MoreProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label="What can be done with this row"
      onClick={(event) => {
        event.stopPropagation()
        const { left, bottom } = event.currentTarget.getBoundingClientRect()
        events.menu(rowKey, { x: left, y: bottom })
      }}
      className={classNames(
        '-my-0.5 flex size-6 shrink-0 items-center justify-center rounded-md text-secondary outline-focus hover:bg-hairline hover:text-ink max-md:-my-1 max-md:size-8 pointer-coarse:-my-2 pointer-coarse:size-9 md:opacity-0 md:group-hover:opacity-100',
        isHere && 'md:group-focus-within:opacity-100',
      )}
    >
      <Icon of={Ellipsis} size={15} />
    </button>
  )
}

function isInField(target: EventTarget): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('textarea, input') !== null)
}
