'use client'
/**
 * A card's title while it is being written: a text area that grows with its text, bound to the shared title. Others'
 * typing comes in under the caret without moving it off its word.
 */
import { useLayoutEffect, useRef } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import type { TitleHandle } from '@/lib/board/board'
import type { CardId } from '@/lib/schema/ids'
import { MAX_TITLE_UNITS } from '@/lib/schema/limits'
import { closeGrowing } from '@/lib/session/grow-card'
import { fitHeight } from './fit-height'
import { typedSplice } from './typed-splice'

interface TitleFieldProps {
  readonly cardId: CardId
  readonly label: string
  readonly placeholder?: string
  /** Text style of the title that it takes the place of. */
  readonly className?: string
  /** Selects the whole text at first: a card just made, a rename by key. */
  readonly selectAll?: boolean
  /** Asked when the session ends: the size, in board units, to be kept with the typing in one step. */
  measure?(): { w: number; h: number } | undefined
  onLeave(by: TitleEnd): void
}

/** `enter` and `tab`: on, to the body where there is one; `escape` and `blur`: away. */
export type TitleEnd = 'enter' | 'tab' | 'escape' | 'blur'

export function TitleField({
  cardId,
  label,
  placeholder,
  className,
  selectAll = false,
  measure,
  onLeave,
}: TitleFieldProps) {
  const session = useBoardSession()
  const field = useRef<HTMLTextAreaElement>(null)
  const handle = useRef<TitleHandle | undefined>(undefined)
  /** What the field and the shared title last agreed on. */
  const agreed = useRef('')
  const hasLeft = useRef(false)
  /** What others typed while an input method was at work here: its half-made word must stay in the field. */
  const held = useRef<((index: number) => number)[]>([])
  const isComposing = useRef(false)
  const measureRef = useRef(measure)
  useLayoutEffect(() => {
    measureRef.current = measure
  })

  useLayoutEffect(() => {
    const area = field.current
    const opened = session.board.openTitle(cardId)
    if (!area || !opened) return
    handle.current = opened
    hasLeft.current = false
    show(area, opened.text())
    agreed.current = area.value
    area.focus({ preventScroll: true })
    if (selectAll) area.select()
    else area.setSelectionRange(area.value.length, area.value.length)
    const stop = opened.subscribe((text, mapIndex) => {
      if (isComposing.current) return void held.current.push(mapIndex)
      const [start, end] = [mapIndex(area.selectionStart), mapIndex(area.selectionEnd)]
      show(area, text)
      agreed.current = text
      area.setSelectionRange(start, end)
    })
    return () => {
      stop()
      closeGrowing(session, cardId, opened, measureRef.current?.()) // the card is still on the page, so it can be measured
      handle.current = undefined
    }
    // `selectAll` speaks of the beginning only.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [session, cardId])

  /** Carries what changed in the field to the shared title. */
  const typed = () => {
    const area = field.current
    if (!area || !handle.current) return
    const text = area.value.replace(/\r?\n/g, ' ')
    const { index, deleteCount, insert } = typedSplice(agreed.current, text, area.selectionEnd)
    const mapHeld = (at: number) => held.current.reduce((mapped, map) => map(mapped), at)
    const start = mapHeld(index)
    handle.current.splice(start, Math.max(0, mapHeld(index + deleteCount) - start), insert)
    agreed.current = handle.current.text()
    const caret = held.current.length > 0 ? start + insert.length : area.selectionEnd
    held.current = []
    if (area.value !== agreed.current) {
      area.value = agreed.current
      area.setSelectionRange(caret, caret)
    }
    fitHeight(area)
  }
  const leave = (by: TitleEnd) => {
    if (hasLeft.current) return
    hasLeft.current = true
    onLeave(by)
  }

  return (
    <textarea
      ref={field}
      dir="auto"
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      maxLength={MAX_TITLE_UNITS}
      onInput={(event) => {
        if (!(event.nativeEvent as InputEvent).isComposing) typed()
      }}
      onCompositionStart={() => (isComposing.current = true)}
      onCompositionEnd={() => {
        isComposing.current = false
        typed()
      }}
      onBlur={() => document.hasFocus() && leave('blur')}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        const modified = event.ctrlKey || event.metaKey
        const key = event.key.toLowerCase()
        if (key === 'enter') leave('enter')
        else if (key === 'tab' && !event.shiftKey) leave('tab')
        else if (key === 'escape') leave('escape')
        else if (modified && key === 'z' && !event.shiftKey) handle.current?.undo()
        else if (modified && (key === 'y' || key === 'z')) handle.current?.redo()
        else if (key !== 'tab') return // before the title there is nothing of the card
        event.preventDefault() // the browser's own undo knows nothing of what others typed
      }}
      onPointerDown={(event) => event.stopPropagation()}
      className={`block field-sizing-content w-full resize-none overflow-hidden border-0 bg-transparent p-0 outline-none placeholder:text-secondary ${className ?? 'text-title text-ink'}`}
    />
  )
}

function show(area: HTMLTextAreaElement, text: string): void {
  area.value = text
  fitHeight(area)
}
