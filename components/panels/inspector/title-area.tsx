'use client'
/** A card's title, typed together with others: what they type meanwhile stays, and the caret stays with its words. */
import { useLayoutEffect, useRef, useState } from 'react'
import { focusBoard } from '../focus-board'
import { fitHeight } from '@/components/editor/fit-height'
import { typedSplice } from '@/components/editor/typed-splice'
import { useBoardSession } from '@/components/hooks/session-context'
import type { TitleHandle } from '@/lib/board/board'
import type { CardId } from '@/lib/schema/ids'
import { MAX_TITLE_UNITS } from '@/lib/schema/limits'
import { closeGrowing, neededSize } from '@/lib/session/grow-card'

interface TitleAreaProps {
  readonly id: CardId
  readonly title: string
}

/** Open while the field has the focus; closing makes the typing one undo step. */
export function TitleArea({ id, title }: TitleAreaProps) {
  const session = useBoardSession()
  const { board, presence } = session
  const area = useRef<HTMLTextAreaElement>(null)
  const open = useRef<{ readonly handle: TitleHandle; readonly stop: () => void } | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [caret, setCaret] = useState<readonly [number, number] | null>(null)

  const close = () => {
    open.current?.stop()
    if (open.current) closeGrowing(session, id, open.current.handle, neededSize(session, id))
    open.current = null
    presence.setEditing(null)
    setTyped(null)
    setCaret(null)
  }
  const begin = () => {
    const handle = board.openTitle(id)
    if (!handle) return
    presence.setEditing(id)
    const stop = handle.subscribe((text, mapIndex) => {
      const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {}
      setTyped(text)
      setCaret([mapIndex(selectionStart), mapIndex(selectionEnd)])
    })
    open.current = { handle, stop }
    setTyped(handle.text())
  }
  useLayoutEffect(() => {
    if (caret && area.current === document.activeElement) area.current?.setSelectionRange(caret[0], caret[1])
  }, [caret])
  const shown = typed ?? title
  useLayoutEffect(() => {
    if (area.current) fitHeight(area.current)
  }, [shown])
  // Another card is selected, or the panel closes, while the field has the focus.
  useLayoutEffect(
    () => () => {
      open.current?.stop()
      open.current?.handle.close()
      if (open.current) presence.setEditing(null)
      open.current = null
    },
    [id, presence],
  )
  return (
    <textarea
      dir="auto"
      ref={area}
      rows={1}
      aria-label="Title"
      value={shown}
      placeholder="Add a title"
      maxLength={MAX_TITLE_UNITS}
      onFocus={begin}
      onBlur={close}
      onChange={(event) => {
        const { value, selectionEnd } = event.target
        const handle = open.current?.handle
        if (!handle) return
        const splice = typedSplice(handle.text(), value.replace(/\n/gu, ' '), selectionEnd)
        handle.splice(splice.index, splice.deleteCount, splice.insert)
        setTyped(handle.text())
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        const key = event.key.toLowerCase()
        const isCommand = event.ctrlKey || event.metaKey
        if (key === 'enter' || key === 'escape') focusBoard()
        else if (isCommand && key === 'z' && !event.shiftKey) open.current?.handle.undo()
        else if (isCommand && (key === 'y' || key === 'z')) open.current?.handle.redo()
        else return
        event.preventDefault() // the browser's own undo knows nothing of what others typed
      }}
      className="-mx-1.5 field-sizing-content w-[calc(100%+0.75rem)] resize-none rounded-md border border-transparent bg-transparent px-1.5 py-1 pointer-coarse:py-2 text-[17px] leading-5.5 font-semibold outline-focus placeholder:text-[14px] placeholder:font-normal placeholder:text-secondary hover:border-hairline focus:border-control focus:bg-card"
    />
  )
}
