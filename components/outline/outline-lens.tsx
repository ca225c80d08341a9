'use client'
/** The board as a tree: its bar, the rows, and what is asked on the way. Opens the outline and closes it with the lens. */
import { ChevronsDownUp, ChevronsUpDown, Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { CARD_QUERY } from '@/components/panels/card-link'
import { letterKeys } from '@/components/panels/panel-state'
import { UndoButtons } from '@/components/panels/tool-bar'
import { countOf } from '@/lib/schema/count-of'
import { Button } from '@/components/ui/button'
import { isFocusFree } from '@/components/ui/focus-keeper'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import type { RowKey } from '@/lib/analysis/outline-rows'
import type { CardId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import { createOutline, type Outline, type OutlineMemory } from '@/lib/session/create-outline'
import { isPageAction, matchKey } from '@/lib/tools/keys'
import { matchOutlineKey, type OutlineAct } from '@/lib/tools/outline-keys'
import { AddDialog } from './add-dialog'
import { FrameDialog } from './frame-dialog'
import { KeyHint } from './key-hint'
import { LinkDialog } from '@/components/panels/link-dialog'
import { moveInto, moveOut } from './move-rows'
import { carryOutAct, type ActParts, type OutlineDialog } from './outline-acts'
import { OutlineMenu } from './outline-menu'
import type { RowEvents } from './outline-row'
import { OutlineTree, type TreeHandle } from './outline-tree'
import { OutlineVoice } from './outline-voice'
import { findTyped, typeOn, type TypedSoFar } from './type-ahead'
import { LOOSE_WORDS, rowTitle } from './row-words'

export function OutlineLens() {
  const session = useBoardSession()
  const outline = useOutline(session)
  return outline && <OpenOutline key={session.boardId} session={session} outline={outline} />
}

/** What was open, and where one was, for as long as the board is. */
const memories = new WeakMap<BoardSession, OutlineMemory>()

function useOutline(session: BoardSession): Outline | null {
  const [outline, setOutline] = useState<Outline | null>(null)
  useEffect(() => {
    const opened = createOutline(session.board, nextFrame, memories.get(session))
    // The card that one came for, or was at on the board.
    const { at } = session.lens.get()
    const [only, ...others] = session.selection.get()
    const wanted = at ?? (others.length === 0 ? (only as CardId | undefined) : undefined)
    if (wanted && session.board.cardKind(wanted) !== undefined) opened.goTo(wanted)
    else if (!memories.has(session)) goToNamedCard(session, opened)
    setOutline(opened)
    return () => {
      memories.set(session, opened.memory())
      opened.dispose()
      setOutline(null)
    }
  }, [session])
  return outline
}

/** The card that the address names, once it is here. */
function goToNamedCard({ connection, selection }: BoardSession, outline: Outline): void {
  const named = new URLSearchParams(window.location.search).get(CARD_QUERY) as CardId | null
  if (!named) return
  connection.loaded.then(
    () => outline.goTo(named) && selection.set([named]),
    () => {}, // refused: the line under the top bar says why
  )
}

function nextFrame(run: () => void): () => void {
  const handle = requestAnimationFrame(run)
  return () => cancelAnimationFrame(handle)
}

interface OpenProps {
  readonly session: BoardSession
  readonly outline: Outline
}

function OpenOutline({ session, outline }: OpenProps) {
  const tree = useRef<TreeHandle>(null)
  const typed = useRef<TypedSoFar>({ text: '', at: 0 })
  const [said, say] = useState('')
  const [dialog, ask] = useState<OutlineDialog | null>(null)
  const [menu, setMenu] = useState<{ readonly key: RowKey; readonly at: { x: number; y: number } } | null>(null)
  /** The card that a dialog ended with. */
  const wanted = useRef<CardId | null>(null)
  useFollowing(session, outline)
  // What was done is no longer so once it is taken back, nor the last thing once something else is done.
  useEffect(() => {
    if (said === '') return
    const step = session.board.newestStep()
    return session.board.subscribe(() => session.board.newestStep() !== step && say(''))
  }, [session, said])

  const { act, events } = useMemo(() => {
    const parts: ActParts = {
      session,
      outline,
      say,
      ask,
      openMenu(key) {
        const box = tree.current?.boxOf(key)
        setMenu({ key, at: { x: (box?.left ?? 0) + 48, y: box?.bottom ?? 0 } })
      },
      showDetails(card) {
        flushSync(() => session.selection.set([card])) // the inspector comes with it
        document.querySelector<HTMLElement>('aside[aria-label="Inspector"] :is(textarea, input, button)')?.focus()
      },
      page: () => tree.current?.page() ?? 1,
    }
    const act = (name: OutlineAct, key: RowKey | null = outline.here.get()) =>
      carryOutAct(parts, name, outline.row(key))
    return { act, events: rowEvents(session, outline, { act, setMenu, tree }) }
  }, [session, outline])

  const press = (event: KeyboardEvent) => {
    const isRow = event.target instanceof HTMLElement && event.target.dataset.row !== undefined
    if (!isRow || event.nativeEvent.isComposing || event.defaultPrevented) return
    const ofPage = matchKey(event, { letters: letterKeys.get() })
    if (ofPage && isPageAction(ofPage.action)) return // the lens, the sheet of keys
    const binding = matchOutlineKey(event)
    if (binding) {
      event.preventDefault()
      if (binding.edits && !session.canEdit) session.announce({ text: 'You can look at this board but not change it.' })
      else act(binding.act)
      return
    }
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    typed.current = typeOn(typed.current, event.key, event.timeStamp)
    const rows = outline.rows.get()
    const found = findTyped(typed.current, rows.length, outline.indexOf(outline.here.get()), (index) => {
      const card = rows[index]?.card ? session.board.card(rows[index].card) : undefined
      return card ? rowTitle(card).text : LOOSE_WORDS
    })
    const row = found === undefined ? undefined : rows[found]
    if (row) outline.here.set(row.key)
  }
  const finish = (card?: CardId | null) => {
    ask(null)
    wanted.current = card ?? null
  }
  useFocusAfter(dialog, () => {
    if (wanted.current) outline.goTo(wanted.current)
    tree.current?.focus()
  })
  const menuRow = menu ? outline.row(menu.key) : undefined
  return (
    <section aria-label="Outline" className="absolute inset-0 flex flex-col bg-panel">
      <OutlineBar session={session} outline={outline} said={said} onAdd={() => act('add')} />
      <Rows session={session} outline={outline} events={events} onKey={press} treeRef={tree} />
      <KeyHint canEdit={session.canEdit} />
      <OutlineVoice />
      {menu && menuRow && (
        <OutlineMenu
          row={menuRow}
          at={menu.at}
          canEdit={session.canEdit}
          isFrame={menuRow.card !== null && session.board.cardKind(menuRow.card) === 'frame'}
          isInFrame={menuRow.card !== null && session.board.frameOf(menuRow.card) !== undefined}
          onAct={(name) => {
            flushSync(() => setMenu(null)) // what opens now takes the focus for good
            tree.current?.focus()
            act(name, menu.key)
          }}
          onClose={() => {
            setMenu(null)
            // After an act it is where that put it.
            if (isFocusFree()) tree.current?.focus()
          }}
        />
      )}
      {dialog?.kind === 'add' && <AddDialog at={dialog.at} onClose={finish} />}
      {dialog?.kind === 'link' && <LinkDialog cards={[dialog.card]} onClose={() => finish(dialog.card)} />}
      {dialog?.kind === 'move' && (
        <FrameDialog
          ids={dialog.ids}
          onClose={(frame) => {
            if (frame !== undefined)
              say(frame === null ? moveOut(session, dialog.ids) : moveInto(session, dialog.ids, frame))
            finish(dialog.ids[0])
          }}
        />
      )}
    </section>
  )
}

interface RowsProps extends OpenProps {
  readonly events: RowEvents
  readonly onKey: (event: KeyboardEvent) => void
  readonly treeRef: React.RefObject<TreeHandle | null>
}

function Rows({ session, outline, events, onKey, treeRef }: RowsProps) {
  const isEmpty = useCell(outline.rows).length === 0
  if (!isEmpty) return <OutlineTree ref={treeRef} outline={outline} events={events} onKey={onKey} />
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-2 p-6 text-center text-secondary">
      <h2 className="text-[17px] leading-6 font-semibold text-ink">Nothing is on this board yet</h2>
      <p className="max-w-sm">
        {session.canEdit
          ? 'Add a first card, or add a document in the panel beside this list and accept what it proposes.'
          : 'What others add shows here as they add it.'}
      </p>
    </div>
  )
}

interface BarProps extends OpenProps {
  /** What one's own last act did. */
  readonly said: string
  readonly onAdd: () => void
}

function OutlineBar({ session, outline, said, onAdd }: BarProps) {
  useCell(outline.version)
  const { board, canEdit } = session
  const cards = board.cardIds()
  const frames = cards.filter((id) => board.cardKind(id) === 'frame').length
  const rows = useCell(outline.rows)
  const outer = rows.filter(({ level, children }) => level === 1 && children > 0)
  const isAllOpen = outer.every(({ isOpen }) => isOpen)
  return (
    <div className="flex h-12 shrink-0 items-center gap-1 border-b border-hairline bg-panel px-4 max-md:px-2">
      <h2 className="text-title">Outline</h2>
      <div className="ml-2 min-w-0 flex-1 text-secondary">
        {said === '' && (
          <p className="truncate">
            {countOf(cards.length - frames, 'card')}
            {frames > 0 && ` in ${countOf(frames, 'frame')}`}
          </p>
        )}
        <p className="line-clamp-2 text-[13px] leading-4 text-ink" role="status" aria-live="polite" data-outline-said>
          {said}
        </p>
      </div>
      {outer.length > 0 && (
        <IconButton
          icon={isAllOpen ? ChevronsDownUp : ChevronsUpDown}
          label={isAllOpen ? 'Close all' : 'Open all'}
          side="bottom"
          onClick={() =>
            outline.setOpen(
              outer.map(({ key }) => key),
              !isAllOpen,
            )
          }
        />
      )}
      {canEdit && (
        <>
          <UndoButtons className="flex items-center" />
          <Button className="ml-1" onClick={onAdd}>
            <Icon of={Plus} />
            Add
          </Button>
        </>
      )}
    </div>
  )
}

interface EventParts {
  readonly act: (name: OutlineAct, key?: RowKey | null) => void
  readonly setMenu: (menu: { readonly key: RowKey; readonly at: { x: number; y: number } }) => void
  readonly tree: React.RefObject<TreeHandle | null>
}

function rowEvents(session: BoardSession, outline: Outline, { act, setMenu, tree }: EventParts): RowEvents {
  return {
    press(key, { toggle, extend }) {
      const from = outline.indexOf(outline.here.get())
      outline.here.set(key)
      const row = outline.row(key)
      if (!row) return
      if (row.card === null) return outline.setOpen([key], !row.isOpen)
      if (toggle) return act('select', key)
      if (!extend) return session.selection.set([row.card])
      const to = outline.indexOf(key)
      const span = outline.rows.get().slice(Math.min(from, to), Math.max(from, to) + 1)
      session.selection.set([...new Set(span.flatMap(({ card }) => card ?? []))])
    },
    toggle(key) {
      const row = outline.row(key)
      if (row) outline.setOpen([key], !row.isOpen)
    },
    edit(key) {
      if (session.canEdit) act('edit', key)
    },
    menu(key, at) {
      outline.here.set(key)
      setMenu({ key, at })
    },
    leaveField(keepsFocus) {
      if (keepsFocus) return session.editing.set(null)
      flushSync(() => session.editing.set(null))
      tree.current?.focus()
    },
  }
}

/** Runs once a dialog has gone, at once: what opens next has the focus for good. */
function useFocusAfter(dialog: OutlineDialog | null, run: () => void) {
  const wasOpen = useRef(false)
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const isOver = wasOpen.current && dialog === null
    wasOpen.current = dialog !== null
    if (isOver) latest.current()
  }, [dialog])
}

/** Goes where other parts of the page point to, and to the row whose text is edited from there. */
function useFollowing(session: BoardSession, outline: Outline) {
  useEffect(() => {
    const stops = [
      session.lens.subscribe(() => {
        const { lens, at } = session.lens.get()
        if (lens === 'outline' && at) outline.goTo(at)
      }),
      session.editing.subscribe(() => {
        const edited = session.editing.get()
        if (edited && outline.row(outline.here.get())?.card !== edited.id) outline.goTo(edited.id)
      }),
      // Where somebody looks, only the board can show.
      session.follow.person.subscribe(() => session.follow.person.get() && session.lens.set({ lens: 'board' })),
    ]
    return () => stops.forEach((stop) => stop())
  }, [session, outline])
}
