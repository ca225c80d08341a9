'use client'
/** The board's title; for those who may rename, edited in place. Enter keeps, Esc leaves it as it was. */
import { useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { useGivesWay } from '@/components/ui/use-gives-way'
import { MAX_BOARD_TITLE_UNITS } from '@/lib/schema/limits'
import { messageOf } from '@/components/words/message-of'

export function BoardTitle() {
  const session = useBoardSession()
  const title = useCell(session.title)
  const mayRename = useCell(session.mayShare)
  const [draft, setDraft] = useState<string | null>(null)
  const opener = useGivesWay(draft !== null)
  const keep = () => {
    const next = draft?.trim()
    setDraft(null)
    if (!next || next === title) return
    session.rename(next).catch((cause: unknown) => session.announce({ text: messageOf(cause), tone: 'error' }))
  }
  if (!mayRename)
    return (
      <h1 dir="auto" className="min-w-0 truncate px-1.5 text-[14px] leading-5 font-semibold">
        {title}
      </h1>
    )
  if (draft === null)
    return (
      <h1 className="min-w-0">
        <button
          ref={opener}
          type="button"
          dir="auto"
          title="Rename the board"
          onClick={() => setDraft(title)}
          className="block max-w-full truncate rounded-md px-1.5 py-1 pointer-coarse:py-3 text-[14px] leading-5 font-semibold outline-focus hover:bg-sunken"
        >
          {title}
        </button>
      </h1>
    )
  return (
    <input
      autoFocus
      dir="auto"
      aria-label="Title of the board"
      value={draft}
      maxLength={MAX_BOARD_TITLE_UNITS}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') setDraft(null)
      }}
      className="min-w-0 flex-1 rounded-md border border-control bg-card px-1.5 py-0.5 pointer-coarse:py-2 pointer-coarse:text-[16px] text-[14px] leading-5 font-semibold outline-focus sm:max-w-80"
    />
  )
}
